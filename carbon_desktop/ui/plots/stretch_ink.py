"""The ink of a stretch: how its shade and hatching are drawn, in bars and in their key."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from carbon_desktop.ui.plots.hatch import hatch, level
from carbon_desktop.ui.plots.shade import shaded
from carbon_desktop.ui.theme import Tokens

_GAPS = (6.0, 3.0, 9.0)
"""The gap of the hatching by the shade, in px."""

_LINE_GAPS = (3.0, 5.0)
"""The gap of lines by the shade, in px."""


def draw_stretch(
    painter: QPainter,
    area: QRectF,
    tokens: Tokens,
    colour: int,
    shade: int,
    hatched: bool,
    lined: bool = False,
) -> None:
    """Draw a stretch: filled in its shade, hatched or lined, within the full colour's outline.

    The outline keeps the palest apart from the ground, and each from its neighbours.
    """
    full = QColor(tokens.scenario(colour))
    if not (hatched or lined):
        painter.fillRect(area, full if not shade else shaded(tokens, colour, shade))
        if not shade:
            return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(full, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
    if hatched:
        painter.drawLines(hatch(inner, _GAPS[shade % len(_GAPS)]))
    if lined:
        painter.drawLines(level(inner, _LINE_GAPS[shade % len(_LINE_GAPS)]))
    painter.drawRect(inner)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
