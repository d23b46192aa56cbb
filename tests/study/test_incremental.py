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


PLANNED = {
    "model": ("olmo-2-7b", "deepseek-v3", "resnet-50", "no-such-model", None),
    "parameters": (7e9, 1e9, -1.0, None),
    "active_parameters": (1e9, 1e12, None),
    "precision": ("fp8", "bf16", None),
    "tokens": (1e12, 0.0, None),
    "deadline_hours": (100.0, 1e-4, None),
    "mfu": (0.3, None),
    "recompute": ("full", None),
    "lost_share": (0.2, None),
    "requests": (1e6, None),
    "period_days": (30.0, 0.0, None),
    "replicas": (1.0, 100.0, None),
    "cores": (64.0, None),
    "count": (8.0, None),
    "accelerator": ("nvidia-h100-sxm5-80gb", "nvidia-l40s", "google-tpu-v4"),
    "region": ("FR", "PL"),
}


def _planned() -> Plan:
    shared = {
        "accelerator": Setting("nvidia-h100-sxm5-80gb"), "count": Setting(8.0),
        "region": Setting("FR"), "model": Setting("olmo-2-7b"),
    }  # fmt: skip
    load = {"requests": Setting(1e8), "input_tokens": Setting(9.0), "output_tokens": Setting(9.0)}
    phases = (
        Phase(
            "data", "", "data_preparation", True, {"cores": Setting(8.0), "hours": Setting(9.0)}
        ),
        Phase("train", "", "model_training", True, {"tokens": Setting(1e11)}),
        Phase("serve", "", "serving", True, load | {"period_days": Setting(90.0)}),
        Phase("meter", "", "measured_energy", True, {"energy_kwh": Setting(50.0)}),
    )
    own = (Phase("serve", None, None, None, {"model": Setting("deepseek-v3")}),)
    other = (Phase("serve", None, "model_training"), Phase("data", None, "serving", None, load))
    return Plan(
        "Test",
        (
            Scenario("baseline", "Baseline", shared, phases),
            Scenario("a", "A", {"model": Setting("deepseek-v3")}, other),
            Scenario("b", "B", {}, own),
        ),
    )


PLANNED_EDITS = st.sampled_from(
    [
        (scenario, phase, key, value)
        for scenario in ("baseline", "a", "b")
        for phase in (None, "data", "train", "serve", "meter")
        for key, values in PLANNED.items()
        for value in values
    ]
)


@given(st.lists(PLANNED_EDITS, max_size=6))
@settings(max_examples=60, deadline=None)
def test_that_this_holds_for_planned_work_of_every_kind(edits) -> None:
    plan, kept = _planned(), estimate(_planned(), CATALOGUE)
    for edit in edits:
        plan = _edited(plan, edit)
        kept, fresh = estimate(plan, CATALOGUE, kept), estimate(plan, CATALOGUE)
        assert kept == fresh
        assert [one.values for one in kept.scenarios] == [one.values for one in fresh.scenarios]
        again = estimate(unpinned(pinned(plan, kept, CATALOGUE), CATALOGUE), CATALOGUE)
        assert [one.results for one in again.scenarios] == [one.results for one in fresh.scenarios]
        held = estimate(pinned(plan, kept, CATALOGUE), CATALOGUE)
        assert [one.results for one in held.scenarios] == [one.results for one in fresh.scenarios]
