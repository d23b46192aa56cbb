"""``compare``: every scenario of a plan beside every other, from paired draws."""

from pathlib import Path
from typing import Any, NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.cli import options
from carbon_desktop.cli.arguments import Given, WrongUse, choice, help_of, number, told_apart
from carbon_desktop.cli.draws import draws_of
from carbon_desktop.cli.estimate import changes, refuse_no_workload
from carbon_desktop.cli.own import catalogue_of_the_user
from carbon_desktop.cli.question import place, scenario_named
from carbon_desktop.plan.messages import Notice
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.study.estimate import RESULTS, Estimate, ScenarioEstimate, estimate
from carbon_desktop.study.uncertainty import Uncertainty, uncertainty
from carbon_desktop.words import bounds_text, problem_text, say

_QUANTITY, _AGAINST = "--quantity", "--against"
_HEADLINES = (
    "total_emissions", "facility_energy", "water_total", "electricity_cost", "rental_cost",
    "wall_clock_hours",
)  # fmt: skip
"""Quantities that are told where none are asked for."""

_IN_PLACE = {"total_emissions": "operational_emissions", "water_total": "water_onsite"}
"""What stands in for a total that some scenario lacks."""

_FIELDS = options.DRAWS | {"--draws": options.DRAWS["--draws"]._replace(minimum=1.0)}
"""Without draws there is nothing to compare."""


class Beside(NamedTuple):
    """A plan's scenarios with their draws, and all that the reader should know.

    `quantities` are those asked for, or the headlines; `chosen` says that they were asked for.
    """

    estimate: Estimate
    ranges: Uncertainty
    other: ScenarioEstimate
    """What the rest is compared with: the baseline, where nothing else was asked for."""
    quantities: tuple[str, ...]
    chosen: bool
    notices: tuple[tuple[Notice, tuple[ScenarioEstimate, ...]], ...]
    """Each notice with the scenarios it is of: none where it is of the plan."""
    catalogue: Catalogue


def command(arguments: list[str], language: str) -> str:
    """Return what is printed.

    Raises
    ------
    WrongUse
        If the words are wrong, or the plan has nothing to compare.
    ProfileError
        If the file cannot be read.
    """
    given = told_apart("compare", arguments, _wanted(language), language)
    form = choice("--format", given.options.get("--format", "text"), options.FORMATS)
    file, quantities = _words(given)
    _check_draws(given, language)
    catalogue = catalogue_of_the_user()
    plan = load_plan(Path(file))
    known = catalogue.with_own(plan.own_accelerators, plan.own_regions)
    found = estimate(plan, catalogue)
    _refuse(found, file, known, language)
    other = found.scenario(scenario_named(plan, given.options.get(_AGAINST), _AGAINST).id)
    ranges = uncertainty(found, *draws_of(plan, given))
    names = quantities or _headlines(found)
    notices = _notices(found, ranges, changes(plan, catalogue, language))
    beside = Beside(found, ranges, other, names, bool(quantities), notices, known)
    if form == "json":
        from carbon_desktop.cli.compare_json import as_json

        return as_json(beside, language)
    from carbon_desktop.cli.compare_text import as_text

    return as_text(beside, language)


def _wanted(language: str) -> dict[str, str]:
    return {
        "--format": ", ".join(options.FORMATS),
        _QUANTITY: say("wanted_quantity", language),
        _AGAINST: say("wanted_name", language),
        **{flag: bounds_text(field, language) for flag, field in _FIELDS.items()},
    }


def _words(given: Given) -> tuple[str, tuple[str, ...]]:
    """Return the file and the quantities asked for: words beside the file are more of them."""
    files, names = list(given.words), list[str]()
    if _QUANTITY in given.options:
        names = [one.strip() for one in given.options[_QUANTITY].split(",")]
        names += [one for one in files if _name(one) in RESULTS]
        files = [one for one in files if _name(one) not in RESULTS]
    for one in names:
        if _name(one) not in RESULTS:
            wanted = ", ".join(RESULTS)
            raise WrongUse("option_unknown_choice", option=_QUANTITY, value=one, wanted=wanted)
    if not files:
        raise WrongUse("plan_needed", help=help_of("compare"))
    if len(files) > 1:
        raise WrongUse("word_too_many", word=files[1], help=help_of("compare"))
    return files[0], tuple(dict.fromkeys(map(_name, names)))


def _name(word: str) -> str:
    return word.lower().replace("-", "_")


def _check_draws(given: Given, language: str) -> None:
    for flag in _FIELDS.keys() & given.options.keys():
        number(flag, given.options[flag], _FIELDS[flag], language)


def _refuse(found: Estimate, file: str, catalogue: Catalogue, language: str) -> None:
    """Refuse a plan of one scenario, or with one that cannot be computed."""
    if len(found.scenarios) < 2:
        raise WrongUse("alternative_needed", file=file)
    for one in found.scenarios:
        refuse_no_workload(one)
        for problem in one.problems:
            said = problem_text(problem, language, catalogue)
            where = place(found.plan, problem)
            raise WrongUse("plan_problem", file=file, place=where, problem=said)


def _headlines(found: Estimate) -> tuple[str, ...]:
    """Return the headlines that are known, or what stands in where one is not known of all."""
    names: list[str] = []
    for name in _HEADLINES:
        has = [name in one.results for one in found.scenarios]
        if any(has):
            names.append(name)
        if not all(has) and name in _IN_PLACE:
            names.append(_IN_PLACE[name])
    return tuple(name for name in names if any(name in one.results for one in found.scenarios))


def _notices(
    found: Estimate, ranges: Uncertainty, changed: tuple[Notice, ...]
) -> tuple[tuple[Notice, tuple[ScenarioEstimate, ...]], ...]:
    """Return every notice once, with the scenarios that it is of."""
    known: dict[tuple[object, ...], tuple[Notice, list[ScenarioEstimate]]] = {}
    for one in found.scenarios:
        for notice in (*one.notices, *ranges.notices(one)):
            key: tuple[Any, ...] = (notice.code, notice.field, *notice.details.items())
            known.setdefault(key, (notice, []))[1].append(one)
    whole = ((notice, ()) for notice in (*changed, *found.notices))
    return (*whole, *((notice, tuple(ones)) for notice, ones in known.values()))
