"""The corner of the page that compares: in which way, in which order, in which quantity."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from carbon_desktop.study.estimate import RESULTS
from carbon_desktop.ui.rows import ORDERS
from carbon_desktop.ui.scene import Scene
from carbon_desktop.words import quantity_name

WAYS = ("bars", "difference", "pairs")
"""How the scenarios are compared."""

_FIRST = ("total_emissions", "operational_emissions", "facility_energy")
"""The quantity of the pairs to begin with: the first that is known."""

_AROUND = 24
"""The room around a name in a list, in px."""


class Choice(QComboBox):
    """A list whose present name is cut with an ellipsis where it has no room."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as ever, but for the name."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        right = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self.currentText(), right, field.width())
        option.currentText = text
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class CompareCorner(QWidget):
    """Two lists beside the tabs; that of quantities stands in the place of that of orders."""

    way_chosen = Signal()
    order_chosen = Signal()
    quantity_chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ways = self._list("View of the comparison", WAYS, self._choose_way, 7)
        self.orders = self._list("Order", ORDERS, self.order_chosen.emit, 8)
        self.quantities = self._list("Quantity of the pairs", (), self.quantity_chosen.emit, 8)
        self.quantities.hide()
        self._offered: tuple[tuple[str, ...], str] = ((), "")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 0)
        row.setSpacing(8)
        for one in (self.ways, self.orders, self.quantities):
            row.addWidget(one)
        self.retranslate()

    @property
    def way(self) -> str:
        """The way of looking, one of `WAYS`."""
        return str(self.ways.currentData())

    @property
    def order(self) -> str:
        """The order of the rows, one of `ORDERS`."""
        return str(self.orders.currentData())

    @property
    def quantity(self) -> str:
        """The quantity of the pairs."""
        return str(self.quantities.currentData() or _FIRST[0])

    def choose(self, way: str = "", order: str = "", quantity: str = "") -> None:
        """Choose what is named; what is not stays as it is."""
        chosen = ((self.ways, way), (self.orders, order), (self.quantities, quantity))
        for choice, value in chosen:
            if value:
                choice.setCurrentIndex(choice.findData(value))

    def offer(self, scene: Scene) -> None:
        """Offer the quantities that two scenarios have at least; the present one stays chosen."""
        ones = scene.estimate.scenarios
        known = tuple(
            name for name in RESULTS if sum(name in one.results for one in ones) > 1
        ) or (_FIRST[0],)
        if (known, scene.language) == self._offered:
            return
        wished = self.quantity if self._offered[0] else ""
        self._offered = (known, scene.language)
        first = next((name for name in (wished, *_FIRST) if name in known), known[0])
        with QSignalBlocker(self.quantities):
            self.quantities.clear()
            for name in known:
                self.quantities.addItem(quantity_name(name, scene.language), name)
            self.quantities.setCurrentIndex(known.index(first))
        # The list itself is as wide as its longest name.
        listed = self.quantities.view()
        listed.setMinimumWidth(listed.sizeHintForColumn(0) + _AROUND)

    def retranslate(self) -> None:
        """Name everything in the present language."""
        _name(self.ways, (self.tr("Bars"), self.tr("Differences"), self.tr("Pairs")))
        _name(
            self.orders,
            (
                self.tr("Plan order"),
                self.tr("By emissions"),
                self.tr("By energy"),
                self.tr("By name"),
                self.tr("By favourites"),
            ),
        )
        self.ways.setToolTip(
            self.tr("Bars, differences to the baseline, or every pair of scenarios")
        )
        self.orders.setToolTip(
            self.tr("In which order scenarios stand below the baseline: the lowest first")
        )
        self.quantities.setToolTip(self.tr("The figure in which the scenarios are compared"))
        for one in (self.ways, self.orders, self.quantities):
            one.setAccessibleDescription(one.toolTip())

    def _choose_way(self) -> None:
        in_pairs = self.way == "pairs"
        self.quantities.setVisible(in_pairs)
        self.orders.setVisible(not in_pairs)
        self.way_chosen.emit()

    def _list(
        self, name: str, values: Sequence[str], chosen: Callable[[], object], letters: int
    ) -> QComboBox:
        made = Choice(self)
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(letters)  # beside the tabs there is little room
        for value in values:
            made.addItem("", value)
        made.currentIndexChanged.connect(lambda _index: chosen())
        return made


def _name(choice: QComboBox, texts: Sequence[str]) -> None:
    with QSignalBlocker(choice):
        for place, text in enumerate(texts):
            choice.setItemText(place, text)
