"""Settings laid over each other, and the least that a layer has to say."""

from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.plan.layers import UNSET, difference, merged
from carbon_desktop.plan.plan import Setting

KEYS = ["accelerator", "power_w", "tdp_w", "count", "region", "intensity_gco2e_per_kwh", "pue"]
VALUES = st.sampled_from([Setting(1.0), Setting(2.0), Setting(2.0, "a meter")])
SETTINGS = st.dictionaries(st.sampled_from(KEYS), VALUES)
LAYERS = st.dictionaries(st.sampled_from(KEYS), VALUES | st.just(UNSET))


@given(SETTINGS, SETTINGS, st.sets(st.sampled_from(KEYS)))
def test_that_a_difference_over_what_is_below_gives_what_is_wanted(wanted, below, stated):
    assert merged(difference(wanted, below, stated), below) == wanted


@given(SETTINGS)
def test_that_there_is_nothing_to_say_over_the_same(wanted):
    assert difference(wanted, wanted) == {}


@given(LAYERS, LAYERS, LAYERS)
def test_that_layers_can_be_merged_two_by_two(first, second, third):
    assert merged(first, merged(second, third)) == merged(first, second, third)


@given(LAYERS, LAYERS)
def test_that_nothing_without_a_value_comes_out(first, second):
    assert all(one.value is not None for one in merged(first, second).values())


def test_that_no_value_hides_the_one_below():
    assert merged({"pue": UNSET}, {"pue": Setting(1.1)}) == {}
    assert merged({"pue": Setting(1.2)}, {"pue": UNSET}, {"pue": Setting(1.1)}) == {
        "pue": Setting(1.2)
    }


def test_that_no_region_hides_what_was_said_of_the_one_below():
    below = {"region": Setting("FR"), "intensity_gco2e_per_kwh": Setting(33.0)}
    assert merged({"region": UNSET}, below) == {}


def test_that_what_is_stated_is_said_even_of_the_same():
    same = {"pue": Setting(1.1)}
    assert difference(same, same, ["pue"]) == same
