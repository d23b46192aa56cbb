"""Hatching as lines of its own: the same on screen, in pictures and in SVG, at any scale."""

from PySide6.QtCore import QLineF, QRectF

_GAP = 6.0


def hatch(area: QRectF, gap: float = _GAP) -> list[QLineF]:
    """Return lines that rise to the right, `gap` px apart along the foot, cut at the edges."""
    found: list[QLineF] = []
    foot = area.left() - area.height() + gap / 2
    while foot < area.right():
        start = max(foot, area.left())
        end = min(foot + area.height(), area.right())
        if end > start:
            y1 = area.bottom() - (start - foot)
            y2 = area.bottom() - (end - foot)
            found.append(QLineF(start, y1, end, y2))
        foot += gap
    return found


def level(area: QRectF, gap: float) -> list[QLineF]:
    """Return level lines, `gap` px apart, from the left edge to the right."""
    lines = max(int(area.height() / gap), 0)
    return [
        QLineF(area.left(), area.top() + at * gap, area.right(), area.top() + at * gap)
        for at in range(1, lines + 1)
    ]
