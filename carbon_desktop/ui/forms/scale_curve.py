"""The small curve beside the parameters: energy against the size of the model."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from carbon_desktop.study.phase_estimate import PhaseEstimate
from carbon_desktop.study.scale import PRESENT, EnergyByScale, energy_by_scale
from carbon_desktop.ui.theme import current
from carbon_desktop.words import amount, brief, say
from carbon_desktop.words.numbers import rounded

IDLE_MS = 40
"""The curve comes this long after the last edit: typing never waits for it."""

_HEIGHT = 28
_MARGIN = 5.0
_POINT = 3.0


class ScaleCurve(QWidget):
    """Energy from a tenth of the present size to ten times it, both by powers of ten.

    Empty where nothing is known; computed once the user has stopped typing.
    """

    def __init__(self) -> None:
        super().__init__()
        self.curve: EnergyByScale | None = None
        self._phase: PhaseEstimate | None = None
        self._language = "en"
        self.setMouseTracking(True)
        self.setAccessibleName("Energy by parameters")
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._compute)

    def show_phase(self, phase: PhaseEstimate | None, language: str) -> None:
        """Show the curve of a phase as soon as there is time for it."""
        if phase is not self._phase or language != self._language:
            self._phase, self._language = phase, language
            self._idle.start()

    def told(self) -> str:
        """Return what the curve says, in words."""
        if self.curve is None:
            return ""
        return say("scale_ten", self._language, factor=rounded(self.curve.tenfold, 2))

    def told_at(self, x: float) -> str:
        """Return the energy at a place, in words."""
        if self.curve is None:
            return ""
        room = self._room()
        share = min(max((x - room.left()) / room.width(), 0.0), 1.0)
        at = round(share * (len(self.curve.energy) - 1))
        energy = amount(float(self.curve.energy[at]), "kWh", self._language).text
        size = brief(float(self.curve.parameters[at]), 3)
        return say("scale_at", self._language, parameters=size, energy=energy)

    def sizeHint(self) -> QSize:
        """Ask for the height of a field."""
        return QSize(96, _HEIGHT)

    def event(self, event: QEvent) -> bool:
        """Tell the energy at the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = f"{self.told_at(event.pos().x())}\n{self.told()}".strip()
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the curve and the present point on it."""
        if self.curve is None:
            return
        tokens, points = current(), self._points(self.curve)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.grid), 1.0))
        room = self._room()
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(QPen(QColor(tokens.secondary), 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent))
        painter.drawEllipse(points[PRESENT], _POINT, _POINT)
        painter.end()

    def _compute(self) -> None:
        self.curve = None if self._phase is None else energy_by_scale(self._phase)
        self.setAccessibleDescription(self.told())
        self.update()

    def _room(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)

    def _points(self, curve: EnergyByScale) -> list[QPointF]:
        """Return the curve's points; the lowest stands at the bottom, the highest at the top."""
        height = np.log10(curve.energy)
        height = (height - height.min()) / max(float(np.ptp(height)), 1e-9)
        room = self._room()
        across = np.linspace(room.left(), room.right(), len(height))
        return [
            QPointF(x, room.bottom() - y * room.height())
            for x, y in zip(across.tolist(), height.tolist(), strict=True)
        ]
