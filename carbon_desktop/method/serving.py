"""Serving: the time of a step, of a request and of a token, and what the cards draw meanwhile.

A step of decoding reads the weights and the cache, multiplies, and waits for everything else;
prefill multiplies. Attention's own FLOP are not counted: they stay below a tenth up to some
ten thousand tokens of context.
"""

from carbon_desktop.method.elementwise import least
from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import BYTE_PER_GB, FLOP_PER_MAC, FLOP_PER_TFLOP

_SOURCE = "pope_2022"


@quantity(
    "s",
    symbol="t_read",
    formula="(N_step * b_w + B * c_seq) / (n_rep * eta_mem * BW * 10 ^ 9)",
    source=_SOURCE,
)
def reading_seconds(
    touched_parameters: Values,
    weight_bytes: Values,
    batch: Values,
    sequence_bytes: Values,
    cards_per_replica: Values,
    memory_efficiency: Values,
    bandwidth: Values,
) -> Values:
    """Time of a decoding step in which weights and cache are read."""
    moved = touched_parameters * weight_bytes + batch * sequence_bytes
    return moved / (cards_per_replica * memory_efficiency * bandwidth * BYTE_PER_GB)


@quantity(
    "s",
    symbol="t_comp",
    formula="2 * N_act_kept * B / (n_rep * eta_comp * F_peak * 10 ^ 12)",
    source=_SOURCE,
)
def computing_seconds(
    kept_active_parameters: Values,
    batch: Values,
    cards_per_replica: Values,
    compute_efficiency: Values,
    peak_rate: Values,
) -> Values:
    """Time of a decoding step in which matrices are multiplied."""
    rate = cards_per_replica * compute_efficiency * peak_rate * FLOP_PER_TFLOP
    return FLOP_PER_MAC * kept_active_parameters * batch / rate


@quantity(
    "s",
    symbol="t_wait",
    formula="n_lay * (tau_lay + tau_link * (n_rep - 1)) + B * tau_seq",
    source="mlenergy_2025",
)
def waiting_seconds(
    layers: Values,
    layer_seconds: Values,
    link_seconds: Values,
    cards_per_replica: Values,
    batch: Values,
    sequence_seconds: Values,
) -> Values:
    """Time of a decoding step that goes to launches, links between cards, and sampling."""
    of_layers = layers * (layer_seconds + link_seconds * (cards_per_replica - 1.0))
    return of_layers + batch * sequence_seconds


@quantity("s", symbol="t_step", formula="x_t * (t_read + t_comp + t_wait)", source=_SOURCE)
def decode_step_seconds(
    time_factor: Values,
    reading_seconds: Values,
    computing_seconds: Values,
    waiting_seconds: Values,
) -> Values:
    """Time in which every sequence of the batch gets its next token."""
    return time_factor * (reading_seconds + computing_seconds + waiting_seconds)


@quantity(
    "s",
    symbol="t_pre",
    formula="x_t * 2 * N_act_kept * L_in / (n_rep * eta_comp * F_peak * 10 ^ 12)",
    source=_SOURCE,
)
def prefill_seconds(
    time_factor: Values,
    kept_active_parameters: Values,
    input_tokens: Values,
    cards_per_replica: Values,
    compute_efficiency: Values,
    peak_rate: Values,
) -> Values:
    """Time in which the tokens of one request pass through the model, bound by computing."""
    rate = cards_per_replica * compute_efficiency * peak_rate * FLOP_PER_TFLOP
    return time_factor * FLOP_PER_MAC * kept_active_parameters * input_tokens / rate


@quantity("s", symbol="t_req", formula="L_out * t_step + B * t_pre", source=_SOURCE)
def request_seconds(
    output_tokens: Values, decode_step_seconds: Values, batch: Values, prefill_seconds: Values
) -> Values:
    """Time of a request: its own steps, and the prefill of each sequence that it shares with."""
    return output_tokens * decode_step_seconds + batch * prefill_seconds


@quantity("1/s", symbol="v_tok", formula="B * L_out / t_req", source="definition")
def tokens_per_second(batch: Values, output_tokens: Values, request_seconds: Values) -> Values:
    """Output tokens of one replica a second."""
    return batch * output_tokens / request_seconds


@quantity(
    "s",
    symbol="t_full",
    formula="L_out * x_t * (w_wait * t_wait + w_read * t_read + w_comp * t_comp)"
    " + w_comp * B * t_pre",
    source="mlenergy_2025",
)
def full_power_seconds(
    output_tokens: Values,
    time_factor: Values,
    waiting_power_share: Values,
    waiting_seconds: Values,
    reading_power_share: Values,
    reading_seconds: Values,
    computing_power_share: Values,
    computing_seconds: Values,
    batch: Values,
    prefill_seconds: Values,
) -> Values:
    """Time at the whole TDP that would take the energy of a request's time."""
    waited = waiting_power_share * waiting_seconds
    read = reading_power_share * reading_seconds
    computed = computing_power_share * computing_seconds
    decoding = output_tokens * time_factor * (waited + read + computed)
    return decoding + computing_power_share * batch * prefill_seconds


@quantity("1", symbol="u", formula="min(1, x_P * t_full / t_req)", source="mlenergy_2025")
def power_share(
    power_factor: Values, full_power_seconds: Values, request_seconds: Values
) -> Values:
    """Mean power of a busy accelerator as a share of its TDP, which it cannot pass for long."""
    return least(1.0, power_factor * full_power_seconds / request_seconds)


@quantity("J", symbol="e_tok", formula="n_rep * u * P_TDP / v_tok", source="mlenergy_2025")
def joules_per_token(
    cards_per_replica: Values, power_share: Values, tdp: Values, tokens_per_second: Values
) -> Values:
    """Energy of all accelerators of a busy replica for one output token."""
    return cards_per_replica * power_share * tdp / tokens_per_second
