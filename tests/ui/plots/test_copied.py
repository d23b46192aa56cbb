"""What is told of a figure is closer than what is shown, without digits that mean nothing."""

import re

from carbon_desktop.ui.plots.copied import told_of
from carbon_desktop.words.numbers import closely


def test_that_the_figures_of_a_scenario_are_told_closely(full, scene) -> None:
    one = full.scenarios[0]
    said = told_of(scene(full), one, ("total_emissions", "electricity_cost"))
    assert closely(one.results["total_emissions"]) in said
    assert max(map(len, re.findall(r"\d+", said))) <= 6
    assert said.startswith("Baseline\n")
    assert len(said.splitlines()) == 2
