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

    @property
    def is_price(self) -> bool:
        """Whether the value is in the plan's currency, for which the unit's EUR stands."""
        return self.unit.startswith("EUR")

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
    # Hours: five years. Repeats: the search of Strubell et al. 2019 took 4,789 runs.
    Field("hours", "workload", unit="h", maximum=LARGEST, likely=(0.0, 43_830.0)),
    Field("repeats", "workload", unit="1", maximum=LARGEST, likely=(1.0, 5_000.0)),
    # The largest published of a project is 2.6 GWh; a large data centre takes 1 TWh a year.
    Field("energy_kwh", "workload", unit="kWh", maximum=LARGEST, likely=(0.0, 1e9)),
    Field("energy_boundary", "workload", "choice", choices=ENERGY_BOUNDARIES),
    # From a classroom's network to a hundred times the largest published: "7" is not 7 billion.
    Field("parameters", "workload", unit="1", maximum=1e18, above=True, likely=(1e4, 1e14)),
    Field("active_parameters", "workload", unit="1", maximum=1e18, above=True, likely=(1e4, 1e14)),
    Field("precision", "workload", "choice", choices=PRECISIONS),
    # Whole runs, V100 to H100, lie between 0.10 and 0.57.
    Field("mfu", "workload", unit="1", maximum=1.0, above=True, likely=(0.05, 0.75)),
    Field("accelerator", "hardware", "accelerator"),
    # The largest published run took 10,000 devices, the largest sites have fifty times that.
    Field(
        "count",
        "hardware",
        "whole",
        unit="1",
        minimum=1.0,
        maximum=LARGEST,
        likely=(1.0, 500_000.0),
    ),
    # Metered whole runs lie between 0.30 and 0.92.
    Field("power_share", "hardware", unit="1", maximum=1.0, above=True, likely=(0.3, 1.0)),
    # Metered with the node: 173 to 900 W. Shipped TDPs: 8 to 1,400 W.
    Field(
        "power_w",
        "hardware",
        unit="W",
        maximum=LARGEST,
        belongs_to="accelerator",
        likely=(5.0, 5_000.0),
    ),
    Field(
        "tdp_w",
        "hardware",
        unit="W",
        maximum=LARGEST,
        belongs_to="accelerator",
        likely=(5.0, 3_000.0),
    ),
    # Busy nodes of eight take about 250 W for each card; a workstation of one far more.
    Field(
        "host_power_w",
        "hardware",
        unit="W",
        maximum=LARGEST,
        belongs_to="accelerator",
        likely=(0.0, 2_000.0),
    ),
    Field("network_power_w", "hardware", unit="W", maximum=LARGEST, likely=(0.0, 1_000.0)),
    # Published dies and cards: 6 to 2,543 kg; servers without them up to 6,000 kg.
    Field(
        "embodied_kgco2e",
        "hardware",
        unit="kgCO2e",
        maximum=LARGEST,
        belongs_to="accelerator",
        likely=(5.0, 3_000.0),
    ),
    Field(
        "host_embodied_kgco2e",
        "hardware",
        unit="kgCO2e",
        maximum=LARGEST,
        belongs_to="accelerator",
        likely=(0.0, 6_000.0),
    ),
    # Studies write hardware off in 3 to 6 years, and count it in use for 0.85 of them.
    Field(
        "lifetime_years", "hardware", unit="year", maximum=100.0, above=True, likely=(1.0, 12.0)
    ),
    Field(
        "lifetime_utilisation",
        "hardware",
        unit="1",
        maximum=1.0,
        above=True,
        likely=(0.05, 1.0),
    ),
    # From a single board to a whole server: one of eight H100 weighs 130 kg.
    Field(
        "mass_kg",
        "hardware",
        unit="kg",
        maximum=LARGEST,
        belongs_to="accelerator",
        likely=(0.05, 150.0),
    ),
    Field("recycled_share", "hardware", unit="1", maximum=1.0),
    Field("region", "site", "region"),
    Field("grid_boundary", "site", "choice", choices=GRID_BOUNDARIES),
    # Shipped factors: 1.3 (Manitoba, direct) to 1,306 g/kWh: 0.4 is kilograms.
    Field(
        "intensity_gco2e_per_kwh",
        "site",
        unit="gCO2e/kWh",
        maximum=LARGEST,
        belongs_to="region",
        likely=(1.0, 1_400.0),
    ),
    # 1 is a room without cooling, or a meter behind it; the industry averaged 2.5 in 2007.
    Field("pue", "site", unit="1", minimum=1.0, maximum=LARGEST, likely=(1.0, 2.5)),
    # Shipped sites report 0 to 2.75 L/kWh; grids take 1.1 to 18.6 L/kWh.
    Field("wue_l_per_kwh", "site", unit="L/kWh", maximum=LARGEST, likely=(0.0, 10.0)),
    Field(
        "grid_water_l_per_kwh",
        "site",
        unit="L/kWh",
        maximum=LARGEST,
        belongs_to="region",
        likely=(0.0, 20.0),
    ),
    Field("contracted_share", "site", unit="1", maximum=1.0),
    Field(
        "contract_intensity_gco2e_per_kwh",
        "site",
        unit="gCO2e/kWh",
        maximum=LARGEST,
        likely=(0.0, 1_400.0),
    ),
    Field(
        "residual_intensity_gco2e_per_kwh",
        "site",
        unit="gCO2e/kWh",
        maximum=LARGEST,
        belongs_to="region",
        likely=(1.0, 1_400.0),
    ),
    # Shipped prices: 0.03 to 0.38 EUR/kWh: 12 is in cents.
    Field(
        "electricity_price_per_kwh", "site", unit="EUR/kWh", maximum=LARGEST, likely=(0.005, 1.0)
    ),
    # From a small card on the spot market to the newest on demand.
    Field(
        "rental_price_per_hour",
        "hardware",
        unit="EUR/h",
        maximum=LARGEST,
        belongs_to="accelerator",
        likely=(0.02, 50.0),
    ),
    Field("currency", "site", "text"),
)

FIELDS = {one.key: one for one in _FIELDS}
"""Every field by key, in reading order."""

GROUPS = {
    group: tuple(one.key for one in _FIELDS if one.group == group)
    for group in ("workload", "hardware", "site")
}
"""The keys of the fields of each group, in reading order."""

DEPENDENTS = {
    owner: tuple(one.key for one in _FIELDS if one.belongs_to == owner)
    for owner in ("accelerator", "region")
}
"""Fields that say something of the present accelerator or region only."""
