"""Memory of the activations where the model's shape is known, without the attention matrix.

Fused attention never stores that matrix; what is recomputed keeps only the layers' inputs.
"""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import BYTE_PER_GB

BYTE_STORED = 34.0
BYTE_RECOMPUTED = 2.0

UNITS = {"BYTE_STORED": "byte", "BYTE_RECOMPUTED": "byte"}
"""Units of the bytes that a layer keeps for each token and hidden channel."""


@quantity(
    "GB",
    symbol="V_act",
    formula="L * d_h * l * b_dev * (34 * (1 - s_rec) + 2 * s_rec) / 1000000000",
    source="korthikanti_2022",
)
def activation_memory(
    layers: Values,
    hidden_size: Values,
    sequence_length: Values,
    device_sequences: Values,
    recomputed_share: Values,
) -> Values:
    """Activations that one device holds until the backward pass."""
    kept = BYTE_STORED * (1.0 - recomputed_share) + BYTE_RECOMPUTED * recomputed_share
    return layers * hidden_size * sequence_length * device_sequences * kept / BYTE_PER_GB


@quantity("GB", symbol="V_tr", formula="V_st + V_act", source="rajbhandari_2020")
def training_memory(state_memory: Values, activation_memory: Values) -> Values:
    """Memory that one device needs at the least."""
    return state_memory + activation_memory
