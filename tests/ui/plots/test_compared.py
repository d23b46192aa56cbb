"""Bars of the comparison are the figures of an estimate, in one unit, with reasons for gaps."""

from dataclasses import replace

import pytest

from carbon_desktop.plan.plan import Published
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.ui.plots.compared import EMISSIONS, ENERGY, bars
from carbon_desktop.words.plots import boundary_name


def published(of: Estimate, catalogue, *figures: Published) -> Estimate:
    return estimate(replace(of.plan, published=figures), catalogue)


def test_that_a_bar_is_operational_and_embodied_in_the_unit_of_the_axis(full, scene) -> None:
    shown = bars(scene(full), EMISSIONS)
    results = full.scenarios[1].results
    solid, hatched = shown.bars[1].stretches
    assert shown.unit == "kg CO₂e"
    assert solid.length == pytest.approx(results["operational_emissions"])
    assert hatched.length == pytest.approx(results["embodied_emissions"])
    assert (solid.hatched, hatched.hatched) == (False, True)
    assert shown.bars[1].length == pytest.approx(results["total_emissions"])


def test_that_all_bars_have_the_prefix_of_the_largest(estimate_of, scene) -> None:
    estimate = estimate_of(
        {"Large": {"count": 80000.0}}, accelerator="nvidia-h100-sxm5-80gb", count=8.0,
        hours=1000.0, region="FR",
    )  # fmt: skip
    shown = bars(scene(estimate), ENERGY)
    assert shown.unit == "GWh"
    for bar, one in zip(shown.bars, estimate.scenarios, strict=True):
        assert bar.length == pytest.approx(one.results["facility_energy"] / 1e6)


def test_that_a_bar_knows_its_figure_its_part_and_whether_it_is_selected(full, scene) -> None:
    first, second = bars(scene(full, "poland"), ENERGY).bars
    assert first.asked == ("baseline", "", "facility_energy")
    assert second.asked == ("poland", "", "facility_energy")
    assert (first.starred, first.strong) == (True, False)
    assert (second.starred, second.strong) == (False, True)
    assert [first.colour, second.colour] == [0, 1]


def test_that_a_figure_with_one_part_says_which(estimate_of, scene) -> None:
    settings = {"power_w": 300.0, "count": 5.0, "hours": 10.0}
    estimate = estimate_of(intensity_gco2e_per_kwh=700.0, pue=1.0, **settings)
    (bar,) = bars(scene(estimate), EMISSIONS).bars
    assert bar.text == "10.5 · operational only"
    assert bar.asked.quantity == "operational_emissions"
    assert [one.hatched for one in bar.stretches] == [False]


def test_that_an_absent_figure_says_what_would_make_it_known(estimate_of, scene) -> None:
    estimate = estimate_of(accelerator="nvidia-h100-sxm5-80gb", count=8.0)
    (bar,) = bars(scene(estimate), ENERGY).bars
    assert bar.text == "enter the hours"
    assert not bar.known
    assert bar.length == 0


def test_that_a_published_figure_is_marked_on_its_axis(full, scene, catalogue) -> None:
    theirs = Published("poland", "facility_energy", 2_000_000.0, "Roe et al.", 2024)
    first, second = bars(scene(published(full, catalogue, theirs)), ENERGY).bars
    assert first.marks == ()
    assert second.marks == ((2.0, "published 2"),)


def test_that_a_published_figure_of_another_boundary_says_of_which(full, scene, catalogue) -> None:
    theirs = Published("baseline", "it_energy", 5000.0, "Roe et al.")
    shown = bars(scene(published(full, catalogue, theirs)), ENERGY)
    assert shown.bars[0].marks == ((5.0, "published 5 · IT equipment"),)
    assert bars(scene(published(full, catalogue, theirs)), EMISSIONS).bars[0].marks == ()


def test_that_a_published_figure_that_begins_elsewhere_is_not_marked(
    full, scene, catalogue
) -> None:
    theirs = Published("baseline", "embodied_emissions", 5000.0, "Roe et al.")
    shown = bars(scene(published(full, catalogue, theirs)), EMISSIONS)
    assert shown.bars[0].marks == ()


@pytest.mark.parametrize("parts", [EMISSIONS, ENERGY])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_every_other_boundary_has_a_word(parts, language) -> None:
    assert all(boundary_name(name, language) for name in parts.others)
