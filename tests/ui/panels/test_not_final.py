"""One line under the phases tells how much is not the final run."""

from dataclasses import replace

import pytest

from carbon_desktop.plan.plan import Phase, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.panels.not_final import NotFinal


@pytest.fixture
def line(qtbot, light) -> NotFinal:
    made = NotFinal()
    qtbot.addWidget(made)
    made.resize(320, 24)
    made.show()
    return made


@pytest.fixture
def tried(full, catalogue):
    """Return the estimate of a run of four trials, served a while."""
    base = full.plan.baseline
    run = Phase("main", "Main", "device_hours", True, {"repeats": Setting(4.0)})
    given = {"parameters": 7e9, "requests": 1e8, "input_tokens": 100.0, "output_tokens": 100.0}
    settings = {key: Setting(value) for key, value in given.items()}
    serving = Phase("serving", "Serving", "serving", True, settings)
    return estimate(
        replace(full.plan, scenarios=(replace(base, phases=(run, serving)),)), catalogue
    )


def test_that_a_run_alone_is_said_to_be_all(line, full) -> None:
    line.show_scenario(full.scenarios[0], "en")
    assert line.text() == "All of it is the final run"
    line.show_scenario(full.scenarios[0], "zh")
    assert line.text() == "全部为最终训练"


def test_that_the_share_is_told_with_serving_beside_it_and_the_rest_in_the_tip(
    line, tried
) -> None:
    line.show_scenario(tried.scenarios[0], "en")
    assert line.text().endswith(" %)")
    assert "is not the final run (serving " in line.text()
    emissions, energy, about = line.toolTip().splitlines()
    assert "of the emissions is not the final run: " in emissions
    assert "further runs" in energy
    assert about.startswith("The final run is")
    assert line.accessibleDescription() == line.toolTip()


def test_that_nothing_is_said_where_nothing_is_known(line, full, estimate_of) -> None:
    line.show_scenario(full.scenarios[0], "en")
    line.show_scenario(estimate_of(count=8.0).scenarios[0], "en")
    assert (line.text(), line.toolTip()) == ("", "")


def test_that_serving_is_named_where_it_fits_and_a_text_is_cut_before_its_neighbours(
    line, tried
) -> None:
    line.show_scenario(tried.scenarios[0], "en")
    line.resize(line.fontMetrics().horizontalAdvance(line.text()) - 4, 24)
    assert line.text().endswith("is not the final run")
    line.resize(line.fontMetrics().horizontalAdvance(line.text()) - 4, 24)
    assert line.text().endswith(" % not final")
    line.resize(40, 24)
    assert line.text().endswith("…")
