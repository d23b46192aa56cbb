"""Default utilisation where FLOP are counted with attention.

The published runs were calibrated on the FLOP of their weights alone, 6 N D, for most do not
say their shape. They did attention too, over sequences of up to 8,192 tokens: so much of it is
in the calibrated hours already, and raises the utilisation instead of them.
"""

from carbon_desktop.method.elementwise import least
from carbon_desktop.method.quantity import Values, quantity

SEQUENCE_CALIBRATED = 8192.0
"""Tokens of the longest sequences of the calibrated runs."""


@quantity(
    "1",
    symbol="k_att",
    formula="1 + f_att * (3 - 2 * b_fr) * min(1, 8192 / l)"
    " / (f_fwd + f_bwd - f_att * (3 - 2 * b_fr))",
    source="carbon_desktop_mfu",
)
def attention_effect(
    attention_flop_per_token: Values,
    frozen_below_share: Values,
    sequence_length: Values,
    forward_flop_per_token: Values,
    backward_flop_per_token: Values,
) -> Values:
    """Factor for counting attention, as far as the calibrated runs did it."""
    attention = attention_flop_per_token * (3.0 - 2.0 * frozen_below_share)
    weights = forward_flop_per_token + backward_flop_per_token - attention
    return 1.0 + attention * least(1.0, SEQUENCE_CALIBRATED / sequence_length) / weights


@quantity(
    "1",
    symbol="MFU",
    formula="min(1, MFU_ref * k_p * k_att * F_ref / F_peak)",
    source="chowdhery_2022",
)
def mfu(
    reference_mfu: Values,
    precision_speedup: Values,
    attention_effect: Values,
    reference_rate: Values,
    peak_rate: Values,
) -> Values:
    """Model FLOP utilisation at the peak of the compute precision, which nothing passes."""
    counted = reference_mfu * precision_speedup * attention_effect
    return least(1.0, counted * reference_rate / peak_rate)
