"""Cost: electricity bought, or accelerators rented. Any one currency, named by the plan."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("EUR", symbol="C_el", formula="E_fac * p_el", source="definition")
def electricity_cost(facility_energy: Values, electricity_price: Values) -> Values:
    """Price of all the electricity that the data centre draws."""
    return facility_energy * electricity_price


@quantity("EUR", symbol="C_rent", formula="t_dev * p_rent", source="definition")
def rental_cost(device_hours: Values, rental_price: Values) -> Values:
    """Price of renting the accelerators, electricity included."""
    return device_hours * rental_price
