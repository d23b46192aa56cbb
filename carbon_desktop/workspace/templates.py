"""Templates of phases: what a new phase of a common purpose starts with."""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from carbon_desktop.plan.following import EffectivePhase
from carbon_desktop.plan.plan import Setting, Settings


class Template(NamedTuple):
    """How a phase's compute is known, what it takes from the phase before, values to change."""

    workload: str
    carried: tuple[str, ...] = ()
    settings: Mapping[str, float] = {}


_MODEL = (
    "model", "parameters", "active_parameters", "layers", "hidden_size", "kv_width",
    "sequence_length", "precision",
)  # fmt: skip
_DATA = ("tokens", "examples", "flop_per_example")

TEMPLATES: dict[str, Template] = {
    "pre_training": Template("model_training"),
    "fine_tuning": Template("model_training", _MODEL),
    "lora": Template("model_training", _MODEL, {"trained_share": 0.01}),
    "evaluation": Template("serving", _MODEL),
    "search": Template("model_training", (*_MODEL, *_DATA), {"repeats": 10.0, "run_share": 0.1}),
    "data_preparation": Template("data_preparation"),
    "serving": Template("serving", _MODEL, {"period_days": 365.0}),
}
"""By name, in reading order. No size is suggested that nobody has planned."""


def settings_of(name: str, before: EffectivePhase | None) -> Settings:
    """Return what a phase of a template starts with, every value marked as a suggestion.

    Its model is that of the phase `before` it: fine-tuning, evaluation and serving follow on one.
    """
    template = TEMPLATES[name]
    found = before.settings if before is not None else {}
    kept = {key: replace(found[key], suggested=True) for key in template.carried if key in found}
    own = {key: Setting(value, suggested=True) for key, value in template.settings.items()}
    return {**kept, **own}
