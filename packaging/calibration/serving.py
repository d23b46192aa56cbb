"""Fit the few constants of the serving equations to measured energy and speed.

The equations are the program's own. Each model weighs the same; an error far from the rest
weighs less (pseudo-Huber); each constant is held, loosely, near a physically likely value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np
from calibration.serving_rows import Column, Rows

from carbon_desktop.method import serving, serving_model
from carbon_desktop.method.graph import graph

GRAPH = graph(serving_model, serving)
PRIORS = {  # likely value from the hardware alone, and how loosely it is held, as a logarithm
    "memory_efficiency": (0.8, 0.1),  # copies of large arrays reach 0.7 to 0.93
    "layer_seconds": (5e-5, 1.0),  # ten kernels of 5 microseconds
    "link_seconds": (2e-5, 1.0),  # two all-reduces of 10 microseconds
    "sequence_seconds": (2e-5, 1.0),  # sampling and detokenising, on the CPU
    "waiting_power_share": (0.5, 0.3),
    "reading_power_share": (0.7, 0.3),
    "computing_power_share": (0.9, 0.1),  # long matrix products draw nearly the TDP
}
COMPUTE_EFFICIENCY = (0.6, 0.4, 0.76)
"""Not fitted, for decoding says little of it: prefill reaches 0.76 at best (Pope et al. 2022)."""

SPREAD = 0.25  # of ln(measured / predicted); larger errors count linearly
STRENGTHS = (1.0, 4.0, 16.0)  # rows of one model err together: it counts as that many
STEP = 1e-4  # of a logarithm, for slopes
ROUNDS = 30


class Errors(NamedTuple):
    """ln(predicted / measured) of rows, each predicted without its own model."""

    joules: Column
    seconds: Column

    @property
    def power(self) -> Column:
        """Energy over time is power."""
        return self.joules - self.seconds


def predict(
    constants: Mapping[str, float], rows: Rows, *, shape_known: bool = True
) -> Mapping[str, Column]:
    """Return all quantities of the equations for each row, with both factors at 1.

    Where the shape is not known, layers, cache and experts are what the equations take them for.
    """
    given: dict[str, float | Column] = {"time_factor": 1.0, "power_factor": 1.0}
    given |= {"compute_efficiency": COMPUTE_EFFICIENCY[0], **rows.inputs}
    given |= {**(rows.shape if shape_known else rows.guess), **constants}
    return {name: np.asarray(value) for name, value in GRAPH.evaluate(given).items()}


def fit(rows: Rows) -> dict[str, float]:
    """Return the constants, with the strength of the data chosen by leaving each model out."""
    return fit_at(choose_strength(rows), rows)


def choose_strength(rows: Rows) -> float:
    """Return the strength whose fits err least on models that they have not seen."""

    def unseen(strength: float) -> float:
        errors = _left_out(rows, lambda part: fit_at(strength, part))
        return float(np.mean(np.abs(np.concatenate(errors))))

    return min(STRENGTHS, key=unseen)


def fit_at(strength: float, rows: Rows) -> dict[str, float]:
    """Return the constants by Gauss-Newton with Levenberg's damping, in logarithms."""
    start = np.log([value for value, _ in PRIORS.values()])
    scale = {"layer_scale": layer_scale(rows)}

    def misfit(logs: Column) -> Column:
        errors = _errors(dict(zip(PRIORS, np.exp(logs), strict=True)), rows)
        held = (logs - start) / [spread for _, spread in PRIORS.values()]
        return np.concatenate([np.concatenate(errors) / SPREAD, held])

    weights = np.concatenate([np.tile(_weights(rows, strength), 2), np.ones(len(start))])
    found = _least_squares(misfit, start, weights)
    return dict(zip(PRIORS, map(float, np.exp(found)), strict=True)) | scale


def leave_one_model_out(rows: Rows, *, shape_known: bool = True) -> Errors:
    """Return the errors of each row by constants fitted, and chosen, without its model."""
    return _left_out(rows, fit, shape_known=shape_known)


def others_left_out(rows: Rows, name: str, *, shape_known: bool = True) -> Errors:
    """Return what the rows without a model say of models not seen: nothing of `name` is used."""
    others = rows.take(rows.models != name)
    strength = choose_strength(others)
    return _left_out(others, lambda part: fit_at(strength, part), shape_known=shape_known)


def layer_scale(rows: Rows) -> float:
    """Return the layers of a model of 10^9 parameters: the median over the models."""
    _, first = np.unique(rows.models, return_index=True)
    size = rows.inputs["parameters"] * rows.inputs["active_parameters"] / 1e18
    return float(np.median((rows.shape["layers"] / size ** (1 / 6))[first]))


def _left_out(
    rows: Rows, fitted: Callable[[Rows], Mapping[str, float]], *, shape_known: bool = True
) -> Errors:
    found = Errors(np.empty(len(rows.joules)), np.empty(len(rows.joules)))
    for name in np.unique(rows.models):
        held_out = rows.models == name
        constants, own = fitted(rows.take(~held_out)), rows.take(held_out)
        errors = _errors(constants, own, shape_known=shape_known)
        found.joules[held_out], found.seconds[held_out] = errors
    return found


def _errors(constants: Mapping[str, float], rows: Rows, *, shape_known: bool = True) -> Errors:
    values = predict(constants, rows, shape_known=shape_known)
    joules = np.log(values["joules_per_token"] / rows.joules)
    return Errors(joules, np.log(rows.rate / values["tokens_per_second"]))


def _weights(rows: Rows, strength: float) -> Column:
    _, place, counts = np.unique(rows.models, return_inverse=True, return_counts=True)
    return strength / counts[place]


def _least_squares(misfit: Callable[[Column], Column], start: Column, weights: Column) -> Column:
    """Return where the weighted sum of pseudo-Huber losses is least."""
    found, damping = start, 1e-2
    now = misfit(found)
    for _ in range(ROUNDS):
        bent = weights / np.sqrt(1 + now**2)
        moved = found + STEP * np.eye(len(found))
        slopes = np.stack([(misfit(one) - now) / STEP for one in moved], axis=1)
        normal, pull = slopes.T @ (slopes * bent[:, None]), slopes.T @ (bent * now)
        for _ in range(12):
            step = np.linalg.solve(normal + damping * np.diag(np.diag(normal)), pull)
            then = misfit(found - step)
            gain = _loss(now, weights) - _loss(then, weights)
            if gain >= 0:
                break
            damping *= 5
        else:
            return found
        found, now, damping = found - step, then, damping / 5
        if gain < 1e-9:
            return found
    return found


def _loss(misfit: Column, weights: Column) -> float:
    return float(np.sum(weights * 2 * (np.sqrt(1 + misfit**2) - 1)))
