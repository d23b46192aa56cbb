"""Options of ``estimate``: the field that each sets, and what it takes."""

from collections.abc import Mapping
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.lookup import Found, NotFound
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.cli.arguments import Given, WrongUse, choice, number
from carbon_desktop.plan.field import FIELDS, Field
from carbon_desktop.plan.messages import Notice
from carbon_desktop.plan.plan import Setting
from carbon_desktop.words import bounds_text, entry_name, say

FIELD_OF = {
    "--accelerator": "accelerator",
    "--region": "region",
    "--count": "count",
    "--hours": "hours",
    "--repeats": "repeats",
    "--energy-kwh": "energy_kwh",
    "--power-w": "power_w",
    "--power-share": "power_share",
    "--utilisation": "power_share",
    "--params": "parameters",
    "--active-params": "active_parameters",
    "--precision": "precision",
    "--mfu": "mfu",
    "--intensity": "intensity_gco2e_per_kwh",
    "--boundary": "grid_boundary",
    "--pue": "pue",
    "--wue": "wue_l_per_kwh",
}
"""Fields by flag, those that clear others first."""

NOT_BUILT = (
    "--tokens", "--recompute", "--requests", "--input-tokens", "--output-tokens", "--batch",
)  # fmt: skip
"""Flags of workloads that are not built yet."""

DRAWS = {
    "--draws": Field("draws", "", "whole", maximum=1e6),
    "--seed": Field("seed", "", "whole", maximum=1e15),
}
"""Flags of the ranges."""

FORMATS = ("text", "json")
_NAMES_SHOWN = 3


class Read(NamedTuple):
    """Options that were read: settings by field, and what the reader should know of them."""

    settings: Mapping[str, Setting]
    notices: tuple[Notice, ...]


def wanted(language: str) -> dict[str, str]:
    """Return what each option takes, in words, by its flag."""
    takes = {flag: _takes(FIELDS[key], language) for flag, key in FIELD_OF.items()}
    takes |= {flag: bounds_text(field, language) for flag, field in DRAWS.items()}
    takes |= dict.fromkeys(NOT_BUILT, "")
    takes["--scenario"] = say("wanted_name", language)
    takes["--format"] = ", ".join(FORMATS)
    takes["--save"] = say("wanted_file", language)
    return takes


def read(given: Given, catalogue: Catalogue, language: str) -> Read:
    """Return the settings that the options make, each checked even where another wins.

    Raises
    ------
    WrongUse
        If a value is not what its option takes.
    """
    settings: dict[str, Setting] = {}
    notices: list[Notice] = []
    for flag, key in FIELD_OF.items():
        if flag not in given.options:
            continue
        if key in settings:
            raise WrongUse("option_twice", option=f"--power-share ({flag})")
        text, field = given.options[flag], FIELDS[key]
        if field.kind in {"accelerator", "region"}:
            found = _found(flag, text, field, catalogue, language)
            notices += _reading(text, found, key, language)
            settings[key] = Setting(found.entry.id)
        elif field.kind == "choice":
            settings[key] = Setting(choice(flag, text, field.choices))
        else:
            settings[key] = Setting(number(flag, text, field, language))
    for flag, field in DRAWS.items():
        if flag in given.options:
            number(flag, given.options[flag], field, language)
    return Read(settings, tuple(notices))


def _takes(field: Field, language: str) -> str:
    if field.kind in {"accelerator", "region"}:
        return say(f"wanted_{field.kind}", language)
    return ", ".join(field.choices) if field.choices else bounds_text(field, language)


def _found(
    flag: str, text: str, field: Field, catalogue: Catalogue, language: str
) -> Found[Accelerator] | Found[Region]:
    try:
        if field.kind == "accelerator":
            return catalogue.accelerator(text)
        return catalogue.region(text)
    except NotFound as error:
        advice = say("advice_search", language, table=f"{field.kind}s")
        if error.suggestions:
            near = ", ".join(error.suggestions[:_NAMES_SHOWN])
            advice = say("advice_did_you_mean", language, wanted=near)
        code = f"{field.kind}_not_found"
        raise WrongUse(code, option=flag, value=text, advice=advice) from None


def _reading(
    text: str, found: Found[Accelerator] | Found[Region], key: str, language: str
) -> list[Notice]:
    """Return a notice where the words given do not name one entry and no other."""
    if found.exact:
        return []
    details: dict[str, float | str] = {
        "query": text,
        "name": entry_name(found.entry, language),
        "id": found.entry.id,
    }
    if not found.alternatives:
        return [Notice("found_as", key, details=details)]
    details["others"] = ", ".join(found.alternatives[:_NAMES_SHOWN])
    return [Notice("found_among", key, details=details)]
