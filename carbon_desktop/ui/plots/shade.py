"""Shades: paler steps of a scenario's colour, which tell the parts of its bar apart."""

from functools import lru_cache

from PySide6.QtGui import QColor

from carbon_desktop.ui.theme import Tokens

_STEPS = (1.0, 0.6, 0.34, 0.14, 0.8, 0.47, 0.24)
"""How much of the colour is left at each step; the rest is the ground.

Four are told apart at a glance; the others lie between them, for bars of more parts.
"""


def paling(parts: int) -> list[int]:
    """Return a step for each of so many parts, each paler than the one before it."""
    steps = sorted(range(min(parts, len(_STEPS))), key=lambda step: -_STEPS[step])
    return [steps[part % len(steps)] for part in range(parts)]


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
