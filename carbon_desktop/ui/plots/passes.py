"""When serving passes the making of a model, in sentences."""

from datetime import date, timedelta
from functools import reduce
from math import ceil

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.passing import Passing, passed
from carbon_desktop.ui.plots.days import HOURS_A_DAY
from carbon_desktop.words import say
from carbon_desktop.words.numbers import grouped, rounded
from carbon_desktop.words.plots import date_text


def passing_text(one: ScenarioEstimate, start: date | None, language: str) -> str:
    """Return when serving passes all else in emissions and in energy, as far as it is known."""
    found = passed(one)
    if not found:
        return ""
    parts = [_part(each, start, language) for each in found]
    joined = reduce(lambda a, b: say("serving_passes_next", language, one=a, next=b), parts)
    return say("serving_passes", language, made=_made(one, found[0], language), parts=joined)


def _made(one: ScenarioEstimate, found: Passing, language: str) -> str:
    """Return what is passed: a phase by its name, or all phases together."""
    names = [phase.name for phase in one.phases if phase.id in found.making]
    alone = len(names) == 1 and names[0]
    return names[0] if alone else say("serving_passes_all", language)


def _part(found: Passing, start: date | None, language: str) -> str:
    what = say(f"passes_{found.quantity}", language)
    beyond = "" if found.within else "_beyond"
    if found.requests is None:
        return say("passes_never", language, what=what)
    if found.served_h is None:
        request = rounded(max(ceil(found.requests), 1))
        return say(f"passes_request{beyond}", language, what=what, request=request)
    day = grouped(str(max(ceil(found.served_h / HOURS_A_DAY), 1)))
    when = None if start is None or found.calendar_h is None else _date(start, found.calendar_h)
    if when is None:
        return say(f"passes_day{beyond}", language, what=what, day=day)
    return say("passes_date", language, what=what, day=day, date=date_text(when, language))


def _date(start: date, hours: float) -> date | None:
    """Return the date on which an hour falls, or None beyond the end of the calendar."""
    days = max(ceil(hours / HOURS_A_DAY) - 1, 0)
    return start + timedelta(days) if days <= (date.max - start).days else None
