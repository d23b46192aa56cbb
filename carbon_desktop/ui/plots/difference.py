"""Differences: every scenario against the baseline, with the range of the difference itself."""

from itertools import zip_longest

from PySide6.QtCore import QPoint

from carbon_desktop.study.comparison import marks
from carbon_desktop.ui.against import copied_figures, copied_headings, said_of
from carbon_desktop.ui.plots.compared import EMISSIONS, ENERGY
from carbon_desktop.ui.plots.gap import gaps, quantity_of
from carbon_desktop.ui.plots.gap_panel import GapPanel
from carbon_desktop.ui.plots.scrolled_plot import ScrolledPlot
from carbon_desktop.ui.plots.spot import Rows, Spot
from carbon_desktop.ui.rows import PLAN, heading_told
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.spreadsheet import as_tsv
from carbon_desktop.words import missing_text, quantity_name
from carbon_desktop.words.comparing import comparing_text, full_stop, marked


class DifferencePlot(ScrolledPlot):
    """A bar a scenario from zero on, with whiskers: what all share is not in a difference."""

    panel = GapPanel
    emissions: GapPanel
    energy: GapPanel

    def __init__(self) -> None:
        super().__init__()
        self.order = PLAN
        for panel in self.panels():
            panel.fitted.connect(self._tell_rest)
        self.retranslate()

    def panels(self) -> tuple[GapPanel, GapPanel]:
        """Return both panels, from left to right."""
        return self.emissions, self.energy

    def name(self) -> str:
        """Return what the plot is called."""
        return self.tr("Differences to the baseline")

    def show_order(self, order: str) -> None:
        """Show the rows in an order of `ORDERS`."""
        if order != self.order:
            self.order = order
            self.retranslate()

    def redraw(self, scene: Scene) -> None:
        """Show every scenario, the one that is looked at in bold."""
        about = self.tr("difference to the baseline")
        both = zip(self.panels(), self.titles, (EMISSIONS, ENERGY), strict=True)
        for panel, title, parts in both:
            panel.show_gaps(gaps(scene, parts, self.order, panel.shown))
            name = quantity_name(quantity_of(scene, parts), scene.language)
            title.show_title(name, panel.shown.unit, about)
        self.note(self._notes(scene))

    def describe(self, scene: Scene) -> str:
        """Return what is said of every scenario against the baseline."""
        quantities = [quantity_of(scene, parts) for parts in (EMISSIONS, ENERGY)]
        ones = scene.estimate.scenarios[1:]
        told = (said_of(scene, one.id, name) for name in quantities for one in ones)
        return " ".join(said for said in told if said)

    def rows(self) -> Rows:
        """Return the spots, row by row."""
        left, right = (
            [[Spot(row.asked, self.in_plot(panel.rect(at)))]
             for at, row in enumerate(panel.shown.rows)]
            for panel in self.panels()
        )  # fmt: skip
        none: list[Spot] = []
        return [one + other for one, other in zip_longest(left, right, fillvalue=none)]

    def spot_at(self, at: QPoint) -> Asked | None:
        """Return the difference in whose row a point of the plot lies."""
        point = self.graphics.mapToScene(self.graphics.mapFrom(self, at))
        row = self.emissions.row_under(point) or self.energy.row_under(point)
        return None if row is None else row.asked

    def reveal(self, asked: Asked) -> None:
        """Scroll until the row of a spot is in sight."""
        for panel in self.panels():
            shown = [row.asked for row in panel.shown.rows]
            if asked in shown:
                self.reveal_row(panel, shown.index(asked))

    def tip(self, asked: Asked) -> str:
        """Return how often a scenario is lower than the baseline, and by how much."""
        assert self.scene is not None
        language = self.scene.language
        if not asked.scenario:
            return heading_told(self.scene, asked.phase)
        one = self.scene.estimate.scenario(asked.scenario)
        said = said_of(self.scene, one.id, asked.quantity)
        if said:
            return f"{said}\n{comparing_text('about', language)}"
        if asked.quantity not in one.results:
            return f"{one.name}\n{missing_text(one.missing(asked.quantity), language)}"
        base = self.scene.estimate.scenarios[0]
        told = marked(one.name, marks(one, base, asked.quantity), language)
        return full_stop(told, language) if told != one.name else one.name

    def data(self) -> str:
        """Return shares, differences and their ranges as tab-separated text."""
        if self.scene is None:
            return ""
        scene, language = self.scene, self.scene.language
        names = [quantity_of(scene, parts) for parts in (EMISSIONS, ENERGY)]
        titles = [title for name in names for title in copied_headings(name, language)]
        lines = [
            [one.name, *(n for name in names for n in copied_figures(scene, one.id, name))]
            for one in scene.estimate.scenarios
        ]
        return as_tsv([["", *titles], *lines])

    def _tell_rest(self) -> None:
        """Say what the panels show, as far as they have room."""
        if self.scene is not None:
            self.note(self._notes(self.scene))

    def _notes(self, scene: Scene) -> list[str]:
        """Say what to add, where there is one scenario only, and what is marked."""
        if len(scene.estimate.scenarios) == 1:
            return [self.tr("Add a scenario to see its difference to the baseline.")]
        how = self.tr("At the right: the difference at best.")
        if any(panel.gaps.shares_shown for panel in self.panels()):
            how = self.tr(
                "At the right: the difference at best, and in how many of the draws it is lower."
            )
        base, *others = scene.estimate.scenarios
        name = quantity_of(scene, EMISSIONS)
        codes = dict.fromkeys(code for one in others for code in marks(one, base, name))
        return [how, *(f"* {comparing_text(code, scene.language)}" for code in codes)]
