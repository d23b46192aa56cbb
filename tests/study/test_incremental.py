"""An estimate that takes over what an edit left alone is the estimate made anew."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.baseline import make_baseline
from carbon_desktop.plan.edits import remove_scenario, rename_scenario, set_field
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.profiles.pins import pinned, unpinned
from carbon_desktop.study.estimate import estimate

CATALOGUE = load()
VALUES = {
    "hours": (10.0, 20.0, None),
    "count": (8.0, 16.0),
    "region": ("FR", "CA-QC", "PL"),
    "pue": (1.1, 0.5, None),
    "accelerator": ("nvidia-h100-sxm5-80gb", "nvidia-v100-sxm2-32gb", "no-such-card"),
    "power_w": (900.0, None),
}


def _plan() -> Plan:
    shared = {
        "accelerator": Setting("nvidia-h100-sxm5-80gb"), "count": Setting(8.0),
        "region": Setting("FR"),
    }  # fmt: skip
    phases = tuple(
        Phase(f"p{at}", f"Phase {at}", "device_hours", True, {"hours": Setting(10.0 + at)})
        for at in range(3)
    )
    own = (Phase("p1", None, None, False), Phase("own", "Own", "device_hours"))
    return Plan(
        "Test",
        (
            Scenario("baseline", "Baseline", shared, phases),
            Scenario("a", "A", {"region": Setting("US")}),
            Scenario("b", "B", {}, own),
        ),
    )


EDITS = st.sampled_from(
    [
        (scenario, phase, key, value)
        for scenario in ("baseline", "a", "b")
        for phase in (None, "p0", "p1", "own")
        if (scenario, phase) not in {("baseline", "own"), ("a", "own")}
        for key, values in VALUES.items()
        for value in values
    ]
)


def _edited(plan: Plan, edit: tuple[str, str | None, str, float | str | None]) -> Plan:
    scenario, phase, key, value = edit
    return set_field(plan, scenario, phase, key, None if value is None else Setting(value))


@given(st.lists(EDITS, max_size=6))
@settings(max_examples=60, deadline=None)
def test_that_whatever_was_edited_the_result_is_that_of_a_fresh_estimate(edits) -> None:
    plan, kept = _plan(), estimate(_plan(), CATALOGUE)
    for edit in edits:
        plan = _edited(plan, edit)
        kept = estimate(plan, CATALOGUE, kept)
        assert kept == estimate(plan, CATALOGUE)


def test_that_an_edit_of_one_phase_computes_only_that_phase() -> None:
    before = estimate(_plan(), CATALOGUE)
    after = estimate(_edited(_plan(), ("a", "p0", "hours", 20.0)), CATALOGUE, before)
    assert after.scenarios[0] is before.scenarios[0]
    assert after.scenarios[2] is before.scenarios[2]
    old, new = before.scenarios[1].phases, after.scenarios[1].phases
    assert [one is two for one, two in zip(old, new, strict=True)] == [False, True, True]


def test_that_other_facts_are_never_taken_over() -> None:
    plan = _plan()
    before = estimate(plan, CATALOGUE)
    kept = pinned(plan, before, CATALOGUE)
    key = "region/FR/grid/lifecycle"
    moved = kept.pinned.figures[key]._replace(value=500.0)
    old = replace(kept, pinned=replace(kept.pinned, figures={**kept.pinned.figures, key: moved}))
    assert estimate(old, CATALOGUE, before) == estimate(old, CATALOGUE)
    assert estimate(old, CATALOGUE, before) != before
    assert estimate(unpinned(old, CATALOGUE), CATALOGUE, estimate(old, CATALOGUE)) == (
        estimate(unpinned(old, CATALOGUE), CATALOGUE)
    )


def test_that_renamed_and_removed_scenarios_are_as_in_a_fresh_estimate() -> None:
    before = estimate(_plan(), CATALOGUE)
    for plan in (rename_scenario(_plan(), "a", "Else"), remove_scenario(_plan(), "a")):
        assert estimate(plan, CATALOGUE, before) == estimate(plan, CATALOGUE)


def test_that_moving_the_star_there_and_back_is_as_in_a_fresh_estimate() -> None:
    kept = estimate(_plan(), CATALOGUE)
    for star in ("a", "b", "baseline"):
        plan = make_baseline(kept.plan, star)
        kept = estimate(plan, CATALOGUE, kept)
        assert kept == estimate(plan, CATALOGUE)


def test_that_an_own_entry_that_changes_is_looked_up_again() -> None:
    card = replace(CATALOGUE.accelerators["nvidia-v100-sxm2-32gb"], id="own:card", own=True)
    hotter = replace(card, tdp=card.tdp._replace(value=2 * card.tdp.value))
    plan = replace(
        set_field(_plan(), "baseline", None, "accelerator", Setting("own:card")),
        own_accelerators=(card,),
    )
    before = estimate(plan, CATALOGUE)
    after = estimate(replace(plan, own_accelerators=(hotter,)), CATALOGUE, before)
    old, new = before.scenarios[0].results, after.scenarios[0].results
    assert new["accelerator_energy"] == 2 * old["accelerator_energy"]


def test_that_another_catalogue_is_looked_up_again() -> None:
    france = CATALOGUE.regions["FR"]
    factors = {key: one._replace(value=2 * one.value) for key, one in france.factors.items()}
    other = CATALOGUE.with_own((), (replace(france, factors=factors),))
    after = estimate(_plan(), other, estimate(_plan(), CATALOGUE))
    assert after == estimate(_plan(), other)
    assert after != estimate(_plan(), CATALOGUE)
