"""How well serving is predicted: ranges, scores, and what other rules give on the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from calibration.serving import Errors, fit, others_left_out, predict
from calibration.serving_rows import Column, Rows
from numpy.typing import NDArray

NORMAL_95 = 1.6448536269514722
DRAWS = 2000
TAILS = (0.05, 0.95)
ALPHA = 0.1


class Factor(NamedTuple):
    """Range of a factor around 1: what the equations leave unexplained."""

    low: float
    high: float

    def draws(self, order: NDArray[np.int64]) -> Column:
        """Return two-piece log-normal draws, one for each slot of `order`."""
        normal = _normal_quantiles(len(order))[order]
        side = np.where(normal < 0, -np.log(self.low), np.log(self.high))
        return np.asarray(np.exp(normal / NORMAL_95 * side))


class Predicted(NamedTuple):
    """A rule's predictions: ln(predicted / measured), and ln of the range over the measured."""

    error: Column
    low: Column
    high: Column


def factors(errors: Errors) -> tuple[Factor, Factor]:
    """Return the factors of time and of power that errors on models not seen call for."""
    time, power = (np.exp(np.quantile(-one, TAILS)) for one in (errors.seconds, errors.power))
    return Factor(*map(float, time)), Factor(*map(float, power))


def ours(rows: Rows, *, shape_known: bool = True) -> tuple[Predicted, Predicted]:
    """Return energy for a token and time of it; fit and range of a row know nothing of its model.

    The range is that of the program: independent draws of both factors, power kept at TDP.
    """
    energy, time = (Predicted(*np.empty((3, len(rows.joules)))) for _ in range(2))
    for name in np.unique(rows.models):
        held_out = rows.models == name
        constants = fit(rows.take(~held_out))
        spread = factors(others_left_out(rows, str(name), shape_known=shape_known))
        own = rows.take(held_out)
        values = predict(constants, own, shape_known=shape_known)
        joules = np.log(values["joules_per_token"] / own.joules)
        seconds = np.log(own.rate / values["tokens_per_second"])
        of_energy, of_time = _ranges(spread, values["power_share"])
        _put(energy, held_out, joules, of_energy)
        _put(time, held_out, seconds, of_time)
    return energy, time


def other_card(rows: Rows) -> Predicted:
    """Return energy for a token on each card by constants fitted on the other card alone."""
    error = np.empty(len(rows.joules))
    for gpu in np.unique(rows.labels["gpu"]):
        own = rows.labels["gpu"] == gpu
        elsewhere, here = rows.take(~own), rows.take(own)
        error[own] = np.log(predict(fit(elsewhere), here)["joules_per_token"] / here.joules)
    return _without_range(error)


def ecologits(rows: Rows, *, batch: float | None = None, cards_known: bool = False) -> Predicted:
    """Return what EcoLogits' regression gives, at its own batch of 64 or at the true one.

    Its own rule gives the cards (16 bits a weight, 80 GB a card), unless they are known.
    """
    size = rows.inputs["batch"] if batch is None else batch
    active = rows.inputs["active_parameters"] / 1e9
    exponential = 1.1665273170451914e-06 * np.exp(-0.011205921025579175 * size)
    watt_hours = exponential * active + 4.052928146734005e-05
    memory = 1.2 * rows.inputs["parameters"] / 1e9 * 16 / 8
    cards = 2 ** np.ceil(np.log2(np.ceil(memory / 80)))
    if cards_known:
        cards = rows.inputs["cards_per_replica"]
    return _without_range(np.log(cards * watt_hours * 3600 / rows.joules))


def by_active_parameters(rows: Rows) -> Predicted:
    """Return joules for each active parameter and token, the same for all, without its model."""
    each = np.log(rows.joules / rows.inputs["active_parameters"])
    rule = np.array([np.median(each[rows.models != name]) for name in rows.models])
    return _without_range(rule - each)


def score(one: Predicted) -> dict[str, float]:
    """Return the scores of a rule; those of its range where it has one.

    `interval_score` is that of Gneiting and Raftery (2007) at 90 %, in ln(J) or ln(s).
    """
    size = np.abs(one.error)
    found = {
        "rows": float(len(size)),
        "median_error": float(np.median(np.abs(np.expm1(one.error)))),
        "nine_in_ten_ratio": float(np.exp(np.quantile(size, 0.9))),
    }
    if np.isnan(one.low).any():
        return found
    width, above, below = one.high - one.low, np.maximum(one.low, 0), np.maximum(-one.high, 0)
    return found | {
        "coverage": float(np.mean((one.low <= 0) & (one.high >= 0))),
        "median_width": float(np.exp(np.median(width))),
        "interval_score": float(np.mean(width + 2 / ALPHA * (above + below))),
    }


def groups(rows: Rows) -> Iterator[tuple[str, str, NDArray[np.bool_]]]:
    """Yield all rows, then those of each task, GPU, size and model."""
    yield "all", "all", np.ones(len(rows.joules), bool)
    for kind in ("task", "gpu", "size", "model"):
        for value in np.unique(rows.labels[kind]):
            yield kind, str(value), rows.labels[kind] == value


def _ranges(spread: tuple[Factor, Factor], power_share: Column) -> tuple[Column, Column]:
    """Return ln of low and high over the value, for energy (of each row) and for time."""
    shuffled = np.random.default_rng(1).permutation(DRAWS)
    time, power = spread[0].draws(np.arange(DRAWS)), spread[1].draws(shuffled)
    drawn = time * np.minimum(power, 1 / power_share[:, None])
    energy = np.quantile(np.log(drawn), TAILS, axis=1)
    of_time = np.log(np.array(spread[0]))[:, None] * np.ones(len(power_share))
    return energy, of_time


def _put(found: Predicted, rows: NDArray[np.bool_], error: Column, ends: Column) -> None:
    found.error[rows], found.low[rows], found.high[rows] = error, error + ends[0], error + ends[1]


def _without_range(error: Column) -> Predicted:
    nothing = np.full(len(error), np.nan)
    return Predicted(error, nothing, nothing)


def _normal_quantiles(count: int) -> Column:
    return np.array([NormalDist().inv_cdf((i + 0.5) / count) for i in range(count)])
