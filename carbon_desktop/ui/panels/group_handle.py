"""The handle of a group among the chips: folds its members away, and is named after it."""

from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from carbon_desktop.ui.signs import heading_name
from carbon_desktop.ui.theme import body_font

_MOST = 120
"""No handle is wider; the whole name is in its tip."""

_AROUND = 24


class GroupHandle(QToolButton):
    """Stands before the members of a group; folded, it stands for them."""

    turned = Signal()
    """The group is to be folded away, or unfolded."""
    rename_asked = Signal()
    moved = Signal(int)
    dissolved = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self.clicked.connect(self.turned)
        self.of_group, self.folded, self.may_move = "", False, (False, False)
        self._label = ""

    def show_group(
        self, group: str, count: int, *, folded: bool, may_move: tuple[bool, bool]
    ) -> None:
        """Show a group with its members folded away or not, and where it may be moved."""
        self.of_group, self.folded, self.may_move = group, folded, may_move
        self._label = heading_name(group, count, folded=folded)
        metrics = QFontMetrics(body_font())
        room = _MOST - _AROUND
        shown = metrics.elidedText(self._label, Qt.TextElideMode.ElideMiddle, room)
        self.setText(shown.replace("&", "&&"))
        self.setAccessibleName(group)
        self.retell()

    def natural_width(self) -> int:
        """Return the width that it wants."""
        wanted = QFontMetrics(body_font()).horizontalAdvance(self._label) + _AROUND
        return min(wanted, _MOST)

    def retell(self) -> None:
        """Say in the present language what a press does."""
        says = self.tr("Unfold the group") if self.folded else self.tr("Fold the group away")
        self.setAccessibleDescription(says)
        # Names are shown as they are, whatever they hold.
        self.setToolTip(f"<p>{escape(self._label)}<br>{escape(says)}</p>")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take F2 for a new name, Enter for a press."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def menu_of_group(self) -> QMenu:
        """Return what can be done with the group."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fold = self.tr("&Unfold") if self.folded else self.tr("&Fold")
        menu.addAction(fold, self.turned.emit)
        menu.addAction(self.tr("&Rename group"), self.rename_asked.emit)
        left, right = self.may_move
        menu.addAction(self.tr("Move group &left"), lambda: self.moved.emit(-1)).setEnabled(left)
        menu.addAction(self.tr("Move group ri&ght"), lambda: self.moved.emit(1)).setEnabled(right)
        menu.addAction(self.tr("&Dissolve group"), self.dissolved.emit)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        self.menu_of_group().popup(self.mapToGlobal(at))
