"""Speed of a device from the FLOP per second that it does, recomputed ones included."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("TFLOP/s", symbol="X", formula="X_hw * F_tr / F_hw", source="korthikanti_2022")
def achieved_rate(hardware_rate: Values, training_flop: Values, hardware_flop: Values) -> Values:
    """Model FLOP per second of one device, over the whole run."""
    return hardware_rate * training_flop / hardware_flop
