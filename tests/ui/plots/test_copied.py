"""What is copied keeps its cells and its precision, and is no formula."""

import pytest

from carbon_desktop.ui.plots.copied import table, told_of


def test_that_the_figures_of_a_scenario_are_told_in_full_precision(full) -> None:
    one = full.scenarios[0]
    said = told_of(one, ("total_emissions", "electricity_cost"), "en")
    assert repr(one.results["total_emissions"]) in said
    assert said.startswith("Baseline\n")
    assert len(said.splitlines()) == 2


def test_that_a_table_has_gaps_where_nothing_is_known() -> None:
    assert table([["", "Energy", "Cost"], ["Baseline", 0.1 + 0.2, None]]) == (
        "\tEnergy\tCost\nBaseline\t0.30000000000000004\t\n"
    )


@pytest.mark.parametrize("name", ["=1+1", "+A", "-A", "@sum", "a\tb\nc"])
def test_that_a_name_in_the_table_is_one_cell_and_no_formula(name: str) -> None:
    row = table([[name, 1.0]])
    assert row.count("\t") == 1
    assert row[0] not in "=+-@"
