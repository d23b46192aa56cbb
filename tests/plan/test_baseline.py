"""The star moves, and no scenario's figures change for it."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from carbon_desktop.plan.baseline import make_baseline
from carbon_desktop.plan.following import all_phases, effective_phases, has_own, origin
from carbon_desktop.plan.layers import merged
from carbon_desktop.plan.phases import own_group
from carbon_desktop.plan.plan import Phase, Plan, Published, Scenario, Setting

KEYS = ["accelerator", "power_w", "count", "region", "intensity_gco2e_per_kwh", "pue", "hours"]
VALUES = st.sampled_from([Setting(None), Setting(1.0), Setting(2.0), Setting(2.0, "a meter")])
SETTINGS = st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4)
WORKLOADS = st.sampled_from(["device_hours", "measured_energy"])
NAMES = st.sampled_from(["", "Pilot", "Main"])
STATES = st.sampled_from([None, True, False])


def phases(ids, names, workloads):
    """Return lists of phases of some ids, each at most once."""
    one = st.builds(Phase, st.sampled_from(ids), names, workloads, STATES, SETTINGS)
    return st.lists(one, max_size=4, unique_by=lambda phase: phase.id).map(tuple)


BASELINES = st.builds(
    Scenario, st.just("base"), st.just("Base"), SETTINGS, phases("abc", NAMES, WORKLOADS)
)


def alternatives(id):
    """Return alternatives that change the baseline's phases and add their own."""
    listed = phases("abcxyz", st.none() | NAMES, st.none() | WORKLOADS)
    return st.builds(Scenario, st.just(id), st.just(id.title()), SETTINGS, listed)


def with_workloads(base, scenario):
    """Return an alternative in which the phases that it adds say how their compute is known."""
    known = {one.id for one in base.phases}
    listed = tuple(
        one if one.id in known else replace(one, workload=one.workload or "device_hours")
        for one in scenario.phases
    )
    return replace(scenario, phases=listed)


PLANS = st.builds(
    lambda base, *rest: Plan("Any", (base, *(with_workloads(base, one) for one in rest))),
    BASELINES,
    alternatives("one"),
    alternatives("two"),
)


def figures(plan, id):
    """Return everything that a scenario's figures depend on, in order."""
    found = effective_phases(plan, plan.scenario(id))
    return [(one.name, one.workload, one.settings) for one in found]


def layers(scenario):
    """Return what a scenario says, its defaults and then its phases."""
    return [scenario.settings, *(one.settings for one in scenario.phases)]


@given(PLANS, st.sampled_from(["one", "two"]))
@settings(deadline=None, max_examples=150)
def test_that_moving_the_star_changes_no_scenario(plan, chosen):
    moved = make_baseline(plan, chosen)
    assert moved.baseline.id == chosen
    for one in plan.scenarios:
        assert figures(moved, one.id) == figures(plan, one.id)
        assert moved.scenario(one.id).name == one.name


@given(PLANS)
@settings(deadline=None, max_examples=80)
def test_that_moving_the_star_there_and_back_changes_no_scenario(plan):
    back = make_baseline(make_baseline(plan, "one"), "base")
    assert back.baseline.id == "base"
    for one in plan.scenarios:
        assert figures(back, one.id) == figures(plan, one.id)


@given(PLANS)
@settings(deadline=None, max_examples=80)
def test_that_a_scenarios_defaults_stay_for_phases_still_to_come(plan):
    moved = make_baseline(plan, "one")
    for one in plan.scenarios:
        before = merged(one.settings, plan.baseline.settings)
        after = merged(moved.scenario(one.id).settings, moved.baseline.settings)
        assert after == before


@given(PLANS)
@settings(deadline=None, max_examples=80)
def test_that_phases_that_are_off_stay_in_the_plan_to_be_switched_on(plan):
    moved = make_baseline(plan, "one")
    for one in plan.scenarios:
        names = {(phase.id, phase.name) for phase in all_phases(plan, one) if not phase.active}
        kept = all_phases(moved, moved.scenario(one.id))
        assert len(kept) >= len(all_phases(plan, one))
        if one.id == "one":
            assert names <= {(phase.id, phase.name) for phase in kept}


@given(PLANS)
@settings(deadline=None, max_examples=80)
def test_that_nothing_is_said_in_the_new_baseline_of_what_is_not_set(plan):
    baseline = make_baseline(plan, "one").baseline
    assert all(one.value is not None for one in baseline.settings.values())


def example():
    """Return a plan as people make them: a pilot on other hardware, and two alternatives."""
    pilot = {"hours": Setting(10.0), "accelerator": Setting("a100"), "count": Setting(8.0)}
    common = {"accelerator": Setting("h100"), "count": Setting(64.0), "region": Setting("FR")}
    base = Scenario(
        "base",
        "France",
        common,
        (
            Phase("pilot", "Pilot", "device_hours", None, pilot),
            Phase("main", "Main", "device_hours", None, {"hours": Setting(100.0)}),
        ),
    )
    quebec = Scenario("quebec", "Quebec", {"region": Setting("CA-QC")})
    short = Scenario("short", "Short", {}, (Phase("main", settings={"hours": Setting(50.0)}),))
    return Plan("Plan", (base, quebec, short))


def test_that_the_star_comes_first_and_the_others_keep_their_order():
    moved = make_baseline(example(), "short")
    assert [one.id for one in moved.scenarios] == ["short", "base", "quebec"]
    assert make_baseline(moved, "short") is moved


def test_that_every_scenario_says_only_what_differs_from_the_new_baseline():
    moved = make_baseline(example(), "quebec")
    assert moved.scenario("base") == Scenario("base", "France", {"region": Setting("FR")})
    assert layers(moved.scenario("short")) == [
        {"region": Setting("FR")},
        {"hours": Setting(50.0)},
    ]


def test_that_the_star_moved_there_and_back_leaves_a_plain_plan_as_it_was():
    plan = example()
    there = make_baseline(plan, "quebec")
    back = make_baseline(there, "base")
    assert back == plan


def test_that_a_phase_with_hardware_of_its_own_has_it_in_the_new_baseline():
    plan = own_group(example(), "base", "main", "hardware")
    moved = make_baseline(plan, "short")
    assert has_own(moved, "short", "pilot", "hardware")
    assert has_own(moved, "short", "main", "hardware")
    assert not has_own(moved, "short", "main", "site")
    assert origin(moved, "quebec", "pilot", "accelerator") == "baseline phase"


def test_that_a_phase_of_an_alternative_keeps_hardware_of_its_own():
    plan = own_group(example(), "short", "main", "hardware")
    moved = make_baseline(plan, "quebec")
    assert origin(moved, "short", "main", "accelerator") == "phase"
    assert origin(moved, "short", "main", "count") == "phase"


def test_that_a_phase_that_only_the_new_baseline_has_is_off_in_the_others():
    extra = Phase("extra", "Extra", "device_hours", None, {"hours": Setting(5.0)})
    base, quebec, short = example().scenarios
    plan = Plan("Plan", (base, Scenario("quebec", "Quebec", quebec.settings, (extra,)), short))
    moved = make_baseline(plan, "quebec")
    assert [one.id for one in moved.baseline.phases] == ["pilot", "main", "extra"]
    assert moved.scenario("base").phases == (Phase("extra", active=False),)


def test_that_published_figures_stay_with_their_scenario():
    published = (Published("base", "facility_energy", 1.0, "paper"),)
    plan = Plan("Plan", example().scenarios, published=published)
    assert make_baseline(plan, "short").published == published
