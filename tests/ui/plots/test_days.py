"""Ticks along time are few, and say hours, days, years or dates."""

from datetime import date

import pytest

from carbon_desktop.ui.plots.days import time_text, time_ticks

ROOM = 400.0


def texts(end_h: float, start: date | None = None, language: str = "en") -> list[str]:
    return [text for _, text in time_ticks(end_h, ROOM, start, language)]


@pytest.mark.parametrize(
    ("hours", "first", "last"),
    [(0.5, "0", "min"), (40.0, "0", "h"), (744.0, "0", "days"), (9 * 8760.0, "0", "years")],
)
def test_that_without_a_date_the_last_tick_names_the_unit(hours, first, last) -> None:
    found = texts(hours)
    assert found[0] == first
    assert found[-1].endswith(f" {last}")
    assert all(text.replace(".", "").isdigit() for text in found[:-1])


def test_that_a_short_run_is_told_in_hours_even_with_a_date() -> None:
    assert texts(40.0, date(2027, 3, 1))[-1].endswith(" h")


def test_that_dates_are_some_days_apart_and_the_first_names_the_year() -> None:
    found = time_ticks(24.0 * 25, ROOM, date(2026, 12, 20), "en")
    assert [text for _, text in found] == ["20 Dec 2026", "27 Dec", "3 Jan 2027", "10 Jan"]
    assert [hours for hours, _ in found] == [0.0, 168.0, 336.0, 504.0]


def test_that_longer_times_have_the_firsts_of_months() -> None:
    found = time_ticks(24.0 * 200, ROOM, date(2027, 1, 10), "en")
    assert [text for _, text in found] == ["10 Jan 2027", "Mar 2027", "May 2027", "Jul 2027"]
    assert found[1][0] == (date(2027, 3, 1) - date(2027, 1, 10)).days * 24.0


def test_that_very_long_times_have_years() -> None:
    found = texts(24.0 * 365 * 30, date(2027, 1, 10))
    assert found[0] == "10 Jan 2027"
    assert found[1:] == ["2030", "2040", "2050"] or len(found) > 2
    assert all(text.isdigit() for text in found[1:])


def test_that_chinese_dates_are_written_in_chinese() -> None:
    assert texts(24.0 * 25, date(2027, 3, 1), "zh")[:2] == ["2027年3月1日", "3月8日"]


@pytest.mark.parametrize("hours", [1e6, 1e9, 1e12])
def test_that_times_beyond_the_calendar_are_told_without_dates(hours: float) -> None:
    found = texts(hours, date(2999, 12, 31))
    assert found
    assert time_text(1e12, date(2999, 12, 31), "en").startswith("After ")


@pytest.mark.parametrize("hours", [73.0, 200.0, 500.0, 1000.0, 3000.0, 9000.0, 9e4])
def test_that_ticks_with_dates_are_few_and_in_order(hours: float) -> None:
    found = [at for at, _ in time_ticks(hours, ROOM, date(2027, 5, 17), "en")]
    assert found == sorted(set(found))
    assert 2 <= len(found) <= 6
    assert found[-1] <= hours


def test_that_an_hour_is_told_with_its_date() -> None:
    assert time_text(36.0, date(2027, 3, 1), "en") == "2 Mar 2027, after 36 h"
    assert time_text(36.0, None, "zh") == "36 小时后"
