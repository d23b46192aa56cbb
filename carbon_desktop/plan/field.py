"""The fields of a plan: everything a user can set, with its unit, group and bounds."""

from math import inf
from typing import NamedTuple


class Field(NamedTuple):
    """One thing a user can set, on a phase or as a scenario's default.

    `kind` is "number", "whole" (a count), "choice", "accelerator", "region" or "text". Numbers
    lie between `minimum` and `maximum`, ends included unless `above` says that the minimum is
    not. `belongs_to` names the field whose change makes this one's old value meaningless: the
    power of one accelerator says nothing of another.
    """

    key: str
    group: str
    kind: str = "number"
    unit: str = ""
    minimum: float = 0.0
    maximum: float = inf
    above: bool = False
    choices: tuple[str, ...] = ()
    belongs_to: str = ""
    likely: tuple[float, float] | None = None
    """Outside these a value may be a slip, and is questioned."""

    def holds(self, value: float) -> bool:
        """Say whether `value` lies within the bounds."""
        lowest = value > self.minimum if self.above else value >= self.minimum
        whole = self.kind != "whole" or value == int(value)
        return lowest and value <= self.maximum and whole


PRECISIONS = ("fp4", "int4", "fp8", "int8", "bf16", "fp16", "tf32", "fp32")
WORKLOADS = ("device_hours", "measured_energy")
ENERGY_BOUNDARIES = ("accelerators", "it", "facility")
GRID_BOUNDARIES = ("lifecycle", "direct")

LARGEST = 1e15
"""Larger than any experiment; keeps every product of inputs finite."""

_FIELDS = (
    Field("hours", "workload", unit="h", maximum=LARGEST),
    Field("repeats", "workload", unit="1", maximum=LARGEST),
    Field("energy_kwh", "workload", unit="kWh", maximum=LARGEST),
    Field("energy_boundary", "workload", "choice", choices=ENERGY_BOUNDARIES),
    Field("parameters", "workload", unit="1", maximum=1e18, above=True),
    Field("active_parameters", "workload", unit="1", maximum=1e18, above=True),
    Field("precision", "workload", "choice", choices=PRECISIONS),
    Field("mfu", "workload", unit="1", maximum=1.0, above=True),
    Field("accelerator", "hardware", "accelerator"),
    Field("count", "hardware", "whole", unit="1", minimum=1.0, maximum=LARGEST),
    Field("power_share", "hardware", unit="1", maximum=1.0, above=True),
    Field("power_w", "hardware", unit="W", maximum=LARGEST, belongs_to="accelerator"),
    Field("tdp_w", "hardware", unit="W", maximum=LARGEST, belongs_to="accelerator"),
    Field("host_power_w", "hardware", unit="W", maximum=LARGEST, belongs_to="accelerator"),
    Field("network_power_w", "hardware", unit="W", maximum=LARGEST),
    Field("embodied_kgco2e", "hardware", unit="kgCO2e", maximum=LARGEST, belongs_to="accelerator"),
    Field(
        "host_embodied_kgco2e",
        "hardware",
        unit="kgCO2e",
        maximum=LARGEST,
        belongs_to="accelerator",
    ),
    Field("lifetime_years", "hardware", unit="year", maximum=100.0, above=True),
    Field("lifetime_utilisation", "hardware", unit="1", maximum=1.0, above=True),
    Field("mass_kg", "hardware", unit="kg", maximum=LARGEST, belongs_to="accelerator"),
    Field("recycled_share", "hardware", unit="1", maximum=1.0),
    Field("region", "site", "region"),
    Field("grid_boundary", "site", "choice", choices=GRID_BOUNDARIES),
    Field(
        "intensity_gco2e_per_kwh", "site", unit="gCO2e/kWh", maximum=LARGEST, belongs_to="region"
    ),
    Field("pue", "site", unit="1", minimum=1.0, maximum=LARGEST),
    Field("wue_l_per_kwh", "site", unit="L/kWh", maximum=LARGEST),
    Field("grid_water_l_per_kwh", "site", unit="L/kWh", maximum=LARGEST, belongs_to="region"),
    Field("contracted_share", "site", unit="1", maximum=1.0),
    Field("contract_intensity_gco2e_per_kwh", "site", unit="gCO2e/kWh", maximum=LARGEST),
    Field(
        "residual_intensity_gco2e_per_kwh",
        "site",
        unit="gCO2e/kWh",
        maximum=LARGEST,
        belongs_to="region",
    ),
    Field("electricity_price_per_kwh", "site", unit="EUR/kWh", maximum=LARGEST),
    Field(
        "rental_price_per_hour",
        "hardware",
        unit="EUR/h",
        maximum=LARGEST,
        belongs_to="accelerator",
    ),
    Field("currency", "site", "text"),
)

FIELDS = {one.key: one for one in _FIELDS}
"""Every field by key, in reading order."""

DEPENDENTS = {
    owner: tuple(one.key for one in _FIELDS if one.belongs_to == owner)
    for owner in ("accelerator", "region")
}
"""Fields that say something of the present accelerator or region only."""
