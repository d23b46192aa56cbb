"""Figures: every quantity of every scenario, beside what was published and everyday things."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from carbon_desktop.ui.against import told_against
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.signs import signed_name
from carbon_desktop.ui.tables.cell import Cell, Column, Row
from carbon_desktop.ui.tables.figure_cells import FIRST, FigureCells, Place
from carbon_desktop.ui.tables.share_cells import SHARE, ShareCells
from carbon_desktop.ui.tables.table import Table
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import missing_text
from carbon_desktop.words.about_quantities import ABOUT_QUANTITIES
from carbon_desktop.words.development import about_shares
from carbon_desktop.words.language import pick
from carbon_desktop.words.ranges import about_ranges, ranges_text
from carbon_desktop.words.tables import GOOD_FOR, table_text

GROUPS: dict[str, tuple[str, ...]] = {
    "time": ("device_hours", "wall_clock_hours", "training_flop", "compute"),
    "energy": (
        "accelerator_energy", "host_energy", "idle_energy", "server_energy", "network_energy",
        "it_energy", "overhead_energy", "facility_energy",
    ),
    "emissions": (
        "operational_emissions", "operational_emissions_market",
        "accelerator_embodied_emissions", "host_embodied_emissions", "embodied_emissions",
        "total_emissions",
    ),
    "water": ("water_onsite", "water_offsite", "water_total"),
    "hardware": ("equipment_worn", "electronic_waste"),
    "cost": ("electricity_cost", "rental_cost"),
    "service": ("energy_per_thousand_requests", "energy_per_million_tokens", "sci"),
    "derived": ("energy_intensity", "carbon_intensity", "impact_index", "impact_relative"),
}  # fmt: skip
"""Every quantity of an estimate, in the groups in which it is read."""

_WHERE_KNOWN = {"training_flop", "idle_energy", *GROUPS["service"]}
"""Quantities of some plans only: no row of them asks others for what they lack."""

_EQUIVALENTS = "equivalents"


class FiguresPage(QWidget):
    """All figures of the plan; going to one shows its working."""

    explained = Signal(object)
    """The working of a figure is wanted; carries its `Asked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self._cells: FigureCells | None = None
        self._shares: ShareCells
        self.table = Table(self, sortable=False)
        self.details = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.details.setFixedHeight(2 * self.details.fontMetrics().lineSpacing() + 2)
        set_look(self.details, "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.table, 1)
        column.addWidget(self.details)
        self.table.looked_at.connect(self._look)
        self.table.chosen.connect(self._look)
        self._retranslate()

    def show_scene(self, scene: Scene) -> None:
        """Show every figure of a plan."""
        self._scene = scene
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _show(self) -> None:
        scene = self._scene
        if scene is None:
            return
        cells = self._cells = FigureCells(scene)
        self._shares = ShareCells(scene)
        self.table.language = scene.language
        self.table.show_rows(self._columns(scene, cells), self._rows(cells), self._made)
        self._tell()

    def _made(self, row: Row, column: int) -> Cell:
        assert self._cells is not None
        kind, name = row.id
        if kind == "quantity":
            return self._cells.quantity(name, column)
        if kind == SHARE:
            return self._shares.cell(name, column, self._cells)
        return self._cells.equivalent(name, column)

    def _rows(self, cells: FigureCells) -> list[Row]:
        names = {
            "time": self.tr("Time and compute"),
            "energy": self.tr("Energy"),
            "emissions": self.tr("Emissions"),
            "water": self.tr("Water"),
            "hardware": self.tr("Hardware"),
            "cost": self.tr("Cost"),
            "service": self.tr("Service"),
            "derived": self.tr("Derived figures"),
        }
        rows: list[Row] = []
        for group, quantities in GROUPS.items():
            shown = [name for name in quantities if self._concerns(name)]
            if shown:
                rows.append(Row(("heading", group), heading=names[group]))
                rows += [Row(("quantity", name), cells) for name in shown]
        if shares := self._shares.names():
            rows.append(Row(("heading", SHARE), heading=self.tr("Final run")))
            rows += [Row((SHARE, name), cells) for name in shares]
        everyday = self.tr("In everyday terms")
        rows.append(Row(("heading", _EQUIVALENTS), heading=everyday))
        return rows + [Row((_EQUIVALENTS, id), cells) for id in cells.equivalents()]

    def _concerns(self, name: str) -> bool:
        """Say whether a quantity is one of this plan's."""
        assert self._scene is not None
        scenarios = self._scene.estimate.scenarios
        return name not in _WHERE_KNOWN or any(name in one.results for one in scenarios)

    def _columns(self, scene: Scene, cells: FigureCells) -> list[Column]:
        base = scene.estimate.scenarios[0].id
        found = [Column(self.tr("Figure"), 180, grows=120), Column(self.tr("Unit"), 80, grows=12)]
        return found + [self._column(place, base, scene, cells) for place in cells.places]

    def _column(self, place: Place, base: str, scene: Scene, cells: FigureCells) -> Column:
        one = place.scenario
        size, strong = {"width": 118, "grows": 84}, one.id == scene.scenario
        ends = tuple(ranges_text(end, scene.language, name=one.name) for end in ("low", "high"))
        if place.kind == "ranges":
            return Column(self.tr("Range"), 108, right=True, grows=64, strong=True, copied=ends)
        if place.kind == "published":
            title = self.tr("%s, published") % one.name
            ratio = self.tr("%s, ours over published") % one.name
            return Column(self.tr("Published (ours ×)"), 148, right=True, copied=(title, ratio))
        ends = ends if cells.copies_ends(one) else ()
        favourite = scene.estimate.plan.scenario(one.id).favourite
        title = signed_name(one.name, is_baseline=one.id == base, is_favourite=favourite)
        if one.id == base:
            copied = (one.name, *ends)
            return Column(title, right=True, strong=strong, copied=copied, **size)
        copied = (one.name, self.tr("%s, difference to the baseline (%%)") % one.name, *ends)
        return Column(title, right=True, strong=strong, copied=copied, **size)

    def _look(self, row: Row, column: int) -> None:
        """Show the working of a figure: of the scenario whose column it is in."""
        self._tell()
        assert self._scene is not None
        assert self._cells is not None
        places = self._cells.places
        scenario = places[column - FIRST].scenario.id if column >= FIRST else self._scene.scenario
        kind, name = row.id
        if kind in {"quantity", SHARE}:
            self.explained.emit(Asked(scenario, "", name))
        elif (one := self._cells.equivalent_of(scenario, name)) is not None:
            self.explained.emit(Asked(scenario, "", one.quantity))

    def _tell(self) -> None:
        """Say what the figure is that the user is at, and what it lacks."""
        row = self.table.row()
        hint = self.tr("Choose a figure to see what it means and how it is worked out.")
        text = hint if row is None or row.heading else self._about(row)
        if text != self.details.text():
            self.details.setText(text)
            self.details.setToolTip(text)

    def _about(self, row: Row) -> str:
        assert self._scene is not None
        assert self._cells is not None
        kind, name = row.id
        if kind == SHARE:
            return about_shares(self._scene.language)
        if kind != "quantity":
            return self._cells.equivalent_text(self._scene.scenario, name)
        language, one = self._scene.language, self._scene.selected
        said = [pick(ABOUT_QUANTITIES[name], language)]
        if name in GOOD_FOR:
            said.append(pick(GOOD_FOR[name], language))
        if name not in one.results:
            wishes = missing_text(one.missing(name), language)
            said.append(table_text("not_known", language, wishes=wishes))
        elif self._scene.ranges is not None:
            said.append(about_ranges(self._scene.ranges.draws, language))
        if against := told_against(self._scene, name):
            said.insert(0, against)
        return ("" if language == "zh" else " ").join(said)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Figures of every scenario"))
        self._show()
