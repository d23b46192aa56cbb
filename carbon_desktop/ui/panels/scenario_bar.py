"""The scenarios of the plan as a row of chips: choose, add, rename, duplicate, remove."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from carbon_desktop.ui.panels.chip import Chip, ChipText
from carbon_desktop.ui.theme import current, icon, set_look


class ScenarioBar(QWidget):
    """Chips in the order of the plan. Arrow keys move between them, F2 renames."""

    selected = Signal(str)
    add_requested = Signal()
    renamed = Signal(str, str)
    removed = Signal(str)
    duplicated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []
        self._shown: tuple[list[ChipText], str] | None = None
        self._group = QButtonGroup(self)
        self._row = QWidget()
        self._chip_layout = _tight(QHBoxLayout(self._row))
        self._area = _ChipArea(self._row, self)
        self.add_button = QToolButton(self)
        self.add_button.setIconSize(QSize(16, 16))
        self.add_button.setAccessibleName("Add scenario")
        self.add_button.clicked.connect(self.add_requested)
        layout = _tight(QHBoxLayout(self))
        layout.addWidget(self._area, 0)
        layout.addWidget(self.add_button)
        layout.addStretch(1)
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
        self._area.updateGeometry()
        QTimer.singleShot(0, self, self._reveal)

    def rename(self, id: str) -> None:
        """Open the name of a scenario for editing, in the place of its chip."""
        chip = next(one for one in self._chips if one.content.id == id)
        edit = _NameEdit(chip, self.tr("Scenario name"))
        edit.named.connect(lambda name: self.renamed.emit(id, name))

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
        """Return the menu of a chip; the baseline cannot be removed."""
        id = chip.content.id
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(self.tr("&Rename"), lambda: self.rename(id))
        rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
        menu.addAction(self.tr("&Duplicate"), lambda: self.duplicated.emit(id))
        if not chip.content.is_baseline:
            menu.addAction(self.tr("Re&move"), lambda: self.removed.emit(id))
        return menu

    def _add_chip(self) -> None:
        chip = Chip(self._row)
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.clicked.connect(lambda: self._choose(chip.content.id))
        chip.rename_asked.connect(lambda: self.rename(chip.content.id))
        chip.customContextMenuRequested.connect(
            lambda at: self.open_menu(chip, chip.mapToGlobal(at))
        )
        self._chips.append(chip)
        self._group.addButton(chip)
        self._chip_layout.addWidget(chip)
        chip.show()

    def _choose(self, id: str) -> None:
        self._shown = None  # the chips moved by themselves: what was shown holds no longer
        self.selected.emit(id)

    def _reveal(self) -> None:
        """Scroll to the selected chip, once the row has its new width."""
        for chip in self._chips:
            if chip.isChecked():
                self._area.ensureWidgetVisible(chip, 8, 0)

    def _drop_chip(self) -> None:
        chip = self._chips.pop()
        self._group.removeButton(chip)
        self._chip_layout.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _repaint_icon(self) -> None:
        self.add_button.setIcon(icon("plus", current()))

    def _retranslate(self) -> None:
        self.add_button.setToolTip(self.tr("Add a scenario that follows the baseline"))


class _ChipArea(QScrollArea):
    """As wide as its chips where there is room; else scrolled by the wheel and by the focus."""

    def __init__(self, row: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        set_look(self, "clear")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setWidgetResizable(True)
        self.setWidget(row)

    def sizeHint(self) -> QSize:
        """Ask for the width of all chips."""
        return QSize(self._row.sizeHint().width(), 32)

    def minimumSizeHint(self) -> QSize:
        """Be content with one chip's width."""
        return QSize(96, 32)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways, whichever way the wheel turns."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - turned // 2)


class _NameEdit(QLineEdit):
    """A name under editing: Enter or leaving takes it, Esc drops it."""

    named = Signal(str)

    def __init__(self, chip: Chip, name: str) -> None:
        super().__init__(chip.content.name, chip.parentWidget())
        self._chip, self._before = chip, chip.content.name
        self.setAccessibleName(name)
        self.setGeometry(chip.geometry())
        self.selectAll()
        self.editingFinished.connect(self._take)
        self.show()
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop the name on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        name = self.text().strip()
        if name and name != self._before:
            self.named.emit(name)
        self._close()

    def _close(self) -> None:
        self.blockSignals(True)
        if self.hasFocus():
            self._chip.setFocus()
        self.hide()
        self.deleteLater()


def _tight(layout: QHBoxLayout) -> QHBoxLayout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    return layout
