"""A metered energy is taken as it is: nothing is looked up, or told, of a power to model it."""

import pytest

from carbon_desktop.study.estimate import estimate

METERED = {"energy_kwh": 10.0, "region": "FR", "accelerator": "nvidia-h100-sxm5-80gb"}
POWER = {"tdp", "power_share", "base_power_share", "node_host_power", "host_share"}
OF_THE_MODEL = {"network_not_counted", "power_unknown", "power_estimated"}


@pytest.fixture
def metered(plan_of, catalogue):
    """Return a maker of estimates of an energy that was metered at a boundary."""

    def make(boundary, **settings):
        entered = {**METERED, "energy_boundary": boundary, **settings}
        return estimate(plan_of("measured_energy", **entered), catalogue).scenarios[0]

    return make


@pytest.mark.parametrize("boundary", ["it", "facility"])
def test_that_whole_nodes_on_a_meter_take_no_power_from_the_catalogue(boundary, metered) -> None:
    one = metered(boundary)
    assert POWER.isdisjoint(each.name for each in one.assumptions)
    assert not any("tdp" in key or "default/power" in key for key in one.figures)
    assert OF_THE_MODEL.isdisjoint(each.code for each in one.notices)
    defaults = next(each for each in one.notices if each.code == "left_at_default")
    assert defaults.details["names"] == "pue,wue"


def test_that_metered_accelerators_take_the_rest_of_the_node_from_the_catalogue(metered) -> None:
    one = metered("accelerators", count=8.0, hours=2.0)
    assert POWER & {each.name for each in one.assumptions} == {"node_host_power"}
    assert "network_not_counted" in {each.code for each in one.notices}
    assert one.results["host_energy"] == pytest.approx(8 * 2 * 2.0 / 8)


def test_that_what_was_entered_in_vain_is_shown_all_the_same(metered) -> None:
    assert "power_share" in {each.name for each in metered("it", power_share=0.5).assumptions}


def test_that_the_meter_counts_before_a_power_that_was_entered_beside_it(metered) -> None:
    run = {"count": 8.0, "hours": 2.0}
    alone, both = metered("accelerators", **run), metered("accelerators", power_w=900.0, **run)
    assert both.results == alone.results
    assert both.results["accelerator_energy"] == 10.0
