"""Origins: where a number comes from, in brackets behind it or as a citation."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from carbon_desktop.catalogue.records import Source
from carbon_desktop.exchange.fact import Fact
from carbon_desktop.exchange.writers.citations import cited
from carbon_desktop.exchange.writers.lists import COMMAS, bracketed
from carbon_desktop.study.assumption import DEFAULT
from carbon_desktop.words import label_text
from carbon_desktop.words.language import pick
from carbon_desktop.words.names import SOURCES
from carbon_desktop.words.paper import tell

CALIBRATIONS = frozenset({"carbon_desktop_mfu", "carbon_desktop_power", "mlenergy_2025"})
"""Sources of constants that we fitted to published runs and measurements."""

CALIBRATED = "calibrated"
"""The label of what was fitted as it is."""


class Voice(NamedTuple):
    """How a statement is told: its language, and sources by name or by citation."""

    language: str
    cites: bool
    sources: Mapping[str, Source]


def origin(fact: Fact, voice: Voice) -> str:
    """Return where a number comes from, as it follows the number."""
    said = COMMAS[voice.language].join(origin_parts(fact, voice))
    return bracketed(said, voice.language) + citation(fact, voice)


def origins(facts: Sequence[Fact], voice: Voice) -> dict[str, str]:
    """Return where numbers come from, by name; what all share is told once, behind the last.

    Of a number whose source was told with the one before, only what is its own is told.
    """
    said = [origin(one, voice) for one in facts]
    if len(set(said)) == 1:
        said = [""] * (len(facts) - 1) + said[:1]
    else:
        befores = [None, *facts]
        said = [
            _without_source(one, voice) if _is_of(one, before) else text
            for one, before, text in zip(facts, befores, said, strict=False)
        ]
    return {one.name: text for one, text in zip(facts, said, strict=True)}


def _is_of(fact: Fact, before: Fact | None) -> bool:
    """Say whether a number is of the same catalogue source as the one before it."""
    return (
        before is not None
        and bool(fact.source)
        and fact.source == before.source
        and fact.year in {before.year, None}
    )


def _without_source(fact: Fact, voice: Voice) -> str:
    bare = voice._replace(sources={})
    parts = origin_parts(fact._replace(year=None), bare)
    return bracketed(COMMAS[voice.language].join(parts), voice.language)


def citation(fact: Fact, voice: Voice) -> str:
    """Return the citation of a number's source, where sources are cited and it has one."""
    return cited([fact.source]) if voice.cites and fact.source in voice.sources else ""


def origin_parts(fact: Fact, voice: Voice) -> list[str]:
    """Return what is said of where a number comes from: default, what it is, who, when."""
    language = voice.language
    is_calibrated = fact.status == DEFAULT and fact.source in CALIBRATIONS
    by_default = "by_calibration" if is_calibrated else "by_default"
    is_said = is_calibrated and fact.label == CALIBRATED
    parts = [
        tell(by_default, language) if fact.status == DEFAULT else "",
        label_text(fact.label, language) if fact.label and not is_said else "",
        fact.words or _own(fact, language),
        _publisher(fact, voice),
        tell("in_year", language, year=str(fact.year)) if fact.year is not None else "",
    ]
    return [part for part in parts if part]


def _own(fact: Fact, language: str) -> str:
    """Say that nobody is named for a number, nor what a grid factor covers."""
    if fact.source or fact.status == DEFAULT:
        return ""
    said = [tell("own_figure", language)]
    if fact.name == "grid_intensity" and not fact.label:
        said.append(tell("boundary_unsaid", language))
    return COMMAS[language].join(said)


def _publisher(fact: Fact, voice: Voice) -> str:
    known = voice.sources.get(fact.source)
    if known is None or voice.cites:
        return ""
    if fact.source in SOURCES:
        return pick(SOURCES[fact.source], voice.language)
    return known.publisher or known.title
