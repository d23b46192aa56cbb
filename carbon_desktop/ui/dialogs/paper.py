"""Words for the paper: a scenario as text, as LaTeX with its sources, as a model card."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.exchange.statement import state
from carbon_desktop.exchange.writers.bibtex import as_bibtex
from carbon_desktop.exchange.writers.hugging_face import as_hugging_face
from carbon_desktop.exchange.writers.latex import as_latex
from carbon_desktop.exchange.writers.results import left_out
from carbon_desktop.exchange.writers.sentence import as_sentence
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.study.uncertainty import Uncertainty
from carbon_desktop.ui.dialogs.copied_text import CopiedText
from carbon_desktop.ui.mnemonic import without_mnemonic
from carbon_desktop.ui.theme import set_look

_LANGUAGES = {"en": "English", "zh": "简体中文"}
"""The names of languages are never translated."""


class PaperDialog(QDialog):
    """The choice of scenario and language above, a page for each format, what is missing below."""

    def __init__(
        self,
        parent: QWidget,
        estimate: Estimate,
        scenario: str,
        catalogue: Catalogue,
        language: str,
        ranges_of: Callable[[str], Uncertainty | None] = lambda _scenario: None,
    ) -> None:
        super().__init__(parent)
        self._ranges_of = ranges_of
        self._estimate, self._catalogue = estimate, catalogue
        self.scenario, self.language = QComboBox(), QComboBox()
        self.in_full = QCheckBox()
        for one in estimate.scenarios:
            self.scenario.addItem(one.name, one.id)
        for code, name in _LANGUAGES.items():
            self.language.addItem(name, code)
        self.scenario.setCurrentIndex(self.scenario.findData(scenario))
        self.language.setCurrentIndex(self.language.findData(language))
        self.sentence, self.card = CopiedText(is_code=False), CopiedText(is_code=True)
        self.latex, self.bibtex = CopiedText(is_code=True), CopiedText(is_code=True)
        self.missing = QLabel()
        self.missing.setWordWrap(True)
        set_look(self.missing, "problem")
        self._lay_out()
        self._retranslate()
        self._show()
        self.scenario.currentIndexChanged.connect(self._show)
        self.language.currentIndexChanged.connect(self._show)
        self.in_full.toggled.connect(self._show)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "pages"):
            self._retranslate()

    def _lay_out(self) -> None:
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        for texts in ((self.sentence,), (self.latex, self.bibtex), (self.card,)):
            self.pages.addTab(_page(texts), "")
        self._labels = QLabel(), QLabel()
        choices = QHBoxLayout()
        for label, box in zip(self._labels, (self.scenario, self.language), strict=True):
            label.setBuddy(box)
            choices.addWidget(label)
            choices.addWidget(box)
            choices.addSpacing(16)
        choices.addStretch(1)
        choices.addWidget(self.in_full)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(choices)
        column.addWidget(self.pages, 1)
        column.addWidget(self.missing)
        column.addWidget(buttons)
        self.resize(760, 560)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Words for the paper"))
        self._labels[0].setText(self.tr("&Scenario"))
        self._labels[1].setText(self.tr("Lan&guage of the text"))
        for box, label in zip((self.scenario, self.language), self._labels, strict=True):
            box.setAccessibleName(without_mnemonic(label.text()))
        self.in_full.setText(self.tr("In &full"))
        self.in_full.setToolTip(self.tr("Tells every assumption with its source."))
        titles = self.tr("&Text"), self.tr("&LaTeX and BibTeX"), self.tr("&Hugging Face")
        for at, title in enumerate(titles):
            self.pages.setTabText(at, title)
        self.sentence.set_heading(self.tr("For the paper, sources named in brackets"))
        self.latex.set_heading(self.tr("The same in LaTeX, with citations"))
        self.bibtex.set_heading(self.tr("The sources for the .bib file"))
        self.bibtex.copy.setText(self.tr("Copy &BibTeX"))  # The page has another button &Copy.
        self.card.set_heading(self.tr("Front matter (emissions in grams) and section of the card"))

    def _show(self) -> None:
        language = str(self.language.currentData())
        scenario = str(self.scenario.currentData())
        told = state(self._estimate, scenario, self._catalogue, self._ranges_of(scenario))
        in_full = self.in_full.isChecked()
        latex = as_latex(told, language, in_full=in_full)
        self.sentence.show_text(as_sentence(told, language, in_full=in_full))
        self.latex.show_text(latex)
        self.bibtex.show_text(as_bibtex(told, latex))
        self.card.show_text(as_hugging_face(told, language, in_full=in_full))
        self.missing.setText(left_out(told.lacks, language))
        self.missing.setVisible(bool(told.lacks))


def _page(texts: tuple[CopiedText, ...]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 8, 0, 0)
    for text in texts:
        column.addWidget(text, 1)
    return page
