"""Energy that was metered at the IT equipment: taken as it is."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("kWh", symbol="E_IT", formula="E_meas * R", source="definition")
def it_energy(measured_energy: Values, repeats: Values) -> Values:
    """Energy of the IT equipment, as metered."""
    return measured_energy * repeats
