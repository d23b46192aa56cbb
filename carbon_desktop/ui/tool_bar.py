"""The tool bar: files, undo, the scenarios, and how the window looks and speaks."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QToolTip, QWidget

from carbon_desktop.ui.menus import Menus
from carbon_desktop.ui.theme import current, icon

_MOMENT = 2500
"""Milliseconds for which it is said that something was copied."""


class ToolBar(QWidget):
    """One row on the window's ground, the scenarios in its middle."""

    def __init__(self, menus: Menus, scenarios: QWidget) -> None:
        super().__init__()
        self._menus = menus
        self.new = _button(menus.new, "New", with_text=True)
        self.open = self._menu_button(menus.recent, "Open", with_text=True)
        self.save = _button(menus.save, "Save", with_text=True)
        self.copies = self._menu_button(menus.copies, "Copy", with_text=True)
        self.theme = self._menu_button(menus.theme, "Theme")
        self.language = self._menu_button(menus.language, "Language")
        self._undo, self._redo = _button(menus.undo, "Undo"), _button(menus.redo, "Redo")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for one in (self.new, self.open, self.save, _line(), self._undo, self._redo, _line()):
            row.addWidget(one)
        row.addSpacing(8)
        row.addWidget(scenarios, 1)
        row.addWidget(self.copies)
        row.addWidget(self.language)
        row.addWidget(self.theme)
        self._repaint()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the mode."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint()

    def confirm(self, done: str) -> None:
        """Say at the copies' button, for a moment, what was done."""
        below = self.copies.rect().bottomLeft()
        QToolTip.showText(self.copies.mapToGlobal(below), done, self.copies, QRect(), _MOMENT)

    def _menu_button(self, menu: QMenu, name: str, with_text: bool = False) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        _style(button, with_text)
        return button

    def _repaint(self) -> None:
        tokens = current()
        self.open.setIcon(icon("folder-open", tokens))
        self.copies.setIcon(icon("copy", tokens))
        self.theme.setIcon(icon("sun-moon", tokens))
        self.language.setIcon(icon("languages", tokens))

    def _retranslate(self) -> None:
        self._menus.new.setIconText(self.tr("New"))
        self._menus.save.setIconText(self.tr("Save"))
        self.open.setText(self.tr("Open"))
        self.copies.setText(self.tr("Copy"))
        self.copies.setToolTip(self.tr("The selected scenario in words for a paper"))
        self.theme.setToolTip(self.tr("Light or dark"))
        self.language.setToolTip(self.tr("Language"))


def _button(action: QAction, name: str, with_text: bool = False) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAccessibleName(name)
    _style(button, with_text)
    return button


def _style(button: QToolButton, with_text: bool) -> None:
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if with_text:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def _line() -> QFrame:
    """Return a hairline between two groups of buttons."""
    line = QFrame()
    line.setFrameShape(QFrame.Shape.VLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(line.palette().ColorRole.Mid)
    line.setFixedHeight(20)
    return line
