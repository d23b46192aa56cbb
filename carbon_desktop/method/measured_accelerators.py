"""Energy that was metered at the accelerators; the rest of the node is added."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("kWh", symbol="E_acc", formula="E_meas * R", source="definition")
def accelerator_energy(measured_energy: Values, repeats: Values) -> Values:
    """Energy of the accelerator boards alone."""
    return measured_energy * repeats
