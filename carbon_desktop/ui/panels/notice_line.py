"""The foot of the window: what the reader of the figures should know, and the facts in use."""

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from carbon_desktop.ui.theme import current, icon, set_look

_WIDEST = 560


class NoticeLine(QWidget):
    """Notices at the left, opened by a press into a list; the catalogue's version at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: list[str] = []
        self._version = ""
        self.button = QPushButton(self)
        self.button.setIconSize(QSize(16, 16))
        self.button.clicked.connect(self.open_list)
        set_look(self.button, "flat")
        self.facts = QLabel(self)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.facts, "secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.addWidget(self.button, 1, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.facts)
        self._repaint_icon()
        self._retranslate()

    def show_notices(self, texts: list[str]) -> None:
        """Show notices; one line has room for the first."""
        if texts != self._texts:
            self._texts = list(texts)
            self._retranslate()

    def show_catalogue(self, version: str) -> None:
        """Show which catalogue the facts are of."""
        self._version = version
        self._retranslate()

    def open_list(self) -> None:
        """Open the notices as a list above the line; Esc or a click elsewhere closes it."""
        popup = _NoticeList(self._texts, self)
        popup.setAccessibleName(self.tr("Notices"))
        popup.adjustSize()
        corner = self.mapToGlobal(QPoint(4, -popup.height() - 4))
        popup.move(corner)
        popup.show()
        popup.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the mode."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._repaint_icon()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the first notice as there is room for."""
        super().resizeEvent(event)
        self._retranslate()

    def _repaint_icon(self) -> None:
        self.button.setIcon(icon("triangle-alert", current()))

    def _retranslate(self) -> None:
        whole = self._line()
        room = max(self.width() - self.facts.sizeHint().width() - 64, 80)
        metrics = QFontMetrics(self.button.font())
        shown = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        self.button.setText(shown.replace("&", "&&"))
        self.button.setAccessibleName(whole)
        self.button.setVisible(bool(self._texts))
        self.facts.setText(self.tr("catalogue %s · offline") % self._version)

    def _line(self) -> str:
        count = len(self._texts)
        if not count:
            return ""
        if count == 1:
            return self.tr("1 notice: %s") % self._texts[0]
        return self.tr("{count} notices: {first}").format(count=count, first=self._texts[0])


class _NoticeList(QFrame):
    """A popup with every notice as a paragraph that can be selected and copied."""

    def __init__(self, texts: list[str], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_look(self, "panel")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        for text in texts:
            label = QLabel(text, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFixedWidth(_WIDEST)
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(label)
