"""Breakdown: what the emissions and the energy of a scenario are made of."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from carbon_desktop.study.breakdown import EMISSIONS, ENERGY
from carbon_desktop.ui.plots.bar_plot import BarPlot
from carbon_desktop.ui.plots.copied import figure_and_ends, headings, told
from carbon_desktop.ui.plots.divided import division, figures, with_share
from carbon_desktop.ui.plots.key import Key
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.spreadsheet import as_tsv
from carbon_desktop.words import say


class BreakdownPlot(BarPlot):
    """Bars by phase or by component. A click on a stretch asks for its working."""

    divided = True

    def __init__(self) -> None:
        super().__init__()
        self.key = Key(self)
        self.grid.addWidget(self.key, 2, 0, 1, 2)
        self.corner = QWidget(self)
        row = QHBoxLayout(self.corner)
        row.setContentsMargins(0, 4, 4, 0)
        row.setSpacing(0)
        self.by_phase, self.by_component = QToolButton(), QToolButton()
        self._choice = QButtonGroup(self)
        for place, button in enumerate((self.by_phase, self.by_component), 1):
            button.setShortcut(QKeySequence(f"Alt+{place}"))
            button.setCheckable(True)
            self._choice.addButton(button)
            row.addWidget(button)
        self.by_phase.setChecked(True)
        self._choice.buttonToggled.connect(self._turn)
        self.retranslate()

    def name(self) -> str:
        """Return what the plot is called."""
        return self.tr("Breakdown of the scenario")

    def retranslate(self) -> None:
        """Name everything in the present language."""
        texts = (self.tr("Phases"), self.tr("Components"))
        tips = (self.tr("Divide by phase"), self.tr("Divide by component"))
        for place, button in enumerate((self.by_phase, self.by_component)):
            shortcut = button.shortcut()  # setting a text takes it away
            button.setText(texts[place])
            button.setShortcut(shortcut)
            button.setToolTip(f"{tips[place]} ({shortcut.toString()})")
        super().retranslate()

    def show_scene(self, scene: Scene) -> None:
        """Show a scene; a plan of one phase is divided by component until the user says."""
        if self.scene is None and len(scene.selected.phases) == 1:
            self.by_component.setChecked(True)
        super().show_scene(scene)

    def redraw(self, scene: Scene) -> None:
        """Show the scenario that is looked at, divided."""
        by_phase = self.by_phase.isChecked()
        both = [division(scene, total, by_phase=by_phase) for total in (EMISSIONS, ENERGY)]
        rows = max(len(one.bars.bars) for one in both)
        for title, panel, shown in zip(self.titles, self.panels(), both, strict=True):
            panel.show_bars(shown.bars, rows)
            title.show_title(self._heading(shown.quantity), shown.bars.unit, scene.selected.name)
        # The same shades stand for the same parts in both panels.
        parts = tuple(dict.fromkeys(part for one in both for part in one.key))
        self.key.show_parts(parts, both[0].bars.bars[0].colour)
        undivided = any(one.undivided for one in both)
        self.note([say("nothing_divided", scene.language)] if undivided else [])

    def describe(self, scene: Scene) -> str:
        """Return every row of both panels, each panel after its title."""
        return ". ".join(
            f"{title.accessibleName()}: {'; '.join(self.describe_bars(panel))}"
            for title, panel in zip(self.titles, self.panels(), strict=True)
        )

    def press(self, asked: Asked) -> None:
        """Ask for the working of what was clicked."""
        self.explained.emit(asked)

    def tip(self, asked: Asked) -> str:
        """Return the exact figure of a stretch or a row, and its share."""
        assert self.scene is not None
        scene, language = self.scene, self.scene.language
        for quantity in (EMISSIONS, ENERGY):
            found = figures(scene, quantity)
            if asked in found:
                whole = next((found[key] for key in found if _is_total(key, quantity)), None)
                ends = scene.range_of(asked)
                line = told(asked.quantity, found[asked], language, ends)
                return f"{self._of(asked)}\n{with_share(line, found[asked], whole, language)}"
        return self._of(asked)

    def data(self) -> str:
        """Return the figures of both panels, a row a phase and a column a component."""
        if self.scene is None:
            return ""
        known = {**figures(self.scene, EMISSIONS), **figures(self.scene, ENERGY)}
        names = list(dict.fromkeys(asked.quantity for asked in known))
        one, language = self.scene.selected, self.scene.language
        phases = [(phase.id, phase.name) for phase in one.phases]
        rows = []
        for id, name in [*phases, ("", say("in_total", language))]:
            asked = [Asked(one.id, id, column) for column in names]
            cells = [figure_and_ends(self.scene, each, known.get(each)) for each in asked]
            rows.append([name, *(cell for three in cells for cell in three)])
        titles = [title for name in names for title in headings(name, language)]
        return as_tsv([[one.name, *titles], *rows])

    def _heading(self, quantity: str) -> str:
        if quantity == "operational_emissions":
            return self.tr("Operational emissions")
        return self.tr("Emissions") if quantity == EMISSIONS else self.tr("Energy")

    def _of(self, asked: Asked) -> str:
        """Return what a figure is of: the scenario, or a phase of it."""
        assert self.scene is not None
        one = self.scene.estimate.scenario(asked.scenario)
        phase = one.phase(asked.phase) if asked.phase else None
        return one.name if phase is None else f"{one.name} · {phase.name}"

    def _turn(self) -> None:
        if self.scene is not None:
            self.marked = None
            self.show_scene(self.scene)


def _is_total(asked: Asked, quantity: str) -> bool:
    totals = {quantity, "operational_emissions"} if quantity == EMISSIONS else {quantity}
    return not asked.phase and asked.quantity in totals
