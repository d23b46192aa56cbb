"""The scenarios of the plan as a row of chips: choose, add, rename, reorder, star, remove."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QToolButton, QWidget

from carbon_desktop.ui.panels.chip import HEIGHT, Chip, ChipText
from carbon_desktop.ui.panels.dot import dot
from carbon_desktop.ui.panels.fitting import LEAST, fitted
from carbon_desktop.ui.panels.name_edit import NameEdit
from carbon_desktop.ui.theme import current, icon

_GAP = 8
_MORE = 64
_TALL = 32


class ScenarioBar(QWidget):
    """Chips in the order of the plan; those without room stand in a list at the end."""

    selected = Signal(str)
    add_requested = Signal()
    renamed = Signal(str, str)
    removed = Signal(str)
    duplicated = Signal(str)
    moved = Signal(str, int)
    baseline_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self._shown: tuple[list[ChipText], str] | None = None
        self._group = QButtonGroup(self)
        self._dragged_to: int | None = None
        self.more = QToolButton(self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._list_hidden)
        self.more.setAccessibleName("More scenarios")
        self.add_button = QToolButton(self)
        self.add_button.setIconSize(QSize(16, 16))
        self.add_button.setAccessibleName("Add scenario")
        self.add_button.clicked.connect(self.add_requested)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._repaint_icon()
        self._retranslate()

    def show_scenarios(
        self, scenarios: Sequence[tuple[str, str, int, bool]], selected: str
    ) -> None:
        """Show scenarios as (id, name, place among the colours, is baseline)."""
        wanted = ([ChipText(*one) for one in scenarios], selected)
        if wanted == self._shown:
            return
        self._shown = wanted
        while len(self._chips) > len(scenarios):
            self._drop_chip()
        while len(self._chips) < len(scenarios):
            self._add_chip()
        for chip, content in zip(self._chips, wanted[0], strict=True):
            chip.show_content(content, content.id == selected)
        self._arrange()

    def rename(self, id: str) -> None:
        """Open the name of a scenario for editing, in the place of its chip."""
        chip = next(one for one in self._chips if one.content.id == id)
        edit = NameEdit(chip, chip.content.name, self.tr("Scenario name"))
        edit.named.connect(lambda name: self.renamed.emit(id, name))

    def shift(self, id: str, by: int) -> None:
        """Ask for a scenario to be moved by so many places; the first stays the baseline's."""
        place = self._place_of(id) + by
        if 1 <= place < len(self._chips) and self._place_of(id):
            self.moved.emit(id, place)

    def sizeHint(self) -> QSize:
        """Ask for the width of all chips."""
        width = sum(chip.natural_width() + _GAP for chip in self._chips)
        return QSize(width + self.add_button.sizeHint().width(), _TALL)

    def minimumSizeHint(self) -> QSize:
        """Be content with two chips and the list of the others."""
        return QSize(2 * (LEAST + _GAP) + _MORE + self.add_button.sizeHint().width(), _TALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the chips the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the mode."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint_icon()
        super().changeEvent(event)

    def open_menu(self, chip: Chip, where: QPoint) -> None:
        """Open the menu of a chip at a point of the screen."""
        self.menu_of(chip).popup(where)

    def menu_of(self, chip: Chip) -> QMenu:
        """Return the menu of a chip; the baseline cannot be moved or removed."""
        id = chip.content.id
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(self.tr("&Rename"), lambda: self.rename(id))
        rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        menu.addAction(self.tr("&Duplicate"), lambda: self.duplicated.emit(id))
        if not chip.content.is_baseline:
            menu.addAction(self.tr("Make &baseline"), lambda: self.baseline_wanted.emit(id))
            left = menu.addAction(self.tr("Move &left"), lambda: self.shift(id, -1))
            left.setEnabled(self._place_of(id) > 1)
            right = menu.addAction(self.tr("Move ri&ght"), lambda: self.shift(id, 1))
            right.setEnabled(self._place_of(id) < len(self._chips) - 1)
            menu.addAction(self.tr("Re&move"), lambda: self.removed.emit(id))
        return menu

    def _add_chip(self) -> None:
        chip = Chip(self)
        chip.use_star_tip(self.tr("Make it the baseline"), self.tr("The baseline"))
        chip.chosen.connect(lambda: self._choose(chip.content.id))
        chip.rename_asked.connect(lambda: self.rename(chip.content.id))
        chip.remove_asked.connect(lambda: self.removed.emit(chip.content.id))
        chip.star_pressed.connect(lambda: self.baseline_wanted.emit(chip.content.id))
        chip.dragged.connect(lambda x: self._drag(chip, x))
        chip.dropped.connect(lambda: self._drop(chip))
        chip.customContextMenuRequested.connect(
            lambda at: self.open_menu(chip, chip.mapToGlobal(at))
        )
        QWidget.setTabOrder(self._chips[-1] if self._chips else self.more, chip)
        if not self._chips:
            QWidget.setTabOrder(chip, self.more)
        self._chips.append(chip)
        self._group.addButton(chip)

    def _choose(self, id: str) -> None:
        self._shown = None  # the chips moved by themselves: what was shown holds no longer
        self.selected.emit(id)

    def _place_of(self, id: str) -> int:
        return next(at for at, chip in enumerate(self._chips) if chip.content.id == id)

    def _arrange(self) -> None:
        """Place the chips that have room in a row, then the list of the others, then the plus."""
        natural = [chip.natural_width() for chip in self._chips]
        add = self.add_button.sizeHint()
        chosen = next((at for at, one in enumerate(self._chips) if one.isChecked()), 0)
        widths = fitted(natural, self.width() - add.width() - _GAP, chosen, _GAP, _MORE)
        left, top = 0, (self.height() - HEIGHT) // 2
        for at, chip in enumerate(self._chips):
            if at in widths:
                chip.setGeometry(left, top, widths[at], HEIGHT)
                left += widths[at] + _GAP
            chip.setVisible(at in widths)
        hidden = len(self._chips) - len(widths)
        self.more.setVisible(hidden > 0)
        if hidden:
            self.more.setText(f"+{hidden}")
            self.more.setGeometry(left, top, _MORE, HEIGHT)
            left += _MORE
        self.add_button.setGeometry(left, (self.height() - add.height()) // 2, *add.toTuple())

    def _list_hidden(self) -> None:
        """List the scenarios that have no room."""
        menu = self.more.menu()
        menu.clear()
        for chip in self._chips:
            if chip.isHidden():
                id, name = chip.content.id, chip.content.name.replace("&", "&&")
                colour = current().scenario(chip.content.colour)
                turn = menu.addAction(dot(colour), name)
                turn.setIconVisibleInMenu(True)  # Its colour is what the plots know it by.
                turn.triggered.connect(lambda _checked=False, id=id: self._choose(id))

    def _drag(self, chip: Chip, x: int) -> None:
        """Let a chip follow the mouse; the baseline stays where it is."""
        if chip.content.is_baseline:
            return
        chip.raise_()
        chip.move(x - chip.width() // 2, chip.y())
        others = [one for one in self._chips if not one.isHidden() and one is not chip]
        before = [one for one in others if one.geometry().center().x() < x]
        self._dragged_to = max(1, self._place_after(before, chip))

    def _place_after(self, before: list[Chip], chip: Chip) -> int:
        """Return the place that a chip has after those before it, once it is taken out."""
        if not before:
            return 0
        at = self._chips.index(before[-1])
        return at + (at < self._chips.index(chip))

    def _drop(self, chip: Chip) -> None:
        place, self._dragged_to = self._dragged_to, None
        self._arrange()
        if place is not None and place != self._chips.index(chip):
            self.moved.emit(chip.content.id, place)

    def _drop_chip(self) -> None:
        chip = self._chips.pop()
        self._group.removeButton(chip)
        chip.hide()
        chip.deleteLater()

    def _repaint_icon(self) -> None:
        self.add_button.setIcon(icon("plus", current()))

    def _retranslate(self) -> None:
        self.add_button.setToolTip(self.tr("Add a scenario that follows the baseline"))
        self.more.setToolTip(self.tr("The scenarios that have no room here"))
        for chip in self._chips:
            chip.use_star_tip(self.tr("Make it the baseline"), self.tr("The baseline"))
