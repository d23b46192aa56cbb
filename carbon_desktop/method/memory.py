"""Memory that the state of training takes on each device, at the least: all of it shared out.

Mixed precision with Adam: two bytes a weight, and for each trained one two of its gradient and
twelve of the optimiser (the weight, its mean and its variance in full precision).
"""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import BYTE_PER_GB

BYTE_PER_WEIGHT = 2.0
BYTE_PER_TRAINED = 14.0

UNITS = {"BYTE_PER_WEIGHT": "byte", "BYTE_PER_TRAINED": "byte"}
"""Units of the bytes of one weight."""


@quantity(
    "GB", symbol="V_st", formula="N * (2 + 14 * s_tr) / n / 1000000000", source="rajbhandari_2020"
)
def state_memory(parameters: Values, trained_share: Values, count: Values) -> Values:
    """Weights, gradients and optimiser state on one device, spread over all of them."""
    each = BYTE_PER_WEIGHT + BYTE_PER_TRAINED * trained_share
    return parameters * each / count / BYTE_PER_GB
