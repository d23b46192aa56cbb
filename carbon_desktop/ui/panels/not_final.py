"""One quiet line: how much of the scenario is not the final run."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from carbon_desktop.study.development import EMISSIONS, ENERGY, development
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words.development import about_shares, briefly, not_final_text, roles_text

_INDENT = 8


class NotFinal(QLabel):
    """The share of the emissions, else of the energy; its tip tells what it is made of.

    It takes the room that its row leaves: serving is named beside the share where that fits.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._longer, self._shorter = "", ""
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
        texts = ("", "")
        if known:
            shares = known[0].shares
            texts = briefly(shares, language), not_final_text(shares, language)
        if (texts, tip) != ((self._longer, self._shorter), self.toolTip()):
            self._longer, self._shorter = texts
            self.setToolTip(tip)
            self.setAccessibleDescription(tip)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, metrics = self.width() - 2 * _INDENT, self.fontMetrics()
        fits = metrics.horizontalAdvance(self._longer) <= room
        mode = Qt.TextElideMode.ElideRight
        text = self._longer if fits else metrics.elidedText(self._shorter, mode, room)
        if text != self.text():
            self.setText(text)
