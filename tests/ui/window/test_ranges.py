"""Ranges come to the window behind the figures, and make nothing wait."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.panels.card import Card


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget) -> None:
        super().__init__()
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a paint."""
        self.times += event.type() == QEvent.Type.Paint
        return False


def _emissions(window) -> Card:
    cards = window.headline.findChildren(Card)
    return next(one for one in cards if one.figure.accessibleName() == "Emissions")


def test_that_the_headline_and_the_plot_get_their_ranges(window, qtbot) -> None:
    with qtbot.waitSignal(window.workspace.ranges_changed):
        window.workspace.set_fields({"count": Setting(24.0)})
    assert " – " in _emissions(window).range.text()
    plot = window.views.page("compare").bars
    assert all(bar.whisker is not None for bar in plot.energy.shown.bars)


def test_that_a_figure_is_shown_before_its_range_is_known(window, qtbot) -> None:
    with qtbot.waitSignal(window.workspace.ranges_changed):
        window.workspace.set_fields({"count": Setting(24.0)})
    before = _emissions(window).figure.text()
    with qtbot.waitSignal(window.workspace.result_changed):
        window.workspace.set_fields({"count": Setting(48.0)})
    assert _emissions(window).figure.text() != before
    assert _emissions(window).range.text() == ""
    with qtbot.waitSignal(window.workspace.ranges_changed):
        pass
    assert _emissions(window).range.text() != ""


def test_that_ranges_repaint_neither_form_nor_phases(window, qtbot) -> None:
    with qtbot.waitSignal(window.workspace.ranges_changed):
        window.workspace.set_fields({"count": Setting(24.0)})
    with qtbot.waitSignal(window.workspace.result_changed):
        window.workspace.set_fields({"count": Setting(48.0)})
    QGuiApplication.processEvents()
    form, phases = Paints(window.form), Paints(window.phases)
    with qtbot.waitSignal(window.workspace.ranges_changed):
        pass
    QGuiApplication.processEvents()
    assert (form.times, phases.times) == (0, 0)


def test_that_another_plan_amid_the_work_has_its_own_ranges(window, session, qtbot) -> None:
    window.workspace.set_fields({"count": Setting(48.0)})
    window.workspace.estimate_now()
    with qtbot.waitSignal(window.workspace.ranges_changed):
        session.documents.new()
    one = window.workspace.result.scenarios[0]
    assert window.workspace.ranges.found.of(one)
    assert set(window.workspace.ranges.found.scenarios) == {one.id}


def test_that_a_session_that_ends_amid_the_work_leaves_no_thread(window, session, qtbot) -> None:
    window.workspace.set_fields({"count": Setting(48.0)})
    window.workspace.estimate_now()
    session.workspace.ranges.end()
    assert not session.workspace.ranges.is_busy
    with qtbot.assertNotEmitted(window.workspace.ranges_changed, wait=60):
        pass


def test_that_a_comparison_comes_with_the_ranges_and_goes_with_an_edit(window, qtbot) -> None:
    with qtbot.waitSignal(window.workspace.ranges_changed):
        window.workspace.add_alternative()
    with qtbot.waitSignal(window.workspace.ranges_changed):
        window.workspace.set_fields({"count": Setting(1.0)})
    told = window.views.page("compare").bars.against
    assert " is lower than " in told.said()
    with qtbot.waitSignal(window.workspace.result_changed):
        window.workspace.set_fields({"count": Setting(24.0)})
    assert told.said() == ""
    with qtbot.waitSignal(window.workspace.ranges_changed):
        pass
    assert " is higher than " in told.said()
