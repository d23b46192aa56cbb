"""The scope of a section: whether its fields are set for all phases or for this one alone."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from carbon_desktop.ui.theme import set_look


class Scope(QToolButton):
    """A quiet choice in the caption's line, shown only where there are several phases."""

    owned = Signal(bool)
    """Whether the present phase is to have its own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_look(self, "link")
        self._all, self._this = QAction(self), QAction(self)
        self._whose = ""
        self._retranslate()
        self.hide()

    def show_scope(self, whose: str, there_is_a_choice: bool) -> None:
        """Show whose the fields are: "all" phases', the "phase"'s, or the "baseline"'s phase's."""
        if there_is_a_choice and self.menu() is None:
            self._make_menu()
        if whose != self._whose:
            self._whose = whose
            (self._all if whose == "all" else self._this).setChecked(True)
            # An alternative cannot take away what the baseline's phase has its own.
            self._all.setEnabled(whose != "baseline")
            self._retranslate()
        self.setVisible(there_is_a_choice)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _make_menu(self) -> None:
        menu, group = QMenu(self), QActionGroup(self)
        for action, own in ((self._all, False), (self._this, True)):
            action.setCheckable(True)
            action.setChecked(own is (self._whose in {"phase", "baseline"}))
            action.triggered.connect(lambda _checked=False, own=own: self.owned.emit(own))
            group.addAction(action)
        menu.addActions(group.actions())
        self.setMenu(menu)

    def _retranslate(self) -> None:
        self._all.setText(self.tr("For &all phases"))
        self._this.setText(self.tr("For &this phase only"))
        texts = {"phase": self.tr("this phase only"), "baseline": self.tr("as in the baseline")}
        self.setText(texts.get(self._whose, self.tr("for all phases")))
        self.setToolTip(self.tr("Whether these fields hold for all phases or for this one alone"))
