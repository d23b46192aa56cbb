"""``estimate``: what a plan, or a one-phase plan made of options, comes to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.cli import options
from carbon_desktop.cli.answer import Answer
from carbon_desktop.cli.arguments import Given, WrongUse, choice, help_of, told_apart
from carbon_desktop.cli.own import catalogue_of_the_user
from carbon_desktop.cli.question import new_plan, overridden, place
from carbon_desktop.cli.unused import unused
from carbon_desktop.plan.following import effective_phases
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.plan.plan import Plan, Scenario
from carbon_desktop.study.estimate import Estimate, ScenarioEstimate, estimate
from carbon_desktop.words import problem_text, quantity_name, say

if TYPE_CHECKING:  # it loads numpy, which an estimate without ranges does without
    from carbon_desktop.study.uncertainty import Uncertainty

_USUAL = {"--draws": 2_000, "--seed": 1}
"""The draws and the seed of the ranges, where nothing else is asked for."""

_MEASURES = {
    "hours", "measured_energy", "total_flop", "tokens", "examples", "requests",
    "requests_per_day", "tokens_per_day",
}  # fmt: skip
"""Inputs without any of which there is no workload."""


def command(arguments: list[str], language: str) -> str:
    """Return what is printed.

    Raises
    ------
    WrongUse
        If the words are wrong, or the plan they make cannot be computed.
    ProfileError
        If a file cannot be read or written.
    """
    given = told_apart("estimate", arguments, options.wanted(language), language, options.ALONE)
    if len(given.words) > 1:
        raise WrongUse("word_too_many", word=given.words[1], help=help_of("estimate"))
    form = choice("--format", given.options.get("--format", "text"), options.FORMATS)
    catalogue = catalogue_of_the_user()
    start = _start(given, language)
    known = catalogue.with_own(start.own_accelerators, start.own_regions)
    read = options.read(given, known, language)
    plan = overridden(start, read.settings, language)
    scenario = _scenario(plan, given.options.get("--scenario"))
    _refuse_hours_without_count(plan, given)
    found = estimate(plan, catalogue)
    estimated = found.scenario(scenario.id)
    _refuse_no_workload(estimated)
    if estimated.problems:
        sentence = problem_text(estimated.problems[0], language, known)
        raise _wrong_input(plan, estimated.problems[0], given, sentence)
    if "--save" in given.options:
        _save(found, catalogue, Path(given.options["--save"]))
    ranges = _ranges(found._replace(scenarios=(estimated,)), given)
    changed = _changes(start, catalogue, language)
    idle = unused(read.settings, estimated)
    notices = (*read.notices, *idle, *changed, *estimated.notices)
    notices += ranges.notices(estimated) if ranges is not None else ()
    answer = Answer(plan, estimated, notices, known, ranges)
    return _printed(answer, form, language)


def _ranges(found: Estimate, given: Given) -> Uncertainty | None:
    """Return the ranges of an estimate, or None where no draws are wanted."""
    draws, seed = (int(float(given.options.get(flag, usual))) for flag, usual in _USUAL.items())
    if not draws:
        return None
    from carbon_desktop.study.uncertainty import uncertainty

    return uncertainty(found, draws, seed)


def _start(given: Given, language: str) -> Plan:
    """Return the plan of the file named, or an empty one."""
    if given.words:
        from carbon_desktop.profiles.files import load_plan

        return load_plan(Path(given.words[0]))
    name = Path(given.options.get("--save", "")).stem
    return new_plan(name or say("name_untitled", language), language)


def _scenario(plan: Plan, name: str | None) -> Scenario:
    """Return the scenario of that name or id, else the baseline."""
    if name is None:
        return plan.baseline
    for one in plan.scenarios:
        if name in {one.name, one.id}:
            return one
    known = ", ".join(one.name for one in plan.scenarios)
    raise WrongUse("scenario_not_found", option="--scenario", value=name, wanted=known)


def _refuse_hours_without_count(plan: Plan, given: Given) -> None:
    if "--hours" in given.options and "--cores" not in given.options:
        phases = effective_phases(plan, plan.baseline)
        if not all("count" in phase.settings for phase in phases):
            raise WrongUse("hours_need_count")


def _refuse_no_workload(estimated: ScenarioEstimate) -> None:
    """Refuse a plan of which no phase says how long it runs or what it draws.

    A problem with a value is said in its own words, later.
    """
    wrong = any(one.code != "no_workload" for one in estimated.problems)
    if not wrong and not any(_MEASURES & set(one.inputs) for one in estimated.phases):
        raise WrongUse("workload_needed")


def _wrong_input(plan: Plan, problem: Problem, given: Given, sentence: str) -> WrongUse:
    """Return a problem as wrong input: of the option that set the value, else of the file."""
    flags = [flag for flag, key in options.FIELD_OF.items() if key == problem.field]
    used = next((flag for flag in flags if flag in given.options), "")
    if used or not given.words:
        return WrongUse("option_problem", option=used or flags[0], problem=sentence)
    where = place(plan, problem)
    return WrongUse("plan_problem", file=given.words[0], place=where, problem=sentence)


def _save(found: Estimate, catalogue: Catalogue, path: Path) -> None:
    """Write the plan with the facts it was computed with; a file of that name is replaced."""
    from carbon_desktop.profiles.files import save_plan
    from carbon_desktop.profiles.pins import pinned

    save_plan(pinned(found.plan, found, catalogue), path)


def _changes(plan: Plan, catalogue: Catalogue, language: str) -> tuple[Notice, ...]:
    """Return what has changed since the plan was saved, where a total would show it."""
    if not plan.pinned.totals:
        return ()
    from carbon_desktop.profiles.pins import differences

    found = differences(plan, catalogue)
    figures = [one.key for one in found if one.kind == "figure"]
    steps = [quantity_name(one.key, language) for one in found if one.kind == "step"]
    notices = []
    if figures:
        notices.append(Notice("figures_changed", details={"facts": ",".join(figures)}))
    if steps:
        notices.append(Notice("method_changed", details={"keys": ", ".join(dict.fromkeys(steps))}))
    return tuple(notices)


def _printed(answer: Answer, form: str, language: str) -> str:
    if form == "json":
        from carbon_desktop.cli.as_json import as_json

        return as_json(answer, language)
    from carbon_desktop.cli.as_text import as_text

    return as_text(answer, language)
