"""Options of ``estimate``: the field that each sets, and what it takes."""

from collections.abc import Mapping
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.lookup import Found, NotFound
from carbon_desktop.catalogue.models import Model
from carbon_desktop.catalogue.records import Accelerator, Instance, Region
from carbon_desktop.cli.arguments import Given, WrongUse, choice, number
from carbon_desktop.cli.ranged import number_setting
from carbon_desktop.plan.field import FIELDS, Field
from carbon_desktop.plan.messages import Notice
from carbon_desktop.plan.plan import LARGEST_SEED, Setting
from carbon_desktop.words import bounds_text, entry_name, say

FIELD_OF = {
    "--accelerator": "accelerator",
    "--instance": "instance",
    "--region": "region",
    "--count": "count",
    "--hours": "hours",
    "--repeats": "repeats",
    "--energy-kwh": "energy_kwh",
    "--power-w": "power_w",
    "--power-share": "power_share",
    "--utilisation": "power_share",
    "--run-share": "run_share",
    "--lost-share": "lost_share",
    "--model": "model",
    "--params": "parameters",
    "--active-params": "active_parameters",
    "--layers": "layers",
    "--hidden-size": "hidden_size",
    "--kv-width": "kv_width",
    "--precision": "precision",
    "--tokens": "tokens",
    "--epochs": "epochs",
    "--sequence-length": "sequence_length",
    "--examples": "examples",
    "--flop-per-example": "flop_per_example",
    "--training-flop": "training_flop",
    "--trained-share": "trained_share",
    "--teacher-params": "teacher_parameters",
    "--recompute": "recompute",
    "--mfu": "mfu",
    "--hfu": "hfu",
    "--model-tflops": "model_rate_tflops",
    "--hardware-tflops": "hardware_rate_tflops",
    "--tokens-per-second": "tokens_per_second",
    "--deadline-hours": "deadline_hours",
    "--requests": "requests",
    "--requests-per-day": "requests_per_day",
    "--tokens-per-day": "tokens_per_day",
    "--period-days": "period_days",
    "--input-tokens": "input_tokens",
    "--output-tokens": "output_tokens",
    "--batch": "batch",
    "--peak-to-mean": "peak_to_mean",
    "--pruned-share": "pruned_share",
    "--replicas": "replicas",
    "--cards-per-replica": "cards_per_replica",
    "--cores": "cores",
    "--core-power-w": "core_power_w",
    "--cpu-load": "cpu_load",
    "--memory-gb": "memory_gb",
    "--storage-tb": "storage_tb",
    "--node-class": "node_class",
    "--node-power-w": "node_power_w",
    "--node-accelerators": "node_accelerators",
    "--cpu-count": "cpu_count",
    "--cpu-tdp-w": "cpu_tdp_w",
    "--node-memory-gb": "node_memory_gb",
    "--idle-share": "idle_share",
    "--code": "code",
    "--intensity": "intensity_gco2e_per_kwh",
    "--boundary": "grid_boundary",
    "--pue": "pue",
    "--wue": "wue_l_per_kwh",
}
"""Fields by flag, those that clear others first."""

ALONE = {"--recompute": "full"}
"""Flags that may stand without a value, and what they then mean."""

DRAWS = {
    "--draws": Field("draws", "", "whole", maximum=1e6),
    "--seed": Field("seed", "", "whole", maximum=float(LARGEST_SEED)),
}
"""Flags of the ranges."""

FORMATS = ("text", "json")
_ENTRIES = {"accelerator", "region", "model"}
"""Kinds of fields that hold an entry of the catalogue."""
_NAMES_SHOWN = 3


class Read(NamedTuple):
    """Options that were read: settings by field, and what the reader should know of them."""

    settings: Mapping[str, Setting]
    notices: tuple[Notice, ...]


def wanted(language: str) -> dict[str, str]:
    """Return what each option takes, in words, by its flag."""
    takes = {flag: _takes(FIELDS[key], language) for flag, key in FIELD_OF.items()}
    takes |= {flag: bounds_text(field, language) for flag, field in DRAWS.items()}
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
        if field.kind == "instance":
            rented = _instance(flag, text, catalogue, language)
            settings.setdefault("accelerator", Setting(rented.accelerator))
            settings[key] = Setting(rented.id)
        elif field.kind in _ENTRIES:
            found = _found(flag, text, field, catalogue, language)
            notices += _reading(text, found, key, language)
            settings[key] = Setting(found.entry.id)
        elif field.kind == "choice":
            settings[key] = Setting(choice(flag, text, field.choices))
        else:
            settings[key] = number_setting(flag, text, field, language)
    for flag, field in DRAWS.items():
        if flag in given.options:
            number(flag, given.options[flag], field, language)
    return Read(settings, tuple(notices))


def _takes(field: Field, language: str) -> str:
    if field.kind in {*_ENTRIES, "instance"}:
        return say(f"wanted_{field.kind}", language)
    return ", ".join(field.choices) if field.choices else bounds_text(field, language)


def _found(
    flag: str, text: str, field: Field, catalogue: Catalogue, language: str
) -> Found[Accelerator] | Found[Region] | Found[Model]:
    try:
        if field.kind == "accelerator":
            return catalogue.accelerator(text)
        return catalogue.model(text) if field.kind == "model" else catalogue.region(text)
    except NotFound as error:
        advice = say("advice_search", language, table=f"{field.kind}s")
        if error.suggestions:
            near = ", ".join(error.suggestions[:_NAMES_SHOWN])
            advice = say("advice_did_you_mean", language, wanted=near)
        code = f"{field.kind}_not_found"
        raise WrongUse(code, option=flag, value=text, advice=advice) from None


def _instance(flag: str, text: str, catalogue: Catalogue, language: str) -> Instance:
    """Return the machine for rent of that name; it says which accelerator it holds."""
    found = catalogue.instance(text)
    if found is None:
        near = catalogue.instance_index.near(text, _NAMES_SHOWN)
        advice = say("advice_search", language, table="instances")
        if near:
            advice = say("advice_did_you_mean", language, wanted=", ".join(near))
        raise WrongUse("instance_not_found", option=flag, value=text, advice=advice)
    return found


def _reading(
    text: str, found: Found[Accelerator] | Found[Region] | Found[Model], key: str, language: str
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
