"""The servers' boundary: accelerators and the rest of their nodes, at the wall."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("kWh", symbol="E_srv", formula="E_acc + E_host", source="patterson_2021")
def server_energy(accelerator_energy: Values, host_energy: Values) -> Values:
    """Energy of the nodes at the wall."""
    return accelerator_energy + host_energy
