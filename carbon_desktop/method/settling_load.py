"""How the start of a run over several nodes weighs: short runs never reach their full power."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="l_t", formula="t / (t + t_set)", source="carbon_desktop_power")
def settling_load(hours: Values, power_settling_hours: Values) -> Values:
    """Mean power of the run over the power that it settles at."""
    return hours / (hours + power_settling_hours)
