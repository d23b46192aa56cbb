"""Compare: emissions and energy of every scenario, side by side."""

from PySide6.QtGui import QResizeEvent

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.against import (
    copied_figures,
    copied_headings,
    pair_rows,
    said_of,
    told_against,
)
from carbon_desktop.ui.plots.bar_plot import BarPlot
from carbon_desktop.ui.plots.compared import (
    EMISSIONS,
    ENERGY,
    bars,
    published_of,
    published_quantities,
    published_row,
)
from carbon_desktop.ui.plots.copied import figure_and_ends, heading, headings, told_of
from carbon_desktop.ui.plots.note import Note
from carbon_desktop.ui.plots.row_panel import LEAST_ROW
from carbon_desktop.ui.rows import PLAN, heading_told
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.spreadsheet import as_tsv
from carbon_desktop.words import amount, quantity_name, say, source_text
from carbon_desktop.words.comparing import comparing_text

_COPIED = ("operational_emissions", "embodied_emissions", "total_emissions", "facility_energy")
_AGAINST = ("total_emissions", "facility_energy")
_FRAME = 84
"""Height of a plot around its rows and the lines beneath, in px."""
_IN_PLACE = "operational_emissions"
"""What is told where not all emissions are known."""


class ComparePlot(BarPlot):
    """A bar a scenario in each panel, with published figures as marks."""

    def __init__(self) -> None:
        super().__init__()
        self.order = PLAN
        self.against = Note(2, self)
        self.grid.addWidget(self.against, 4, 0, 1, 2)
        self.retranslate()

    def name(self) -> str:
        """Return what the plot is called."""
        return self.tr("Comparison of the scenarios")

    def redraw(self, scene: Scene) -> None:
        """Show every scenario, the one that is looked at in bold."""
        self.emissions.show_bars(bars(scene, EMISSIONS, self.order))
        self.energy.show_bars(bars(scene, ENERGY, self.order))
        emitted, drawn = self.titles
        about = self.tr("operational + embodied")
        behind, limits = self.tr("facility"), [("", ""), ("", "")]
        if scene.estimate.plan.budgets:
            from carbon_desktop.ui.plots.budgeted import kept_named, limit_named

            limits = [
                (limit_named(scene, one.total), kept_named(scene, one.total))
                for one in (EMISSIONS, ENERGY)
            ]
        emitted.show_title(self.tr("Emissions"), self.emissions.shown.unit, about, *limits[0])
        drawn.show_title(self.tr("Energy"), self.energy.shown.unit, behind, *limits[1])
        self._show_against(scene)

    def describe(self, scene: Scene) -> str:
        """Return every scenario with both its figures."""
        both = (self.describe_bars(panel) for panel in self.panels())
        told = zip(self.emissions.shown.bars, *both, strict=True)
        return "; ".join(
            emitted if bar.heading else f"{emitted}, {drawn.removeprefix(f'{bar.name}: ')}"
            for bar, emitted, drawn in told
        )

    def show_order(self, order: str) -> None:
        """Show the rows in an order of `ORDERS`."""
        if order != self.order:
            self.order = order
            self.retranslate()

    def data(self) -> str:
        """Return the figures behind the plot as tab-separated text, in full precision."""
        if self.scene is None:
            return ""
        estimate, language = self.scene.estimate, self.scene.language
        others = published_quantities(estimate.plan)
        names = [title for name in _COPIED for title in headings(name, language)]
        if len(estimate.scenarios) > 1:
            titles = (copied_headings(name, language) for name in _AGAINST)
            names += [title for some in titles for title in some]
        names += [say("published_heading", language, name=heading(q, language)) for q in others]
        ours = (self._figures(self.scene, one) for one in estimate.scenarios)
        theirs = (published_row(estimate.plan, one.id, others) for one in estimate.scenarios)
        rows = (
            [one.name, *our, *their]
            for one, our, their in zip(estimate.scenarios, ours, theirs, strict=True)
        )
        return as_tsv([["", *names], *rows])

    def tip(self, asked: Asked) -> str:
        """Return the exact figures of a scenario, and those that others published of it."""
        assert self.scene is not None
        language = self.scene.language
        if not asked.scenario:
            return heading_told(self.scene, asked.phase)
        one = self.scene.estimate.scenario(asked.scenario)
        lines = [told_of(self.scene, one, _COPIED)]
        lines += [said for name in _AGAINST if (said := said_of(self.scene, one.id, name))]
        for figure in published_of(self.scene.estimate.plan, one.id):
            shown = amount(figure.value, unit_of(figure.quantity), language).text
            publisher = source_text(figure.source, language, self.scene.catalogue)
            source = ", ".join(str(part) for part in (publisher, figure.year) if part)
            told = {"amount": shown, "quantity": quantity_name(figure.quantity, language)}
            lines.append(say("published_tip", language, **told, source=source))
        if self.scene.estimate.plan.budgets:
            from carbon_desktop.ui.plots.budgeted import kept_lines

            lines += kept_lines(self.scene, one)
        return "\n".join(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room that there is."""
        super().resizeEvent(event)
        self._make_room()

    def _figures(self, scene: Scene, one: ScenarioEstimate) -> list[float | None]:
        figures = [
            value
            for name in _COPIED
            for value in figure_and_ends(scene, Asked(one.id, "", name), one.results.get(name))
        ]
        if len(scene.estimate.scenarios) > 1:
            figures += [n for name in _AGAINST for n in copied_figures(scene, one.id, name)]
        return figures

    def _show_against(self, scene: Scene) -> None:
        """Say how the scenario that is looked at stands against the baseline."""
        names = [name for name in _AGAINST if told_against(scene, name)]
        if _AGAINST[0] not in names and told_against(scene, _IN_PLACE):
            names.insert(0, _IN_PLACE)
        self.against.show_lines(
            [told_against(scene, name) for name in names],
            comparing_text("about", scene.language),
            lambda: [pair_rows(scene, name) for name in names],
        )
        self.against.copy.setText(self.tr("&Copy"))
        self.against.setAccessibleName(self.tr("Against the baseline"))
        self.against.setAccessibleDescription(self.against.said())
        self._make_room()

    def _make_room(self) -> None:
        """Show the lines beneath where all rows fit above them: tips tell the same."""
        rows = len(self.emissions.shown.bars)
        needed = rows * LEAST_ROW + self.against.height() + _FRAME
        self.against.setVisible(rows > 1 and self.height() >= needed)
