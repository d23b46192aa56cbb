"""Accelerators that are paid for while they are busy only: a batch of requests, an interface."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("h", symbol="t_dev", formula="t_busy", source="definition")
def device_hours(service_device_hours: Values) -> Values:
    """Hours summed over all accelerators."""
    return service_device_hours


@quantity("h", symbol="t_wall", formula="t_dev / n_rep", source="definition")
def wall_clock_hours(device_hours: Values, cards_per_replica: Values) -> Values:
    """Time that one replica takes for all requests."""
    return device_hours / cards_per_replica


@quantity("kWh", symbol="E_acc", formula="E_busy", source="definition")
def accelerator_energy(busy_energy: Values) -> Values:
    """Energy of the accelerator boards alone."""
    return busy_energy
