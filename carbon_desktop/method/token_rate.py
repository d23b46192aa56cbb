"""Tokens per second that follow from the speed of the devices."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import FLOP_PER_TFLOP


@quantity(
    "1/s",
    symbol="v_tok",
    formula="n * X * 1000000000000 / (F_tr / (D * n_ep))",
    source="chowdhery_2022",
)
def tokens_per_second(
    count: Values, achieved_rate: Values, training_flop: Values, tokens: Values, epochs: Values
) -> Values:
    """Tokens that the whole job trains on in a second, over the whole run."""
    return count * achieved_rate * FLOP_PER_TFLOP / (training_flop / (tokens * epochs))
