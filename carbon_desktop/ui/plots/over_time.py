"""Over time: how energy and emissions add up along the calendar, a curve a scenario."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, Signal
from PySide6.QtGui import QMouseEvent

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.timing import Calendar, Span
from carbon_desktop.ui.plots.copied import figure_and_ends, headings, told
from carbon_desktop.ui.plots.curve import EMISSIONS, ENERGY, Curve, calendars, curves
from carbon_desktop.ui.plots.curve_panel import CurvePanel
from carbon_desktop.ui.plots.days import time_text
from carbon_desktop.ui.plots.passes import passing_text
from carbon_desktop.ui.plots.plot import Plot
from carbon_desktop.ui.plots.spot import Rows, Spot
from carbon_desktop.ui.plots.start_date import StartDate
from carbon_desktop.ui.plots.untimed import notes
from carbon_desktop.ui.rows import folded_told
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.spreadsheet import Value, as_tsv
from carbon_desktop.words import amount, say

_EDGE = 5
_RING = "○"
"""What marks the curve where serving passes all else."""


class OverTimePlot(Plot):
    """Curves along days, or along dates once there is a day on which it starts."""

    start_chosen = Signal(str)
    """The day on which the experiment starts, as ISO text, or nothing."""

    panel = CurvePanel
    emissions: CurvePanel
    energy: CurvePanel

    def __init__(self) -> None:
        super().__init__()
        self._calendars: list[Calendar] = []
        self._start: date | None = None
        self.start = self.corner = StartDate(self)
        self.start.chosen.connect(self.start_chosen)
        self.setMouseTracking(True)
        self.retranslate()

    def panels(self) -> tuple[CurvePanel, CurvePanel]:
        """Return both panels, from left to right."""
        return self.emissions, self.energy

    def name(self) -> str:
        """Return what the plot is called."""
        return self.tr("Energy and emissions over time")

    def redraw(self, scene: Scene) -> None:
        """Show every scenario, the one that is looked at strongly."""
        start = scene.estimate.plan.start
        self._start = date.fromisoformat(start) if start else None
        self.start.show_date(start)
        self._calendars = calendars(scene)
        for panel, totals in zip(self.panels(), (EMISSIONS, ENERGY), strict=True):
            shown = curves(scene, self._calendars, totals)
            panel.show_curves(shown, self._start, scene.language)
        self._show_titles(scene)
        passes = self._passing(scene.selected, scene.language)
        said = [*notes(scene, self._selected(scene), self.energy.shown), *folded_told(scene)]
        ringed = any(
            curve.strong and curve.passes_h is not None
            for panel in self.panels()
            for curve in panel.shown.curves
        )
        self.note([f"{_RING} {passes}" if ringed else passes, *said] if passes else said)

    def describe(self, scene: Scene) -> str:
        """Return what every scenario comes to, and after which time."""
        if not self.energy.shown.curves:
            return self.energy.shown.lack
        said = []
        for one, when in zip(scene.estimate.scenarios, self._calendars, strict=True):
            sums = [
                self._sum(panel, curve, curve.hours[-1])
                for panel in self.panels()
                for curve in panel.shown.curves
                if curve.asked.scenario == one.id
            ]
            if not sums and scene.folded:
                continue
            time = amount(when.end_h, "h", scene.language).text
            passes = self._passing(one, scene.language).rstrip(".。")
            said.append(
                "; ".join([f"{one.name}: {', '.join([*sums, time])}", *filter(None, [passes])])
            )
        return "; ".join(said)

    def rows(self) -> Rows:
        """Return the ends of the curves, scenario by scenario."""
        if self.scene is None:
            return []
        return [
            [
                Spot(curve.asked, self._end(panel, curve))
                for panel in self.panels()
                for curve in panel.shown.curves
                if curve.asked.scenario == one.id
            ]
            for one in self.scene.estimate.scenarios
        ]

    def spot_at(self, at: QPoint) -> Asked | None:
        """Return the total of the curve at or near a point of the plot."""
        scene = self.graphics.mapToScene(self.graphics.mapFrom(self, at))
        found = (panel.curve_at(scene) for panel in self.panels())
        return next((curve.asked for curve in found if curve is not None), None)

    def tip(self, asked: Asked) -> str:
        """Return the exact total of a curve and when it is reached."""
        assert self.scene is not None
        language = self.scene.language
        curve, panel = next(
            (curve, panel)
            for panel in self.panels()
            for curve in panel.shown.curves
            if curve.asked == asked
        )
        one = self.scene.estimate.scenario(asked.scenario)
        ends = None if curve.without else self.scene.range_of(asked)
        total = told(asked.quantity, curve.sums[-1] / panel.shown.factor, language, ends)
        return "\n".join(
            [
                self._named(curve),
                total,
                time_text(curve.hours[-1], self._start, language),
                *filter(None, [self._passing(one, language)]),
            ]
        )

    def tip_at(self, at: QPoint) -> str:
        """Return what every scenario has come to at the time under a point of the plot."""
        scene = self.graphics.mapToScene(self.graphics.mapFrom(self, at))
        for panel in self.panels():
            hours = panel.hours_at(scene)
            if hours is not None and self.scene is not None:
                first = time_text(hours, self._start, self.scene.language)
                phase = [band.name for band in panel.shown.bands if hours <= band.end_h][:1]
                return "\n".join([" · ".join([first, *phase]), *self._sums(panel, hours)])
        return ""

    def data(self) -> str:
        """Return every phase of every scenario: its hours, and what it comes to."""
        if self.scene is None:
            return ""
        language = self.scene.language
        columns = ("facility_energy", "operational_emissions", "embodied_emissions")
        hours = [self.tr("Phase"), self.tr("From (h)"), self.tr("To (h)")]
        rows = [
            [one.name, *self._row(self.scene, one, span, columns)]
            for one, when in zip(self.scene.estimate.scenarios, self._calendars, strict=True)
            for span in when.spans
        ]
        titles = [title for name in columns for title in headings(name, language)]
        return as_tsv([["", *hours, *titles], *rows])

    def event(self, event: QEvent) -> bool:
        """Tell nothing late: what is pointed at is told while the mouse moves."""
        return True if event.type() == QEvent.Type.ToolTip else super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read all curves at the time that is pointed at."""
        at = event.position().toPoint()
        scene = self.graphics.mapToScene(self.graphics.mapFrom(self, at))
        found = [panel.hours_at(scene) for panel in self.panels()]
        hours = next((one for one in found if one is not None), None)
        for panel in self.panels():
            panel.point_to(hours)
        self.tell(self.tip_at(at), event.globalPosition().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing any more."""
        super().leaveEvent(event)
        for panel in self.panels():
            panel.point_to(None)

    def _passing(self, one: ScenarioEstimate, language: str) -> str:
        """Return when serving passes all else in a scenario, or nothing."""
        return passing_text(one, self._start, language)

    def _row(
        self, scene: Scene, one: ScenarioEstimate, span: Span, columns: tuple[str, ...]
    ) -> list[Value]:
        """Return a phase with its hours and its figures, each with its low and its high."""
        values = (span.energy_kwh, span.operational_kgco2e, span.embodied_kgco2e)
        figures = (
            figure_and_ends(scene, Asked(one.id, span.phase, name), value)
            for name, value in zip(columns, values, strict=True)
        )
        return [
            span.name,
            span.start_h,
            span.end_h,
            *(cell for three in figures for cell in three),
        ]

    def _sums(self, panel: CurvePanel, hours: float) -> list[str]:
        assert self.scene is not None
        return [
            say(
                "curve_at",
                self.scene.language,
                name=self._named(curve),
                amount=self._sum(panel, curve, hours),
            )
            for curve in panel.shown.curves
        ]

    def _sum(self, panel: CurvePanel, curve: Curve, hours: float) -> str:
        assert self.scene is not None
        value = curve.at(hours) / panel.shown.factor
        return amount(value, unit_of(curve.asked.quantity), self.scene.language).text

    def _named(self, curve: Curve) -> str:
        """Return the name of a scenario, with the phases that its curve leaves out."""
        assert self.scene is not None
        if not curve.without:
            return curve.name
        left_out = ", ".join(curve.without)
        return say("curve_without", self.scene.language, name=curve.name, phases=left_out)

    def _selected(self, scene: Scene) -> Calendar:
        ids = [one.id for one in scene.estimate.scenarios]
        return self._calendars[ids.index(scene.scenario)]

    def _end(self, panel: CurvePanel, curve: Curve) -> QRect:
        point = panel.point(curve, curve.hours[-1])
        at = self.graphics.mapTo(self, self.graphics.mapFromScene(point))
        return QRect(at.x() - _EDGE, at.y() - _EDGE, 2 * _EDGE, 2 * _EDGE)

    def _show_titles(self, scene: Scene) -> None:
        emitted, drawn = self.titles
        totals = {curve.asked.quantity for curve in self.emissions.shown.curves}
        about = {
            "operational_emissions": self.tr("operational only, cumulative"),
            "embodied_emissions": self.tr("embodied only, cumulative"),
        }.get(next(iter(totals), "") if len(totals) == 1 else "", self.tr("cumulative"))
        limits = [("", ""), ("", "")]
        if scene.estimate.plan.budgets:
            from carbon_desktop.ui.plots.budgeted import kept_named, limit_named

            limits = [
                (limit_named(scene, totals[0]), kept_named(scene, totals[0]))
                if panel.shown.limit is not None
                else ("", "")
                for panel, totals in zip(self.panels(), (EMISSIONS, ENERGY), strict=True)
            ]
        unit = self.emissions.shown.unit
        emitted.show_title(self.tr("Emissions"), unit, about, *limits[0])
        unit, behind = self.energy.shown.unit, self.tr("facility, cumulative")
        drawn.show_title(self.tr("Energy"), unit, behind, *limits[1])
