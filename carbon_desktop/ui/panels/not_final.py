"""One quiet line: how much of the scenario is not the final run."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from carbon_desktop.study.development import EMISSIONS, ENERGY, development
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words.development import about_shares, briefly, roles_text

_INDENT = 6


class NotFinal(QLabel):
    """The share of the emissions, else of the energy; its tip tells what it is made of.

    It takes the room that its row leaves: serving is named beside the share where that fits.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = ("", "", "")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setIndent(_INDENT)
        set_look(self, "secondary")

    def show_scenario(self, one: ScenarioEstimate, language: str) -> None:
        """Show the share of a scenario; where nothing is trained there is none to show."""
        found = [development(one, totals) for totals in (EMISSIONS, ENERGY)]
        known = [each for each in found if each is not None]
        said = [roles_text(each.shares, language, each.quantity) for each in known]
        tip = "\n".join(dict.fromkeys([*said, about_shares(language)])) if known else ""
        texts = briefly(known[0].shares, language) if known else ("", "", "")
        if (texts, tip) != (self._texts, self.toolTip()):
            self._texts = texts
            self.setToolTip(tip)
            self.setAccessibleDescription(tip)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # Half of a sentence would be no share any more: the short one is cut last.
        room, metrics = self.width() - 2 * _INDENT, self.fontMetrics()
        fitting = (one for one in self._texts if metrics.horizontalAdvance(one) <= room)
        cut = metrics.elidedText(self._texts[-1], Qt.TextElideMode.ElideRight, room)
        text = next(fitting, cut)
        if text != self.text():
            self.setText(text)
