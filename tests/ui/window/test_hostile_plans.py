"""Whatever a plan file may hold, every view shows it, in both languages, without a fault."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.groups import gathered
from carbon_desktop.plan.plan import Phase, Plan, Published, Scenario, Setting
from carbon_desktop.profiles.format import dumps
from carbon_desktop.ui.compare_corner import WAYS

MOST = Setting(1e15)
HOURS = {"hours": Setting(10.0)}
SHARED = {
    "accelerator": Setting("nvidia-h100-sxm5-80gb"), "count": Setting(8.0),
    "region": Setting("FR"),
}  # fmt: skip
BASE = Scenario("b", "Base", SHARED, (Phase("a", "A", "device_hours", None, HOURS),))
PLAN = Plan("Plain", (BASE, Scenario("s", "Other", {"pue": Setting(None)})))
LARGEST = {"hours": MOST, "repeats": MOST, "count": MOST, "power_w": MOST, "pue": MOST}
PLANS = {
    "published": replace(
        PLAN,
        published=tuple(
            Published("s", "facility_energy", value, "a paper") for value in (1e308, 1e-308, 0.0)
        ),
    ),
    "last day": replace(
        PLAN,
        start="9999-12-31",
        scenarios=(replace(BASE, phases=(Phase("a", "A", "device_hours", None, LARGEST),)),),
    ),
    "nothing set": replace(
        PLAN,
        scenarios=(BASE, Scenario("s", "S", {key: Setting(None) for key in FIELDS})),
    ),
    "no phase": replace(PLAN, scenarios=(replace(BASE, phases=()),)),
    "odd ids": replace(
        PLAN,
        scenarios=(
            Scenario('%s{0}"', "<b>a\n\tb\u202e</b>" * 200, SHARED, ()),
            Scenario("baseline", "=1+1", {}, (Phase("\n", "\n", "device_hours", None, HOURS),)),
        ),
    ),
    "endless ranges": replace(
        PLAN,
        scenarios=tuple(
            Scenario(id, id, SHARED, (Phase("a", "A", "device_hours", None, {"hours": hours}),))
            for id, hours in {
                "b": Setting(1.0, low=1e-300, high=1e300),
                "s": Setting(1e15, low=5e-324, high=1e15),
                "t": Setting(0.0, low=0.0, high=1.7e308, shape="triangular"),
                "u": Setting(1.0, low=-1.7e308, high=1.7e308, shape="uniform"),
            }.items()
        ),
        budgets={"facility_energy": 0.0, "total_emissions": 1e308, "wall_clock_hours": 1e-308},
        draws=3,
    ),
    "odd groups": replace(
        PLAN,
        scenarios=(
            replace(BASE, group="<b>g</b>&%s{0}" * 100, favourite=True),
            Scenario("s", "S", {}, (), favourite=True, group="\n"),
            Scenario("t", "T", {}, (), group="<b>g</b>&%s{0}" * 100),
            Scenario("u", "U", {}, (), group=" "),
        ),
    ),
}


@pytest.mark.parametrize("name", PLANS)
def test_that_every_view_shows_a_plan_of_the_oddest_content(name, session, tmp_path) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(dumps(PLANS[name]))
    session.documents.open(path)
    assert session.workspace.plan.scenarios == gathered(PLANS[name]).scenarios
    for language in ("en", "zh"):
        session.choose_language(language)
        for one in PLANS[name].scenarios:
            session.workspace.select(one.id)
            group = session.workspace.plan.scenario(one.id).group
            if group:
                session.window.grouping.turn_fold(group)
            for way in WAYS:
                session.window.views.page("compare").corner.choose(way=way)
                QApplication.processEvents()
                assert not session.window.grab().isNull()
            for place in range(session.window.views.tabs.count()):
                session.window.views.tabs.setCurrentIndex(place)
                QApplication.processEvents()
                assert not session.window.grab().isNull()


def test_that_every_view_shows_what_is_drawn_from_endless_ranges(session, tmp_path, qtbot) -> None:
    path = tmp_path / "plan.json"
    path.write_bytes(dumps(PLANS["endless ranges"]))
    with qtbot.waitSignal(session.workspace.ranges_changed):
        session.documents.open(path)
        session.workspace.estimate_now()
    ranges, views = session.workspace.ranges, session.window.views
    searches = (ranges, ranges.drivers, ranges.makeups, ranges.matrices, ranges.fits)
    for one in session.workspace.plan.scenarios:
        session.workspace.select(one.id)
        for way in WAYS:
            views.page("compare").corner.choose(way=way)
            for place in range(views.tabs.count()):
                views.tabs.setCurrentIndex(place)
                qtbot.waitUntil(lambda: not any(one.is_busy for one in searches))
                assert not session.window.grab().isNull()
    assert ranges.found.draws == 3
    assert len(ranges.found.scenarios) == 4
