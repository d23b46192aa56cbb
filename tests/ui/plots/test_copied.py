"""What is told of a figure keeps its precision."""

from carbon_desktop.ui.plots.copied import told_of


def test_that_the_figures_of_a_scenario_are_told_in_full_precision(full, scene) -> None:
    one = full.scenarios[0]
    said = told_of(scene(full), one, ("total_emissions", "electricity_cost"))
    assert repr(one.results["total_emissions"]) in said
    assert said.startswith("Baseline\n")
    assert len(said.splitlines()) == 2
