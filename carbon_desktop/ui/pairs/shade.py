"""The shade of a cell: blue where the row is lower, orange where higher, paler in between.

Every kind of colour vision tells blue from orange; the number in the cell says the same.
"""

from functools import lru_cache

from PySide6.QtGui import QColor

from carbon_desktop.ui.theme import Tokens

_DEEPEST = 0.45
"""How much of the colour is in the deepest shade: text stays readable on it."""

_LOWER, _HIGHER = 0, 1
"""The places of blue and orange among the colours of scenarios."""

STEPS = 20


def step_of(lower: float) -> int:
    """Return the step of a share of draws, from -STEPS, always higher, to STEPS."""
    return round((2.0 * lower - 1.0) * STEPS)


@lru_cache(maxsize=256)
def shade(tokens: Tokens, step: int) -> QColor:
    """Return the ground of a cell at a step."""
    full = QColor(tokens.scenarios[_LOWER if step > 0 else _HIGHER])
    ground, share = QColor(tokens.panel), _DEEPEST * abs(step) / STEPS
    pairs = (
        (full.red(), ground.red()),
        (full.green(), ground.green()),
        (full.blue(), ground.blue()),
    )
    return QColor(*(round(share * ours + (1.0 - share) * theirs) for ours, theirs in pairs))
