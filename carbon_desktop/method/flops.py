"""Compute: the floating-point operations of the model (FLOP, not FLOP/s)."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import S_PER_H, TFLOP_PER_EFLOP


@quantity(
    "EFLOP", symbol="F", formula="t_dev * 3600 * F_peak * MFU / 1000000", source="chowdhery_2022"
)
def compute(device_hours: Values, peak_rate: Values, mfu: Values) -> Values:
    """Model FLOP done in the device-hours, in units of 10^18."""
    return device_hours * S_PER_H * peak_rate * mfu / TFLOP_PER_EFLOP
