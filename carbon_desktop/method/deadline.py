"""Accelerators that finish one run before a deadline."""

from carbon_desktop.method.elementwise import whole_up
from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="n", formula="ceil(t_run / t_max)", source="definition")
def count(run_device_hours: Values, deadline_hours: Values) -> Values:
    """Least number of accelerators with which one run ends in time."""
    return whole_up(run_device_hours / deadline_hours)
