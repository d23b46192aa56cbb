"""``fit``: what one input of a plan may be for a budget to be kept."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.cli.arguments import (
    Given,
    WrongUse,
    choice,
    help_of,
    number,
    told_apart,
)
from carbon_desktop.cli.draws import drawn
from carbon_desktop.cli.fit_answer import FitAnswer, as_json, as_text
from carbon_desktop.cli.limits import Limit, limit_of, limit_of_plan
from carbon_desktop.cli.options import DRAWS, FIELD_OF, FORMATS
from carbon_desktop.cli.own import catalogue_of_the_user
from carbon_desktop.cli.question import place, saved, scenario_named
from carbon_desktop.plan.edits import set_budget
from carbon_desktop.plan.field import Field
from carbon_desktop.plan.plan import MOST_DRAWS, Plan
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.study.budget import Fit, fit
from carbon_desktop.study.estimate import ScenarioEstimate, estimate, estimate_scenario
from carbon_desktop.study.knob import KNOBS, NoKnob
from carbon_desktop.study.search import UNKNOWN
from carbon_desktop.words import (
    bounds_text,
    field_label,
    missing_text,
    problem_text,
    quantity_name,
    say,
)
from carbon_desktop.words.fit import outcome_text

_OPTIONS = {
    "--probability": Field("probability", "", above=True, maximum=1.0),
    "--draws": DRAWS["--draws"]._replace(minimum=1.0, maximum=float(MOST_DRAWS)),
    "--seed": DRAWS["--seed"],
}
_LIKELY = "tokens, parameters, hours, count, requests, repeats"


class _Asked(NamedTuple):
    """What the words ask for."""

    plan: Plan
    scenario: str
    limit: Limit
    vary: str
    phase: str
    probability: float | None


def command(arguments: list[str], language: str) -> str:
    """Return what is printed.

    Raises
    ------
    WrongUse
        If the words are wrong, or the plan does not know what the budget is of.
    ProfileError
        If a file cannot be read or written.
    """
    given = told_apart("fit", arguments, _wanted(language), language)
    if len(given.words) != 1:
        code = "word_too_many" if given.words else "plan_needed"
        raise WrongUse(code, word=given.words[-1] if given.words else "", help=help_of("fit"))
    form = choice("--format", given.options.get("--format", "text"), FORMATS)
    catalogue = catalogue_of_the_user()
    asked = _asked(given, language)
    found = _found(asked, catalogue, given, language)
    now = _now(asked, catalogue)
    answer = FitAnswer(found, asked.plan, now, _currency(found, catalogue, now))
    if "--save" in given.options:
        _save(answer, catalogue, Path(given.options["--save"]), language)
    if form == "json":
        return as_json(answer, language)
    return as_text(answer, language, given.options.get("--save", ""))


def _wanted(language: str) -> dict[str, str]:
    takes = {flag: bounds_text(field, language) for flag, field in _OPTIONS.items()}
    names = {"--budget": "budget", "--vary": "vary", "--scenario": "name", "--phase": "name"}
    takes |= {flag: say(f"wanted_{code}", language) for flag, code in names.items()}
    return takes | {"--format": ", ".join(FORMATS), "--save": say("wanted_file", language)}


def _asked(given: Given, language: str) -> _Asked:
    numbers = {
        flag: number(flag, given.options[flag], field, language)
        for flag, field in _OPTIONS.items()
        if flag in given.options
    }
    if "--vary" not in given.options:
        raise WrongUse("vary_needed", wanted=_LIKELY)
    vary = _field(given.options["--vary"])
    budget = given.options.get("--budget")
    limit = limit_of(budget) if budget is not None else None
    plan = drawn(load_plan(Path(given.words[0])), given)
    scenario = scenario_named(plan, given.options.get("--scenario"))
    return _Asked(
        plan,
        scenario.id,
        limit or limit_of_plan(plan),
        vary,
        given.options.get("--phase", ""),
        numbers.get("--probability"),
    )


def _field(text: str) -> str:
    """Return the key of the field that is to be turned, by its name or by its option's."""
    name = text.strip().lower()
    key = FIELD_OF.get(f"--{name}", name.replace("-", "_"))
    if key not in KNOBS:
        from difflib import get_close_matches

        near = get_close_matches(name.replace("-", "_"), KNOBS, 3)
        raise WrongUse("vary_unknown", value=text, wanted=", ".join(near) or _LIKELY)
    return key


def _found(asked: _Asked, catalogue: Catalogue, given: Given, language: str) -> Fit:
    """Return what fits, of the first quantity meant that the scenario knows."""
    one = estimate_scenario(asked.plan, asked.plan.scenario(asked.scenario), catalogue)
    phase = _phase(one, asked.phase)
    for quantity in asked.limit.quantities:
        try:
            found = fit(
                asked.plan,
                catalogue,
                asked.scenario,
                quantity,
                asked.limit.value,
                asked.vary,
                phase=phase,
                probability=asked.probability,
            )
        except NoKnob as error:
            raise _no_knob(error, asked, language) from None
        if found.found.code != UNKNOWN:
            _check_currency(asked.limit, found, catalogue, one)
            return found
    if one.problems:
        problem = one.problems[0]
        sentence = problem_text(problem, language, catalogue)
        where = place(asked.plan, problem)
        raise WrongUse("plan_problem", file=given.words[0], place=where, problem=sentence)
    quantity = asked.limit.quantities[0]
    missing = missing_text(one.missing(quantity), language)
    name = quantity_name(quantity, language)
    raise WrongUse("budget_not_known", quantity=name, missing=missing)


def _phase(one: ScenarioEstimate, name: str) -> str:
    """Return the id of a phase by id or name; what is neither is left as it is."""
    return next((each.id for each in one.phases if name in {each.id, each.name}), name)


def _no_knob(error: NoKnob, asked: _Asked, language: str) -> WrongUse:
    phases = ", ".join(each.id for each in error.phases)
    field = field_label(asked.vary, language)
    if error.code == "no_such_phase":
        return WrongUse("phase_not_found", value=asked.phase, wanted=phases)
    if error.code == "phases_differ":
        return WrongUse("vary_differs", field=field, wanted=phases)
    return WrongUse("vary_unused", field=field, phases=phases)


def _check_currency(limit: Limit, found: Fit, catalogue: Catalogue, now: ScenarioEstimate) -> None:
    used = _currency(found, catalogue, now)
    if limit.currency and limit.currency != used.upper():
        raise WrongUse("budget_currency", value=limit.currency, wanted=used)


def _currency(found: Fit, catalogue: Catalogue, now: ScenarioEstimate) -> str:
    """Return the currency of the plan's prices."""
    if now.currency or not found.quantity.endswith("_cost"):
        return now.currency
    turned = found.plan.scenario(found.knob.scenario)
    return estimate_scenario(found.plan, turned, catalogue).currency


def _now(asked: _Asked, catalogue: Catalogue) -> ScenarioEstimate:
    return estimate_scenario(asked.plan, asked.plan.scenario(asked.scenario), catalogue)


def _save(answer: FitAnswer, catalogue: Catalogue, path: Path, language: str) -> None:
    """Write the plan with the value that fits, and with the budget that it keeps."""
    found = answer.fit
    if found.found.value is None:
        raise WrongUse(
            "fit_not_saved", sentence=outcome_text(found, answer.currency, language).rstrip(".。")
        )
    plan = set_budget(found.plan, found.quantity, found.limit)
    saved(estimate(plan, catalogue), catalogue, path)
