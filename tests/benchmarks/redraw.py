"""From an edit to its paint: our window on four scenarios, and bare pyqtgraph as full.

Watched are the plots and the headline figures: what stands in the frame that an edit is for.
"""

import statistics
import time
from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QGraphicsView, QLabel, QLineEdit, QWidget

from carbon_desktop.plan.plan import Plan, Scenario, Setting

EDITS = 20
"""Edits in a run; the first run warms up."""


class Paints(QObject):
    """Counts the paints of one widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a paint."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def measure(runs: int) -> tuple[float, float, float]:
    """Return the 95th percentile and median of an edit, and the median of a bare redraw, in s."""
    app = QApplication.instance() or QApplication([])
    watched, bare = Watched(app, four_scenarios()), _bare_window()
    ours = watched.typing("Hours")
    edits: list[float] = []
    redraws: list[float] = []
    for number in range(runs + 1):
        # Each differs from the one before in its first two digits, so that all must be redrawn.
        values = [100.0 + 7 * (step % 13) + number % 2 for step in range(EDITS)]
        ours_now = [ours(value) for value in values]
        bare_now = [bare(value) for value in values]
        if number:
            edits += ours_now
            redraws += bare_now
    watched.end()
    p95 = statistics.quantiles(edits, n=20)[-1]
    return p95, statistics.median(edits), statistics.median(redraws)


def _until_painted(
    app: QApplication, paints: Sequence[Paints], change: Callable[[], None]
) -> float:
    """Return the seconds from a change until all that is watched has been painted anew."""
    before = [one.count for one in paints]
    start = time.perf_counter()
    change()
    while any(one.count == count for one, count in zip(paints, before, strict=True)):
        app.processEvents()
    seconds = time.perf_counter() - start
    _rest(app)
    return seconds


def _rest(app: QApplication) -> None:
    """Let what follows in later frames, such as the working, be done before the next edit."""
    end = time.perf_counter() + 0.05
    while time.perf_counter() < end:
        app.processEvents()


class Watched:
    """Our window on a plan. Watched are the plots, in one way to compare, and headline figures."""

    def __init__(self, app: QApplication, plan: Plan, way: str = "bars") -> None:
        from carbon_desktop.gui import Session, collect_garbage

        self._app = app
        self._session = Session(app, "en")
        self._session.start(None)
        self._session.workspace.show_plan(plan)
        app.processEvents()
        window = self._session.window
        page = window.views.page("compare")
        page.corner.choose(way=way)
        watched = [page.way(way).findChild(QGraphicsView).viewport()]
        watched += [
            label
            for label in window.headline.findChildren(QLabel)
            if label.accessibleName() in {"Facility energy", "Emissions"}
        ]
        assert len(watched) == 3, "the plots and two figures are watched"
        self._paints = [Paints(one) for one in watched]
        app.processEvents()
        collect_garbage()  # as the program does once it has started

    def end(self) -> None:
        """Let unsaved work be written to its end: amid it, the program would crash as it ends."""
        self._session.recovery.drop()

    def typing(self, name: str) -> Callable[[float], float]:
        """Return what types a number into a field, and returns the seconds until the paint."""
        lines = self._session.window.findChildren(QLineEdit)
        line = next(one for one in lines if one.accessibleName() == name)

        def edit(value: float) -> float:
            before = self._session.workspace.plan
            seconds = _until_painted(self._app, self._paints, lambda: line.setText(str(value)))
            assert self._session.workspace.plan != before, "the edit did not arrive"
            return seconds

        return edit


def four_scenarios() -> Plan:
    """Return a plan of four scenarios, each in another place."""
    from carbon_desktop.plan.edits import add_scenario, set_field
    from carbon_desktop.workspace.start import first_plan

    plan = first_plan("en")
    for number, region in enumerate(("FR", "CA-QC", "US-VA")):
        plan = add_scenario(plan, Scenario(f"s{number}", region))
        plan = set_field(plan, f"s{number}", None, "region", Setting(region))
    return plan


def _bare_window() -> Callable[[float], float]:
    """Show as many bars, names and values in bare pyqtgraph; return what changes them all."""
    app = QApplication.instance()
    window = pg.GraphicsLayoutWidget(size=(868, 370))
    bars: list[pg.BarGraphItem] = []
    texts: list[pg.TextItem] = []
    for column, parts in enumerate((2, 1)):
        plot = window.addPlot(0, column)
        for row in range(4):
            for _ in range(parts):
                bar = pg.BarGraphItem(x0=0, y=row, height=0.5, width=1)
                plot.addItem(bar)
                bars.append(bar)
            for name in ("name", "value"):
                text = pg.TextItem(name)
                plot.addItem(text)
                text.setPos(1, row)
                texts.append(text)
    window.show()
    paints = [Paints(window.viewport())]
    app.processEvents()

    def redraw(value: float) -> float:
        def change() -> None:
            for bar in bars:
                bar.setOpts(width=value)
            for text in texts:
                text.setText(str(value))
                text.setPos(value, text.pos().y())

        return _until_painted(app, paints, change)

    redraw.window = window
    return redraw


if __name__ == "__main__":
    print([round(seconds * 1e3, 2) for seconds in measure(5)])
