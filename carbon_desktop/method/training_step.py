"""Recomputation where a step of training is known as a whole."""

from carbon_desktop.method.quantity import Values, quantity

STEP_PER_FORWARD = 3.0
"""A step is three forward passes long: the backward pass takes twice as much."""


@quantity("FLOP", symbol="F_hw", formula="F_tr * (1 + s_rec / 3)", source="korthikanti_2022")
def hardware_flop(training_flop: Values, recomputed_share: Values) -> Values:
    """FLOP that the devices do in one run: the forward pass again, as far as recomputed."""
    return training_flop * (1.0 + recomputed_share / STEP_PER_FORWARD)
