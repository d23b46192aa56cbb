"""FLOP per token where the model's shape is not known: those of its weights."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import FLOP_PER_MAC


@quantity("FLOP", symbol="f_fwd", formula="2 * N_act", source="kaplan_2020")
def forward_flop_per_token(active_parameters: Values) -> Values:
    """FLOP of the forward pass: every active weight multiplies and adds once."""
    return FLOP_PER_MAC * active_parameters


@quantity("FLOP", symbol="f_bwd", formula="2 * N_act * (1 - b_fr + s_tr)", source="kaplan_2020")
def backward_flop_per_token(
    active_parameters: Values, frozen_below_share: Values, trained_share: Values
) -> Values:
    """FLOP of the backward pass: through all above the lowest trained layer, then to weights.

    Adapters of low rank train next to no weights but are passed through: 4 N D in all, not 6.
    """
    return FLOP_PER_MAC * active_parameters * (1.0 - frozen_below_share + trained_share)
