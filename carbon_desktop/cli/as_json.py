"""An estimate as JSON, for scripts: names and units as the contract has them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from carbon_desktop import __version__
from carbon_desktop.cli.answer import Answer
from carbon_desktop.method import VERSION
from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.development import EMISSIONS, ENERGY, development
from carbon_desktop.study.estimate import RESULTS
from carbon_desktop.study.passing import passed
from carbon_desktop.words import missing_text, notice_text

Ranges = Mapping[str, tuple[float, float]]
"""The low and the high of quantities, by name."""

_DIGITS = 12
_NAMED = {"percent": "%"}


def as_json(answer: Answer, language: str) -> str:
    """Return the estimate as one JSON object; what is not known is absent, never zero."""
    scenario = answer.scenario
    document = {
        "plan": answer.plan.name,
        "scenario": scenario.name,
        "results": results(scenario.results, scenario.currency, _ranges(answer)),
        "shares": _shares(answer),
        "serving_passes": _passes(answer),
        "missing": _missing(answer, language),
        "phases": [
            {
                "id": one.id,
                "name": one.name,
                "results": results(one.results, scenario.currency, _ranges(answer, one.id)),
            }
            for one in scenario.phases
        ],
        "assumptions": _assumptions(scenario.assumptions, scenario.currency, answer),
        **_draws(answer),
        "notices": [
            {"code": one.code, "text": notice_text(one, language, answer.catalogue)}
            for one in answer.notices
        ],
        "catalogue_version": answer.catalogue.version,
        "method_version": VERSION,
        "program_version": __version__,
    }
    return written(document)


def written(document: Mapping[str, Any]) -> str:
    """Return a document as text; every character in any terminal's encoding."""
    return json.dumps(document, indent=2)


def results(
    values: Mapping[str, float], currency: str, ranges: Ranges
) -> dict[str, dict[str, float | str]]:
    """Return quantities as the contract writes them; without ranges only the best figure."""
    return {
        name: {"best": rounded(value), **_ends(ranges.get(name)), "unit": unit_of(name, currency)}
        for name, value in values.items()
    }


def rounded(value: float) -> float:
    """Return a number to 12 significant digits."""
    return float(f"{value:.{_DIGITS}g}")


def _shares(answer: Answer) -> dict[str, dict[str, float]]:
    """Return, of energy and emissions, the share of the final run and of all that is not it."""
    found = (development(answer.scenario, totals) for totals in (ENERGY, EMISSIONS))
    return {
        one.quantity: {
            "not_final": rounded(one.not_final),
            **{role: rounded(share) for role, share in one.shares.items()},
        }
        for one in found
        if one is not None
    }


def _passes(answer: Answer) -> dict[str, dict[str, Any]]:
    """Return when serving has come to as much as all else, by quantity."""
    return {
        one.quantity: {
            "phase": one.phase,
            "within_plan": one.within,
            **({} if one.requests is None else {"requests": rounded(one.requests)}),
            **({} if one.served_h is None else {"hours_of_serving": rounded(one.served_h)}),
        }
        for one in passed(answer.scenario)
    }


def _draws(answer: Answer) -> dict[str, int]:
    """Return what makes the ranges again, where there are any."""
    found = answer.ranges
    return {} if found is None else {"draws": found.draws, "seed": found.seed}


def _ranges(answer: Answer, phase: str = "") -> Ranges:
    return {} if answer.ranges is None else answer.ranges.of(answer.scenario, phase)


def _ends(found: tuple[float, float] | None) -> dict[str, float]:
    return {} if found is None else {"low": rounded(found[0]), "high": rounded(found[1])}


def unit_of(name: str, currency: str) -> str:
    """Return the unit of a quantity, money in the currency."""
    return _unit(QUANTITIES[name].unit, currency)


def _unit(unit: str, currency: str) -> str:
    if unit.startswith("EUR") and currency:
        return unit.replace("EUR", currency, 1)
    return _NAMED.get(unit, unit)


def _missing(answer: Answer, language: str) -> list[dict[str, Any]]:
    """Return the quantities that are absent, with the inputs they lack and what would help."""
    found = []
    for name in RESULTS:
        lacks = answer.scenario.missing(name)
        inputs = list(dict.fromkeys(key for _, key in lacks if key in INPUTS))
        if name not in answer.scenario.results and inputs:
            text = missing_text(lacks, language)
            found.append({"quantity": name, "inputs": inputs, "text": text})
    return found


def _assumptions(
    assumptions: Iterable[Assumption], currency: str, answer: Answer
) -> list[dict[str, Any]]:
    return [
        {
            "name": one.name,
            "value": _value(one.value),
            "low": _value(one.low),
            "high": _value(one.high),
            "shape": one.shape,
            "unit": _unit(one.unit, currency),
            "status": one.status,
            "source": one.source,
            "source_title": _title(one.source, answer),
            "year": one.year,
            "phase": one.phase,
            "label": one.label,
        }
        for one in assumptions
    ]


def _value(value: float | str | None) -> float | str | None:
    return rounded(value) if isinstance(value, float | int) else value


def _title(source: str, answer: Answer) -> str:
    known = answer.catalogue.sources.get(source)
    return known.title if known is not None else source
