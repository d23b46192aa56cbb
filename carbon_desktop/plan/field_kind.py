"""What a field is: one thing a user can set, with its unit, group and bounds."""

from math import inf
from typing import NamedTuple

LARGEST = 1e15
"""Larger than any experiment; keeps every product of inputs finite."""


class Field(NamedTuple):
    """One thing a user can set, on a phase or as a scenario's default.

    `kind` is "number", "whole" (a count), "choice", "text", or what entry of the catalogue it
    holds: "accelerator", "instance" (a machine for rent), "model" or "region". Numbers
    lie between `minimum` and `maximum`, ends included unless `above` says that the minimum is
    not. `belongs_to` names the field whose change makes this one's old value meaningless: the
    power of one accelerator says nothing of another.
    """

    key: str
    group: str
    kind: str = "number"
    unit: str = ""
    minimum: float = 0.0
    maximum: float = inf
    above: bool = False
    choices: tuple[str, ...] = ()
    belongs_to: str = ""
    likely: tuple[float, float] | None = None
    """Outside these a value may be a slip, and is questioned."""

    @property
    def is_price(self) -> bool:
        """Whether the value is in the plan's currency, for which the unit's EUR stands."""
        return self.unit.startswith("EUR")

    def holds(self, value: float) -> bool:
        """Say whether `value` lies within the bounds."""
        lowest = value > self.minimum if self.above else value >= self.minimum
        whole = self.kind != "whole" or value == int(value)
        return lowest and value <= self.maximum and whole
