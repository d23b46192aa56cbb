"""Which input of the method each number field gives, and in which field an input is set."""

from carbon_desktop.method.floors import QUANTITIES_OF_PHASES
from carbon_desktop.method.inputs import INPUTS

INPUT_OF_FIELD = {
    "hours": "hours",
    "repeats": "repeats",
    "energy_kwh": "measured_energy",
    "run_share": "run_share",
    "lost_share": "lost_share",
    "parameters": "parameters",
    "active_parameters": "active_parameters",
    "layers": "layers",
    "hidden_size": "hidden_size",
    "kv_width": "kv_width",
    "tokens": "tokens",
    "epochs": "epochs",
    "sequence_length": "sequence_length",
    "examples": "examples",
    "flop_per_example": "flop_per_example",
    "training_flop": "total_flop",
    "trained_share": "trained_share",
    "frozen_below_share": "frozen_below_share",
    "teacher_parameters": "teacher_parameters",
    "mfu": "mfu",
    "hfu": "hfu",
    "model_rate_tflops": "achieved_rate",
    "hardware_rate_tflops": "hardware_rate",
    "tokens_per_second": "tokens_per_second",
    "deadline_hours": "deadline_hours",
    "requests": "requests",
    "requests_per_day": "requests_per_day",
    "tokens_per_day": "tokens_per_day",
    "period_days": "period_days",
    "input_tokens": "input_tokens",
    "output_tokens": "output_tokens",
    "batch": "batch",
    "peak_to_mean": "peak_to_mean",
    "pruned_share": "pruned_share",
    "cards_per_replica": "cards_per_replica",
    "replicas": "replicas",
    "cores": "cores",
    "core_power_w": "core_power",
    "cpu_load": "cpu_load",
    "memory_gb": "memory",
    "storage_tb": "storage",
    "count": "count",
    "power_share": "power_share",
    "power_w": "device_power",
    "tdp_w": "tdp",
    "host_power_w": "host_power",
    "node_accelerators": "node_accelerators",
    "node_power_w": "node_host_power",
    "cpu_count": "cpu_count",
    "cpu_tdp_w": "cpu_tdp",
    "node_memory_gb": "node_memory",
    "other_host_power_w": "other_host_power",
    "idle_share": "idle_share",
    "network_power_w": "network_power",
    "embodied_kgco2e": "accelerator_embodied",
    "host_embodied_kgco2e": "host_embodied",
    "lifetime_years": "lifetime",
    "lifetime_utilisation": "lifetime_utilisation",
    "mass_kg": "equipment_mass",
    "recycled_share": "recycled_share",
    "intensity_gco2e_per_kwh": "grid_intensity",
    "pue": "pue",
    "wue_l_per_kwh": "wue",
    "grid_water_l_per_kwh": "grid_water",
    "contracted_share": "contracted_share",
    "contract_intensity_gco2e_per_kwh": "contract_intensity",
    "residual_intensity_gco2e_per_kwh": "residual_intensity",
    "electricity_price_per_kwh": "electricity_price",
    "rental_price_per_hour": "rental_price",
}
"""The input of the method that each number field gives."""

FIELD_OF_INPUT = {name: key for key, name in INPUT_OF_FIELD.items()} | {
    "trials": "repeats",
    "base_power_share": "power_share",
    "power_share_ceiling": "power_share",
    "mfu_level": "mfu",
    "mfu_run_factor": "mfu",
}
"""The field in which a user sets an input of the method, or the quantity that it leads to."""

WORKED_OUT = {
    "mfu": (
        "mfu", "mfu_level", "mfu_run_factor", "mfu_rate_slope", "mfu_memory_slope",
        "mfu_size_slope", "mfu_sparsity_slope", "mfu_devices_slope",
    ),
    "power_share": (
        "power_share", "base_power_share", "power_share_ceiling", "power_size_exponent",
        "power_settling_hours",
    ),
}  # fmt: skip
"""Fields whose value is worked out of several inputs, each with a range of its own."""

_WORKED_OUT = {name: field for field, names in WORKED_OUT.items() for name in names}


def worked_out(name: str) -> str:
    """Return the field of `WORKED_OUT` that an input leads to, or nothing."""
    return _WORKED_OUT.get(name, "")


UNITS = {name: one.unit for known in (QUANTITIES_OF_PHASES, INPUTS) for name, one in known.items()}
"""The unit of everything that can be given: an input, or a quantity that it replaces."""
