"""Whiskers: a line from the low to the high of a figure, of one weight wherever it stands."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from carbon_desktop.ui.theme import Tokens

_CAP = 10
"""The length of the stroke at each end, in px."""


def draw_whisker(
    painter: QPainter, low: float, high: float, middle: float, tokens: Tokens
) -> None:
    """Draw a whisker across from one place to another, in px, around a middle."""
    y, left, right = round(middle), round(low), round(high)
    line = QRectF(left, y - 1, right - left, 2)
    ends = [QRectF(x - 1, y - _CAP / 2, 2, _CAP) for x in (left, right)]
    _fill(painter, [line, *ends], tokens)


def draw_upright_whisker(
    painter: QPainter, low: float, high: float, middle: float, tokens: Tokens
) -> None:
    """Draw a whisker from low, beneath, up to high, in px, around a middle."""
    x, bottom, top = round(middle), round(low), round(high)
    line = QRectF(x - 1, top, 2, bottom - top)
    ends = [QRectF(x - _CAP / 2, y - 1, _CAP, 2) for y in (top, bottom)]
    _fill(painter, [line, *ends], tokens)


def _fill(painter: QPainter, strokes: list[QRectF], tokens: Tokens) -> None:
    """Fill strokes on whole pixels, over a rim of the ground that shows them on any bar."""
    ground, ink = QColor(tokens.panel), QColor(tokens.text)
    for stroke in strokes:
        painter.fillRect(stroke.adjusted(-1, -1, 1, 1), ground)
    for stroke in strokes:
        painter.fillRect(stroke, ink)
