"""Speed of a device from hardware FLOP utilisation, which counts recomputed FLOP too."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("TFLOP/s", symbol="X", formula="HFU * F_peak * F_tr / F_hw", source="chowdhery_2022")
def achieved_rate(
    hfu: Values, peak_rate: Values, training_flop: Values, hardware_flop: Values
) -> Values:
    """Model FLOP per second of one device, over the whole run."""
    return hfu * peak_rate * training_flop / hardware_flop
