"""The sentence of a paper: hardware, hours and site, PUE and grid factor, energy and emissions.

What differs between phases does not fit into one sentence: it is then told in a few short ones.
"""

from collections.abc import Iterable, Mapping

from carbon_desktop.exchange.claims import SPEEDS, Claim
from carbon_desktop.exchange.fact import Fact
from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.writers.citations import PROGRAM, cited
from carbon_desktop.exchange.writers.claiming import numbers
from carbon_desktop.exchange.writers.lists import (
    BETWEEN,
    COMMAS,
    JOINED,
    SEMICOLONS,
)
from carbon_desktop.exchange.writers.not_final import not_final
from carbon_desktop.exchange.writers.origins import Voice
from carbon_desktop.exchange.writers.results import (
    PER_REQUEST,
    emitted,
    hours_told,
    left_out,
    result_amounts,
)
from carbon_desktop.exchange.writers.using import named, used
from carbon_desktop.study.assumption import DEFAULT
from carbon_desktop.words import input_name
from carbon_desktop.words.paper import tell

_SITE = ("pue", "grid")
_TOLD = (*SPEEDS, *_SITE)
"""Assumptions that the sentence names; the whole account names them all."""

_NOT_TOLD = frozenset({"water_onsite", "water_offsite"})


def summary(statement: Statement, language: str, *, cites: bool) -> str:
    """Return the sentence, what is not included, and what made the estimate."""
    voice = Voice(language, cites, statement.sources)
    sentences = [
        *_account(statement, voice),
        not_final(statement, language),
        _market(statement, language),
        _lacking(statement, language),
        _suggested(statement, language),
        _made(statement, voice),
    ]
    return JOINED[language].join(one for one in sentences if one)


def _account(statement: Statement, voice: Voice) -> list[str]:
    language = voice.language
    told = [one for one in statement.claims if one.code in _TOLD]
    outcome = _outcome(statement, language)
    if len(statement.runs) == 1 and not any(one.phases for one in told):
        (run,) = statement.runs
        said = COMMAS[language].join([used(run, statement, voice), *_conditions(told, voice)])
        return [tell("told" if outcome else "ended", language, said=said, outcome=outcome)]
    if not statement.runs:
        return []
    said = SEMICOLONS[language].join(used(one, statement, voice) for one in statement.runs)
    claimed = [_claimed(code, [one for one in told if one.code == code], voice) for code in _TOLD]
    total = [tell("in_total", language, outcome=_with_hours(statement, outcome, language))]
    return [tell("ended", language, said=said), *claimed, *(total if outcome else [])]


def _conditions(claims: Iterable[Claim], voice: Voice) -> list[str]:
    """Return the speed, the PUE and the grid factor as they stand in the sentence."""
    values = {one.code: _value(one, voice) for one in claims}
    speeds = [
        tell(f"at_{code}", voice.language, value=values.pop(code))
        for code in SPEEDS
        if code in values
    ]
    code = "at_both" if len(values) == len(_SITE) else "".join(f"at_{code}" for code in values)
    return [*speeds, tell(code, voice.language, **values)] if values else speeds


def _claimed(code: str, claims: list[Claim], voice: Voice) -> str:
    values = SEMICOLONS[voice.language].join(_scoped(one, voice) for one in claims)
    return tell(f"were_{code}", voice.language, values=values) if claims else ""


def _scoped(claim: Claim, voice: Voice) -> str:
    value, language = _value(claim, voice), voice.language
    if not claim.phases:
        return value
    return tell("scoped_briefly", language, value=value, phases=named(claim.phases, language))


def _value(claim: Claim, voice: Voice) -> str:
    """Return a number with its origin; what the default is says that it is one."""
    (name,) = (one.name for one in claim.facts)
    said = numbers(tuple(_briefly(one) for one in claim.facts), voice)
    return said[name] + said[f"{name}_from"]


def _briefly(one: Fact) -> Fact:
    return one._replace(status="") if one.status == DEFAULT and one.label else one


def _outcome(statement: Statement, language: str) -> str:
    amounts = result_amounts(statement, language)
    energy = next(
        (
            tell(code, language, **amounts)
            for code, name in (("took_facility", "facility_energy"), ("took_it", "it_energy"))
            if name in amounts
        ),
        "",
    )
    emissions = emitted(statement, language)
    gave = tell("gave", language, emissions=emissions) if emissions else ""
    return _per_request(
        _and([part for part in (energy, gave) if part], language), amounts, language
    )


def _per_request(outcome: str, amounts: Mapping[str, str], language: str) -> str:
    """Return what came out with what a request takes of it, where the plan only serves."""
    if not outcome or any(name not in amounts for name in PER_REQUEST):
        return outcome
    fields = {name: amounts[name] for name in PER_REQUEST}
    sci = tell("and_sci", language, sci=amounts["sci"]) if "sci" in amounts else ""
    return tell("per_thousand", language, outcome=outcome, **fields, sci=sci)


def _with_hours(statement: Statement, outcome: str, language: str) -> str:
    hours = hours_told(statement, language)
    return COMMAS[language].join([hours, outcome]) if hours else outcome


def _and(parts: list[str], language: str) -> str:
    return {"en": " and ", "zh": COMMAS["zh"]}[language].join(parts)


def _market(statement: Statement, language: str) -> str:
    if "operational_emissions_market" not in statement.results:
        return ""
    return tell("emissions_market", language, **result_amounts(statement, language))


def _lacking(statement: Statement, language: str) -> str:
    """Return what the figures of the sentence leave out; it tells of no water."""
    kept = [
        one._replace(quantities=tuple(name for name in one.quantities if name not in _NOT_TOLD))
        for one in statement.lacks
    ]
    return left_out([one for one in kept if one.quantities], language)


def _suggested(statement: Statement, language: str) -> str:
    names = dict.fromkeys(name for run in statement.runs for name in run.suggested)
    if not names:
        return ""
    told = BETWEEN[language].join(input_name(name, language).lower() for name in names)
    return tell("as_suggested", language, names=told)


def _made(statement: Statement, voice: Voice) -> str:
    program, catalogue, _ = statement.versions
    citation = cited([PROGRAM]) if voice.cites else ""
    fields = {"program": program, "catalogue": catalogue, "cite": citation}
    return tell("made", voice.language, **fields)
