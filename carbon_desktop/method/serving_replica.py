"""The cards that hold one copy of the model: a power of two, in nodes of eight."""

from carbon_desktop.method.elementwise import least, most, whole_up
from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import BYTE_PER_GB


@quantity(
    "GB",
    symbol="C_rep",
    formula="(N_kept * b_w + B * (c_tok * (L_in + L_out) + S)) / 10 ^ 9",
    source="ecologits_0_11_3",
)
def replica_memory(
    kept_parameters: Values,
    weight_bytes: Values,
    batch: Values,
    cache_bytes_per_token: Values,
    input_tokens: Values,
    output_tokens: Values,
    state_bytes: Values,
) -> Values:
    """Memory of the weights and of the whole batch's cache at its longest."""
    context = input_tokens + output_tokens
    held = batch * (cache_bytes_per_token * context + state_bytes)
    return (kept_parameters * weight_bytes + held) / BYTE_PER_GB


@quantity("1", symbol="n_fit", formula="ceil(k_mem * C_rep / V)", source="ecologits_0_11_3")
def cards_that_hold(
    memory_headroom: Values, replica_memory: Values, accelerator_memory: Values
) -> Values:
    """Fewest cards whose memory holds one replica."""
    return whole_up(memory_headroom * replica_memory / accelerator_memory)


@quantity(
    "1",
    symbol="n_rep",
    formula="1 + min(1, max(0, n_fit - 1)) + 2 * min(1, max(0, n_fit - 2))"
    " + 4 * min(1, max(0, n_fit - 4)) + 8 * ceil(max(0, n_fit - 8) / 8)",
    source="ecologits_0_11_3",
)
def cards_per_replica(cards_that_hold: Values) -> Values:
    """Cards of one replica: 1, 2, 4, 8, then whole nodes of eight."""
    held = cards_that_hold
    within = 1.0 + _beyond(held, 1.0) + 2.0 * _beyond(held, 2.0) + 4.0 * _beyond(held, 4.0)
    return within + 8.0 * whole_up(most(0.0, held - 8.0) / 8.0)


def _beyond(count: Values, step: float) -> Values:
    """Return 1 where a whole number is greater than `step`, else 0."""
    return least(1.0, most(0.0, count - step))
