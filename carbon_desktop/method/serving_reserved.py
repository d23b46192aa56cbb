"""Accelerators reserved for a period: enough for the load at its peak, idle for the rest."""

from carbon_desktop.method.elementwise import most, whole_up
from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import S_PER_H, W_PER_KW


@quantity(
    "1",
    symbol="n_copies",
    formula="max(1, ceil(k_peak * Q * t_req / (B * T_period * 3600)))",
    source="definition",
)
def replicas(
    peak_to_mean: Values,
    requests: Values,
    request_seconds: Values,
    batch: Values,
    period_hours: Values,
) -> Values:
    """Model copies that carry the load at its peak; one at least."""
    busy = requests * request_seconds / (batch * period_hours * S_PER_H)
    return most(1.0, whole_up(peak_to_mean * busy))


@quantity("1", symbol="n", formula="n_copies * n_rep", source="definition")
def count(replicas: Values, cards_per_replica: Values) -> Values:
    """Accelerators reserved."""
    return replicas * cards_per_replica


@quantity("h", symbol="t_wall", formula="T_period * R", source="definition")
def wall_clock_hours(period_hours: Values, repeats: Values) -> Values:
    """Hours of all periods."""
    return period_hours * repeats


@quantity("h", symbol="t_dev", formula="n * t_wall", source="definition")
def device_hours(count: Values, wall_clock_hours: Values) -> Values:
    """Hours summed over all accelerators, busy or not."""
    return count * wall_clock_hours


@quantity("1", symbol="f_load", formula="t_busy / t_dev", source="definition")
def load_share(service_device_hours: Values, device_hours: Values) -> Values:
    """Busy hours over reserved hours; above 1 the cards cannot carry the load."""
    return service_device_hours / device_hours


@quantity("1", symbol="f_idle", formula="max(0, 1 - f_load)", source="definition")
def idle_time_share(load_share: Values) -> Values:
    """Share of the reserved hours in which the accelerators wait for requests."""
    return most(0.0, 1.0 - load_share)


@quantity("kWh", symbol="E_wait", formula="f_idle * t_dev * P_wait / 1000", source="definition")
def accelerator_idle_energy(
    idle_time_share: Values, device_hours: Values, accelerator_idle_power: Values
) -> Values:
    """Energy of the accelerators while they wait for requests."""
    return idle_time_share * device_hours * accelerator_idle_power / W_PER_KW


@quantity("kWh", symbol="E_acc", formula="E_busy + E_wait", source="definition")
def accelerator_energy(busy_energy: Values, accelerator_idle_energy: Values) -> Values:
    """Energy of the accelerator boards alone."""
    return busy_energy + accelerator_idle_energy
