"""The sentence on what drives a range names enough and no more, in both languages."""

import pytest

from carbon_desktop.words.drivers import driver_name, share_text, what_drives
from carbon_desktop.words.language import LANGUAGES


def test_that_most_of_a_range_is_told_of_two() -> None:
    drivers = [("MFU", 0.61), ("Host power", 0.22), ("PUE", 0.1)]
    assert what_drives(drivers, "en") == (
        "Most of the range comes from MFU (61 %) and host power (22 %)."
    )
    assert what_drives(drivers, "zh") == "区间主要来自 MFU（61%）和 host power（22%）。"
    named = [("平均功率", 0.61), ("数量", 0.22)]
    assert what_drives(named, "zh") == "区间主要来自平均功率（61%）和数量（22%）。"


def test_that_three_are_listed_where_two_are_not_enough() -> None:
    drivers = [("PUE", 0.3), ("Mean power", 0.25), ("Count", 0.1), ("Hours", 0.1)]
    assert what_drives(drivers, "en") == (
        "Most of the range comes from PUE (30 %), mean power (25 %) and count (10 %)."
    )


def test_that_one_driver_of_nearly_all_is_told_so() -> None:
    assert what_drives([("PUE", 0.96)], "en") == ("Nearly all of the range comes from PUE (96 %).")
    assert what_drives([("PUE", 0.8)], "en") == "Most of the range comes from PUE (80 %)."


def test_that_no_small_driver_is_said_to_be_most_of_it() -> None:
    drivers = [("PUE", 0.15), ("Mean power", 0.12), ("Count", 0.1)]
    assert what_drives(drivers, "en").startswith("The range comes from many assumptions")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_no_driver_is_told_too(language: str) -> None:
    assert what_drives([], language)


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.004, "< 1 %"), (0.01, "1 %"), (0.994, "99 %"), (1.0, "100 %"), (0.0, "0 %")],
)
def test_that_shares_are_whole_percents(share: float, text: str) -> None:
    assert share_text(share, "en") == text


def test_that_a_long_label_has_a_short_name_beside_a_bar() -> None:
    assert driver_name("embodied_kgco2e", "en") == "Embodied, accelerator"
    assert driver_name("pue", "en") == "PUE"
