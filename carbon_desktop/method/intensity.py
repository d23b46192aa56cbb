"""Derived figures: what a kWh and an EFLOP of this experiment cost. Ratios of totals only."""

from carbon_desktop.method.quantity import Values, quantity
from carbon_desktop.method.units import G_PER_KG, PERCENT

GPT3_IMPACT_INDEX = 552.1e6 / 314_000
"""GPT-3 as published, gCO2e/EFLOP: 552.1 t over 314,000 EFLOP (Patterson et al. 2021)."""


@quantity("kWh/EFLOP", symbol="e", formula="E_IT / F", source="carbon_desktop")
def energy_intensity(it_energy: Values, compute: Values) -> Values:
    """Energy of the IT equipment per 10^18 model FLOP."""
    return it_energy / compute


@quantity("kgCO2e/kWh", symbol="I_eff", formula="M_op / E_IT", source="carbon_desktop")
def carbon_intensity(operational_emissions: Values, it_energy: Values) -> Values:
    """Effective carbon intensity: CO2e per kWh of IT energy, PUE and grid together."""
    return operational_emissions / it_energy


@quantity("gCO2e/EFLOP", symbol="J", formula="M_op * 1000 / F", source="carbon_desktop")
def impact_index(operational_emissions: Values, compute: Values) -> Values:
    """Operational CO2e per 10^18 model FLOP: energy intensity times carbon intensity."""
    return operational_emissions * G_PER_KG / compute


@quantity(
    "percent", symbol="J_rel", formula="J * 314000 / 552100000 * 100", source="patterson_2021"
)
def impact_relative(impact_index: Values) -> Values:
    """Impact index as a percentage of GPT-3 as published."""
    return impact_index / GPT3_IMPACT_INDEX * PERCENT
