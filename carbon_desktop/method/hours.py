"""Time: how long the phase runs, and for how many devices."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("h", symbol="t_wall", formula="t * R", source="definition")
def wall_clock_hours(hours: Values, repeats: Values) -> Values:
    """Time on the wall clock of all repeats, one after another."""
    return hours * repeats


@quantity("h", symbol="t_dev", formula="n * t_wall", source="patterson_2021")
def device_hours(count: Values, wall_clock_hours: Values) -> Values:
    """Hours summed over all accelerators."""
    return count * wall_clock_hours
