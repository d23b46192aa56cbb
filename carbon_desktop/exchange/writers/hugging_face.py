"""A Hugging Face model card: front matter with emissions in grams, and the section below it."""

import json
import re
from collections.abc import Iterable

from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.writers.amounts import GAP, came_out, count
from carbon_desktop.exchange.writers.lists import COMMAS, SEMICOLONS
from carbon_desktop.exchange.writers.results import (
    HEADLINES,
    device_hours,
    emitted,
    hours_range,
    hours_told,
    left_out,
)
from carbon_desktop.exchange.writers.running import WORLD, duration, hardware, place_name
from carbon_desktop.exchange.writers.sentence import as_sentence
from carbon_desktop.words import plain
from carbon_desktop.words.numbers import significant, written_with
from carbon_desktop.words.paper import provider_name, tell
from carbon_desktop.words.summary import kind_of

_G_PER_KG = 1000.0
_DIGITS = 6
_TRAINING_TYPES = frozenset({"pre-training", "fine-tuning"})
"""What the hub knows of the kinds of phases; of others nothing is guessed."""

_LIST = re.compile(r"^(\d{0,9})([-+.)])(?= )")
"""What would make a list of a paragraph."""

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|])")


@written_with(".")
def as_hugging_face(statement: Statement, language: str, *, in_full: bool = False) -> str:
    """Return front matter and section; without emissions there is no front matter to give."""
    headline = next((code for code, name in HEADLINES.items() if name in statement.results), "")
    section = _section(statement, language, in_full)
    return f"{_front_matter(statement, headline, language)}\n{section}" if headline else section


def _front_matter(statement: Statement, headline: str, language: str) -> str:
    grams = statement.results[HEADLINES[headline]] * _G_PER_KG
    fields = {
        "source": _source(statement, headline, language),
        "training_type": _training_type(statement),
        "geographical_location": _places(statement, language),
        "hardware_used": _hardware(statement, language),
    }
    lines = [f"  {name}: {_quoted(text)}" for name, text in fields.items() if text]
    number = f"  emissions: {plain(grams, _DIGITS)}"
    return "\n".join(["---", "co2_eq_emissions:", number, *lines, "---", ""])


def _section(statement: Statement, language: str, in_full: bool) -> str:
    """Return the part of the card's body, under the names that the template has for its lines."""
    lines = {
        "Hardware Type": _hardware(statement, language),
        "Hours used": _hours(statement, language),
        "Cloud Provider": _providers(statement, language),
        "Compute Region": _places(statement, language),
        "Carbon Emitted": emitted(statement, language) or left_out(statement.lacks, language),
    }
    unknown = tell("unknown", language)
    rows = [f"- **{name}:** {_escaped(text or unknown)}" for name, text in lines.items()]
    text = _escaped(as_sentence(statement, language, in_full=in_full))
    return "\n".join(["## Environmental Impact", "", *rows, "", text, ""])


def _source(statement: Statement, headline: str, language: str) -> str:
    program, catalogue, _ = statement.versions
    made = tell("source", language, program=program, catalogue=catalogue)
    covers = tell(f"covers_{headline}", language)
    return SEMICOLONS[language].join([made, covers, *_basis(statement, language)])


def _basis(statement: Statement, language: str) -> list[str]:
    """Return the hours, the PUE and the grid factor, as far as there is one of each."""
    hours = device_hours(statement)
    told = [tell("device_hours", language, number=hours)] if hours else []
    one = {
        claim.code: claim.facts[0]
        for claim in statement.claims
        if claim.facts and not claim.phases
    }
    if "pue" in one:
        told.append(f"PUE {count(significant(one['pue'].value))}")
    if "grid" in one:
        told.append(came_out(one["grid"].value, one["grid"].unit, language))
    return [COMMAS[language].join(told)] if told else []


def _training_type(statement: Statement) -> str:
    """Return the one kind of training that the names of all phases say, or nothing."""
    kinds = {kind_of(name) for name in statement.phases}
    return kinds.pop() if len(kinds) == 1 and kinds <= _TRAINING_TYPES else ""


def _hardware(statement: Statement, language: str) -> str:
    return _each((hardware(run, language) for run in statement.runs), language)


def _places(statement: Statement, language: str) -> str:
    """Return where the runs are; the world's average grid is no place."""
    places = [run.place for run in statement.runs if run.place is not None]
    names = [place_name(one, language) for one in places if one.id != WORLD]
    return _each(names, language)


def _providers(statement: Statement, language: str) -> str:
    places = [run.place for run in statement.runs if run.place is not None]
    names = [provider_name(one.provider, language) for one in places if one.provider]
    return _each(names, language)


def _hours(statement: Statement, language: str) -> str:
    """Return the hours of the one run, or the device-hours of all."""
    if len(statement.runs) == 1:
        return duration(statement.runs[0], language, hours_range(statement))
    return hours_told(statement, language)


def _each(texts: Iterable[str], language: str) -> str:
    """Return different texts side by side."""
    return SEMICOLONS[language].join(dict.fromkeys(text for text in texts if text))


def _escaped(text: str) -> str:
    escaped = _MARKDOWN.sub(r"\\\1", text.replace(GAP, " "))
    return _LIST.sub(r"\1\\\2", escaped)


def _quoted(text: str) -> str:
    """Return text in quotes; YAML reads what JSON has quoted as the same text."""
    return json.dumps(text.replace(GAP, " "), ensure_ascii=False)
