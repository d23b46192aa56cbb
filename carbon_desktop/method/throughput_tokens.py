"""Speed of a device from the tokens per second of the whole job."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import FLOP_PER_TFLOP


@quantity(
    "TFLOP/s",
    symbol="X",
    formula="v_tok * F_tr / (D * n_ep) / (n * 1000000000000)",
    source="chowdhery_2022",
)
def achieved_rate(
    tokens_per_second: Values, training_flop: Values, tokens: Values, epochs: Values, count: Values
) -> Values:
    """Model FLOP per second of one device, over the whole run."""
    per_token = training_flop / (tokens * epochs)
    return tokens_per_second * per_token / (count * FLOP_PER_TFLOP)
