"""Default model FLOP utilisation of a whole run, from what is known before it is run.

Power laws about the middle of the published runs they were calibrated on. Outside the ends of
those runs the nearest end stands, for nothing is known of how the laws go on.
"""

from carbon_desktop.method.elementwise import least, most
from carbon_desktop.method.quantity import Values, quantity

RATE_LOW, RATE_MIDDLE, RATE_HIGH = 125.0, 312.0, 989.4
MEMORY_LOW, MEMORY_HIGH = 16.0, 80.0
DEVICES_LOW, DEVICES_MIDDLE, DEVICES_HIGH = 32.0, 384.0, 10_000.0
PARAMETERS_LARGE = 1e9

UNITS = {
    "RATE_LOW": "TFLOP/s",
    "RATE_MIDDLE": "TFLOP/s",
    "RATE_HIGH": "TFLOP/s",
    "MEMORY_LOW": "GB",
    "MEMORY_HIGH": "GB",
}
"""Units of the points that have one."""

_SOURCE = "carbon_desktop_mfu"


@quantity(
    "1",
    symbol="k_F",
    formula="(312 / min(max(F_ref, 125), 989.4)) ^ a_F",
    source=_SOURCE,
)
def rate_effect(reference_rate: Values, mfu_rate_slope: Values) -> Values:
    """Factor for how fast the device is: a faster one is harder to keep busy."""
    within = least(most(reference_rate, RATE_LOW), RATE_HIGH)
    return (RATE_MIDDLE / within) ** mfu_rate_slope


@quantity("1", symbol="k_V", formula="(min(max(V, 16), 80) / 80) ^ a_V", source=_SOURCE)
def memory_effect(accelerator_memory: Values, mfu_memory_slope: Values) -> Values:
    """Factor for the device's memory: with less of it batches shrink and work is done again."""
    within = least(most(accelerator_memory, MEMORY_LOW), MEMORY_HIGH)
    return (within / MEMORY_HIGH) ** mfu_memory_slope


@quantity("1", symbol="k_N", formula="min(N_act / 1000000000, 1) ^ a_N", source=_SOURCE)
def size_effect(active_parameters: Values, mfu_size_slope: Values) -> Values:
    """Factor for small models, whose matrices are too small to fill a device."""
    return least(active_parameters / PARAMETERS_LARGE, 1.0) ** mfu_size_slope


@quantity("1", symbol="k_S", formula="(N_act / N) ^ a_S", source=_SOURCE)
def sparsity_effect(
    active_parameters: Values, parameters: Values, mfu_sparsity_slope: Values
) -> Values:
    """Factor for mixtures of experts: tokens travel between the devices that hold experts."""
    return (active_parameters / parameters) ** mfu_sparsity_slope


@quantity("1", symbol="k_n", formula="(384 / min(max(n_run, 32), 10000)) ^ a_n", source=_SOURCE)
def scale_effect(run_devices: Values, mfu_devices_slope: Values) -> Values:
    """Factor for the number of devices: more of them exchange more, and fail more often."""
    within = least(most(run_devices, DEVICES_LOW), DEVICES_HIGH)
    return (DEVICES_MIDDLE / within) ** mfu_devices_slope


@quantity(
    "1", symbol="MFU_ref", formula="MFU_0 * k_F * k_V * k_N * k_S * k_n * k_run", source=_SOURCE
)
def reference_mfu(
    mfu_level: Values,
    rate_effect: Values,
    memory_effect: Values,
    size_effect: Values,
    sparsity_effect: Values,
    scale_effect: Values,
    mfu_run_factor: Values,
) -> Values:
    """Model FLOP utilisation of the whole run at the reference rate, stops included."""
    shape = size_effect * sparsity_effect * mfu_run_factor
    return mfu_level * rate_effect * memory_effect * scale_effect * shape


@quantity("TFLOP/s", symbol="X", formula="MFU * F_peak", source="chowdhery_2022")
def achieved_rate(mfu: Values, peak_rate: Values) -> Values:
    """Model FLOP per second of one device, over the whole run."""
    return mfu * peak_rate
