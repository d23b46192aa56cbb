"""The choice of the figure whose range is looked at."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from carbon_desktop.ui.plots.questions import QUESTIONS


class QuestionChoice(QWidget):
    """A list of the five figures with its label."""

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.label, self.list = QLabel(), QComboBox()
        self.list.setAccessibleName("Quantity")
        self.label.setBuddy(self.list)
        for question in QUESTIONS:
            self.list.addItem("", question)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.list)
        self.list.currentIndexChanged.connect(lambda _index: self.chosen.emit())
        self.retranslate()

    @property
    def question(self) -> str:
        """The figure that is looked at, a key of `QUESTIONS`."""
        return str(self.list.currentData())

    def choose(self, question: str) -> None:
        """Look at a figure."""
        self.list.setCurrentIndex(self.list.findData(question))

    def retranslate(self) -> None:
        """Name everything in the present language."""
        names = {
            "emissions": self.tr("Emissions"),
            "energy": self.tr("Energy"),
            "water": self.tr("Water"),
            "cost": self.tr("Cost"),
            "time": self.tr("Time"),
        }
        self.label.setText(self.tr("&Quantity"))
        self.list.setAccessibleDescription(self.tr("The figure whose range is shown"))
        with QSignalBlocker(self.list):
            for place, question in enumerate(QUESTIONS):
                self.list.setItemText(place, names[question])
