"""The window of agreement: what it is about, then one page a comparison."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.validation.agreement import Agreement
from carbon_desktop.study.validation.run_plan import HOURS, TOKENS
from carbon_desktop.ui.agreement.runs_page import RunsPage
from carbon_desktop.ui.agreement.serving_page import ServingPage
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words.agreement import agreement_name, agreement_text, bars_text

_FRAME = QSize(16, 48)
"""Room for a title and borders, which a window's own size does not count."""

TABS = ("tab_hours", "tab_tokens", "tab_serving")


class AgreementWindow(QDialog):
    """Published runs beside what the program would have said of them."""

    plan_wanted = Signal(object)
    """A run is wanted as a plan; carries the `Plan`."""

    def __init__(self, parent: QWidget, catalogue: Catalogue, language: Callable[[], str]) -> None:
        super().__init__(parent)
        self._language = language
        self._found: Agreement | None = None
        self.about = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self.met = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        set_look(self.about, "secondary")
        self.tabs = QTabBar(expanding=False, drawBase=False)
        self.hours, self.tokens = RunsPage(HOURS, catalogue), RunsPage(TOKENS, catalogue)
        self.serving = ServingPage()
        self.pages = QStackedWidget()
        for page, tab in zip((self.hours, self.tokens, self.serving), TABS, strict=True):
            self.pages.addWidget(page)
            self.tabs.addTab(tab)
        self.tabs.currentChanged.connect(self.pages.setCurrentIndex)
        for page in (self.hours, self.tokens):
            page.plan_wanted.connect(self.plan_wanted)
        self._lay_out()
        self._retranslate()

    def show_agreement(self, found: Agreement) -> None:
        """Show what was compared."""
        self._found = found
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "pages"):
            self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(4)
        column.addWidget(self.about)
        column.addWidget(self.met)
        column.addSpacing(4)
        column.addWidget(self.tabs)
        column.addWidget(self.pages, 1)
        self.resize(QSize(1180, 776).boundedTo(self.screen().availableSize() - _FRAME))

    def _retranslate(self) -> None:
        language, found = self._language(), self._found
        self.setWindowTitle(agreement_name("title", language))
        self.about.setText(agreement_text("about", language))
        self.tabs.setAccessibleName(agreement_name("title", language))
        for place, tab in enumerate(TABS):
            self.tabs.setTabText(place, agreement_name(tab, language))
        self.pages.setVisible(found is not None)
        if found is None:
            self.met.setText(agreement_name("working", language))
            return
        self.met.setText(bars_text(found.bars, language))
        for page in (self.hours, self.tokens, self.serving):
            page.show_agreement(found, language)
