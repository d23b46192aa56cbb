"""Model FLOP utilisation that follows from a speed which is known otherwise."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="MFU", formula="X / F_peak", source="chowdhery_2022")
def mfu(achieved_rate: Values, peak_rate: Values) -> Values:
    """Model FLOP utilisation at the peak of the compute precision."""
    return achieved_rate / peak_rate
