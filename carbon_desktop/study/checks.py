"""Checks of what came out: what cannot be is a problem, what should be known a notice.

What depends on a field with a problem is computed again without it.
"""

from collections.abc import Mapping

from carbon_desktop.method.quantity import Values
from carbon_desktop.study.phase_inputs import PhaseInputs

MOST_DEVICES = 1e6
"""No site has more accelerators of one kind; a deadline that needs them cannot be met."""

COMPUTE_OPTIMAL = 20.0
"""Tokens per parameter that give the least loss for their FLOP (Hoffmann et al. 2022)."""

_FAR_BELOW = 0.5
_BYTE_PER_GB = 1e9


def refused(inputs: PhaseInputs, values: Mapping[str, Values]) -> str:
    """Name the input that cannot be as it is, and say so at its field; else an empty word."""
    count = values.get("count", 0.0)
    if "deadline_hours" in inputs.values and count > MOST_DEVICES:
        inputs.problem("deadline_too_soon", "deadline_hours", count=float(count))
        return "deadline_hours"
    if "cards_per_replica" in inputs.values and _too_few_cards(inputs, values):
        return "cards_per_replica"
    load = values.get("load_share", 0.0)
    if "replicas" in inputs.values and load > 1.0:
        inputs.problem("load_above_cards", "replicas", load=float(load))
        return "replicas"
    return ""


def _too_few_cards(inputs: PhaseInputs, values: Mapping[str, Values]) -> bool:
    """Say whether the weights alone are more than the entered cards hold."""
    parts = ("kept_parameters", "weight_bytes", "accelerator_memory")
    if any(name not in values for name in parts):
        return False
    kept, each, memory = (values[name] for name in parts)
    weights = kept * each / _BYTE_PER_GB
    held = values["cards_per_replica"] * memory
    if weights <= held:
        return False
    inputs.problem("cards_too_few", "cards_per_replica", weights=float(weights), held=float(held))
    return True


def note(inputs: PhaseInputs, values: Mapping[str, Values]) -> None:
    """Add what the reader of a planned phase should know."""
    needed = values.get("training_memory", values.get("state_memory"))
    memory = values.get("accelerator_memory")
    if needed is not None and memory is not None and needed > memory:
        inputs.notice("memory_short", "count", needed=float(needed), memory=float(memory))
    ratio = values.get("compute_optimal_ratio")
    is_whole = inputs.values.get("trained_share") == 1.0
    if ratio is not None and is_whole and 0.0 < ratio < COMPUTE_OPTIMAL * _FAR_BELOW:
        inputs.notice("few_tokens", "tokens", ratio=float(ratio), optimal=COMPUTE_OPTIMAL)
