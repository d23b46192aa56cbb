"""Bars as data: rows of a panel, each a chain of stretches that can be asked about."""

from typing import NamedTuple

from carbon_desktop.ui.scene import Asked


class Stretch(NamedTuple):
    """A length of a bar, in the unit of the axis, and the figure that it stands for.

    `shade` tells stretches of one colour apart: 0 is the colour itself, the next are paler;
    what is embodied is hatched, the shade then choosing how widely; what waits is lined.
    """

    length: float
    asked: Asked
    shade: int = 0
    hatched: bool = False
    lined: bool = False


class Mark(NamedTuple):
    """A figure that others published, at its place along the axis, and what stands by it."""

    at: float
    text: str


class Bar(NamedTuple):
    """One row: its name, its stretches, and at their end the value or why there is none.

    `whisker` reaches from the low to the high of its length, where that has a range; `reach` is
    how far to the right one ends, or will once it is known. A `heading` is the row of a group;
    folded, it has a `span` from the lowest of its figures to the highest.
    """

    name: str
    asked: Asked
    colour: int
    stretches: tuple[Stretch, ...]
    text: str
    known: bool = True
    starred: bool = False
    strong: bool = False
    marks: tuple[Mark, ...] = ()
    whisker: tuple[float, float] | None = None
    reach: float = 0.0
    favourite: bool = False
    heading: bool = False
    span: tuple[float, float] | None = None

    @property
    def scenario(self) -> str:
        """The id of the scenario that the row is of."""
        return self.asked.scenario

    @property
    def length(self) -> float:
        """All stretches together."""
        return sum(one.length for one in self.stretches)


class Bars(NamedTuple):
    """The rows of one panel and the unit of their axis; the last may be the sum of the others.

    `limit` is where the line of a budget stands along the axis, if there is one.
    """

    unit: str
    bars: tuple[Bar, ...]
    summed: bool = False
    limit: float | None = None
