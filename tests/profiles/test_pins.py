"""Pins: an old plan gives its old numbers, and says what has changed since."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from carbon_desktop.catalogue.catalogue import Catalogue, load
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.method import VERSION
from carbon_desktop.plan.edits import set_field
from carbon_desktop.plan.plan import Phase, Pinned, Plan, Scenario, Setting
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.profiles.format import dumps, loads
from carbon_desktop.profiles.pins import differences, pinned, unpinned
from carbon_desktop.study.estimate import estimate


@pytest.fixture
def catalogue() -> Catalogue:
    return load()


@pytest.fixture
def later(catalogue: Catalogue) -> Callable[[str, float], Catalogue]:
    """Return a function that gives a later catalogue: France's factor is another share of it."""

    def update(region_id: str, share: float) -> Catalogue:
        region = catalogue.regions[region_id]
        factors = {
            key: one._replace(value=one.value * share, year=2027)
            for key, one in region.factors.items()
        }
        changed = replace(region, factors=factors)

        class Later(Catalogue):
            version = "2027.11"

            @property
            def regions(self) -> Mapping[str, Region]:
                return {**super().regions, region_id: changed}

        return Later()

    return update


@pytest.fixture
def card(catalogue: Catalogue) -> str:
    return catalogue.accelerator("V100").entry.id


@pytest.fixture
def small(card: str) -> Plan:
    settings = {"accelerator": Setting(card), "count": Setting(8.0), "region": Setting("FR")}
    phase = Phase("p", "p", "device_hours", None, {"hours": Setting(100.0)})
    abroad = Scenario("abroad", "Abroad", {"region": Setting("DE")})
    return Plan("small", (Scenario("baseline", "b", settings, (phase,)), abroad))


def _pinned(plan: Plan, catalogue: Catalogue) -> Plan:
    return loads(dumps(pinned(plan, estimate(plan, catalogue), catalogue)))


def _totals(plan: Plan, catalogue: Catalogue) -> list[dict[str, float]]:
    return [scenario.results for scenario in estimate(plan, catalogue).scenarios]


def test_that_a_saved_plan_keeps_every_figure_it_used(small: Plan, catalogue: Catalogue) -> None:
    kept = _pinned(small, catalogue).pinned
    result = estimate(small, catalogue)
    assert kept.figures.keys() == {key for one in result.scenarios for key in one.figures}
    assert any(key.startswith("region/DE/grid") for key in kept.figures)
    assert kept.totals == {one.id: one.results for one in result.scenarios}
    assert (kept.method_version, kept.catalogue_version) == (VERSION, catalogue.version)


def test_that_nothing_differs_while_nothing_has_changed(small: Plan, catalogue: Catalogue) -> None:
    assert differences(small, catalogue) == ()
    assert differences(_pinned(small, catalogue), catalogue) == ()


def test_that_an_old_plan_gives_its_old_numbers(
    small: Plan, catalogue: Catalogue, later: Callable[[str, float], Catalogue]
) -> None:
    saved, new = _pinned(small, catalogue), later("FR", 0.5)
    assert _totals(saved, new) == _totals(small, catalogue)
    assert _totals(small, new) != _totals(small, catalogue)
    assert _totals(unpinned(saved, new), new) == _totals(small, new)


def test_that_the_value_that_changed_is_named(
    small: Plan, catalogue: Catalogue, later: Callable[[str, float], Catalogue]
) -> None:
    saved, new = _pinned(small, catalogue), later("FR", 0.5)
    (found,) = differences(saved, new)
    assert found.old is not None
    assert found.new is not None
    assert (found.kind, found.key) == ("figure", "region/FR/grid/lifecycle")
    assert found.new.value == found.old.value * 0.5
    assert found.new.year == 2027


def test_that_a_change_below_a_thousandth_is_none(
    small: Plan, catalogue: Catalogue, later: Callable[[str, float], Catalogue]
) -> None:
    saved = _pinned(small, catalogue)
    assert differences(saved, later("FR", 1.0005)) == ()
    assert len(differences(saved, later("FR", 1.002))) == 1


def test_that_a_change_of_a_region_not_used_is_none(
    small: Plan, catalogue: Catalogue, later: Callable[[str, float], Catalogue]
) -> None:
    assert differences(_pinned(small, catalogue), later("JP", 2.0)) == ()


def test_that_a_figure_the_catalogue_has_lost_is_named(small: Plan, catalogue: Catalogue) -> None:
    saved = _pinned(small, catalogue)

    class Poorer(Catalogue):
        @property
        def regions(self) -> Mapping[str, Region]:
            without = replace(super().regions["DE"], water=None)
            return {**super().regions, "DE": without}

    assert [(one.key, one.new) for one in differences(saved, Poorer())] == [
        ("region/DE/water", None)
    ]


