"""FLOP per token where the model's shape is known: its weights and its attention.

Attention is counted over the full sequence, as PaLM's MFU counts it: 12 L d l for a whole step.
"""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import FLOP_PER_MAC

PRODUCTS = 2.0
"""Matrix products of attention: queries with keys, and the weights with the values."""


@quantity("FLOP", symbol="f_att", formula="2 * 2 * L * d_h * l", source="chowdhery_2022")
def attention_flop_per_token(
    layers: Values, hidden_size: Values, sequence_length: Values
) -> Values:
    """FLOP of one forward pass of attention beyond its weights."""
    return PRODUCTS * FLOP_PER_MAC * layers * hidden_size * sequence_length


@quantity("FLOP", symbol="f_fwd", formula="2 * N_act + f_att", source="chowdhery_2022")
def forward_flop_per_token(active_parameters: Values, attention_flop_per_token: Values) -> Values:
    """FLOP of the forward pass."""
    return FLOP_PER_MAC * active_parameters + attention_flop_per_token


@quantity(
    "FLOP",
    symbol="f_bwd",
    formula="2 * N_act * (1 - b_fr + s_tr) + 2 * f_att * (1 - b_fr)",
    source="chowdhery_2022",
)
def backward_flop_per_token(
    active_parameters: Values,
    attention_flop_per_token: Values,
    frozen_below_share: Values,
    trained_share: Values,
) -> Values:
    """FLOP of the backward pass; attention has no weights, but two factors to pass through."""
    weights = FLOP_PER_MAC * active_parameters * (1.0 - frozen_below_share + trained_share)
    return weights + PRODUCTS * attention_flop_per_token * (1.0 - frozen_below_share)
