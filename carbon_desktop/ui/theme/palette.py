"""The palette: Qt's colour roles filled from the tokens."""

from PySide6.QtGui import QColor, QPalette

from carbon_desktop.ui.theme.tokens import Tokens

_Role = QPalette.ColorRole


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of one mode."""
    made = QPalette()
    for role, colour in _roles(tokens).items():
        made.setColor(role, QColor(colour))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, _between(tokens.secondary, tokens.panel))
    return made


def _roles(tokens: Tokens) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: tokens.window,
        _Role.WindowText: tokens.text,
        _Role.Base: tokens.field,
        _Role.AlternateBase: tokens.fill,
        _Role.Text: tokens.text,
        _Role.PlaceholderText: tokens.secondary,
        _Role.Button: tokens.panel,
        _Role.ButtonText: tokens.text,
        _Role.BrightText: tokens.caution,
        _Role.ToolTipBase: tokens.panel,
        _Role.ToolTipText: tokens.text,
        _Role.Highlight: tokens.accent,
        _Role.HighlightedText: tokens.panel,
        _Role.Accent: tokens.accent,
        _Role.Link: tokens.accent,
        _Role.LinkVisited: tokens.accent,
        _Role.Light: tokens.panel,
        _Role.Midlight: tokens.fill,
        _Role.Mid: tokens.hairline,
        _Role.Dark: tokens.secondary,
        _Role.Shadow: tokens.hairline,
    }


def _between(one: str, other: str) -> QColor:
    """Return the colour half way between two."""
    a, b = QColor(one), QColor(other)
    return QColor(
        (a.red() + b.red()) // 2, (a.green() + b.green()) // 2, (a.blue() + b.blue()) // 2
    )
