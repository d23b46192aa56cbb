"""The page on what fits: what it asks, draws and tells, what it refuses, what it copies."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent

from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.study.fitting import answer, traded
from carbon_desktop.ui.plots.export import png, svg
from carbon_desktop.ui.plots.fits import FitsPage
from carbon_desktop.ui.scene import Asked, Scene

LIMIT = 1000.0


@pytest.fixture
def plan() -> Plan:
    """Return a training in France with a budget, and the same in Poland."""
    settings = {
        "accelerator": Setting("nvidia-h100-sxm5-80gb"),
        "count": Setting(64.0),
        "region": Setting("FR"),
        "parameters": Setting(7e9),
        "tokens": Setting(1e12),
        "precision": Setting("bf16"),
    }
    base = Scenario("baseline", "Baseline", settings, (Phase("main", "Main", "model_training"),))
    poland = Scenario("poland", "Poland", {"region": Setting("PL")})
    return Plan("Test", (base, poland), budgets={"total_emissions": LIMIT}, draws=200)


@pytest.fixture
def shown(catalogue, scene):
    """Return a maker of scenes of a plan."""

    def make(plan: Plan, scenario: str = "baseline", language: str = "en") -> Scene:
        return scene(estimate(plan, catalogue), scenario, language)

    return make


@pytest.fixture
def bare(qtbot, light) -> FitsPage:
    """Return the page before it has shown anything."""
    made = FitsPage()
    qtbot.addWidget(made)
    made.resize(900, 420)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def page(bare: FitsPage) -> FitsPage:
    """Return the page whose questions are answered at once."""

    def find(plan, catalogue, question) -> None:
        bare.show_fit(answer(plan, catalogue, question, lambda: True))
        if question.other:
            bare.show_traded(traded(plan, catalogue, question, lambda: True))

    bare.fit_wanted.connect(find)
    return bare


def choose(choice, data) -> None:
    """Choose an item of a list by what stands behind it."""
    items = [choice.itemData(at) for at in range(choice.count())]
    choice.setCurrentIndex(items.index(data))


def items(choice) -> list[str]:
    return [choice.itemText(at) for at in range(choice.count())]


def head(page: FitsPage) -> str:
    return page.plot.head.text()


def test_that_the_budget_of_the_plan_is_asked_about_in_nine_draws_of_ten(bare, shown, plan, qtbot):
    with qtbot.waitSignal(bare.fit_wanted) as wanted:
        bare.show_scene(shown(plan))
    asked_plan, _, question = wanted.args
    assert asked_plan is plan
    assert question == (
        "baseline", "total_emissions", LIMIT, "tokens", "", 0.9, "parameters", "",
    )  # fmt: skip


def test_that_a_sentence_says_what_fits_and_the_table_what_changes(page, shown, plan):
    page.show_scene(shown(plan))
    found = page.plot.answer
    said = head(page)
    assert said.startswith("Tokens may be up to ")
    assert said.endswith(" for emissions to stay within 1 t CO₂e in 90 % of the draws.")
    heads, now, then = page.plot.changes.texts()
    assert heads[:4] == ["", "Tokens", "Within budget", "Emissions"]
    assert {"Facility energy", "Wall-clock time"} <= set(heads)
    assert now[:2] == ["Now", "1T"]
    assert then[0] == "Fits"
    assert then[1] in said
    assert then[2] == "90 % of draws"
    assert found.fit.found.value < 1e12
    assert said in page.plot.accessibleDescription()
    assert "Now: tokens 1T" in page.plot.accessibleDescription()


def test_that_the_point_found_lies_on_the_budget_and_on_the_line_of_draws(page, shown, plan):
    page.show_scene(shown(plan))
    drawing = page.plot.emissions.shown
    now, found = drawing.marks
    assert (now.name, found.name) == ("now", "fits")
    assert found.is_found
    assert found.at[1] == pytest.approx(drawing.limit, abs=0.01)
    best, held = drawing.strokes
    assert (best.name, held.name, held.is_dashed) == ("best", "90 % of draws", True)
    assert found.at in held.corners
    assert now.at in best.corners
    assert drawing.across.at(page.plot.answer.fit.found.value) == found.at[0]


def test_that_the_trade_goes_through_what_fits_beneath_now(page, shown, plan):
    page.show_scene(shown(plan))
    drawing = page.plot.energy.shown
    now, found = drawing.marks
    assert now.at[1] == found.at[1]
    assert found.at[0] < now.at[0]
    (line,) = drawing.strokes
    assert [across for across, _ in line.corners] == sorted(across for across, _ in line.corners)
    uprights = [upright for _, upright in line.corners]
    assert uprights == sorted(uprights, reverse=True)
    near = min(line.corners, key=lambda corner: abs(corner[1] - found.at[1]))
    assert abs(near[0] - found.at[0]) < 0.15
    assert page.plot.titles[1].accessibleName().startswith("Parameters")


def test_that_at_best_there_is_one_line_and_more_fits(page, shown, plan):
    page.show_scene(shown(plan))
    sure = page.plot.answer.fit.found.value
    choose(page.controls.met, None)
    assert page.plot.answer.fit.found.value > sure
    assert len(page.plot.emissions.shown.strokes) == 1
    assert head(page).endswith(" to stay within 1 t CO₂e.")


def test_that_another_input_is_turned_and_traded_against_what_suits_it(page, shown, plan):
    page.show_scene(shown(plan))
    choose(page.controls.field, "count")
    assert page.plot.answer.fit.knob.field.key == "count"
    assert page.plot.traded.question.other == "tokens"
    choose(page.controls.other, ("pue", ""))
    assert [one.field.key for one in page.plot.traded.knobs] == ["count", "pue"]
    assert items(page.controls.field)[0] == "Tokens"


def test_that_an_input_without_influence_says_so_and_makes_no_scenario(page, shown, plan):
    page.show_scene(shown(replace(plan, budgets={"wall_clock_hours": 240.0})))
    assert page.plot.make.isEnabled()
    choose(page.controls.field, "pue")
    assert head(page).startswith("PUE cannot change this: no value of it makes a difference")
    assert not page.plot.make.isEnabled()
    assert page.plot.changes.texts()[2][1:] == ["–"] * (len(page.plot.changes.texts()[2]) - 1)


def test_that_where_nothing_fits_what_comes_closest_is_marked(page, shown, plan):
    page.show_scene(shown(replace(plan, budgets={"total_emissions": 10.0})))
    choose(page.controls.field, "pue")
    assert head(page).startswith("Nothing fits: no value of PUE keeps emissions within 10 kg CO₂e")
    assert "closest" in [one.name for one in page.plot.emissions.shown.marks]
    assert not page.plot.make.isEnabled()


def test_that_where_all_fits_no_end_is_drawn(page, shown, plan):
    half = set_field(plan, "baseline", "main", "run_share", Setting(0.5))
    page.show_scene(shown(replace(half, budgets={"total_emissions": 1e9})))
    choose(page.controls.field, "run_share")
    assert head(page).startswith("Any value of size of each run up to 1 keeps emissions within ")
    assert page.plot.changes.texts()[2][1] == "–"
    assert [one.name for one in page.plot.emissions.shown.marks] == ["now"]
    assert page.plot.emissions.shown.limit is None
    assert not page.plot.make.isEnabled()


def test_that_without_a_budget_the_page_asks_for_one(bare, shown, plan, qtbot):
    with qtbot.assertNotEmitted(bare.fit_wanted):
        bare.show_scene(shown(replace(plan, budgets={})))
    assert head(bare).startswith("Enter a budget: what emissions may come to. Now: ")
    assert bare.plot.accessibleDescription() == head(bare)
    assert bare.controls.limit.text() == ""
    assert not bare.plot.make.isEnabled()
    assert bare.plot.data() == ""


def test_that_a_figure_that_is_not_known_says_what_would_make_it_known(page, shown, plan):
    page.show_scene(shown(replace(plan, budgets={"rental_cost": 1000.0})))
    assert head(page) == (
        "Cost of rental of this scenario cannot be worked out yet; enter a rental price."
    )
    assert page.plot.emissions.shown.places == ()


def test_that_a_scenario_with_a_mistake_is_to_be_mended_first(page, shown, plan):
    wrong = set_field(plan, "baseline", None, "region", Setting("Atlantis"))
    page.show_scene(shown(wrong))
    assert head(page).startswith("This scenario has to be mended first. ")
    assert "Atlantis" in head(page)


def test_that_a_scenario_without_phases_has_nothing_to_turn(page, shown, plan):
    empty = replace(plan, scenarios=(replace(plan.baseline, phases=()),))
    page.show_scene(shown(empty))
    assert head(page) == "This scenario has no input yet that could be turned."
    assert not page.controls.field.isEnabled()


def test_that_what_is_waited_for_is_found_though_nothing_is_known_of_it(page, shown, plan):
    settings = {key: one for key, one in plan.baseline.settings.items() if key != "tokens"}
    waiting = replace(plan, scenarios=(replace(plan.baseline, settings=settings),))
    page.show_scene(shown(waiting))
    assert head(page).startswith("Tokens may be up to ")
    assert page.plot.changes.texts()[1][1] == "–"
    assert page.plot.make.isEnabled()


def test_that_a_late_answer_is_not_shown(bare, shown, plan):
    questions = []
    bare.fit_wanted.connect(lambda *asked: questions.append(asked))
    bare.show_scene(shown(plan))
    bare.show_scene(shown(plan, "poland"))
    first, second = questions
    bare.show_fit(answer(*first, lambda: True))
    bare.show_traded(traded(*first, lambda: True))
    assert (bare.plot.answer, bare.plot.traded) == (None, None)
    bare.show_fit(answer(*second, lambda: True))
    assert bare.plot.answer.question.scenario == "poland"


def test_that_an_answer_of_the_plan_before_is_not_shown(bare, shown, plan):
    questions = []
    bare.fit_wanted.connect(lambda *asked: questions.append(asked))
    bare.show_scene(shown(plan))
    bare.show_scene(shown(set_field(plan, "baseline", None, "count", Setting(32.0))))
    bare.show_fit(answer(*questions[0], lambda: True))
    assert bare.plot.answer is None


def test_that_what_is_known_is_not_asked_again(page, shown, plan, qtbot):
    one = shown(plan)
    page.show_scene(one)
    with qtbot.assertNotEmitted(page.fit_wanted):
        page.show_scene(one)
        page.show_scene(one._replace(language="zh"))
    assert head(page).startswith("训练词元数最多可为 ")


def test_that_a_search_that_an_edit_cut_short_is_asked_again_after_its_undo(bare, shown, plan):
    questions = []
    bare.fit_wanted.connect(lambda *asked: questions.append(asked))
    bare.show_scene(shown(plan))
    bare.show_fit(answer(*questions[0], lambda: True))
    bare.show_scene(shown(plan))
    assert len(questions) == 2
    bare.show_fit(answer(*questions[1], lambda: True))
    bare.show_traded(traded(*questions[1], lambda: True))
    bare.show_scene(shown(plan))
    assert len(questions) == 2


def test_that_it_says_so_when_an_answer_takes_long(bare, shown, plan, qtbot):
    bare.show_scene(shown(plan))
    qtbot.waitUntil(lambda: head(bare) == "Working out what fits…")


def test_that_a_limit_is_told_while_it_is_typed_and_units_are_understood(page, shown, plan, qtbot):
    page.show_scene(shown(plan))
    entered = []
    page.budget_entered.connect(lambda *limit: entered.append(limit))
    line = page.controls.limit
    assert line.text() == "1000"
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "2 t")
    assert entered[-1] == ("total_emissions", 2000.0)
    page.show_scene(shown(replace(plan, budgets={"total_emissions": 2000.0})))
    assert line.text() == "2 t"
    with qtbot.waitSignal(page.budget_settled):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "2000"


def test_that_what_is_no_limit_is_said_beneath_the_line_and_told_to_nobody(
    page, shown, plan, qtbot
):
    page.show_scene(shown(plan))
    with qtbot.assertNotEmitted(page.budget_entered):
        page.controls.limit.setText("much")
    assert page.controls.wrong.isVisible()
    assert "much" in page.controls.wrong.text()
    page.controls.limit.abandoned.emit()
    assert not page.controls.wrong.isVisible()
    assert page.controls.limit.text() == "1000"


def test_that_a_quantity_whose_limit_is_emptied_stays_in_sight(page, shown, plan):
    both = replace(plan, budgets={"total_emissions": LIMIT, "facility_energy": 5000.0})
    page.show_scene(shown(both))
    page.controls.limit.setFocus()
    page.controls.limit.setText("")
    page.show_scene(shown(replace(plan, budgets={"facility_energy": 5000.0})))
    assert page.controls.quantity.currentData() == "total_emissions"
    assert head(page).startswith("Enter a budget")
    page.controls.limit.clearFocus()
    page.show_scene(shown(replace(plan, budgets={"facility_energy": 5000.0})))
    assert page.controls.quantity.currentData() == "facility_energy"


def test_that_operational_emissions_are_offered_where_they_are_all_that_is_known(
    page, shown, plan
):
    page.show_scene(shown(plan))
    assert "Operational emissions" not in items(page.controls.quantity)
    settings = {"count": Setting(8.0), "power_w": Setting(300.0), "hours": Setting(10.0),
                "intensity_gco2e_per_kwh": Setting(700.0)}  # fmt: skip
    bare_ = Scenario("baseline", "B", settings, (Phase("main", "Main", "device_hours"),))
    only = replace(plan, scenarios=(bare_,), budgets={"operational_emissions": 10.0})
    page.show_scene(shown(only))
    assert page.controls.quantity.currentData() == "operational_emissions"
    assert "Embodied emissions are not known and not counted." in head(page)


def test_that_phases_that_differ_are_chosen_by_name(page, shown, plan):
    phases = (
        Phase("pilots", "Pilots", "model_training", True, {"tokens": Setting(1e10)}),
        Phase("main", "Main", "model_training", True, {"tokens": Setting(1e12)}),
    )
    page.show_scene(shown(replace(plan, scenarios=(replace(plan.baseline, phases=phases),))))
    assert items(page.controls.phase) == ["Pilots", "Main"]
    choose(page.controls.phase, "main")
    assert page.plot.answer.fit.knob.phases == ("main",)
    choose(page.controls.field, "count")
    assert items(page.controls.phase) == ["all phases", "Pilots", "Main"]
    assert ("Tokens · Pilots") in items(page.controls.other)


def test_that_keys_walk_along_both_curves_and_read_them(page, shown, plan, qtbot):
    page.show_scene(shown(plan))
    plot = page.plot
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.marked == Asked("baseline", "curve:0", "total_emissions")
    assert plot.emissions.item.place == 0
    points = len(plot.answer.curve)
    for _ in range(points):
        qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.marked.phase == "trade:0"
    assert plot.energy.item.place == 0
    assert plot.emissions.item.place is None
    with qtbot.waitSignal(plot.explained) as explained:
        qtbot.keyClick(plot, Qt.Key.Key_Return)
    assert explained.args == [Asked("baseline", "", "total_emissions")]


def test_that_the_pointer_reads_the_curve_and_the_trade(page, shown, plan):
    page.show_scene(shown(plan))
    plot, none = page.plot, Qt.MouseButton.NoButton
    for panel in plot.panels():
        at = QPointF(plot.in_plot(panel.rect(1)).center())
        plot.mouseMoveEvent(
            QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier(0))
        )
        assert panel.item.place == 1
    curve, trade = (plot.tip(Asked("baseline", f"{side}:1", "")) for side in ("curve", "trade"))
    assert curve.startswith("Tokens ")
    assert "90 % of the draws: at most " in curve
    assert trade.startswith("Tokens ")
    assert "\nParameters up to " in trade


def test_that_both_curves_are_copied_in_full_precision(page, shown, plan):
    page.show_scene(shown(plan))
    rows = [row.split("\t") for row in page.plot.data().splitlines()]
    points = len(page.plot.answer.curve)
    assert rows[0][0] == "Tokens"
    assert rows[0][-1].endswith("at most in 90 % of draws")
    assert [float(row[0]) for row in rows[1 : points + 1]] == [
        one.value for one in page.plot.answer.curve
    ]
    assert rows[points + 2] == ["Tokens", "Parameters"]
    assert len(rows) == points + 3 + len(page.plot.traded.points)
    texts = [one.text().replace("&", "") for one in page.plot.menu().actions() if one.text()]
    assert texts == ["Copy data", "Copy picture", "Save as PNG…", "Save as SVG…"]


def test_that_a_picture_has_the_sentence_and_not_the_button(page, shown, plan):
    page.show_scene(shown(plan))
    image = QImage.fromData(png(page.plot))
    assert image.width() == 2 * page.plot.width()
    drawn = svg(page.plot).decode()
    assert "Tokens may be up to" in drawn
    assert "Make it a scenario" not in drawn
    assert page.plot.make.isVisible()


def test_that_the_table_gives_way_where_there_is_no_room(page, shown, plan):
    page.show_scene(shown(plan))
    assert page.plot.changes.isVisible()
    page.resize(900, 220)
    QGuiApplication.processEvents()
    assert not page.plot.changes.isVisible()
    page.resize(420, 420)
    QGuiApplication.processEvents()
    assert 2 <= len(page.plot.changes.texts()[0]) < 6


def test_that_the_curve_of_what_falls_far_lies_on_the_axes(page, shown, plan):
    page.show_scene(shown(replace(plan, budgets={"total_emissions": 30.0})))
    for panel in page.plot.panels():
        for stroke in panel.shown.strokes:
            assert all(-1e-6 <= x <= 1 and -1e-6 <= y <= 1 + 1e-6 for x, y in stroke.corners)
        for area in panel.shown.areas:
            assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in area)
    assert page.plot.emissions.shown.across.is_log


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("budget", ["facility_energy", "device_hours", "wall_clock_hours"])
def test_that_every_input_has_an_answer_for_every_budget(bare, shown, plan, language, budget):
    page = bare
    bare.fit_wanted.connect(lambda *asked: bare.show_fit(answer(*asked, lambda: True)))
    one: Estimate = shown(plan).estimate
    limit = one.scenarios[0].results[budget] / 2
    page.show_scene(shown(replace(plan, budgets={budget: limit}), "poland", language))
    for at in range(page.controls.field.count()):
        page.controls.field.setCurrentIndex(at)
        assert page.plot.answer.question.field == page.controls.field.currentData()
        assert head(page)
        assert page.plot.emissions.shown.places
        assert page.plot.data()


def test_that_a_trade_of_another_limit_stays_in_sight_but_is_not_copied(bare, shown, plan):
    asked = []
    bare.fit_wanted.connect(lambda *question: asked.append(question))
    bare.show_scene(shown(plan))
    bare.show_fit(answer(*asked[-1], lambda: True))
    bare.show_traded(traded(*asked[-1], lambda: True))
    before = bare.plot.traded
    assert "\nTokens\tParameters\n" in bare.plot.data()
    bare.show_scene(shown(replace(plan, budgets={"total_emissions": 2 * LIMIT})))
    bare.show_fit(answer(*asked[-1], lambda: True))
    assert bare.plot.traded is before
    assert "\nTokens\tParameters\n" not in bare.plot.data()
    bare.show_scene(shown(plan, "poland"))
    bare.show_fit(answer(*asked[-1], lambda: True))
    assert bare.plot.traded is None
    assert bare.plot.energy.shown.lack == "Working out the trade…"


def test_that_a_budget_of_nothing_is_an_answer_too(page, shown, plan):
    page.show_scene(shown(replace(plan, budgets={"facility_energy": 0.0})))
    assert head(page).startswith("Tokens may be up to 0 for facility energy to stay within 0 kWh")
    assert page.plot.emissions.shown.limit == 0.0


def test_that_a_low_page_has_the_table_instead_of_curves_without_room(page, shown, plan):
    page.show_scene(shown(plan))
    page.setMinimumSize(1, 1)  # as a page of the window is
    page.resize(560, 210)
    QGuiApplication.processEvents()
    plot = page.plot
    assert plot.changes.isVisible()
    assert not plot.graphics.isVisible()
    assert not any(title.isVisible() for title in plot.titles)
    assert plot.rows() == []
    assert plot.spot_at(plot.rect().center()) is None
    with plot.posed():
        assert plot.changes.isVisible()
        assert plot.graphics.isVisible()
    page.resize(900, 420)
    QGuiApplication.processEvents()
    assert plot.graphics.isVisible()
    assert all(title.isVisible() for title in plot.titles)
