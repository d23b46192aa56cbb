"""What ``fit`` found, as text for people and as JSON for scripts."""

from typing import Any, NamedTuple

from carbon_desktop import __version__
from carbon_desktop.cli.as_json import rounded, unit_of, written
from carbon_desktop.method import VERSION
from carbon_desktop.plan.plan import Plan
from carbon_desktop.study.budget import Fit
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.uncertainty import ENOUGH_DRAWS
from carbon_desktop.words import say
from carbon_desktop.words.fit import (
    fits_text,
    now_text,
    outcome_text,
    there_text,
    unlikely_text,
)


class FitAnswer(NamedTuple):
    """What fits, with the plan as it is now and what its scenario comes to now."""

    fit: Fit
    plan: Plan
    now: ScenarioEstimate
    currency: str


def as_text(answer: FitAnswer, language: str, saved: str = "") -> str:
    """Return the answer as lines of plain text."""
    title = f"{answer.plan.name} · {answer.now.name}"
    lines = _sentences(answer, language)
    if saved:
        lines.append(fits_text("saved", language, file=saved))
    return "\n".join([title, "", *(f"  {one}" for one in lines)])


def as_json(answer: FitAnswer, language: str) -> str:
    """Return the answer as one JSON object; what is not known is absent."""
    one, found = answer.fit, answer.fit.found
    unit = unit_of(one.quantity, answer.currency)
    document: dict[str, Any] = {
        "plan": answer.plan.name,
        "scenario": answer.now.name,
        "phases": list(one.knob.phases),
        "budget": {"quantity": one.quantity, "limit": rounded(one.limit), "unit": unit},
        "probability": one.probability,
        "vary": one.knob.field.key,
        "outcome": found.code,
        "direction": "at_most" if found.rising else "at_least",
        "value": found.value,
        "present": one.knob.present,
        "reached": one.reached,
        "within": one.chance,
        "stretches": [list(map(rounded, each)) for each in found.stretches] or None,
        "closest": None if found.closest is None else rounded(found.closest[1]),
        "draws": answer.plan.draws,
        "seed": answer.plan.seed,
        "text": " ".join(_sentences(answer, language)),
        "method_version": VERSION,
        "program_version": __version__,
    }
    if found.value is None:
        del document["direction"]
    return written(
        {
            key: rounded(value) if isinstance(value, float) else value
            for key, value in document.items()
            if value is not None
        }
    )


def _sentences(answer: FitAnswer, language: str) -> list[str]:
    one, currency = answer.fit, answer.currency
    amount = answer.now.results.get(one.quantity)
    said = [
        outcome_text(one, currency, language),
        there_text(one, answer.plan.draws, currency, language),
        unlikely_text(one, language, currency),
        now_text(one, amount, currency, language),
    ]
    if one.quantity == "operational_emissions":
        said.append(say("operational_alone", language))
    if answer.plan.draws < ENOUGH_DRAWS and (one.chance not in {None, 0.0, 1.0}):
        said.append(say("few_draws", language, draws=str(answer.plan.draws)))
    return [sentence for sentence in said if sentence]
