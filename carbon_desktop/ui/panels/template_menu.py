"""The arrow beside "Add phase": phases of a common purpose, each with its kind of workload."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QToolButton

from carbon_desktop.ui.theme import set_look

_WIDTH = 24
"""Room for the arrow, and no more."""


class TemplateMenu(QToolButton):
    """Opens by a press, by Space or by the arrow down; `wanted` carries a template's name."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Phase templates")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_look(self, "link")
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(self._fill)
        self._retranslate()

    def sizeHint(self) -> QSize:
        """Ask for the arrow's room alone, where Qt counts a text and an icon, too."""
        return QSize(_WIDTH, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Ask for no less than that."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by the arrow down and by Enter, too."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _fill(self) -> None:
        """List the templates when the menu opens: no start waits for it."""
        menu = self.menu()
        menu.clear()
        for name, text in (
            ("pre_training", self.tr("&Pre-training")),
            ("fine_tuning", self.tr("&Fine-tuning")),
            ("lora", self.tr("&LoRA")),
            ("evaluation", self.tr("&Evaluation")),
            ("search", self.tr("&Hyper-parameter search")),
            ("data_preparation", self.tr("&Data preparation")),
            ("serving", self.tr("&Serving")),
        ):
            menu.addAction(text, partial(self.wanted.emit, name))

    def _retranslate(self) -> None:
        self.setToolTip(self.tr("Add a phase for a common purpose"))
