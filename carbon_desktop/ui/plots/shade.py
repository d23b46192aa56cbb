"""Shades: paler steps of a scenario's colour, which tell the parts of its bar apart."""

from functools import lru_cache

from PySide6.QtGui import QColor

from carbon_desktop.ui.theme import Tokens

_STEPS = (1.0, 0.6, 0.34, 0.14)
"""How much of the colour is left at each step; the rest is the ground."""


@lru_cache(maxsize=256)
def shaded(tokens: Tokens, colour: int, shade: int) -> QColor:
    """Return the colour of a scenario at a step; after the palest they start anew."""
    full, ground = QColor(tokens.scenario(colour)), QColor(tokens.panel)
    left = _STEPS[shade % len(_STEPS)]
    pairs = (
        (full.red(), ground.red()),
        (full.green(), ground.green()),
        (full.blue(), ground.blue()),
    )
    return QColor(*(round(left * ours + (1.0 - left) * theirs) for ours, theirs in pairs))
