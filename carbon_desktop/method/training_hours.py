"""Time of training: FLOP over speed, for one run and for all repeats."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import FLOP_PER_EFLOP, FLOP_PER_TFLOP, S_PER_H


@quantity(
    "h", symbol="t_run", formula="F_tr / (X * 1000000000000 * 3600)", source="narayanan_2021"
)
def run_device_hours(training_flop: Values, achieved_rate: Values) -> Values:
    """Hours of one run, summed over its accelerators."""
    return training_flop / (achieved_rate * FLOP_PER_TFLOP * S_PER_H)


@quantity("h", symbol="t_dev", formula="t_run * R", source="definition")
def device_hours(run_device_hours: Values, repeats: Values) -> Values:
    """Hours of all repeats, summed over all accelerators."""
    return run_device_hours * repeats


@quantity("h", symbol="t_wall", formula="t_dev / n", source="definition")
def wall_clock_hours(device_hours: Values, count: Values) -> Values:
    """Time on the wall clock of all repeats, one after another."""
    return device_hours / count


@quantity("EFLOP", symbol="F", formula="F_tr * R / 1000000000000000000", source="kaplan_2020")
def compute(training_flop: Values, repeats: Values) -> Values:
    """Model FLOP of all repeats, in units of 10^18."""
    return training_flop * repeats / FLOP_PER_EFLOP
