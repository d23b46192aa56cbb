"""Ticks along time: hours, days or years after the start, or the dates on a calendar."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import floor

from carbon_desktop.ui.plots.ticks import tick_texts, ticks
from carbon_desktop.words import amount, say, scale
from carbon_desktop.words.plots import date_text, month_text

HOURS_A_DAY = 24.0
_FEW_DAYS = 3
"""A shorter time is told in hours and days even where it has a date."""

_PER_DATE = 88.0
_PER_NUMBER = 48.0
"""The room that a tick wants, in px."""

_DAYS = (1, 2, 7, 14, 28)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200)
_MONTH = 30.44

Ticks = tuple[tuple[float, str], ...]


def time_ticks(end_h: float, room: float, start: date | None, language: str) -> Ticks:
    """Return ticks from the start to an hour after it, in so much room in px.

    Each is where it is in hours, and what it says.
    """
    if start is not None and _day(start, end_h) is not None and end_h >= _FEW_DAYS * HOURS_A_DAY:
        about = max(int(room / _PER_DATE), 2)
        return tuple(_dates(end_h / HOURS_A_DAY, about, start, language))
    return _durations(end_h, max(int(room / _PER_NUMBER), 2), language)


def time_text(hours: float, start: date | None, language: str) -> str:
    """Return an hour after the start in words, with its date where there is one."""
    time = amount(hours, "h", language).text
    day = None if start is None else _day(start, hours)
    if day is None:
        return say("after_time", language, time=time)
    return say("on_date", language, date=date_text(day, language), time=time)


def _day(start: date, hours: float) -> date | None:
    """Return the date some hours after a start, or None beyond the end of the calendar."""
    days = floor(hours / HOURS_A_DAY)
    return start + timedelta(days) if days <= (date.max - start).days else None


def _durations(end_h: float, about: int, language: str) -> Ticks:
    """Return ticks in one unit of time, which the last one names."""
    axis = scale([end_h], "h", language)
    found = [
        (mark / axis.factor, text) for mark, text in tick_texts(ticks(end_h * axis.factor, about))
    ]
    *rest, (last, text) = found or [(0.0, "0")]
    return (*rest, (last, f"{text} {axis.unit}"))


def _dates(days: float, about: int, start: date, language: str) -> Iterator[tuple[float, str]]:
    """Return the start, then days some days apart, else the firsts of months some months apart."""
    yield 0.0, date_text(start, language)
    step = next((step for step in _DAYS if days / step <= about), None)
    if step is not None:
        year = start.year
        for place in range(step, floor(days) + 1, step):
            day = start + timedelta(place)
            yield place * HOURS_A_DAY, date_text(day, language, with_year=day.year != year)
            year = day.year
        return
    months = next((step for step in _MONTHS if days / _MONTH / step <= about), _MONTHS[-1])
    for day in _firsts(start, floor(days), months):
        # The first of a month that follows close upon the start would stand in its way.
        if (day - start).days > days / (about + 1):
            text = month_text(day, language, with_month=months < 12)
            yield (day - start).days * HOURS_A_DAY, text


def _firsts(start: date, days: int, months: int) -> Iterator[date]:
    """Return the first days of months within some days after a start."""
    place = start.year * 12 + start.month - 1 + (start.day > 1)
    place += -place % months
    while place < date.max.year * 12 + 12:
        day = date(place // 12, place % 12 + 1, 1)
        if (day - start).days > days:
            return
        yield day
        place += months
