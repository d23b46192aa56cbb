"""Accelerators that finish one run before a deadline, where runs are smaller or lose time."""

from carbon_desktop.method.elementwise import whole_up
from carbon_desktop.method.quantity import Values, quantity


@quantity(
    "1", symbol="n", formula="ceil(t_run * s_run * (1 + l_run) / t_max)", source="definition"
)
def count(
    run_device_hours: Values, run_share: Values, lost_share: Values, deadline_hours: Values
) -> Values:
    """Least number of accelerators with which each run ends in time, what it loses included."""
    return whole_up(run_device_hours * run_share * (1.0 + lost_share) / deadline_hours)
