"""Words of a command, told apart: options with their values, and what is left."""

import re
from collections import deque
from collections.abc import Mapping
from math import inf, isfinite
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from carbon_desktop.plan.field import Field
from carbon_desktop.words import bounds_text, plain, say

_NONE: Mapping[str, str] = MappingProxyType({})
_LONGEST = 20
"""No choice is longer: what is may be a file's name."""

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)


class WrongUse(Exception):
    """Something wrong with the words of a command: a code of words and its fields."""

    def __init__(self, code: str, **fields: object) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields


class HelpAsked(Exception):
    """The user asked for help with a command, or with the program: the empty word."""


class Given(NamedTuple):
    """What a command was given: plain words, and each option's text by its flag."""

    words: list[str]
    options: dict[str, str]


def told_apart(
    command: str,
    arguments: list[str],
    wanted: Mapping[str, str],
    language: str,
    alone: Mapping[str, str] = _NONE,
) -> Given:
    """Return plain words and options; `wanted` says by flag what each takes.

    A flag of `alone` may lack its value and then has the one given there: what comes after it
    is its value where it is one of its choices, or a plain word that could be no plan's file.

    Raises
    ------
    WrongUse
        If an option is unknown, given twice, or lacks its value.
    HelpAsked
        If ``--help`` or ``-h`` is among them.
    """
    given = Given([], {})
    waiting = deque(arguments)
    while waiting:
        word = waiting.popleft()
        if word in {"--help", "-h"}:
            raise HelpAsked(command)
        if not word.startswith("-") or word == "-":
            given.words.append(word)
            continue
        flag, equals, text = word.partition("=")
        if flag not in wanted:
            raise WrongUse("unknown_option", option=flag, help=help_of(command))
        if flag in given.options:
            raise WrongUse("option_twice", option=flag)
        if flag in alone and not equals and not _is_value(waiting, wanted[flag]):
            text, equals = alone[flag], "="
        given.options[flag] = text if equals else _value(flag, waiting, wanted[flag])
    return given


def _is_value(waiting: deque[str], wanted: str) -> bool:
    """Say whether the next word is meant for the flag: a choice, or one misspelt."""
    if not waiting:
        return False
    word = waiting[0]
    if word.lower() in wanted.split(", "):
        return True
    return word.isalpha() and len(word) <= _LONGEST and not Path(word).exists()


def _value(flag: str, waiting: deque[str], wanted: str) -> str:
    if not waiting or waiting[0].startswith("--"):
        raise WrongUse("option_empty", option=flag, wanted=wanted)
    return waiting.popleft()


def help_of(command: str) -> str:
    """Return what prints the help of a command, or of the program for an empty word."""
    return " ".join(part for part in ("carbon-desktop", command, "--help") if part)


def number(flag: str, text: str, field: Field, language: str) -> float:
    """Return the number that an option was given, plain or scientific.

    Raises
    ------
    WrongUse
        If it is none, or lies outside the field's bounds.
    """
    if not _NUMBER.fullmatch(text.strip()):
        wanted = bounds_text(field, language)
        raise WrongUse("option_not_number", option=flag, value=text, wanted=wanted)
    value = float(text)
    if not isfinite(value) or not field.holds(value):
        wanted = bounds_text(field, language, value if isfinite(value) else inf)
        shown = plain(value) if isfinite(value) else text
        raise WrongUse("option_out_of_bounds", option=flag, value=shown, wanted=wanted)
    return value


def choice(flag: str, text: str, choices: tuple[str, ...]) -> str:
    """Return the choice that an option was given, whatever its case.

    Raises
    ------
    WrongUse
        If it is none of the choices.
    """
    if text.lower() in choices:
        return text.lower()
    wanted = ", ".join(choices)
    raise WrongUse("option_unknown_choice", option=flag, value=text, wanted=wanted)


def said(error: WrongUse, language: str) -> str:
    """Return what is wrong and what would be right, as a sentence."""
    return say(error.code, language, **error.fields)
