"""What an absent figure asks for: the shortest thing that the user can do about it."""

from collections.abc import Iterable

from carbon_desktop.words.inputs import INPUTS
from carbon_desktop.words.messages import joined
from carbon_desktop.words.names import input_name
from carbon_desktop.words.sentences import say

_WISH = {
    "hours": "enter_hours",
    "count": "enter_count",
    "measured_energy": "enter_energy",
    "device_power": "enter_power",
    "tdp": "choose_accelerator",
    "power_share": "choose_accelerator",
    "host_share": "choose_accelerator",
    "lifetime": "choose_accelerator",
    "grid_intensity": "choose_region",
    "residual_intensity": "choose_region",
    "grid_water": "choose_watered_region",
    "accelerator_embodied": "enter_embodied",
    "host_embodied": "choose_accelerator",
    "equipment_mass": "enter_mass",
    "recycled_share": "enter_recycled",
    "electricity_price": "enter_electricity_price",
    "rental_price": "enter_rental_price",
    "peak_rate": "choose_precision",
    "mfu": "enter_mfu",
    **dict.fromkeys(
        (
            "base_power_share",
            "power_share_ceiling",
            "typical_parameters",
            "power_size_exponent",
            "node_host_power",
            "node_accelerators",
            "class_accelerators",
            "node_cores",
            "reference_rate",
            "precision_speedup",
            "accelerator_memory",
            "bandwidth",
            "mfu_level",
            "mfu_rate_slope",
            "mfu_memory_slope",
            "mfu_size_slope",
            "mfu_sparsity_slope",
            "mfu_devices_slope",
            "mfu_run_factor",
            "run_devices",
            "accelerator_idle_power",
            "idle_power_share",
        ),
        "choose_accelerator",
    ),
    "parameters": "enter_parameters",
    "active_parameters": "enter_parameters",
    "tokens": "enter_tokens",
    "requests": "enter_requests",
    "requests_per_day": "enter_requests",
    "input_tokens": "enter_request_tokens",
    "output_tokens": "enter_request_tokens",
    "cores": "enter_cores",
    "deadline_hours": "allow_longer",
}
_GRANTED = {
    "choose_accelerator": {"enter_embodied", "choose_precision"},
    "choose_region": {"choose_watered_region"},
}
"""What a choice brings with it, so that it need not be asked for."""

_BEHIND = {"network_energy": "network_power"}
"""The input behind a quantity that a phase's equations do without."""


def missing_text(lacks: Iterable[tuple[str, str]], language: str) -> str:
    """Return what would make a figure known, from its lacks as pairs of phase and input."""
    asked = _asked(lacks, language)
    if not asked:
        return say("nothing_there", language)
    return say("please", language, wishes=joined(asked, language))


def wishes(lacks: Iterable[tuple[str, str]], language: str) -> tuple[str, ...]:
    """Return the same as sentences of their own, the first to do first."""
    asked = _asked(lacks, language)
    if not asked:
        return (say("nothing_there", language),)
    return tuple(say("please", language, wishes=one) for one in asked)


def _asked(lacks: Iterable[tuple[str, str]], language: str) -> list[str]:
    lacking = (_BEHIND.get(name, name) for _, name in lacks)
    names = dict.fromkeys(name for name in lacking if name in INPUTS)
    wanted = list(dict.fromkeys(_WISH.get(name, name) for name in names))
    granted = {wish for chosen in wanted for wish in _GRANTED.get(chosen, ())}
    return [_ask(wish, language) for wish in wanted if wish not in granted]


def _ask(wish: str, language: str) -> str:
    if wish in _WISH.values():
        return say(wish, language)
    return say("enter_it", language, name=input_name(wish, language))
