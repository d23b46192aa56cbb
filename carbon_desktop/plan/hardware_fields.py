"""Fields of the hardware: the accelerators, their power, what making them emitted."""

from carbon_desktop.plan.field_kind import LARGEST, Field

NODE_CLASSES = (
    "sxm_8_2016", "sxm_8_2020", "sxm_8_2022", "sxm_8_2024", "sxm_4", "superchip_4", "pcie_8",
    "pcie_4", "workstation", "laptop", "tpu_4",
)  # fmt: skip
"""Ids of the catalogue's node classes; a test holds them to its table."""

CODES = ("usual", "tuned")
"""Whether the code is tuned for the machine, as a benchmark's is."""

HARDWARE_FIELDS = (
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
    Field("node_class", "hardware", "choice", choices=NODE_CLASSES, belongs_to="accelerator"),
    Field("instance", "hardware", "instance", belongs_to="accelerator"),
    # A rack of one system holds 72.
    Field(
        "node_accelerators",
        "hardware",
        "whole",
        unit="1",
        minimum=1.0,
        maximum=1e6,
        belongs_to="accelerator",
        likely=(1.0, 144.0),
    ),
    # Without its accelerators: a laptop takes 15 W, a server of eight up to 4,200 W.
    Field(
        "node_power_w",
        "hardware",
        unit="W",
        maximum=LARGEST,
        belongs_to="accelerator",
        likely=(5.0, 20_000.0),
    ),
    Field(
        "cpu_count",
        "hardware",
        "whole",
        unit="1",
        minimum=0.0,
        maximum=1e6,
        likely=(0.0, 16.0),
        belongs_to="accelerator",
    ),
    # Server processors are rated at 35 to 500 W.
    Field(
        "cpu_tdp_w",
        "hardware",
        unit="W",
        maximum=LARGEST,
        likely=(5.0, 600.0),
        belongs_to="accelerator",
    ),
    Field(
        "node_memory_gb",
        "hardware",
        unit="GB",
        maximum=LARGEST,
        likely=(1.0, 10_000.0),
        belongs_to="accelerator",
    ),
    # A DGX H100 leaves some 2,600 W beside its GPUs, processors and memory.
    Field(
        "other_host_power_w",
        "hardware",
        unit="W",
        maximum=LARGEST,
        likely=(0.0, 5_000.0),
        belongs_to="accelerator",
    ),
    # BLOOM's nodes waited a third of their time; a service may wait nine hours for each busy one.
    Field("idle_share", "hardware", unit="1", maximum=1e6, likely=(0.0, 20.0)),
    Field("code", "hardware", "choice", choices=CODES),
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
    # From a small card on the spot market to the newest on demand.
    Field(
        "rental_price_per_hour",
        "hardware",
        unit="EUR/h",
        maximum=LARGEST,
        belongs_to="accelerator",
        likely=(0.02, 50.0),
    ),
)
