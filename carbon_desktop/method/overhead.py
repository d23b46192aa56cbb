"""What the data centre draws beside its IT equipment."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("kWh", symbol="E_ovh", formula="E_fac - E_IT", source="iso_30134_2")
def overhead_energy(facility_energy: Values, it_energy: Values) -> Values:
    """Energy of cooling, power conversion and lighting."""
    return facility_energy - it_energy
