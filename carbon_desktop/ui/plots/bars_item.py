"""The bars of a panel with their names and values, as one item of the plot."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTransform

from carbon_desktop.ui.plots.bar import Bar, Bars
from carbon_desktop.ui.plots.layer import Layer
from carbon_desktop.ui.plots.published import draw_marks
from carbon_desktop.ui.plots.stretch_ink import draw_stretch
from carbon_desktop.ui.plots.whisker import draw_whisker
from carbon_desktop.ui.signs import signed_name
from carbon_desktop.ui.theme import body_font

GAP = 8.0
"""Between a name and its bar, and between a bar and its value, in px."""

_THICKEST = 44.0
_FAR = 2.0
"""A limit farther off than so many of the longest bar is out of sight: bars would be slivers."""

_FILLED = 0.56
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft
_WRAPPED = _MIDDLE | _LEFT | Qt.TextFlag.TextWordWrap


class BarsItem(Layer):
    """A row a bar. Lengths are data; thickness, names and texts are px whatever the scale."""

    def __init__(self) -> None:
        super().__init__()
        self.shown = Bars("", ())
        self._font, self._bold = body_font(), body_font()
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._metrics = QFontMetricsF(self._bold)
        self._names: dict[str, float] = {}

    def show_bars(self, shown: Bars) -> None:
        """Show bars; names are measured when they change, which is seldom."""
        self.shown = shown
        names = dict.fromkeys(_label(bar) for bar in shown.bars if not bar.heading)
        if names.keys() != self._names.keys():
            self._names = {name: self._metrics.horizontalAdvance(name) for name in names}
        self.update()

    def longest_name(self) -> float:
        """Return the room that the longest name wants, in px."""
        return max(self._names.values(), default=0.0)

    def reaches(self) -> list[tuple[float, float]]:
        """Return how far all of a row reaches, with the room of the text at each end in px."""
        # A value stands after marks and limit, too; what marks say goes where there is room.
        reaches = [
            (
                max([bar.length, bar.reach, *(mark.at for mark in bar.marks)]),
                self._metrics.horizontalAdvance(bar.text),
            )
            for bar in self.shown.bars
        ]
        limit, longest = self.shown.limit, max((reach for reach, _ in reaches), default=0.0)
        if limit is not None and limit <= longest * _FAR:
            reaches.append((limit, max(text for _, text in reaches)))
        return reaches

    def rects(self) -> list[QRectF]:
        """Return where each bar is, in the data's units across and in rows down."""
        slot = self._slot()
        thick = min(_FILLED, _THICKEST / slot) if slot else _FILLED
        return [
            QRectF(0.0, place + (1.0 - thick) / 2, bar.length, thick)
            for place, bar in enumerate(self.shown.bars)
        ]

    def draw(self, painter: QPainter, to_pixels: QTransform, area: QRectF) -> None:
        """Draw every row in sight."""
        shown = self.boundingRect()
        slot = area.height() / shown.height()
        for place, (bar, rect) in enumerate(zip(self.shown.bars, self.rects(), strict=True)):
            if shown.top() - 1.0 < place < shown.bottom():
                top = area.top() + (place - shown.top()) * slot
                row = QRectF(area.left(), top, area.width(), slot)
                self._draw_row(painter, bar, row, _on_pixels(to_pixels.mapRect(rect)))
        if self.shown.limit is not None:
            from carbon_desktop.ui.plots.budgeted import draw_limit

            across = to_pixels.map(QPointF(self.shown.limit, 0.0)).x()
            draw_limit(painter, across, area, self._tokens)

    def _slot(self) -> float:
        view = self.getViewBox()
        rows = view.viewRect().height()
        return view.height() / rows if rows else 0.0

    def _draw_row(self, painter: QPainter, bar: Bar, row: QRectF, drawn: QRectF) -> None:
        summed = self.shown.summed and bar is self.shown.bars[-1]
        if summed:
            painter.setPen(QPen(QColor(self._tokens.hairline), 1))
            painter.drawLine(row.topLeft(), row.topRight())
        self._draw_stretches(painter, bar, drawn)
        self._draw_name(painter, bar, row, drawn.left() - GAP)
        placed = self._placed(bar, drawn, row)
        per_unit = row.width() / self.boundingRect().width()
        end = drawn.left() + max(bar.length, bar.reach) * per_unit
        in_the_way = [across for across, _ in placed]
        if self.shown.limit is not None:
            in_the_way.append(drawn.left() + self.shown.limit * per_unit)
        self._draw_text(painter, bar, row, self._text_start(bar, end, in_the_way))
        if bar.span is not None:
            ends = [round(drawn.left() + one * per_unit) for one in bar.span]
            band = QRectF(ends[0], drawn.top(), max(ends[1] - ends[0], 2), drawn.height())
            painter.fillRect(band, QColor(self._tokens.secondary))
        if bar.whisker is not None:
            low, high = (drawn.left() + one * per_unit for one in bar.whisker)
            draw_whisker(painter, low, high, drawn.center().y(), self._tokens)
        draw_marks(painter, placed, drawn, row, self._tokens)

    def _text_start(self, bar: Bar, end: float, marks: list[float]) -> float:
        """Return where the value begins: after bar and whisker, and after marks in its way."""
        start = round(end) + GAP
        end = start + (self._metrics.horizontalAdvance(bar.text) if marks else 0.0)
        return max([start, *(across + GAP for across in marks if start - GAP < across < end)])

    def _placed(self, bar: Bar, drawn: QRectF, row: QRectF) -> list[tuple[float, str]]:
        """Return where the marks of a bar are across, in px, and what stands by them."""
        per_unit = row.width() / self.boundingRect().width()
        return [(drawn.left() + mark.at * per_unit, mark.text) for mark in bar.marks]

    def _draw_stretches(self, painter: QPainter, bar: Bar, area: QRectF) -> None:
        """Draw the stretches one after another, each edge on a whole pixel."""
        if not bar.length:
            return
        passed, left = 0.0, area.left()
        for one in bar.stretches:
            passed += one.length
            right = area.left() + round(area.width() * passed / bar.length)
            part = QRectF(left, area.top(), right - left, area.height())
            look = one.shade, one.hatched, one.lined
            draw_stretch(painter, part, self._tokens, bar.colour, *look)
            left = right

    def _draw_name(self, painter: QPainter, bar: Bar, row: QRectF, end: float) -> None:
        painter.setFont(self._bold if bar.strong else self._font)
        painter.setPen(QColor(self._tokens.secondary if bar.heading else self._tokens.text))
        area = QRectF(row.left(), row.top(), end - row.left(), row.height())
        name = _label(bar)
        if bar.heading:
            wide = area if bar.text else row
            name = self._metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, wide.width())
            painter.drawText(wide, _MIDDLE | _LEFT, name)
            return
        if self._names[name] > area.width() + 1:
            name = self._metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, area.width() + 1)
        painter.drawText(area, _MIDDLE | Qt.AlignmentFlag.AlignRight, name)

    def _draw_text(self, painter: QPainter, bar: Bar, row: QRectF, start: float) -> None:
        painter.setFont(self._font)
        painter.setPen(QColor(self._tokens.text if bar.known else self._tokens.secondary))
        area = QRectF(start, row.top(), row.right() - start, row.height())
        painter.drawText(area, int(_WRAPPED), self._fitted(bar.text, area))

    def _fitted(self, text: str, area: QRectF) -> str:
        """Return a text that fits: in several lines where there is room for them, or cut."""
        if self._metrics.boundingRect(area, int(_WRAPPED), text).height() <= area.height():
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())


def _on_pixels(area: QRectF) -> QRectF:
    """Return an area with its edges between pixels, so that they are sharp."""
    left, top = round(area.left()), round(area.top())
    return QRectF(left, top, round(area.right()) - left, round(area.height()))


def _label(bar: Bar) -> str:
    return signed_name(bar.name, is_baseline=bar.starred, is_favourite=bar.favourite)
