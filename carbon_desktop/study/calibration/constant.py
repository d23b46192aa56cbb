"""A calibrated constant: a line of the tables that stand in where nothing is given."""

from typing import NamedTuple

from carbon_desktop.catalogue.figure import Figure

NORMAL_95 = 1.6448536269514722
"""Standard deviations from the median to the 95th percentile of a normal distribution."""


class Constant(NamedTuple):
    """A value with the ends of its 90 % range, both None where it is exact."""

    id: str
    value: float
    low: float | None
    high: float | None
    unit: str
    year: int
    source: str
    note: str

    @property
    def key(self) -> str:
        """The key of the fact that it is."""
        return f"default/{self.id}"

    @property
    def figure(self) -> Figure:
        """The constant as the catalogue has it."""
        return Figure(
            self.value, self.unit, self.source, self.year, self.low, self.high, self.note
        )


def tidy(value: float, digits: int) -> float:
    """Return a number to so many digits: no constant is known better than that."""
    return float(f"{value:.{digits}g}")
