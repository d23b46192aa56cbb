"""Which equations lead from model and data to device-hours, by what is known."""

from types import ModuleType

from carbon_desktop.method import deadline as count_for_deadline
from carbon_desktop.method import (
    deadline_of_runs,
    memory,
    memory_activations,
    throughput_hardware,
    throughput_hfu,
    throughput_mfu,
    throughput_tokens,
    token_rate,
    training,
    training_attention,
    training_examples,
    training_hours,
    training_step,
    training_total,
    training_weights,
    utilisation,
    utilisation_attention,
    utilisation_weights,
)

_RATES: dict[str, tuple[ModuleType, ...]] = {
    "mfu": (utilisation,),
    "hfu": (throughput_hfu, throughput_mfu),
    "rate": (throughput_mfu,),
    "hardware_rate": (throughput_hardware, throughput_mfu),
    "tokens_per_second": (throughput_tokens, throughput_mfu),
}
_TOTALS: dict[str, tuple[ModuleType, ...]] = {
    "examples": (training_examples, training_step),
    "total": (training_total, training_step),
}


def training_modules(
    *, attention: bool, flop: str, rate: str, deadline: bool, development: bool = False
) -> list[ModuleType]:
    """Return the modules of a training phase, up to its device-hours, FLOP and memory.

    `flop` is "parameters", "examples" or "total"; `rate` is "mfu" (the default utilisation, or
    one that is given), "hfu", "rate" (`achieved_rate` is given), "hardware_rate" or
    "tokens_per_second". They stand in place of `hours` and `flops`. The default utilisation
    needs parameters however FLOP are known. With `development` runs are smaller than a full one,
    or lose time, and it is such a run that has to keep the deadline.

    Raises
    ------
    KeyError
        If `flop` or `rate` is none of these.
    ValueError
        If tokens per second are given for a model whose data are not tokens, or for a deadline.
    """
    if rate == "tokens_per_second" and (flop != "parameters" or deadline):
        raise ValueError("tokens per second of the whole job need tokens and a count")
    return [
        *(_of_tokens(attention=attention, rate=rate) if flop == "parameters" else _TOTALS[flop]),
        *_RATES[rate],
        *(_of_utilisation(attention=attention and flop == "parameters") if rate == "mfu" else ()),
        training_hours,
        *([deadline_of_runs if development else count_for_deadline] if deadline else []),
    ]


def _of_utilisation(*, attention: bool) -> tuple[ModuleType, ...]:
    """Return what the default utilisation counts as the model's FLOP: what FLOP count."""
    return (utilisation_attention if attention else utilisation_weights,)


def _of_tokens(*, attention: bool, rate: str) -> list[ModuleType]:
    shape = [training_attention, memory_activations] if attention else [training_weights]
    tokens = [] if rate == "tokens_per_second" else [token_rate]
    return [training, *shape, memory, *tokens]
