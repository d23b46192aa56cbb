"""Ends: a figure with one assumption at its low and at its high, and everything else at best."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

import numpy as np

from carbon_desktop.study.columns import Columns
from carbon_desktop.study.distribution import Z95, Column
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.held import Alone, median
from carbon_desktop.study.uncertainty import Range, percentiles_of, scenario_draws


class Ends(NamedTuple):
    """The figure at the low and at the high of an assumption, in the figure's unit.

    `spread` is that low and high, where they are those of a value that follows from several
    columns and is the same in every phase; else None.
    """

    low: float
    high: float
    spread: Range | None = None


def column_ends(
    one: ScenarioEstimate, quantity: str, keys: Sequence[str], untied: Collection[str]
) -> dict[str, Ends]:
    """Return a quantity with each column at its low and at its high, all else at best."""
    if not keys:
        return {}
    _, totals = scenario_draws(one, _Ends(keys, untied))
    values = np.broadcast_to(totals[quantity], 2 * len(keys)).tolist()
    return {key: Ends(*values[2 * at : 2 * at + 2]) for at, key in enumerate(keys)}


def joint_ends(
    one: ScenarioEstimate, quantity: str, value: str, where: Collection[str], columns: Alone
) -> Ends:
    """Return a quantity where a value that follows from the columns is low, and where it is high.

    They are the percentiles that the columns alone give the figure. Which of them belongs to the
    low of `value`, a quantity of the phases `where` it counts, is told by how both are drawn
    together.
    """
    phases, totals = scenario_draws(one, columns)
    figure = np.broadcast_to(np.asarray(totals[quantity], float), columns.draws)
    values = [
        np.broadcast_to(np.asarray(found[value], float), columns.draws)
        for phase, found in zip(one.phases, phases, strict=True)
        if phase.id in where
    ]
    low, high = (float(each[0]) for each in percentiles_of(figure[np.newaxis]))
    together = sum(float((each - each.mean()) @ (figure - figure.mean())) for each in values)
    ends = Ends(high, low) if together < 0 else Ends(low, high)
    if not values or any(not np.array_equal(each, values[0]) for each in values[1:]):
        return ends
    spread = Range(*(float(each[0]) for each in percentiles_of(values[0][np.newaxis])))
    return ends._replace(spread=spread)


class _Ends(Columns):
    """Two evaluations a key in the place of draws: it alone is at its low, then at its high."""

    def __init__(self, keys: Sequence[str], untied: Collection[str]) -> None:
        super().__init__(2 * len(keys), 0, untied)
        self._places = {key: 2 * place for place, key in enumerate(keys)}

    def of(self, key: str) -> Column:
        quantiles, deviates = median(self.draws)
        place = self._places.get(key)
        if place is not None:
            quantiles[place : place + 2] = 0.05, 0.95
            deviates[place : place + 2] = -Z95, Z95
        return Column(quantiles, deviates)
