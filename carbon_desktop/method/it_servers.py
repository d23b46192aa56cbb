"""The IT boundary where nothing is known of switches and storage: the servers alone."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("kWh", symbol="E_IT", formula="E_srv", source="iso_30134_2")
def it_energy(server_energy: Values) -> Values:
    """Energy of the IT equipment, switches and shared storage not counted."""
    return server_energy
