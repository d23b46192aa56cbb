"""Requests of a service that is known by those of a day."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="Q", formula="q_day * T_days", source="definition")
def requests(requests_per_day: Values, period_days: Values) -> Values:
    """All requests of the whole period."""
    return requests_per_day * period_days
