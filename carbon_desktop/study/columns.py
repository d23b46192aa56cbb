"""Columns of quantiles, one a fact: whatever uses the same fact moves with it.

A column depends on the seed and its key alone, so another scenario or phase beside it changes
no digit of it.
"""

from collections.abc import Collection

import numpy as np

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.following import OWNERS
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.distribution import Column, Distribution, Draws, drawn, stratified
from carbon_desktop.study.field_inputs import FIELD_OF_INPUT, INPUT_OF_FIELD
from carbon_desktop.study.phase_estimate import PhaseEstimate
from carbon_desktop.study.site import GRID_AVERAGE

ROLES = {
    "mfu": "mfu",
    "mfu_run_factor": "mfu",
    "power_share": "power_share",
    "base_power_share": "power_share",
    "power_share_ceiling": "power_share",
    "host_share": "host",
    "host_power": "host",
    "node_host_power": "host",
    "network_power": "network",
    "time_factor": "serving_time",
    "power_factor": "serving_power",
}
"""Inputs that tell how well a team runs its code: one column in all scenarios, on any hardware."""


BOUNDED = {"base_power_share", "power_share_ceiling", "trials"}
"""Inputs that are bounded as the field of what they lead to is."""


class Columns:
    """Latin hypercube columns of one seed and size, each made when it is first asked for."""

    def __init__(self, draws: int, seed: int, untied: Collection[str] = ()) -> None:
        self.draws = draws
        self.seed = seed
        self.untied = frozenset(untied)
        self._columns: dict[str, Column] = {}
        self._drawn: dict[tuple[object, ...], Draws] = {}

    def of(self, key: str) -> Column:
        """Return the column of a key: every part of (0, 1) once, in an order of its own."""
        column = self._columns.get(key)
        if column is None:
            from hashlib import blake2b  # loads a library; the start makes no draws

            digest = blake2b(f"{self.seed}:{key}".encode(), digest_size=16).digest()
            order = np.random.default_rng(int.from_bytes(digest, "big")).permutation(self.draws)
            even = stratified(self.draws)
            column = Column(even.quantiles[order], even.deviates[order])
            self._columns[key] = column
        return column

    def key(self, one: Assumption, phase: PhaseEstimate, scenario: str) -> str:
        """Return the key of an input's column; untied, it is the scenario's own."""
        key = column_key(one, phase)
        return f"{key}@{scenario}" if key in self.untied else key

    def drawn(self, one: Assumption, phase: PhaseEstimate, scenario: str = "") -> Draws | float:
        """Return the draws of an input of a phase, or its value where that is exact.

        Draws stay within the physical bounds of the input's field.
        """
        spread = distribution(one)
        if spread is None:
            return float(one.value)
        column = self.key(one, phase, scenario)
        key = (one.name, column, *spread)
        found = self._drawn.get(key)
        if found is None:
            values = drawn(spread, self.of(column))
            found = self._drawn[key] = _bounded(one.name, values)
        return found


def distribution(one: Assumption | Figure) -> Distribution | None:
    """Return how a number is spread, or None where it is exact."""
    if isinstance(one.value, str) or one.low is None or one.high is None:
        return None
    shape = one.shape if isinstance(one, Assumption) else ""
    spread = Distribution(one.value, one.low, one.high, shape)
    return None if spread.is_exact else spread


def column_key(one: Assumption, phase: PhaseEstimate) -> str:
    """Return what an input's draws are keyed by: its role, or the fact behind it.

    What the user entered of a workload is the phase's own. What was entered of hardware or a
    site is one fact in all phases that have it: at each region another, and what belongs to an
    accelerator is another on each.
    """
    if one.name in ROLES:
        return f"role:{ROLES[one.name]}"
    if one.column or one.fact:
        return one.column or one.fact
    name = "grid_intensity" if one.label == GRID_AVERAGE else one.name
    field = FIELDS[FIELD_OF_INPUT[name]]
    if field.group not in OWNERS:
        return f"entered:{name}:{phase.id}:"
    owner = OWNERS[field.group]
    is_of_it = field.group == "site" or field.belongs_to == owner
    chosen = phase.effective.settings.get(owner) if is_of_it else None
    return f"entered:{name}::{chosen.value if chosen else ''}"


def _bounded(name: str, values: Draws) -> Draws:
    field = FIELDS.get(FIELD_OF_INPUT.get(name, ""))
    if field is None or name not in {*BOUNDED, INPUT_OF_FIELD[field.key]}:
        return values
    return np.clip(values, field.minimum, field.maximum)
