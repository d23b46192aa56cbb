"""What is assumed: the sentences of a statement's claims."""

from collections.abc import Iterable
from itertools import groupby

from carbon_desktop.exchange.claims import Claim
from carbon_desktop.exchange.fact import Fact
from carbon_desktop.exchange.writers.amounts import about, came_out, count, share, went_in
from carbon_desktop.exchange.writers.lists import SEMICOLONS, listed
from carbon_desktop.exchange.writers.origins import Voice, origins
from carbon_desktop.study.assumption import ENTERED
from carbon_desktop.words.numbers import significant
from carbon_desktop.words.paper import tell

_SHARES = frozenset(
    {
        "power_share", "host_share", "contracted_share", "lifetime_utilisation",
        "idle_power_share", "host_idle_share", "cpu_load",
    }
)  # fmt: skip
_RATES = frozenset({"serving_rate", "tokens_per_second"})
"""Rates of tokens."""


def claiming(claims: Iterable[Claim], voice: Voice) -> list[str]:
    """Return one sentence for each thing assumed, with its values for different phases."""
    return [
        _sentence(code, list(group), voice)
        for code, group in groupby(claims, lambda one: one.code)
    ]


def _sentence(code: str, group: list[Claim], voice: Voice) -> str:
    language = voice.language
    values = SEMICOLONS[language].join(_value(one, voice) for one in group)
    return tell("claim", language, subject=tell(code, language), values=values)


def _value(claim: Claim, voice: Voice) -> str:
    """Return what is said of the numbers, and in which phases where not in all."""
    value = tell(f"{claim.code}_is", voice.language, **numbers(claim.facts, voice))
    if not claim.phases:
        return value
    phases = listed(claim.phases, voice.language)
    return tell("scoped", voice.language, value=value, phases=phases)


def numbers(facts: tuple[Fact, ...], voice: Voice) -> dict[str, str]:
    """Return numbers with their origins; one that all share is told once, behind the last."""
    sources = {f"{name}_from": said for name, said in origins(facts, voice).items()}
    return sources | {one.name: _number(one, voice.language) for one in facts}


def _number(one: Fact, language: str) -> str:
    if one.name in _SHARES:
        return share(one.value if one.status == ENTERED else significant(one.value))
    if one.name in _RATES:
        number = (count if one.status == ENTERED else about)(one.value)
        return tell("token_rate", language, number=number)
    if one.status == ENTERED:
        return went_in(one.value, one.unit, language)
    return came_out(one.value, one.unit, language)
