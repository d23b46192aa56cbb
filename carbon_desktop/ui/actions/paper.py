"""Words for the paper: the selected scenario told on the clipboard, or in a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from carbon_desktop.study.estimate import Estimate
from carbon_desktop.ui.asking import ask
from carbon_desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from carbon_desktop.exchange.statement import Statement


class Paper(QObject):
    """What the copies of the menu do. Writers and dialog are loaded when first wanted."""

    copied = Signal(str)
    """A text is on the clipboard: what it is, in the language of the window."""

    def __init__(self, window: QWidget, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._estimate: Estimate | None = None
        workspace.result_changed.connect(self._take)

    def copy_text(self) -> None:
        """Copy the sentence as plain text."""
        from carbon_desktop.exchange.writers.sentence import as_sentence

        if self._estimate is not None:
            work, told = self._workspace, self._stated(self._estimate)
            self._copy(as_sentence(told, work.language), self.tr("Copied as text"))

    def copy_latex(self) -> None:
        """Copy the sentence in LaTeX, the entries of its sources below it."""
        from carbon_desktop.exchange.writers.bibtex import as_bibtex
        from carbon_desktop.exchange.writers.latex import as_latex

        if self._estimate is not None:
            work, told = self._workspace, self._stated(self._estimate)
            latex = as_latex(told, work.language)
            text = f"{latex}\n{as_bibtex(told, latex)}"
            self._copy(text, self.tr("Copied as LaTeX, with the BibTeX of its sources"))

    def copy_card(self) -> None:
        """Copy the front matter and the section of a model card."""
        from carbon_desktop.exchange.writers.hugging_face import as_hugging_face

        if self._estimate is not None:
            work, told = self._workspace, self._stated(self._estimate)
            text = as_hugging_face(told, work.language)
            self._copy(text, self.tr("Copied for a Hugging Face model card"))

    def show(self) -> None:
        """Show all of them, for the scenario and in the language that the user chooses."""
        from carbon_desktop.ui.dialogs.paper import PaperDialog

        if self._estimate is not None:
            work = self._workspace
            ask(
                PaperDialog(
                    self._window,
                    self._estimate,
                    work.selected,
                    work.catalogue,
                    work.language,
                    work.ranges.of,
                )
            )

    def _stated(self, estimate: Estimate) -> Statement:
        from carbon_desktop.exchange.statement import state

        work = self._workspace
        ranges = work.ranges.of(work.selected)
        return state(estimate, work.selected, work.catalogue, ranges)

    def _take(self, estimate: Estimate) -> None:
        self._estimate = estimate

    def _copy(self, text: str, what: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(what)