def test_that_a_figure_that_the_catalogue_has_gained_is_named(
    small: Plan, catalogue: Catalogue
) -> None:
    class Poorer(Catalogue):
        version = "2020.1"

        @property
        def regions(self) -> Mapping[str, Region]:
            without = replace(super().regions["DE"], water=None)
            return {**super().regions, "DE": without}

    poorer = Poorer()
    saved = pinned(small, estimate(small, poorer), poorer)
    assert "water_total" not in saved.pinned.totals["abroad"]
    (found,) = differences(saved, catalogue)
    assert (found.kind, found.key, found.old) == ("figure", "region/DE/water", None)
    assert differences(saved, poorer) == ()


def test_that_a_step_of_the_method_that_changed_is_named(
    small: Plan, catalogue: Catalogue
) -> None:
    saved = _pinned(small, catalogue)
    totals: dict[str, Any] = {id: dict(one) for id, one in saved.pinned.totals.items()}
    for name in ("facility_energy", "operational_emissions"):
        totals["abroad"][name] *= 1.01
    older = replace(saved, pinned=replace(saved.pinned, totals=totals, method_version="0"))
    (found,) = differences(older, catalogue)
    assert (found.kind, found.key, found.scenario) == ("step", "facility_energy", "abroad")
    assert found.old is not None
    assert found.new is not None
    assert found.old.value == pytest.approx(found.new.value * 1.01)
    assert found.new.unit == "kWh"


def test_that_an_edit_of_the_file_by_hand_is_no_change_of_the_method(
    small: Plan, catalogue: Catalogue
) -> None:
    saved = set_field(_pinned(small, catalogue), "baseline", "p", "hours", Setting(7.0))
    assert differences(saved, catalogue) == ()


def test_that_figures_the_user_moved_away_from_are_dropped(
    small: Plan, catalogue: Catalogue
) -> None:
    saved = _pinned(small, catalogue)
    moved = set_field(saved, "abroad", None, "region", Setting("SE"))
    again = _pinned(moved, catalogue)
    assert any(key.startswith("region/DE/") for key in saved.pinned.figures)
    assert not any(key.startswith("region/DE/") for key in again.pinned.figures)
    assert any(key.startswith("region/SE/") for key in again.pinned.figures)


def test_that_own_entries_go_with_the_plans_that_use_them(
    small: Plan, catalogue: Catalogue, own_accelerator: Accelerator, own_region: Region
) -> None:
    mine = catalogue.with_own([own_accelerator], [own_region])
    plan = set_field(small, "abroad", None, "region", Setting(own_region.id))
    saved = _pinned(plan, mine)
    assert (saved.own_accelerators, saved.own_regions) == ((), (own_region,))
    assert _totals(saved, catalogue) == _totals(plan, mine)
    assert unpinned(saved, catalogue).own_regions == (own_region,)


def test_that_an_own_entry_changed_since_counts_as_any_figure(
    small: Plan, catalogue: Catalogue, own_region: Region
) -> None:
    plan = set_field(small, "abroad", None, "region", Setting(own_region.id))
    saved = _pinned(plan, catalogue.with_own([], [own_region]))
    moved = replace(own_region, pue=Figure(1.5, "1", "measured again", 2026))
    mine = catalogue.with_own([], [moved])
    assert [one.key for one in differences(saved, mine)] == ["region/own:cellar/pue"]
    assert unpinned(saved, mine).own_regions == ()
    assert _totals(unpinned(saved, mine), mine) == _totals(plan, mine)


def test_that_own_entries_no_longer_used_are_dropped(
    small: Plan, catalogue: Catalogue, own_region: Region
) -> None:
    plan = replace(small, own_regions=(own_region,), pinned=Pinned())
    assert pinned(plan, estimate(plan, catalogue), catalogue).own_regions == ()


def test_that_a_plan_saved_with_an_older_method_says_which_step_changed(catalogue) -> None:
    path = Path(__file__).parent / "old_formats" / "format-2-h100-saved.json"
    changed = differences(load_plan(path), catalogue)
    assert [(one.kind, one.key) for one in changed] == [("step", "accelerator_energy")]


def test_that_a_plan_keeps_every_number_of_the_card_and_the_model_that_it_was_planned_with() -> (
    None
):
    said = {
        "accelerator": "nvidia-h100-sxm5-80gb", "model": "deepseek-v3", "requests": 1e8,
        "input_tokens": 500.0, "output_tokens": 200.0, "region": "FR",
    }  # fmt: skip
    settings = {key: Setting(value) for key, value in said.items()}
    plan = Plan("P", (Scenario("baseline", "B", settings, (Phase("run", "", "serving"),)),))
    today = load()
    card, model = today.accelerators["nvidia-h100-sxm5-80gb"], today.models["deepseek-v3"]
    changed = replace(card, memory_gb=90.0, bandwidth_gb_per_s=9_000.0)

    class Other(Catalogue):
        accelerators = MappingProxyType({**today.accelerators, card.id: changed})
        models = MappingProxyType(
            {**today.models, model.id: replace(model, layers=Figure(99.0, "1", "x"))}
        )

    other = Other()
    kept = pinned(plan, estimate(plan, today), today)
    results = estimate(plan, today).scenarios[0].results
    assert estimate(plan, other).scenarios[0].results != results
    assert estimate(kept, other).scenarios[0].results == results
