"""Work on processors without accelerators: cleaning, tokenising and moving data."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import H_PER_YEAR, W_PER_KW


@quantity("h", symbol="t_wall", formula="t * R", source="definition")
def wall_clock_hours(hours: Values, repeats: Values) -> Values:
    """Time on the wall clock of all repeats, one after another."""
    return hours * repeats


@quantity("W", symbol="P_cpus", formula="n_core * P_core * u_cpu", source="green_algorithms_v3")
def processor_power(cores: Values, core_power: Values, cpu_load: Values) -> Values:
    """Mean power of the processors' cores."""
    return cores * core_power * cpu_load


@quantity("W", symbol="P_mem", formula="m_mem * p_mem", source="green_algorithms_v3")
def memory_module_power(memory: Values, memory_power: Values) -> Values:
    """Power of the memory modules: what is there draws it, used or not."""
    return memory * memory_power


@quantity("W", symbol="P_store", formula="m_store * p_store", source="ccf_2024")
def drive_power(storage: Values, storage_power: Values) -> Values:
    """Power of the drives that hold the data."""
    return storage * storage_power


@quantity("W", symbol="P_prep", formula="P_cpus + P_mem + P_store", source="green_algorithms_v3")
def preparation_power(
    processor_power: Values, memory_module_power: Values, drive_power: Values
) -> Values:
    """Mean power of the machines that prepare the data."""
    return processor_power + memory_module_power + drive_power


@quantity("kWh", symbol="E_host", formula="t_wall * P_prep / 1000", source="green_algorithms_v3")
def host_energy(wall_clock_hours: Values, preparation_power: Values) -> Values:
    """Energy of the machines."""
    return wall_clock_hours * preparation_power / W_PER_KW


@quantity(
    "1",
    symbol="f_life",
    formula="t_wall * n_core / n_csrv / (T_life * 8760 * u_life)",
    source="luccioni_2023",
)
def life_share(
    wall_clock_hours: Values,
    cores: Values,
    server_cores: Values,
    lifetime: Values,
    lifetime_utilisation: Values,
) -> Values:
    """Lives of one server that the work uses up (1 is one server worn out)."""
    servers = cores / server_cores
    return wall_clock_hours * servers / (lifetime * H_PER_YEAR * lifetime_utilisation)
