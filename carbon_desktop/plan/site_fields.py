"""Fields of the site: its grid, what its data centre adds, contracts and prices."""

from carbon_desktop.plan.field_kind import LARGEST, Field

GRID_BOUNDARIES = ("lifecycle", "direct")

SITE_FIELDS = (
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
    Field("currency", "site", "text"),
)
