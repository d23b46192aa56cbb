"""Energy that was metered at the data centre's entry: taken as it is, PUE leads back to IT."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("kWh", symbol="E_fac", formula="E_meas * R", source="definition")
def facility_energy(measured_energy: Values, repeats: Values) -> Values:
    """Electricity drawn by the whole data centre, as metered."""
    return measured_energy * repeats


@quantity("kWh", symbol="E_IT", formula="E_fac / PUE", source="iso_30134_2")
def it_energy(facility_energy: Values, pue: Values) -> Values:
    """Energy of the IT equipment."""
    return facility_energy / pue
