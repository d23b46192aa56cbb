"""The scenarios of the plan as a row of chips: choose, add, rename, reorder, star, remove."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QToolButton, QWidget

from carbon_desktop.ui.group_menu import GroupMenu
from carbon_desktop.ui.panels.bar_items import groups_of, is_folded, is_idle, items_of, movable
from carbon_desktop.ui.panels.chip import HEIGHT, Chip, ChipText
from carbon_desktop.ui.panels.dot import dot
from carbon_desktop.ui.panels.fitting import LEAST, fitted
from carbon_desktop.ui.panels.group_handle import GroupHandle
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
    favourite_turned = Signal(str)
    grouped = Signal(str, str)
    """A scenario goes into a group; an empty name takes it out of its own."""
    group_wanted = Signal(str)
    """A scenario goes into a group that is yet to be named."""
    group_turned = Signal(str)
    group_rename_asked = Signal(str)
    group_moved = Signal(str, int)
    group_dissolved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self._handles: dict[str, GroupHandle] = {}
        self._folded: frozenset[str] = frozenset()
        self._shown: tuple[list[ChipText], str, frozenset[str]] | None = None
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
        self,
        scenarios: Sequence[tuple[object, ...]],
        selected: str,
        folded: frozenset[str] = frozenset(),
    ) -> None:
        """Show scenarios, each as the fields of a `ChipText`; groups that are folded as one."""
        wanted = ([ChipText(*one) for one in scenarios], selected, folded)  # type: ignore[arg-type]
        if wanted == self._shown:
            return
        self._shown, self._folded = wanted, folded
        while len(self._chips) > len(scenarios):
            self._drop_chip()
        while len(self._chips) < len(scenarios):
            self._add_chip()
        for chip, content in zip(self._chips, wanted[0], strict=True):
            chip.show_content(content, content.id == selected)
        self._show_handles()
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
        shown = (
            one for one in items_of(self._chips, self._handles) if not is_folded(one, self._folded)
        )
        width = sum(one.natural_width() + _GAP for one in shown)
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
        mark = menu.addAction(self.tr("&Favourite"), lambda: self.favourite_turned.emit(id))
        mark.setCheckable(True)
        mark.setChecked(chip.content.is_favourite)
        menu.addMenu(self._group_menu(chip.content, menu))
        if not chip.content.is_baseline:
            menu.addAction(self.tr("Make &baseline"), lambda: self.baseline_wanted.emit(id))
            left = menu.addAction(self.tr("Move &left"), lambda: self.shift(id, -1))
            left.setEnabled(self._place_of(id) > 1)
            right = menu.addAction(self.tr("Move ri&ght"), lambda: self.shift(id, 1))
            right.setEnabled(self._place_of(id) < len(self._chips) - 1)
            menu.addAction(self.tr("Re&move"), lambda: self.removed.emit(id))
        return menu

    def _group_menu(self, content: ChipText, parent: QMenu) -> GroupMenu:
        menu = GroupMenu(parent)
        menu.show_groups(groups_of(self._chips), content.group)
        menu.put.connect(lambda group: self.grouped.emit(content.id, group))
        menu.new_wanted.connect(lambda: self.group_wanted.emit(content.id))
        return menu

    def _show_handles(self) -> None:
        """Have a handle for each group, and none for those that are gone."""
        groups = groups_of(self._chips)
        for gone in [name for name in self._handles if name not in groups]:
            handle = self._handles.pop(gone)
            handle.hide()
            handle.deleteLater()
        for name in groups:
            if name not in self._handles:
                self._add_handle(name)
            count = sum(chip.content.group == name for chip in self._chips)
            folded, may_move = name in self._folded, movable(self._chips, name)
            self._handles[name].show_group(name, count, folded=folded, may_move=may_move)
        # The list of the others was there from the first: where it is in the window, all are.
        row = items_of(self._chips, self._handles)
        for before, after in pairwise([self.more, *row, self.more, self.add_button]):
            QWidget.setTabOrder(before, after)

    def _add_handle(self, group: str) -> None:
        made = self._handles[group] = GroupHandle(self)
        made.turned.connect(lambda: self.group_turned.emit(group))
        made.rename_asked.connect(lambda: self.group_rename_asked.emit(group))
        made.moved.connect(lambda by: self.group_moved.emit(group, by))
        made.dissolved.connect(lambda: self.group_dissolved.emit(group))

    def _add_chip(self) -> None:
        chip = Chip(self)
        self._tell_of_signs(chip)
        chip.chosen.connect(lambda: self._choose(chip.content.id))
        chip.rename_asked.connect(lambda: self.rename(chip.content.id))
        chip.remove_asked.connect(lambda: self.removed.emit(chip.content.id))
        chip.star_pressed.connect(lambda: self.baseline_wanted.emit(chip.content.id))
        chip.dragged.connect(lambda x: self._drag(chip, x))
        chip.dropped.connect(lambda: self._drop(chip))
        chip.customContextMenuRequested.connect(
            lambda at: self.open_menu(chip, chip.mapToGlobal(at))
        )
        self._chips.append(chip)
        self._group.addButton(chip)

    def _choose(self, id: str) -> None:
        self._shown = None  # the chips moved by themselves: what was shown holds no longer
        self.selected.emit(id)

    def _place_of(self, id: str) -> int:
        return next(at for at, chip in enumerate(self._chips) if chip.content.id == id)

    def _arrange(self) -> None:
        """Place what has room in a row, then the list of the others, then the plus."""
        row = items_of(self._chips, self._handles)
        items = [one for one in row if not is_folded(one, self._folded)]
        add = self.add_button.sizeHint()
        chosen = next((at for at, one in enumerate(items) if one.isChecked()), 0)
        natural = [one.natural_width() for one in items]
        widths = fitted(natural, self.width() - add.width() - _GAP, chosen, _GAP, _MORE)
        left, top = 0, (self.height() - HEIGHT) // 2
        shown = [items[at] for at in widths if not is_idle(items, at, widths)]
        for at, one in enumerate(items):
            if one in shown:
                one.setGeometry(left, top, widths[at], HEIGHT)
                left += widths[at] + _GAP
        for one in row:
            one.setVisible(one in shown)
        hidden = sum(isinstance(one, Chip) and one not in shown for one in items)
        self.more.setVisible(hidden > 0)
        if hidden:
            self.more.setText(f"+{hidden}")
            self.more.setGeometry(left, top, _MORE, HEIGHT)
            left += _MORE
        self.add_button.setGeometry(left, (self.height() - add.height()) // 2, *add.toTuple())

    def _list_hidden(self) -> None:
        """List the scenarios that have no room."""
        menu, group = self.more.menu(), ""
        menu.clear()
        for chip in self._chips:
            if chip.isHidden() and not is_folded(chip, self._folded):
                if chip.content.group and chip.content.group != group:
                    # The style draws no text in a section.
                    menu.addAction(chip.content.group.replace("&", "&&")).setEnabled(False)
                elif group and not chip.content.group:
                    menu.addSeparator()
                group = chip.content.group
                id, name = chip.content.id, chip.content.label.replace("&", "&&")
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
            self._tell_of_signs(chip)
        for handle in self._handles.values():
            handle.retell()

    def _tell_of_signs(self, chip: Chip) -> None:
        baseline, favourite = self.tr("The baseline"), self.tr("A favourite")
        chip.use_tips(self.tr("Make it the baseline"), baseline, favourite)
