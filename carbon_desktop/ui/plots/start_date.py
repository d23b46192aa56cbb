"""The day on which the experiment begins: asked for, changed and taken away."""

from PySide6.QtCore import QDate, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QToolButton, QWidget

from carbon_desktop.ui.theme import current, icon


class StartDate(QWidget):
    """A button while there is no date; then a line for it, and a button that takes it away."""

    chosen = Signal(str)
    """A date as ISO text, or nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ask, self.label = QToolButton(), QLabel()
        self.line, self.clear = QDateEdit(), QToolButton()
        self.ask.setProperty("look", "link")
        self.line.setCalendarPopup(True)
        self.line.setKeyboardTracking(False)
        # The one order of year, month and day that is read the same everywhere.
        self.line.setDisplayFormat("yyyy-MM-dd")
        self.line.setDateRange(QDate(1900, 1, 1), QDate(2999, 12, 31))
        self.label.setBuddy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 0)
        row.setSpacing(4)
        for widget in (self.ask, self.label, self.line, self.clear):
            row.addWidget(widget)
        self.ask.clicked.connect(self._begin)
        self.clear.clicked.connect(lambda: self.chosen.emit(""))
        self.line.dateChanged.connect(
            lambda date: self.chosen.emit(date.toString(Qt.DateFormat.ISODate))
        )
        self.show_date("")
        self.retranslate()

    def show_date(self, iso: str) -> None:
        """Show a date, or that there is none."""
        date = QDate.fromString(iso, Qt.DateFormat.ISODate)
        with QSignalBlocker(self.line):
            self.line.setDate(date if date.isValid() else QDate.currentDate())
        self.ask.setVisible(not date.isValid())
        for widget in (self.label, self.line, self.clear):
            widget.setVisible(date.isValid())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the mode and the language."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.LanguageChange, QEvent.Type.PaletteChange}:
            self.retranslate()

    def retranslate(self) -> None:
        """Name everything in the present language."""
        self.ask.setText(self.tr("Set the start &date"))
        self.label.setText(self.tr("Begi&ns"))
        self.line.setAccessibleName(self.tr("Start date"))
        self.line.setToolTip(self.tr("The day on which the experiment starts"))
        self.clear.setAccessibleName(self.tr("Remove the start date"))
        self.clear.setToolTip(self.tr("Remove the start date"))
        self.clear.setIcon(icon("x", current()))

    def _begin(self) -> None:
        """Begin with today, to be changed."""
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        self.show_date(today)
        self.line.setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(today)
