"""The facility boundary: what the whole data centre draws for the IT equipment."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("kWh", symbol="E_fac", formula="E_IT * PUE", source="iso_30134_2")
def facility_energy(it_energy: Values, pue: Values) -> Values:
    """Electricity drawn by the whole data centre."""
    return it_energy * pue
