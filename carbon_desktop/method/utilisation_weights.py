"""Default utilisation where the model's shape is not known: FLOP are those of its weights."""

from carbon_desktop.method.elementwise import least
from carbon_desktop.method.quantity import Values, quantity


@quantity(
    "1",
    symbol="MFU",
    formula="min(1, MFU_ref * k_p * F_ref / F_peak)",
    source="chowdhery_2022",
)
def mfu(
    reference_mfu: Values, precision_speedup: Values, reference_rate: Values, peak_rate: Values
) -> Values:
    """Model FLOP utilisation at the peak of the compute precision, which nothing passes."""
    return least(1.0, reference_mfu * precision_speedup * reference_rate / peak_rate)
