"""What may be asked of a range: five figures, each the first of its quantities that is known."""

from carbon_desktop.study.estimate import ScenarioEstimate

QUESTIONS: dict[str, tuple[str, ...]] = {
    "emissions": ("total_emissions", "operational_emissions", "embodied_emissions"),
    "energy": ("facility_energy", "it_energy", "server_energy", "accelerator_energy"),
    "water": ("water_total", "water_onsite", "water_offsite"),
    "cost": ("electricity_cost", "rental_cost"),
    "time": ("wall_clock_hours", "device_hours"),
}
"""The quantities of each figure, the whole before its parts."""


def quantity_of(question: str, one: ScenarioEstimate) -> str:
    """Return the quantity of a scenario that answers a question; if none is known, the first."""
    quantities = QUESTIONS[question]
    return next((name for name in quantities if name in one.results), quantities[0])
