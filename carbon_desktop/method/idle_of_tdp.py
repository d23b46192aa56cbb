"""Idle power of an accelerator where no source gives it: a share of its TDP."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("W", symbol="P_wait", formula="u_wait * P_TDP", source="conservemode_h200")
def accelerator_idle_power(idle_power_share: Values, tdp: Values) -> Values:
    """Power of one accelerator that waits."""
    return idle_power_share * tdp
