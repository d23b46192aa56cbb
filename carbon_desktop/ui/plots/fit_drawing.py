"""A drawing of what fits as data: all that its panel needs, along the shares of both axes."""

from typing import NamedTuple

from carbon_desktop.ui.plots.ruler import Ruler

Corner = tuple[float, float]
"""Where something is, across and upright, in shares of the axes."""


class Stroke(NamedTuple):
    """A line through corners with its name at the end; gaps part it into several of one name."""

    corners: tuple[Corner, ...]
    name: str = ""
    is_dashed: bool = False


class Mark(NamedTuple):
    """A point with its name: a filled one is what was found, a ring is what there is now."""

    at: Corner
    name: str
    is_found: bool


class Drawing(NamedTuple):
    """Strokes and marks over areas, in the colour of a scenario.

    `areas` are shaded, `limit` is a level line. `places` are what can be pointed at and walked
    along. Where there is nothing to draw, `lack` says why.
    """

    across: Ruler = Ruler(0.0, 1.0)
    upright: Ruler = Ruler(0.0, 1.0)
    colour: int = 0
    areas: tuple[tuple[Corner, ...], ...] = ()
    strokes: tuple[Stroke, ...] = ()
    limit: float | None = None
    marks: tuple[Mark, ...] = ()
    places: tuple[Corner, ...] = ()
    lack: str = ""


NOTHING = Drawing()
