"""The theme of the running program: set once a mode, read by whatever paints."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyleFactory

from carbon_desktop.ui.theme.font import body_font
from carbon_desktop.ui.theme.palette import palette
from carbon_desktop.ui.theme.sheet import sheet
from carbon_desktop.ui.theme.tokens import LIGHT, Tokens

_current = LIGHT


def apply(app: QApplication, tokens: Tokens) -> None:
    """Show every widget, present and to come, in the colours and type of one mode.

    Widgets hear of a later change as ``QEvent.PaletteChange``.
    """
    prepare(app, tokens)
    app.setStyleSheet(sheet(tokens))


def prepare(app: QApplication, tokens: Tokens) -> None:
    """Set the colours and type of one mode, all but the style sheet.

    A window that is built under a style sheet is polished anew with every widget that it takes
    in: the sheet had better come when the window stands.
    """
    global _current
    _current = tokens
    if app.style().name() != "fusion" and not app.styleSheet():
        app.setStyle(QStyleFactory.create("Fusion"))
    # Few commands have a picture: menus are calmer with none than with some.
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus)
    app.setFont(body_font())
    app.setPalette(palette(tokens))


def current() -> Tokens:
    """Return the colours of the mode that is shown."""
    return _current
