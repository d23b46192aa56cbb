"""A breakdown adds up, names its parts, and every stretch has the address of its figure."""

import pytest

from carbon_desktop.study.breakdown import EMISSIONS, ENERGY
from carbon_desktop.ui.plots.divided import division, figures, with_share


@pytest.mark.parametrize("by_phase", [True, False])
@pytest.mark.parametrize("quantity", [EMISSIONS, ENERGY])
def test_that_the_stretches_add_up_to_the_total(scene, trained, quantity, by_phase) -> None:
    shown = division(scene(trained), quantity, by_phase=by_phase)
    *rows, total = shown.bars.bars
    whole = trained.scenario("baseline").results[quantity]
    assert shown.bars.summed
    assert total.stretches == ()
    assert sum(row.length for row in rows) * 1000 == pytest.approx(whole)


def test_that_by_phase_every_phase_is_a_row_in_its_order(scene, trained) -> None:
    shown = division(scene(trained), ENERGY, by_phase=True)
    assert [bar.name for bar in shown.bars.bars] == ["Pilots", "Training", "Total"]
    assert [part.name for part in shown.key] == [
        "Accelerators", "Rest of nodes", "Switches, storage", "Cooling, power",
    ]  # fmt: skip
    pilots = shown.bars.bars[0]
    assert pilots.asked == ("baseline", "pilots", "facility_energy")
    assert [one.asked.quantity for one in pilots.stretches] == [
        "accelerator_energy", "host_energy", "network_energy", "overhead_energy",
    ]  # fmt: skip


def test_that_by_component_every_component_is_a_row_of_phases(scene, trained) -> None:
    shown = division(scene(trained), EMISSIONS, by_phase=False)
    names = [bar.name for bar in shown.bars.bars]
    assert names == [
        "Accelerators", "Rest of nodes", "Switches, storage", "Cooling, power",
        "Embodied, accelerators", "Embodied, nodes", "Total",
    ]  # fmt: skip
    assert [part.name for part in shown.key] == ["Pilots", "Training"]
    embodied = shown.bars.bars[4]
    assert all(one.hatched for one in embodied.stretches)
    assert [one.asked.phase for one in embodied.stretches] == ["pilots", "training"]


def test_that_parts_are_told_apart_by_shade_or_hatching(scene, trained) -> None:
    shown = division(scene(trained), EMISSIONS, by_phase=True)
    drawn = [(one.shade, one.hatched, one.lined) for one in shown.bars.bars[0].stretches]
    assert len(set(drawn)) == len(drawn) == 6
    assert drawn == [(part.shade, part.hatched, part.lined) for part in shown.key]


@pytest.mark.parametrize("quantity", [EMISSIONS, ENERGY])
def test_that_the_parts_of_a_plan_of_all_kinds_are_told_apart(scene, served, quantity) -> None:
    shown = division(scene(served), quantity, by_phase=True)
    drawn = [(part.shade, part.hatched, part.lined) for part in shown.key]
    assert len(set(drawn)) == len(drawn)
    lined = [part.name for part in shown.key if part.lined]
    assert lined == ["Cards, waiting", "Idle nodes"]
    for bar in shown.bars.bars[:-1]:
        assert {(one.shade, one.hatched, one.lined) for one in bar.stretches} <= set(drawn)


def test_that_waiting_is_lined_within_the_row_of_all_accelerators(scene, served) -> None:
    shown = division(scene(served), ENERGY, by_phase=False)
    cards = shown.bars.bars[0]
    assert cards.name == "Accelerators"
    assert [one.asked.quantity for one in cards.stretches if one.lined] == [
        "accelerator_idle_energy"
    ]
    found = figures(scene(served), ENERGY)
    assert found[cards.asked] == pytest.approx(
        served.scenario("baseline").results["accelerator_energy"]
    )
    by_phase = [found[key] for key in found if key.phase and key.quantity == "accelerator_energy"]
    assert sum(by_phase) == pytest.approx(found[cards.asked])


def test_that_a_row_tells_its_value_and_its_share(scene, trained) -> None:
    shown = division(scene(trained), ENERGY, by_phase=True)
    found = figures(scene(trained), ENERGY)
    total = found["baseline", "", ENERGY]
    for bar in shown.bars.bars[:2]:
        assert bar.text.endswith(f" · {found[bar.asked] / total * 100:.2g} %")


def test_that_all_of_it_is_told_without_a_share(scene, full) -> None:
    (bar,) = division(scene(full), ENERGY, by_phase=True).bars.bars
    assert "%" not in bar.text


def test_that_servers_whose_power_alone_is_known_stay_whole_and_it_is_said(
    scene, estimate_of
) -> None:
    estimate = estimate_of(power_w=300.0, count=5.0, hours=10.0, region="FR", pue=1.2)
    shown = division(scene(estimate), ENERGY, by_phase=False)
    assert shown.undivided
    assert [bar.name for bar in shown.bars.bars] == [
        "Servers, undivided",
        "Cooling, power",
        "Total",
    ]


def test_that_what_is_not_known_says_what_would_make_it_known(scene, estimate_of) -> None:
    estimate = estimate_of(accelerator="nvidia-h100-sxm5-80gb", count=8.0)
    for by_phase in (True, False):
        (bar,) = division(scene(estimate), ENERGY, by_phase=by_phase).bars.bars
        assert bar.text == "enter the hours"
        assert not bar.known


def test_that_without_embodied_figures_the_operational_are_divided(scene, estimate_of) -> None:
    estimate = estimate_of(
        power_w=300.0, count=5.0, hours=10.0, intensity_gco2e_per_kwh=700.0, pue=1.2
    )
    shown = division(scene(estimate), EMISSIONS, by_phase=True)
    assert shown.quantity == "operational_emissions"
    (bar,) = shown.bars.bars
    assert bar.text == "12.6"


def test_that_shares_are_written_as_each_language_does() -> None:
    assert with_share("12", 1.0, 4.0, "en") == "12 · 25 %"
    assert with_share("12", 1.0, 4.0, "zh") == "12 · 25%"
    assert with_share("12", 1.0, None, "en") == "12"
