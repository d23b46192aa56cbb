"""FLOP of training: passes over every token, whatever one pass costs."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import FLOP_PER_MAC


@quantity("FLOP", symbol="f_tea", formula="2 * N_tea", source="kaplan_2020")
def teacher_flop_per_token(teacher_parameters: Values) -> Values:
    """FLOP of the forward pass of a teacher that is distilled from; 0 parameters without one."""
    return FLOP_PER_MAC * teacher_parameters


@quantity(
    "FLOP", symbol="F_tr", formula="(f_fwd + f_bwd + f_tea) * D * n_ep", source="kaplan_2020"
)
def training_flop(
    forward_flop_per_token: Values,
    backward_flop_per_token: Values,
    teacher_flop_per_token: Values,
    tokens: Values,
    epochs: Values,
) -> Values:
    """Model FLOP of one run, recomputation not counted."""
    passes = forward_flop_per_token + backward_flop_per_token + teacher_flop_per_token
    return passes * tokens * epochs


@quantity(
    "FLOP", symbol="F_hw", formula="F_tr + s_rec * f_fwd * D * n_ep", source="korthikanti_2022"
)
def hardware_flop(
    training_flop: Values,
    recomputed_share: Values,
    forward_flop_per_token: Values,
    tokens: Values,
    epochs: Values,
) -> Values:
    """FLOP that the devices do in one run: the forward pass again, as far as recomputed."""
    return training_flop + recomputed_share * forward_flop_per_token * tokens * epochs


@quantity("1", symbol="d_opt", formula="D * n_ep / N_act", source="hoffmann_2022")
def compute_optimal_ratio(tokens: Values, epochs: Values, active_parameters: Values) -> Values:
    """Tokens per active parameter: about 20 give a dense model the least loss for its FLOP."""
    return tokens * epochs / active_parameters
