"""The arithmetic of one phase and of a plan's totals, written out by hand in plain Python."""

INPUTS = {
    "hours": 100.0,
    "repeats": 1.0,
    "count": 64.0,
    "tdp": 400.0,
    "power_share": 0.8,
    "host_share": 0.35,
    "pue": 1.54,
    "wue": 1.8,
    "grid_intensity": 41.44,
    "grid_water": 3.67,
    "contracted_share": 0.0,
    "contract_intensity": 0.0,
    "residual_intensity": 41.44,
    "accelerator_embodied": 230.51,
    "host_embodied": 712.5,
    "lifetime": 4.0,
    "lifetime_utilisation": 0.85,
    "peak_rate": 312.0,
    "mfu": 0.4,
}


def phase(values):
    """Return every quantity of one device-hours phase."""
    hours = values["hours"]
    tdp = values["tdp"]
    pue = values["pue"]
    wall = hours * values["repeats"]
    device_hours = values["count"] * wall
    accelerator_power = values["power_share"] * tdp
    host_power = values["host_share"] * tdp
    accelerator = device_hours * accelerator_power / 1000.0
    host = device_hours * host_power / 1000.0
    server = accelerator + host
    it = server
    facility = it * pue
    overhead = facility - it
    operational = facility * values["grid_intensity"] / 1000.0
    share = values["contracted_share"]
    mixed = share * values["contract_intensity"] + (1.0 - share) * values["residual_intensity"]
    market = facility * mixed / 1000.0
    life = device_hours / (values["lifetime"] * 8760.0 * values["lifetime_utilisation"])
    accelerator_embodied = life * values["accelerator_embodied"]
    host_embodied = life * values["host_embodied"]
    embodied = accelerator_embodied + host_embodied
    onsite = it * values["wue"]
    offsite = facility * values["grid_water"]
    compute = device_hours * 3600.0 * values["peak_rate"] * values["mfu"] / 1e6
    return {
        "wall_clock_hours": wall,
        "device_hours": device_hours,
        "accelerator_power": accelerator_power,
        "host_power": host_power,
        "accelerator_energy": accelerator,
        "host_energy": host,
        "server_energy": server,
        "it_energy": it,
        "facility_energy": facility,
        "overhead_energy": overhead,
        "operational_emissions": operational,
        "operational_emissions_market": market,
        "life_share": life,
        "accelerator_embodied_emissions": accelerator_embodied,
        "host_embodied_emissions": host_embodied,
        "embodied_emissions": embodied,
        "water_onsite": onsite,
        "water_offsite": offsite,
        "compute": compute,
        "total_emissions": operational + embodied,
        "water_total": onsite + offsite,
        "energy_intensity": it / compute,
        "carbon_intensity": operational / it,
        "impact_index": operational * 1000.0 / compute,
        "impact_relative": operational * 1000.0 / compute / 1758.28 * 100.0,
    }


def plan(phases):
    """Return the totals of several phases, and the ratios of the totals."""
    return totals([phase(values) for values in phases])


def totals(parts):
    """Return the totals of phases that are known, and the ratios of the totals."""
    first, *rest = parts
    total = dict(first)
    for part in rest:
        for name in total:
            total[name] += part[name]
    total["energy_intensity"] = total["it_energy"] / total["compute"]
    total["carbon_intensity"] = total["operational_emissions"] / total["it_energy"]
    total["impact_index"] = total["operational_emissions"] * 1000.0 / total["compute"]
    total["impact_relative"] = total["impact_index"] / 1758.28 * 100.0
    return total
