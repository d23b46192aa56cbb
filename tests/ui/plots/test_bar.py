"""Bars are the figures of an estimate, in one unit, with reasons where there are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.ui.plots.bar import Parts, bars, table, tick_text, ticks, tip

EMISSIONS = Parts(
    "total_emissions", "operational_emissions", "embodied_emissions", "operational only",
    "embodied only",
)  # fmt: skip
ENERGY = Parts("facility_energy", "facility_energy")


def test_that_a_bar_is_operational_and_embodied_in_the_unit_of_the_axis(full) -> None:
    shown = bars(full, EMISSIONS, "baseline", "en")
    results = full.scenarios[1].results
    assert shown.unit == "kg CO₂e"
    assert shown.bars[1].solid == pytest.approx(results["operational_emissions"])
    assert shown.bars[1].hatched == pytest.approx(results["embodied_emissions"])
    assert shown.bars[1].length == pytest.approx(results["total_emissions"])


def test_that_all_bars_have_the_prefix_of_the_largest(estimate_of) -> None:
    estimate = estimate_of(
        {"Large": {"count": 80000.0}}, accelerator="nvidia-h100-sxm5-80gb", count=8.0,
        hours=1000.0, region="FR",
    )  # fmt: skip
    shown = bars(estimate, ENERGY, "baseline", "en")
    assert shown.unit == "GWh"
    for bar, one in zip(shown.bars, estimate.scenarios, strict=True):
        assert bar.length == pytest.approx(one.results["facility_energy"] / 1e6)


def test_that_a_bar_knows_its_scenario_its_part_and_whether_it_is_selected(full) -> None:
    first, second = bars(full, ENERGY, "poland", "en").bars
    assert (first.scenario, first.baseline, first.selected) == ("baseline", True, False)
    assert (second.scenario, second.baseline, second.selected) == ("poland", False, True)
    assert [first.colour, second.colour] == [0, 1]


def test_that_a_figure_with_one_part_says_which(estimate_of) -> None:
    settings = {"power_w": 300.0, "count": 5.0, "hours": 10.0}
    estimate = estimate_of(intensity_gco2e_per_kwh=700.0, pue=1.0, **settings)
    (bar,) = bars(estimate, EMISSIONS, "baseline", "en").bars
    assert bar.text == "10.5 · operational only"
    assert bar.hatched == 0


def test_that_an_absent_figure_says_what_would_make_it_known(estimate_of) -> None:
    estimate = estimate_of(accelerator="nvidia-h100-sxm5-80gb", count=8.0)
    (bar,) = bars(estimate, ENERGY, "baseline", "en").bars
    assert bar.text == "enter the hours"
    assert not bar.known
    assert bar.length == 0


def test_that_the_tip_gives_full_precision(full) -> None:
    one = full.scenarios[0]
    said = tip(one, ("total_emissions", "electricity_cost"), "en")
    assert repr(one.results["total_emissions"]) in said
    assert said.startswith("Baseline\n")
    assert len(said.splitlines()) == 2


def test_that_the_table_has_a_row_a_scenario_and_gaps_where_nothing_is_known(full) -> None:
    rows = table(full, ("facility_energy", "electricity_cost"), ("Energy", "Cost")).splitlines()
    assert rows[0] == "\tEnergy\tCost"
    energy = full.scenarios[0].results["facility_energy"]
    assert rows[1] == f"Baseline\t{energy!r}\t"


@pytest.mark.parametrize("name", ["=1+1", "+A", "-A", "@sum", "a\tb\nc"])
def test_that_a_name_in_the_table_is_one_cell_and_no_formula(estimate_of, name: str) -> None:
    estimate = estimate_of({name: {}}, power_w=1.0, count=1.0, hours=1.0)
    row = table(estimate, ("facility_energy",), ("Energy",)).splitlines()[2]
    assert row.count("\t") == 1
    assert row[0] not in "=+-@"


@given(st.floats(min_value=1e-6, max_value=1e12))
def test_that_ticks_are_few_start_at_zero_and_reach_towards_the_end(largest: float) -> None:
    marks = ticks(largest)
    assert marks[0] == 0
    assert 3 <= len(marks) <= 6
    assert marks[-1] <= largest * (1 + 1e-6)
    assert marks[-1] >= largest / 2


@given(st.floats(min_value=1e-3, max_value=1e9))
def test_that_no_two_ticks_read_the_same(largest: float) -> None:
    marks = ticks(largest)
    texts = [tick_text(mark, marks[1]) for mark in marks]
    assert len(set(texts)) == len(texts)


def test_that_nothing_has_no_ticks() -> None:
    assert ticks(0.0) == ()
