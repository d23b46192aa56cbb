"""What is echoed of a phase: each figure that follows from its fields, in words."""

from collections.abc import Callable

from carbon_desktop.ui.forms.echo import Part
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.words import amount, brief, say
from carbon_desktop.words.numbers import rounded

_MILLION = 1e6

_TYPED_DIGITS = 7
"""With fewer, a product would not be equal to what was typed."""


def parts(fields: Fields, language: str, *names: str) -> tuple[Part, ...]:
    """Return the figures of these names that are known, each as it is echoed."""
    if fields.result is None:
        return ()
    found = ((name, fields.result.value(name)) for name in names)
    return tuple(_part(name, value, language) for name, value in found if value is not None)


def typed_hours(fields: Fields, language: str) -> tuple[Part, ...]:
    """Return the device-hours that are a product of what was typed, with the digits it has."""
    hours = fields.result.value("device_hours") if fields.result is not None else None
    if hours is None:
        return ()
    written = rounded(hours, _TYPED_DIGITS)
    return (Part(say("echo_device_hours", language, value=written)),)


def power_parts(fields: Fields, language: str) -> tuple[Part, ...]:
    """Return the watts of one device, and of its share of the node where that is added."""
    if fields.result is None:
        return ()
    card, host = (fields.result.value(name) for name in ("accelerator_power", "host_power"))
    if card is None:
        return ()
    if host is None:
        return (Part(say("echo_card_power", language, value=rounded(card)), "power_w"),)
    text = say("echo_with_host", language, card=rounded(card), host=rounded(host))
    return (Part(text, "power_w"),)


def _part(name: str, value: float, language: str) -> Part:
    code, key, written = _WRITTEN[name]
    return Part(say(code, language, value=written(value, language)), key)


def _plainly(value: float, _language: str) -> str:
    return rounded(value)


def _briefly(value: float, _language: str) -> str:
    return brief(value, 3) if value >= _MILLION else rounded(value)


def _in(unit: str) -> Callable[[float, str], str]:
    return lambda value, language: amount(value, unit, language).text


_WRITTEN: dict[str, tuple[str, str, Callable[[float, str], object]]] = {
    "training_flop": ("echo_flop", "training_flop", _plainly),
    "compute_optimal_ratio": ("echo_ratio", "", _plainly),
    "achieved_rate": ("echo_achieved", "model_rate_tflops", _plainly),
    "tokens_per_second": ("echo_rate", "tokens_per_second", _briefly),
    "device_hours": ("echo_device_hours", "", _briefly),
    "wall_clock_hours": ("echo_time", "deadline_hours", _in("h")),
    "count": ("echo_cards", "replicas", lambda value, _: round(value)),
    "cards_per_replica": (
        "echo_replica", "cards_per_replica", lambda value, _: round(value),
    ),
    "request_seconds": ("echo_request", "", _in("s")),
    "joules_per_token": ("echo_joules", "", _plainly),
    "idle_time_share": ("echo_idle", "peak_to_mean", lambda value, _: rounded(100 * value, 2)),
    "energy_per_thousand_requests": ("echo_thousand", "", _in("kWh")),
    "facility_energy": ("echo_energy", "", _in("kWh")),
}  # fmt: skip
"""Of each figure: its sentence, the field in which it can be set, and how it is written."""
