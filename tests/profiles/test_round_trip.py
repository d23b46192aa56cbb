"""Any plan at all is written and read back without a change, and the schema holds for its file."""

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from carbon_desktop.assets import asset
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.catalogue.tables import BOUNDARIES, RATES
from carbon_desktop.plan.field import FIELDS, WORKLOADS, Field
from carbon_desktop.plan.groups import gathered
from carbon_desktop.plan.plan import (
    BUDGETED,
    LARGEST_SEED,
    MOST_DRAWS,
    SHAPES,
    Phase,
    Pinned,
    Plan,
    Published,
    Scenario,
    Setting,
)
from carbon_desktop.profiles.format import dumps, loads
from carbon_desktop.profiles.schema import schema_text
from carbon_desktop.study.phase_estimate import RESULTS

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
YEARS = st.none() | st.integers(1, 9999)
FIGURES = st.builds(
    Figure, NUMBERS, TEXT, TEXT, YEARS, st.none() | NUMBERS, st.none() | NUMBERS, TEXT
)
MAYBE = st.none() | FIGURES


def _setting(field: Field) -> st.SearchStrategy[Setting]:
    words: Any = st.sampled_from(field.choices) if field.kind == "choice" else TEXT
    if field.kind not in {"number", "whole"}:
        return st.builds(Setting, st.none() | words, TEXT, YEARS, st.booleans())
    exact = st.builds(Setting, st.none() | NUMBERS, TEXT, YEARS, st.booleans())
    return exact | st.builds(
        _spread, exact, st.lists(NUMBERS, min_size=3, max_size=3), st.sampled_from(("", *SHAPES))
    )


def _spread(setting: Setting, numbers: list[float], shape: str) -> Setting:
    low, value, high = sorted(numbers)
    return replace(setting, value=value, low=low, high=high, shape=shape)


SETTINGS = st.fixed_dictionaries(
    {}, optional={key: _setting(field) for key, field in FIELDS.items()}
)
PHASES = st.builds(
    Phase,
    IDS,
    st.none() | TEXT,
    st.sampled_from([None, *WORKLOADS]),
    st.sampled_from([None, True, False]),
    SETTINGS,
)
PHASE_LISTS = st.lists(PHASES, max_size=2, unique_by=lambda one: one.id).map(tuple)
ALTERNATIVES = st.lists(
    st.builds(
        Scenario,
        IDS.filter(lambda id: id != "baseline"),
        TEXT,
        SETTINGS,
        PHASE_LISTS,
        st.booleans(),
        TEXT,
    ),
    max_size=2,
    unique_by=lambda one: one.id,
).map(tuple)
BASELINES = st.builds(Scenario, st.just("baseline"), TEXT, SETTINGS, PHASE_LISTS)
OWN_IDS = IDS.map(lambda id: f"own:a{id}")
ACCELERATORS = st.builds(
    Accelerator,
    id=OWN_IDS,
    name=TEXT,
    own=st.just(True),
    release_year=YEARS,
    memory_gb=st.none() | NUMBERS,
    tdp=MAYBE,
    rates=st.dictionaries(st.sampled_from(RATES), FIGURES, max_size=2),
    covers_host=st.booleans(),
    aliases=st.lists(TEXT, max_size=2).map(tuple),
)
REGIONS = st.builds(
    Region,
    id=OWN_IDS,
    kind=TEXT,
    name_en=TEXT,
    name_zh=TEXT,
    zone=TEXT,
    country=st.none() | TEXT,
    own=st.just(True),
    factors=st.dictionaries(st.sampled_from(BOUNDARIES), FIGURES, max_size=2),
    pue=MAYBE,
    notes=st.lists(TEXT, max_size=2).map(tuple),
)
PINS = st.builds(
    Pinned,
    st.dictionaries(TEXT, FIGURES, max_size=2),
    st.dictionaries(TEXT, st.dictionaries(TEXT, NUMBERS, max_size=2), max_size=2),
    TEXT,
    TEXT,
)
PUBLISHED = st.builds(
    Published,
    st.just("baseline"),
    st.sampled_from(RESULTS),
    NUMBERS.map(abs),
    TEXT,
    YEARS,
    TEXT,
)
PLANS = st.builds(
    lambda first, others, **rest: gathered(Plan(scenarios=(first, *others), **rest)),
    BASELINES,
    ALTERNATIVES,
    name=TEXT,
    notes=TEXT,
    own_accelerators=st.lists(ACCELERATORS, max_size=1).map(tuple),
    own_regions=st.lists(REGIONS, max_size=1).map(tuple),
    pinned=PINS,
    start=st.just("") | st.dates().map(str),
    published=st.lists(PUBLISHED, max_size=2).map(tuple),
    budgets=st.dictionaries(st.sampled_from(BUDGETED), NUMBERS.map(abs)),
    draws=st.integers(1, MOST_DRAWS),
    seed=st.integers(0, LARGEST_SEED),
    untied=st.lists(IDS, max_size=3, unique=True).map(tuple),
)


@cache
def _schema() -> Draft202012Validator:
    schema = json.loads(asset("schema/plan.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


@given(PLANS)
@settings(deadline=None, max_examples=80)
def test_that_any_plan_comes_back_as_it_was_in_a_file_that_the_schema_holds_for(
    plan: Plan,
) -> None:
    data = dumps(plan)
    assert loads(data) == plan
    assert dumps(loads(data)) == data
    _schema().validate(json.loads(data))


def test_that_the_schema_is_that_of_the_shapes() -> None:
    kept = asset("schema/plan.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text(), "write carbon_desktop.profiles.schema.schema_text() there anew"


def test_that_the_schema_refuses_what_the_program_refuses(plan: Plan) -> None:
    data = json.loads(dumps(plan))
    changes: list[Any] = [
        lambda d: d.update(extra=1),
        lambda d: d.update(format=1),
        lambda d: d.update(start="1 March"),
        lambda d: d["published"][0].update(quantity="joy"),
        lambda d: d["published"][0].update(value=-1.0),
        lambda d: d.update(budgets={"joy": 1}),
        lambda d: d.update(budgets={"total_emissions": -1}),
        lambda d: d.update(budgets={"total_emissions": None}),
        lambda d: d.update(draws=0),
        lambda d: d.update(draws=1e9),
        lambda d: d.update(seed=1.5),
        lambda d: d.update(untied=[""]),
        lambda d: d["scenarios"].clear(),
        lambda d: d["scenarios"][0]["settings"].update(hours="ten"),
        lambda d: d["scenarios"][0]["settings"].update(hours=True),
        lambda d: d["scenarios"][0]["settings"].update(precision="fp17"),
        lambda d: d["own"]["regions"][0].update(id="FR"),
    ]
    assert _schema().is_valid(data)
    for change in changes:
        broken = json.loads(dumps(plan))
        change(broken)
        assert not _schema().is_valid(broken)


def test_that_the_examples_are_plans_that_the_schema_holds_for(checkout: Path) -> None:
    for path in (checkout / "resources" / "examples").glob("*.json"):
        data = path.read_bytes()
        _schema().validate(json.loads(data))
        assert loads(dumps(loads(data))) == loads(data)


def test_that_members_of_a_group_that_stand_apart_in_a_file_are_gathered() -> None:
    groups = {"a": "", "b": "G", "c": "H", "d": "G", "e": ""}
    apart = Plan("Plan", tuple(Scenario(id, id, group=one) for id, one in groups.items()))
    assert [one.id for one in loads(dumps(apart)).scenarios] == ["a", "b", "d", "c", "e"]
