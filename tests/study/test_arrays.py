"""The graph of any phase gives on arrays of draws what it gives on numbers, one by one."""

import math
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.field import FIELDS, FIELDS_OF_WORKLOAD, GROUPS, WORKLOADS, Field
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate

CATALOGUE = load()
SHARED = ("accelerator", "count", "region")
ENTRIES = {
    "accelerator": tuple(CATALOGUE.accelerators),
    "region": tuple(CATALOGUE.regions),
    "model": tuple(CATALOGUE.models),
}


def _values(field: Field) -> st.SearchStrategy[Any]:
    words = ENTRIES.get(field.key) or field.choices or ("EUR",)
    if field.kind not in {"number", "whole"}:
        return st.sampled_from(words)
    low, high = field.likely or (field.minimum, min(field.maximum, 1e6))
    least, most = math.log(max(low, field.minimum, 1e-3)), math.log(high)
    likely = st.floats(least, most).map(math.exp)
    if field.kind == "whole":
        likely = likely.map(round).map(float).map(lambda one: max(one, field.minimum))
    return likely | st.sampled_from((0.0, -1.0, field.minimum))


@st.composite
def phases(draw: st.DrawFn) -> Phase:
    """Return a phase of any kind, with some of its fields set, a few of them wrongly."""
    kind = draw(st.sampled_from(WORKLOADS))
    others = [*GROUPS["hardware"], *GROUPS["site"]]
    keys = draw(st.sets(st.sampled_from(FIELDS_OF_WORKLOAD[kind])))
    keys |= draw(st.sets(st.sampled_from(SHARED), min_size=2))
    keys |= draw(st.sets(st.sampled_from(others), max_size=3))
    said = {key: Setting(draw(_values(FIELDS[key]))) for key in sorted(keys)}
    return Phase("run", "", kind, True, said)


@given(phases(), st.lists(st.floats(0.5, 2.0), min_size=2, max_size=2))
@settings(max_examples=150, deadline=None)
def test_that_any_phase_gives_on_arrays_what_it_gives_on_numbers(phase, factors) -> None:
    plan = Plan("Test", (Scenario("baseline", "Baseline", {}, (phase,)),))
    one = estimate(plan, CATALOGUE).scenarios[0].phases[0]
    drawn = np.array([1.0, *factors])
    with np.errstate(all="ignore"):
        table = one.graph.evaluate({name: value * drawn for name, value in one.inputs.items()})
    assert set(one.values) <= set(table)
    for place, factor in enumerate(drawn):
        given = {name: float(value * factor) for name, value in one.inputs.items()}
        for name, value in one.graph.evaluate(given).items():
            got = float(np.broadcast_to(table[name], drawn.shape)[place])
            assert math.isclose(got, value, rel_tol=1e-9, abs_tol=1e-290), name
    assert all(value >= 0.0 for value in one.results.values())
