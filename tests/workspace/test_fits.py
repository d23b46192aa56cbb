"""What fits is searched behind all else: the newest question only, the trade after the answer."""

from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study import fitting
from carbon_desktop.study.budget import Unwanted
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.fitting import Question, answer, traded
from carbon_desktop.workspace.changes import with_fit
from carbon_desktop.workspace.fits import Fits
from carbon_desktop.workspace.workspace import Workspace


@pytest.fixture
def fits(workspace: Workspace) -> Fits:
    return workspace.ranges.fits


def question(limit: float, **rest: object) -> Question:
    return Question("baseline", "facility_energy", limit, "hours", "", 0.9, **rest)


def test_that_what_fits_is_told_and_then_its_trade(workspace, fits, qtbot: QtBot) -> None:
    asked, told = question(500.0, other="count"), []
    fits.found.connect(told.append)
    fits.traded.connect(told.append)
    fits.find(workspace.plan, workspace.catalogue, asked)
    qtbot.waitUntil(lambda: len(told) == 2)
    expected = [
        find(workspace.plan, workspace.catalogue, asked, lambda: True) for find in (answer, traded)
    ]
    assert told[0].fit.found == expected[0].fit.found
    assert told[0].curve == expected[0].curve
    assert told[1].points == expected[1].points
    assert [one.question for one in told] == [asked, asked]
    assert not fits.is_busy


def test_that_no_trade_is_told_where_none_is_asked_for(workspace, fits, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(fits.traded), qtbot.waitSignal(fits.found):
        fits.find(workspace.plan, workspace.catalogue, question(500.0))
    assert not fits.is_busy


def test_that_only_the_newest_question_is_answered(workspace, fits, qtbot: QtBot) -> None:
    told: list[float] = []
    fits.found.connect(lambda found: told.append(found.question.limit))
    fits.traded.connect(lambda found: told.append(found.question.limit))
    for limit in (300.0, 400.0, 500.0):
        fits.find(workspace.plan, workspace.catalogue, question(limit, other="count"))
    qtbot.waitUntil(lambda: not fits.is_busy)
    assert told == [500.0, 500.0]


def test_that_a_late_answer_is_never_told(workspace, fits, qtbot, monkeypatch) -> None:
    begun, may_end = Event(), Event()

    def slow(plan, catalogue, asked, is_wanted):
        if asked.limit == 300.0:
            begun.set()
            assert may_end.wait(10.0)
        return answer(plan, catalogue, asked, lambda: True)

    monkeypatch.setattr(fitting, "answer", slow)
    told: list[float] = []
    fits.found.connect(lambda found: told.append(found.question.limit))
    fits.find(workspace.plan, workspace.catalogue, question(300.0))
    qtbot.waitUntil(begun.is_set)
    fits.find(workspace.plan, workspace.catalogue, question(500.0))
    may_end.set()
    qtbot.waitUntil(lambda: not fits.is_busy)
    assert told == [500.0]


def test_that_whoever_hears_of_an_answer_may_ask_anew(workspace, fits, qtbot: QtBot) -> None:
    traded_of: list[float] = []

    def again(found) -> None:
        if found.question.limit == 300.0:
            fits.find(workspace.plan, workspace.catalogue, question(500.0, other="count"))

    fits.found.connect(again)
    fits.traded.connect(lambda found: traded_of.append(found.question.limit))
    fits.find(workspace.plan, workspace.catalogue, question(300.0, other="count"))
    qtbot.waitUntil(lambda: bool(traded_of))
    qtbot.waitUntil(lambda: not fits.is_busy)
    assert traded_of == [500.0]


@pytest.mark.parametrize("end", [Fits.end, Fits.cancel])
def test_that_a_search_that_is_given_up_ends_soon(
    workspace, fits, qtbot, monkeypatch, end
) -> None:
    begun, ended = Event(), Event()

    def endless(plan, catalogue, asked, is_wanted):
        begun.set()
        try:
            while True:
                answer(plan, catalogue, asked, is_wanted)
        except Unwanted:
            ended.set()
            raise

    monkeypatch.setattr(fitting, "answer", endless)
    fits.find(workspace.plan, workspace.catalogue, question(500.0))
    qtbot.waitUntil(begun.is_set)
    with qtbot.assertNotEmitted(fits.found):
        end(fits)
        qtbot.waitUntil(lambda: not fits.is_busy)
    assert ended.is_set()


def trained() -> Plan:
    """Return pilots and a training that says its tokens itself, and an alternative with more."""
    shared = {
        "accelerator": Setting("nvidia-h100-sxm5-80gb"),
        "count": Setting(64.0),
        "region": Setting("FR"),
        "parameters": Setting(7e9),
        "precision": Setting("bf16"),
    }
    phases = (
        Phase("pilots", "Pilots", "model_training", True, {"tokens": Setting(1e10)}),
        Phase("main", "Main", "model_training", True, {"tokens": Setting(1e12)}),
    )
    tune = Phase("tune", "Tune", "model_training", True, {"tokens": Setting(1e11)})
    base = Scenario("baseline", "Baseline", shared, phases)
    return Plan("Plan", (base, Scenario("more", "More", {"region": Setting("PL")}, (tune,))))


@pytest.mark.parametrize(
    ("scenario", "field", "phase"),
    [
        ("baseline", "tokens", "main"), ("baseline", "count", ""), ("baseline", "count", "main"),
        ("more", "tokens", "tune"), ("more", "tokens", "main"), ("more", "pue", ""),
    ],
)  # fmt: skip
def test_that_a_scenario_of_what_fits_comes_to_what_was_found(scenario, field, phase) -> None:
    plan, catalogue = trained(), load()
    before = estimate(plan, catalogue)
    quantity = "wall_clock_hours" if field == "count" else "facility_energy"
    limit = before.scenario(scenario).results[quantity] * 0.95
    asked = Question(scenario, quantity, limit, field, phase)
    found = answer(plan, catalogue, asked, lambda: True)
    assert found.fit.found.code == "met"
    with_it, added = with_fit(plan, found.fit, "en")
    after = estimate(with_it, catalogue)
    assert after.scenario(added.id).results == found.there.results
    for one in before.scenarios:
        assert after.scenario(one.id).results == one.results
    assert with_it.scenarios[:-1] == plan.scenarios
    assert added.id not in {one.id for one in plan.scenarios}
