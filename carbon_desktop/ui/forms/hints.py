"""Hints: what is told of a field, what is wrong with it, and what a reset of it gives."""

from PySide6.QtCore import QObject

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.ui.forms.about import about_text
from carbon_desktop.ui.forms.shown import Shown
from carbon_desktop.ui.forms.value_text import value_text
from carbon_desktop.words import notice_text, problem_text, status_name


class Hints(QObject):
    """The texts of a row beside its value."""

    def about(self, shown: Shown, language: str, catalogue: Catalogue) -> str:
        """Return where a value comes from."""
        if shown.assumption is not None:
            return about_text(shown.assumption, language, catalogue)
        return status_name(shown.status, language) if shown.status else ""

    def problem(self, shown: Shown, language: str, catalogue: Catalogue) -> str:
        """Return what is wrong with a value, or what is asked of it."""
        if shown.problem is not None:
            return problem_text(shown.problem, language, catalogue)
        return notice_text(shown.notice, language, catalogue) if shown.notice is not None else ""

    def reset(self, key: str, shown: Shown, language: str, catalogue: Catalogue) -> str:
        """Return what a reset would do, empty where there is nothing to go back to."""
        value = value_text(key, shown.followed, language, catalogue)
        if shown.back_to == "baseline":
            again = self.tr("Follow the baseline again")
            return self.tr("Follow the baseline: %s") % value if value else again
        if shown.back_to == "phases":
            return self.tr("As in the other phases: %s") % value
        return self.tr("Take the catalogue's value again") if shown.back_to else ""
