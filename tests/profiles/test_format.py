"""The plan file: whole round trips, bytes that stay the same, and a place for every refusal."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from math import inf, nan
from typing import Any, get_args, get_type_hints

import pytest

from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.plan.baseline import make_baseline
from carbon_desktop.plan.plan import Phase, Plan, Published, Scenario, Setting
from carbon_desktop.profiles import own_entries, shapes
from carbon_desktop.profiles.errors import PLAN_FILE_CODES, VALUE_KINDS, PlanFileError
from carbon_desktop.profiles.format import dumps, loads
from carbon_desktop.profiles.migrations import FORMAT
from carbon_desktop.study.phase_estimate import RESULTS

Edited = Callable[[Callable[[dict[str, Any]], object]], bytes]
Refusal = Callable[[bytes], PlanFileError]


def _settings(data: dict[str, Any]) -> dict[str, Any]:
    return data["scenarios"][0]["settings"]


HOURS = "scenarios[0].settings.hours"


def _hours(data: dict[str, Any], **said: Any) -> None:
    _settings(data)["hours"] = said


def test_that_a_plan_comes_back_as_it_was(plan: Plan) -> None:
    assert loads(dumps(plan)) == plan


def test_that_the_same_plan_gives_the_same_bytes(plan: Plan) -> None:
    backwards = replace(
        plan.baseline, settings=dict(reversed(list(plan.baseline.settings.items())))
    )
    assert dumps(replace(plan, scenarios=(backwards, *plan.scenarios[1:]))) == dumps(plan)
    assert dumps(loads(dumps(plan))) == dumps(plan)


def test_that_whole_numbers_are_the_same_bytes_however_they_are_held() -> None:
    plans = [
        Plan("x", (Scenario("baseline", "b", {"count": Setting(value)}),)) for value in (8, 8.0)
    ]
    assert dumps(plans[0]) == dumps(plans[1])
    assert b'"count": 8\n' in dumps(plans[0])


def test_that_the_file_is_readable_text(plan: Plan) -> None:
    text = dumps(plan).decode("utf-8")
    assert text.startswith('{\n  "format": 4,\n  "name": "BLOOM",\n')
    assert text.endswith("}\n")
    assert "在法国训练" in text
    assert '"count": 384,\n        "region": "FR"\n      },' in text


def test_that_a_file_written_by_hand_needs_little() -> None:
    text = '{"format": 1, "name": "n", "scenarios": [{"id": "baseline", "name": "b"}]}'
    assert loads(text.encode()) == Plan("n", (Scenario("baseline", "b"),))
    assert loads(b"\xef\xbb\xbf" + text.encode()).name == "n"


def test_that_values_out_of_bounds_are_for_the_plan_to_judge() -> None:
    plan = Plan("n", (Scenario("baseline", "b", {"pue": Setting(0.2), "hours": Setting(-1.0)}),))
    assert loads(dumps(plan)) == plan


def test_that_the_shapes_hold_every_field_of_the_records() -> None:
    shipped_only = {"own", "instances"}
    for record, shape in ((Accelerator, shapes.Accelerator), (Region, shapes.Region)):
        assert {one.name for one in fields(record)} - shipped_only == set(shape.__struct_fields__)
    assert get_args(get_type_hints(shapes.Document)["format"]) == (FORMAT,)
    assert get_args(get_type_hints(shapes.OwnEntries)["format"]) == (len(own_entries.STEPS) + 1,)


@pytest.mark.parametrize(
    ("change", "code", "place", "details"),
    [
        (lambda d: d.update(budgets={"joy": 1}), "unknown_key", "budgets",
         {"key": "joy", "nearest": ""}),
        (lambda d: d["budgets"].update(total_emissions=-1), "out_of_range",
         "budgets.total_emissions", {"bound": ">= 0"}),
        (lambda d: d["budgets"].update(total_emissions="1 t"), "wrong_type",
         "budgets.total_emissions", {"expected": "number", "found": "text"}),
        (lambda d: d.update(draws=0), "out_of_range", "draws", {"bound": ">= 1"}),
        (lambda d: d.update(draws=100_001), "out_of_range", "draws", {"bound": "<= 100000"}),
        (lambda d: d.update(draws=1.5), "wrong_type", "draws",
         {"expected": "whole_number", "found": "number"}),
        (lambda d: d.update(seed=-1), "out_of_range", "seed", {"bound": ">= 0"}),
        (lambda d: d.update(untied=["a", "b", "a"]), "repeated_id", "untied[2]", {"id": "a"}),
        (lambda d: d.update(untied=[""]), "empty_text", "untied[0]", {}),
        (lambda d: _settings(d).update(hourz=1), "unknown_key", "scenarios[0].settings",
         {"key": "hourz", "nearest": "hours"}),
        (lambda d: d.update({"a - at `$.b`": 1}), "unknown_key", "",
         {"key": "a - at `$.b`", "nearest": ""}),
        (lambda d: _settings(d).update(hours=True), "wrong_type", "scenarios[0].settings.hours",
         {"expected": "number", "found": "yes_no"}),
        (lambda d: _settings(d).update(hours="ten"), "wrong_type", "scenarios[0].settings.hours",
         {"expected": "number", "found": "text"}),
        (lambda d: _settings(d).update(hours=None), "wrong_type", "scenarios[0].settings.hours",
         {"expected": "number", "found": "null"}),
        (lambda d: _settings(d).update(hours={"value": "ten"}), "wrong_type",
         "scenarios[0].settings.hours.value", {"expected": "number", "found": "text"}),
        (lambda d: _settings(d).update(hours={"value": None, "sauce": ""}), "unknown_key",
         "scenarios[0].settings.hours", {"key": "sauce", "nearest": ""}),
        (lambda d: _settings(d).update(grid_boundary=None), "wrong_type",
         "scenarios[0].settings.grid_boundary", {"expected": "text", "found": "null"}),
        (lambda d: d.update(start="soon"), "not_a_date", "start", {"value": "soon"}),
        (lambda d: d.update(start="2026-02-30"), "not_a_date", "start", {"value": "2026-02-30"}),
        (lambda d: _hours(d, value=5, low=6, high=7), "range_wrong", HOURS, {}),
        (lambda d: _hours(d, value=5, low=4), "range_wrong", HOURS, {}),
        (lambda d: _hours(d, value=None, low=4, high=6), "range_wrong", HOURS, {}),
        (lambda d: d.update(start="20260230"), "not_a_date", "start", {"value": "20260230"}),
        (lambda d: d.update(start=None), "wrong_type", "start",
         {"expected": "text", "found": "null"}),
        (lambda d: d["published"][0].update(scenario="nowhere"), "no_such_scenario",
         "published[0].scenario", {"id": "nowhere"}),
        (lambda d: d["published"][0].update(quantity="joy"), "unknown_choice",
         "published[0].quantity", {"value": "joy", "choices": ",".join(RESULTS)}),
        (lambda d: d["published"][0].update(value=None), "wrong_type", "published[0].value",
         {"expected": "number", "found": "null"}),
        (lambda d: d["published"][0].update(year=0), "out_of_range", "published[0].year",
         {"bound": ">= 1"}),
        (lambda d: d["published"][0].update(value=-1), "out_of_range", "published[0].value",
         {"bound": ">= 0"}),
        (lambda d: d["published"][0].pop("source"), "missing_key", "published[0]",
         {"key": "source"}),
        (lambda d: d["published"][0].update(unit="t"), "unknown_key", "published[0]",
         {"key": "unit", "nearest": ""}),
        (lambda d: _settings(d).update(region=33), "wrong_type", "scenarios[0].settings.region",
         {"expected": "text", "found": "whole_number"}),
        (lambda d: d.update(scenarios={}), "wrong_type", "scenarios",
         {"expected": "list", "found": "object"}),
        (lambda d: d["scenarios"].append(7), "wrong_type", "scenarios[2]",
         {"expected": "object", "found": "whole_number"}),
        (lambda d: d["scenarios"][1]["phases"][0].update(active="no"), "wrong_type",
         "scenarios[1].phases[0].active", {"expected": "yes_no", "found": "text"}),
        (lambda d: _settings(d).update(grid_boundary="net"), "unknown_choice",
         "scenarios[0].settings.grid_boundary", {"value": "net", "choices": "lifecycle,direct"}),
        (lambda d: _settings(d).update(grid_boundary={"value": "net"}), "unknown_choice",
         "scenarios[0].settings.grid_boundary.value",
         {"value": "net", "choices": "lifecycle,direct"}),
        (lambda d: _settings(d).update(pue={"value": 1.1, "year": 0}), "out_of_range",
         "scenarios[0].settings.pue.year", {"bound": ">= 1"}),
        (lambda d: _settings(d).update(pue={"value": 1.1, "year": 20240}), "out_of_range",
         "scenarios[0].settings.pue.year", {"bound": "<= 9999"}),
        (lambda d: d["scenarios"][1].update(id=""), "empty_text", "scenarios[1].id", {}),
        (lambda d: d["scenarios"].clear(), "no_scenario", "scenarios", {}),
        (lambda d: d["scenarios"].append(d["scenarios"][0]), "repeated_id", "scenarios[2].id",
         {"id": "baseline"}),
        (lambda d: d["scenarios"][1]["phases"].append({"id": "training"}), "repeated_id",
         "scenarios[1].phases[1].id", {"id": "training"}),
        (lambda d: d["own"]["regions"].append(d["own"]["regions"][0]), "repeated_id",
         "own.regions[1].id", {"id": "own:cellar"}),
        (lambda d: d["own"]["accelerators"][0].update(id="nvidia-a100"), "own_id",
         "own.accelerators[0].id", {}),
        (lambda d: d["own"]["accelerators"][0]["rates"].update(fp3=1), "unknown_key",
         "own.accelerators[0].rates", {"key": "fp3", "nearest": ""}),
        (lambda d: d["pinned"]["figures"]["region/FR/pue"].pop("unit"), "missing_key",
         "pinned.figures.region/FR/pue", {"key": "unit"}),
        (lambda d: d["pinned"]["figures"]["region/FR/pue"].update(value="1"), "wrong_type",
         "pinned.figures.region/FR/pue.value", {"expected": "number", "found": "text"}),
        (lambda d: d["pinned"]["totals"]["baseline"].update(water_total=[]), "wrong_type",
         "pinned.totals.baseline.water_total", {"expected": "number", "found": "list"}),
        (lambda d: d["pinned"]["totals"].update(other=3), "wrong_type", "pinned.totals.other",
         {"expected": "object", "found": "whole_number"}),
        (lambda d: d.pop("name"), "missing_key", "", {"key": "name"}),
        (lambda d: d.pop("format"), "missing_key", "", {"key": "format"}),
        (lambda d: d.update(format=FORMAT + 1), "newer_format", "format",
         {"format": FORMAT + 1, "known": FORMAT}),
        (lambda d: d.update(format=10**30), "unknown_format", "format", {"value": "1e+30"}),
        (lambda d: d.update(format=True), "unknown_format", "format", {"value": "True"}),
        (lambda d: d.update(format="1"), "unknown_format", "format", {"value": "1"}),
        (lambda d: d.update(format=0), "unknown_format", "format", {"value": "0"}),
    ],
)  # fmt: skip
def test_that_a_refusal_names_the_place_and_what_would_be_right(
    edited: Edited,
    refusal: Refusal,
    change: Callable[[dict[str, Any]], object],
    code: str,
    place: str,
    details: dict[str, object],
) -> None:
    error = refusal(edited(change))
    assert (error.code, error.place, dict(error.details)) == (code, place, details)
    assert tuple(details) == PLAN_FILE_CODES[code]
    assert set(str(details.get("expected", "text")).split(",")) <= set(VALUE_KINDS)


@pytest.mark.parametrize("value", [inf, -inf, nan, 10**400, "ten", True])
def test_that_nothing_is_written_that_could_not_be_read_again(value: float) -> None:
    plan = Plan("n", (Scenario("baseline", "b", {"hours": Setting(value)}),))
    with pytest.raises(PlanFileError):
        dumps(plan)


@pytest.mark.parametrize(
    "change",
    [
        {"start": "2026-2-3"},
        {"start": "2026-W01-1"},
        {"published": (Published("baseline", "facility_energy", nan, "s"),)},
        {"published": (Published("baseline", "joy", 1.0, "s"),)},
        {"published": (Published("nowhere", "facility_energy", 1.0, "s"),)},
    ],
)
def test_that_no_date_or_published_figure_is_written_that_could_not_be_read(
    plan: Plan, change: dict[str, Any]
) -> None:
    with pytest.raises(PlanFileError):
        dumps(replace(plan, **change))


def test_that_the_catalogues_value_is_written_as_null(plan: Plan) -> None:
    settings = {"pue": Setting(None), "wue_l_per_kwh": Setting(None, "not metered", 2024)}
    taken = replace(plan.baseline, settings=settings)
    changed = replace(plan, scenarios=(taken, *plan.scenarios[1:]))
    written = json.loads(dumps(changed))["scenarios"][0]["settings"]
    assert written["pue"] == {"value": None}
    assert loads(dumps(changed)) == changed


def test_that_any_scenario_may_be_the_baseline(plan: Plan) -> None:
    turned = make_baseline(plan, "cellar")
    assert loads(dumps(turned)) == turned
    assert loads(dumps(turned)).baseline.id == "cellar"


def test_that_half_a_character_is_not_written() -> None:
    with pytest.raises(PlanFileError, match="not_unicode"):
        dumps(Plan("\ud800", (Scenario("baseline", "b"),)))


def test_that_the_users_text_is_only_ever_text() -> None:
    texts = ("<b>x</b><script>", "=1+1", "../../etc/passwd", "C:\\x", "{0} %s", "\x00\n", "日本")
    scenario = Scenario("baseline", texts[0], {"region": Setting(texts[2], texts[1])})
    plans = [Plan(one, (scenario,), one) for one in texts]
    assert [loads(dumps(one)) for one in plans] == plans


def test_that_what_follows_is_left_out() -> None:
    plan = Plan("n", (Scenario("baseline", "b"), Scenario("a", "a", {}, (Phase("p"),))))
    assert json.loads(dumps(plan))["scenarios"][1] == {
        "id": "a",
        "name": "a",
        "phases": [{"id": "p"}],
    }
