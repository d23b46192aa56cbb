"""Limits as they are written: the unit that stands beside one, and those that may be typed."""

from typing import NamedTuple


class Shown(NamedTuple):
    """The unit beside a limit, and how many of the quantity's own that is."""

    unit: str
    factor: float = 1.0


SHOWN = {
    "total_emissions": Shown("kgCO2e"),
    "operational_emissions": Shown("kgCO2e"),
    "facility_energy": Shown("kWh"),
    "device_hours": Shown("device-hours"),
    "wall_clock_hours": Shown("day", 24.0),
    "electricity_cost": Shown("EUR"),
    "rental_cost": Shown("EUR"),
}
"""Every quantity that may have a limit, in reading order."""

_MASS = {"kg": 1.0, "g": 1e-3, "t": 1e3, "千克": 1.0, "吨": 1e3}
_ENERGY = {"kwh": 1.0, "mwh": 1e3, "gwh": 1e6}
_TIME = {"h": 1.0, "days": 24.0, "day": 24.0, "d": 24.0, "小时": 1.0, "天": 24.0}

UNITS: dict[str, dict[str, float]] = {
    "total_emissions": _MASS,
    "operational_emissions": _MASS,
    "facility_energy": _ENERGY,
    "device_hours": {"h": 1.0},
    "wall_clock_hours": _TIME,
}
"""How many of the quantity's own unit each unit is, the first where none is written."""
