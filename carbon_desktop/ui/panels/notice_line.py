"""The foot of the window: what the reader of the figures should know, and the facts in use."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.ui.panels.notice_list import NoticeList
from carbon_desktop.ui.theme import current, icon, set_look
from carbon_desktop.words import notice_text, problem_text

Message = Notice | Problem


class NoticeLine(QWidget):
    """Notices at the left, opened by a press into a list; the catalogue's version at the right."""

    notice_wanted = Signal(object)
    """The field that a message speaks of is to be seen; carries the message."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[tuple[Message, str]] = []
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

    def show_notices(
        self, messages: Sequence[Message], language: str, catalogue: Catalogue
    ) -> None:
        """Show messages; one line has room for the first."""
        shown = [(one, _text(one, language, catalogue)) for one in messages]
        if shown != self._shown:
            self._shown = shown
            self._retranslate()

    def show_catalogue(self, version: str) -> None:
        """Show which catalogue the facts are of."""
        self._version = version
        self._retranslate()

    def open_list(self) -> None:
        """Open the notices as a list above the line; Esc or a click elsewhere closes it."""
        popup = NoticeList(self._shown, self)
        popup.setAccessibleName(self.tr("Notices"))
        popup.chosen.connect(self.notice_wanted)
        popup.adjustSize()
        popup.move(self.mapToGlobal(QPoint(4, -popup.height() - 4)))
        popup.show()
        popup.begin()

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
        self.button.setVisible(bool(self._shown))
        self.facts.setText(self.tr("catalogue %s · offline") % self._version)

    def _line(self) -> str:
        count = len(self._shown)
        if not count:
            return ""
        first = self._shown[0][1]
        if count == 1:
            return self.tr("1 notice: %s") % first
        return self.tr("{count} notices: {first}").format(count=count, first=first)


def _text(one: Message, language: str, catalogue: Catalogue) -> str:
    if isinstance(one, Notice):
        return notice_text(one, language, catalogue)
    return problem_text(one, language, catalogue)
