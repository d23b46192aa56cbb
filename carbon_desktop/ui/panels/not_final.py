"""One quiet line: how much of the scenario is not the final run."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from carbon_desktop.study.development import EMISSIONS, ENERGY, development
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words.development import about_shares, briefly, roles_text


class NotFinal(QLabel):
    """The share of the emissions, else of the energy; its tip tells what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(8, 0, 8, 0)
        set_look(self, "secondary")
        self.hide()

    def show_scenario(self, one: ScenarioEstimate, language: str) -> None:
        """Show the share of a scenario; where nothing is trained there is none to show."""
        emitted, drawn = development(one, EMISSIONS), development(one, ENERGY)
        found = emitted or drawn
        if found is None:
            self.hide()
            return
        text = briefly(found.shares, language)
        known = [each for each in (emitted, drawn) if each is not None]
        said = [roles_text(each.shares, language, each.quantity) for each in known]
        tip = "\n".join(dict.fromkeys([*said, about_shares(language)]))
        if (text, tip) != (self.text(), self.toolTip()):
            self.setText(text)
            self.setToolTip(tip)
            self.setAccessibleDescription(tip)
        self.show()
