"""The model that is served: the weights and the cache that one step of decoding reads."""

from carbon_desktop.method.quantity import Values, quantity

GIGA = 1e9
"""Parameters of the model that `layer_scale` is the number of layers of."""


@quantity("1", symbol="N_kept", formula="N * (1 - r_prune)", source="ma_2023")
def kept_parameters(parameters: Values, pruned_share: Values) -> Values:
    """Parameters left by structured pruning."""
    return parameters * (1.0 - pruned_share)


@quantity("1", symbol="N_act_kept", formula="N_act * (1 - r_prune)", source="ma_2023")
def kept_active_parameters(active_parameters: Values, pruned_share: Values) -> Values:
    """Parameters left by structured pruning that one token passes through."""
    return active_parameters * (1.0 - pruned_share)


@quantity("1", symbol="k_exp", formula="N_act / N", source="fedus_2022")
def expert_share(active_parameters: Values, parameters: Values) -> Values:
    """Share of the experts that one token passes through.

    Known models give it: experts chosen over experts, 8/128 of Qwen3-235B. Where nothing is
    said it is taken as the share of all parameters, as though all of them were experts.
    """
    return active_parameters / parameters


@quantity(
    "1",
    symbol="N_step",
    formula="N_kept - (N_kept - N_act_kept) * (1 - k_exp) ^ (B - 1)",
    source="fedus_2022",
)
def touched_parameters(
    kept_parameters: Values,
    kept_active_parameters: Values,
    expert_share: Values,
    batch: Values,
) -> Values:
    """Parameters that a step of the whole batch reads: all experts that any sequence needs.

    One sequence needs the active parameters; an expert stays unread only where every one of
    the others misses it too. A dense model reads all of them.
    """
    unread = (kept_parameters - kept_active_parameters) * (1.0 - expert_share) ** (batch - 1.0)
    return kept_parameters - unread


@quantity(
    "1",
    symbol="n_lay",
    formula="a_lay * (N * N_act / 10 ^ 18) ^ (1 / 6)",
    source="carbon_desktop",
)
def layers(layer_scale: Values, parameters: Values, active_parameters: Values) -> Values:
    """Layers of a model whose shape is not known: by the cube root of its size.

    The size of a mixture of experts is the geometric mean of all and of active parameters.
    """
    return layer_scale * ((parameters / GIGA) * (active_parameters / GIGA)) ** (1 / 6)


@quantity("byte", symbol="c_tok", formula="2 * n_lay * d_kv * b_kv * f_kv", source="pope_2022")
def cache_bytes_per_token(
    layers: Values, kv_width: Values, cache_value_bytes: Values, cached_share: Values
) -> Values:
    """Keys and values that one token of context leaves in memory."""
    return 2.0 * layers * kv_width * cache_value_bytes * cached_share


@quantity("byte", symbol="c_seq", formula="c_tok * (L_in + L_out / 2) + 2 * S", source="pope_2022")
def sequence_bytes(
    cache_bytes_per_token: Values,
    input_tokens: Values,
    output_tokens: Values,
    state_bytes: Values,
) -> Values:
    """Bytes that a step moves for one sequence: its cache half-way, its state read and written."""
    half_way = input_tokens + output_tokens / 2.0
    return cache_bytes_per_token * half_way + 2.0 * state_bytes
