"""Spots: the places of a plot that can be pointed at, and the way from one to the next."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt

from carbon_desktop.ui.scene import Asked

ALONG: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
"""The keys that lead along a row of spots."""

ACROSS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
"""The keys that lead from row to row."""


class Spot(NamedTuple):
    """A figure of a plot, and where it is, in px of the plot."""

    asked: Asked
    area: QRect


Rows = Sequence[Sequence[Spot]]
"""The spots of a plot, row by row, each from the left to the right of all panels."""


def spot_of(rows: Rows, asked: Asked | None) -> Spot | None:
    """Return the spot of a figure, or None where there is none."""
    return next((spot for row in rows for spot in row if spot.asked == asked), None)


def next_spot(rows: Rows, here: Spot, key: int) -> Spot:
    """Return where an arrow key leads: at the rim of the plot it stays."""
    place = next(at for at, row in enumerate(rows) if here in row)
    if key in ALONG:
        row = rows[place]
        to = row.index(here) + ALONG[key]
        return row[min(max(to, 0), len(row) - 1)]
    there = rows[min(max(place + ACROSS[key], 0), len(rows) - 1)]
    middle = here.area.center().x()
    return min(there, key=lambda spot: abs(spot.area.center().x() - middle))
