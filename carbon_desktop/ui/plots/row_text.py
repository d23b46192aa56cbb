"""The name at the left of a row: in two lines where there is room, else in one, cut amid."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from carbon_desktop.ui.plots.ridge import Ridge
from carbon_desktop.ui.theme import Tokens, body_font, small_font

_STAR = "★ "
_RIGHT = Qt.AlignmentFlag.AlignRight
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WRAPPED = _MIDDLE | _RIGHT | Qt.TextFlag.TextWordWrap


def name_of(row: Ridge) -> str:
    """Return a scenario's name as it stands beside its row."""
    return f"{_STAR}{row.name}" if row.starred else row.name


def draw_name(
    painter: QPainter,
    area: QRectF,
    name: str,
    tokens: Tokens,
    *,
    strong: bool = False,
    second: str = "",
) -> None:
    """Draw a name at the right edge of an area, and a second line beneath it."""
    font, small = body_font(), small_font()
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    line = QFontMetricsF(small).height() if second else 0.0
    upper = area.adjusted(0.0, 0.0, 0.0, -line)
    metrics = QFontMetricsF(font)
    bound = metrics.boundingRect(upper, int(_WRAPPED), name)
    painter.setFont(font)
    painter.setPen(QColor(tokens.text))
    if bound.height() <= upper.height() and bound.width() <= upper.width() + 1.0:
        foot = upper.center().y() + bound.height() / 2
        painter.drawText(upper, int(_WRAPPED), name)
    else:
        foot = upper.center().y() + metrics.height() / 2
        cut = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, upper.width() + 1.0)
        painter.drawText(upper, _MIDDLE | _RIGHT, cut)
    if second:
        painter.setFont(small)
        painter.setPen(QColor(tokens.secondary))
        painter.drawText(QRectF(area.left(), foot, area.width(), line), _MIDDLE | _RIGHT, second)
