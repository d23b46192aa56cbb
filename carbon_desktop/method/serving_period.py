"""The period of a service, in hours."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import H_PER_DAY


@quantity("h", symbol="T_period", formula="T_days * 24", source="definition")
def period_hours(period_days: Values) -> Values:
    """Hours over which the accelerators are reserved."""
    return period_days * H_PER_DAY
