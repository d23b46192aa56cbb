"""What the cells of a share's row say: how much of a total is not the final run."""

from carbon_desktop.study.development import EMISSIONS, ENERGY, Division, development
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.tables.cell import Cell
from carbon_desktop.ui.tables.figure_cells import FIRST, FigureCells
from carbon_desktop.words.development import roles_text, row_name
from carbon_desktop.words.numbers import rounded

SHARE = "share"
"""The kind of these rows."""


class ShareCells:
    """Makes the cells of the shares of an estimate, by the total that they are of."""

    def __init__(self, scene: Scene) -> None:
        self._language = scene.language
        self._known: dict[tuple[str, str], Division] = {}
        for one in scene.estimate.scenarios:
            for totals in (ENERGY, EMISSIONS):
                found = development(one, totals)
                if found is not None:
                    self._known[found.quantity, one.id] = found

    def names(self) -> tuple[str, ...]:
        """Return the totals that a share is known of, in any scenario."""
        known = {quantity for quantity, _ in self._known}
        return tuple(name for name in (*ENERGY, *EMISSIONS) if name in known)

    def cell(self, name: str, column: int, cells: FigureCells) -> Cell:
        """Return a cell: what the share is of, its unit, or its value in a place."""
        if column == 0:
            return Cell(row_name(name, self._language))
        if column == 1:
            return Cell("%", quiet=True)
        place = cells.places[column - FIRST]
        if place.kind != "figures":
            return Cell("", (None, None))
        found = self._known.get((name, place.scenario.id))
        # Neither a difference nor a range is told of a share.
        more = (None,) * ((column > FIRST) + 2 * cells.copies_ends(place.scenario))
        if found is None:
            return Cell("—", (None, *more), order="", quiet=True)
        percent = 100.0 * found.not_final
        tip = roles_text(found.shares, self._language)
        return Cell(rounded(percent, 2), (percent, *more), order=percent, tip=tip)
