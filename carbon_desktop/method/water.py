"""Water that is used up: cooling on site, and at the power plants that feed the site."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("L", symbol="W_on", formula="E_IT * WUE", source="iso_30134_9")
def water_onsite(it_energy: Values, wue: Values) -> Values:
    """Water used on site. WUE is per kWh of IT energy: PUE has no part in it."""
    return it_energy * wue


@quantity("L", symbol="W_off", formula="E_fac * w_grid", source="li_2025")
def water_offsite(facility_energy: Values, grid_water: Values) -> Values:
    """Water used by the power plants."""
    return facility_energy * grid_water
