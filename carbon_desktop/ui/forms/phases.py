"""The choice of phase, for plans of more than one."""

from PySide6.QtCore import QObject, Signal

from carbon_desktop.study.estimate import PhaseEstimate
from carbon_desktop.ui.forms.row import Choice
from carbon_desktop.ui.forms.section import Section


class Phases(QObject):
    """A list of the scenario's phases, shown only where there is a choice."""

    selected = Signal(str)

    def __init__(self, section: Section) -> None:
        super().__init__(section)
        self.choice = Choice("Phase")
        self.row = section.row("Phase", self.choice)
        self.choice.activated.connect(
            lambda index: self.selected.emit(self.choice.itemData(index))
        )
        self.row.set_visible(False)

    def show_phases(self, phases: tuple[PhaseEstimate, ...], selected: str) -> None:
        """Show the phases by name, a number standing in for a name that is missing."""
        names = [(one.id, one.name or str(at)) for at, one in enumerate(phases, 1)]
        places = range(self.choice.count())
        shown = [(self.choice.itemData(at), self.choice.itemText(at)) for at in places]
        if names != shown:
            self.choice.clear()
            for id, name in names:
                self.choice.addItem(name, id)
        self.choice.setCurrentIndex(self.choice.findData(selected))
        self.row.set_visible(len(names) > 1)
