"""The page of every pair: the matrix in a quantity, and beneath it what a cell says."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from carbon_desktop.study.comparison import BOUNDARIES, compared
from carbon_desktop.study.matrix import Matrix
from carbon_desktop.ui.pairs.cell import ACROSS, is_across, said_of
from carbon_desktop.ui.pairs.grid import PairsGrid
from carbon_desktop.ui.rows import PLAN, folded_told, in_sight
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.spreadsheet import Value, as_csv, as_tsv
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import quantity_name, unit_text
from carbon_desktop.words.comparing import comparing_text
from carbon_desktop.words.pairs import pairs_text
from carbon_desktop.words.ranges import ranges_text

_LEAST = 104
"""The height of the names above, of three rows and of a scroll bar, in px."""

_ROOMY = 280
"""The height in px from which on there is room for more than the cells and what one says."""


class PairsPage(QWidget):
    """Every scenario against every other, shown when it comes; it is asked for when looked at."""

    matrix_wanted = Signal(str)
    """Every pair of scenarios in a quantity is wanted."""
    scenario_clicked = Signal(str)
    explained = Signal(object)
    """The working of a figure is wanted; carries its `Asked`."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._found: Matrix | None = None
        self._wanted: tuple[object, str] = (None, "")
        self._quantity, self._order = "total_emissions", PLAN
        self.title, self.said, self.foot = (self._label() for _ in range(3))
        self.grid = PairsGrid(self)
        self.grid.setMinimumHeight(_LEAST)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.said.setFixedHeight(2 * self.said.fontMetrics().lineSpacing() + 6)
        for label in (self.title, self.foot):
            set_look(label, "secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.grid, 1)
        column.addWidget(self.foot)
        column.addWidget(self.said)
        self.grid.looked_at.connect(self._tell)
        self.grid.chosen.connect(self.scenario_clicked)
        self._retranslate()

    def show_quantity(self, quantity: str) -> None:
        """Look at another quantity, with the next scene."""
        self._quantity = quantity

    def show_order(self, order: str) -> None:
        """Let the scenarios stand in another order, with the next scene."""
        self._order = order

    def show_scene(self, scene: Scene) -> None:
        """Show a scene; until its draws are known, what was found before stays."""
        self._scene = scene
        self._ask(scene)
        self._show()

    def show_matrix(self, found: Matrix) -> None:
        """Show what was found, if that is still what is looked at."""
        scene = self._scene
        if scene is not None and found.quantity == self._quantity and found.is_of(scene.estimate):
            self._found = found
            self._show()

    def begin_anew(self) -> None:
        """Forget what was found: another plan is on the table, whose ids may be the same."""
        self._found = None

    def copy_said(self) -> None:
        """Put what the present cell says on the clipboard."""
        QGuiApplication.clipboard().setText(self.said.text())

    def copy_data(self) -> None:
        """Put every pair on the clipboard."""
        QGuiApplication.clipboard().setText(as_tsv(self._lines()))

    def save(self) -> None:
        """Ask where to, and write every pair as a CSV file."""
        from carbon_desktop.ui.saving import save_as

        language = "en" if self._scene is None else self._scene.language
        title = self.tr("Save the comparison")
        save_as(self, "csv", title, lambda: as_csv(self._lines()), language)

    def menu(self) -> QMenu:
        """Return the menu of the cell that is looked at."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        index = self.grid.looked()
        if index.isValid():
            asked = Asked(self.grid.pairs.ids(index)[0], "", self._quantity)
            menu.addAction(self.tr("Show the &working"), lambda: self.explained.emit(asked))
            menu.addAction(self.tr("Copy the &sentence"), self.copy_said)
            menu.addSeparator()
        menu.addAction(self.tr("Copy &data"), self.copy_data)
        menu.addAction(self.tr("Save as &CSV…"), self.save)
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy and to save."""
        self.menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what a cell says."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_said()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room that there is."""
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the mode."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.grid.viewport().update()

    def _ask(self, scene: Scene) -> None:
        """Ask for every pair once the draws of all scenarios are known; once for the same."""
        ranges, ones = scene.ranges, scene.estimate.scenarios
        if ranges is None or len(ones) < 2 or not all(map(ranges.of_same, ones)):
            return
        drawn, quantity = self._wanted
        if drawn is not ranges or quantity != self._quantity:
            self._wanted = (ranges, self._quantity)
            self.matrix_wanted.emit(self._quantity)

    def _show(self) -> None:
        scene = self._scene
        if scene is None:
            return
        found = self._found
        if found is not None and found.quantity != self._quantity:
            found = None
        lines = in_sight(scene, self._order)
        is_alone = len(scene.estimate.scenarios) < 2
        self.grid.pairs.show_pairs(lines, found, scene.language, scene.scenario)
        self.grid.setVisible(not is_alone)
        name = quantity_name(self._quantity, scene.language)
        alone = pairs_text("alone", scene.language)
        self.title.setText(alone if is_alone else pairs_text("about", scene.language, name=name))
        said = folded_told(scene) if self._order == PLAN else []
        if is_across(scene, self._quantity):
            said.insert(0, f"{ACROSS} {comparing_text(BOUNDARIES, scene.language)}")
        self.foot.setText("   ".join(said))
        self._make_room()
        self._tell()

    def _make_room(self) -> None:
        """Leave the height to the cells where it is scarce: what they say is told all the same."""
        is_roomy = self.height() >= _ROOMY
        self.title.setVisible(is_roomy or self.grid.isHidden())
        self.foot.setVisible(is_roomy and bool(self.foot.text()))

    def _tell(self) -> None:
        """Say what the cell tells that is pointed at, or that the keys are at."""
        scene, index = self._scene, self.grid.looked()
        if scene is None:
            return
        said = ""
        if index.isValid():
            said = said_of(scene, self._quantity, self.grid.pairs.ids(index))
        if not said:
            code = "choose" if self.grid.pairs.found is not None else "to_come"
            said = "" if len(scene.estimate.scenarios) < 2 else pairs_text(code, scene.language)
        if said != self.said.text():
            self.said.setText(said)
            self.said.setToolTip("")
            self.grid.setAccessibleDescription(said)

    def _lines(self) -> list[list[Value]]:
        """Return a line a pair: how often lower, equal and by how much, in full precision."""
        scene = self._scene
        if scene is None or scene.ranges is None:
            return []
        language, quantity = scene.language, self._quantity
        ones = [line.one for line in in_sight(scene, self._order)]
        money = {one.currency for one in ones}
        currency = money.pop() if len(money) == 1 else ""
        name = quantity_name(quantity, language)
        unit = unit_text(unit_of(quantity), language, currency)
        apart = comparing_text("difference_in", language, name=name, unit=unit)
        ends = [ranges_text(end, language, name=apart) for end in ("low", "high")]
        share = pairs_text("lower_share", language, name=name)
        lines: list[list[Value]] = [["", "", share, apart, *ends]]
        for one in ones:
            for other in (each for each in ones if each is not one):
                found = compared(scene.ranges, one, other, (quantity,)).get(quantity)
                if found is not None:
                    low, best, high = found.difference
                    lines.append([one.name, other.name, found.lower, best, low, high])
        return lines

    def _label(self) -> QLabel:
        made = QLabel(self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        return made

    def _retranslate(self) -> None:
        self.grid.setAccessibleName(self.tr("Every pair of scenarios"))
        self.said.setAccessibleName(self.tr("What the cell says"))
        if self._scene is not None:
            self._show()
