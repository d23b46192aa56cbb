"""What a request and a token cost: ratios of totals only."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import G_PER_KG, REQUESTS_PER_THOUSAND, TOKENS_PER_MILLION


@quantity("kWh", symbol="e_1000", formula="E_fac * 1000 / Q_srv", source="carbon_desktop")
def energy_per_thousand_requests(facility_energy: Values, served_requests: Values) -> Values:
    """Electricity drawn by the whole data centre for a thousand requests."""
    return facility_energy * REQUESTS_PER_THOUSAND / served_requests


@quantity("kWh", symbol="e_Mtok", formula="E_fac * 1000000 / L_srv", source="carbon_desktop")
def energy_per_million_tokens(facility_energy: Values, served_tokens: Values) -> Values:
    """Electricity drawn by the whole data centre for a million output tokens."""
    return facility_energy * TOKENS_PER_MILLION / served_tokens


@quantity("gCO2e/request", symbol="SCI", formula="M_tot * 1000 / Q_srv", source="iso_21031")
def sci(total_emissions: Values, served_requests: Values) -> Values:
    """Software carbon intensity: operational (location-based) and embodied CO2e of a request."""
    return total_emissions * G_PER_KG / served_requests
