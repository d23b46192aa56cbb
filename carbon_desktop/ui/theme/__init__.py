"""How the window looks: colours, type, style sheet, icons and marks from one set of tokens."""

from carbon_desktop.ui.theme.application import apply, current, prepare
from carbon_desktop.ui.theme.font import body_font, figure_font, small_font
from carbon_desktop.ui.theme.icon import icon
from carbon_desktop.ui.theme.look import set_look
from carbon_desktop.ui.theme.mark import paint_mark
from carbon_desktop.ui.theme.ring import paint_ring
from carbon_desktop.ui.theme.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, Tokens, tokens

__all__ = [
    "DARK",
    "HIGH_DARK",
    "HIGH_LIGHT",
    "LIGHT",
    "Tokens",
    "apply",
    "body_font",
    "current",
    "figure_font",
    "icon",
    "paint_mark",
    "paint_ring",
    "prepare",
    "set_look",
    "small_font",
    "tokens",
]
