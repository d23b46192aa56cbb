"""Everything that goes into the equations, with unit, symbol and meaning."""

from carbon_desktop.method.quantity import Input

_ALL = (
    Input("hours", "h", "t", "Wall-clock hours of one run."),
    Input("repeats", "1", "R", "How often the phase is run: trials, restarts, seeds."),
    Input("count", "1", "n", "Accelerators that run at the same time."),
    Input("measured_energy", "kWh", "E_meas", "Energy read from a meter, of one run."),
    Input("tdp", "W", "P_TDP", "Thermal design power of one accelerator."),
    Input("power_share", "1", "u", "Mean power of the accelerator as a share of its TDP."),
    Input("host_share", "1", "s_host", "Power of the node's other parts as a share of TDP."),
    Input("device_power", "W", "P_dev", "Mean power of one device with its share of the node."),
    Input("network_power", "W", "P_net", "Power of switches and storage per accelerator."),
    Input("pue", "1", "PUE", "Power usage effectiveness of the data centre."),
    Input("wue", "L/kWh", "WUE", "Water used on site per kWh of IT energy."),
    Input("grid_intensity", "gCO2e/kWh", "I_grid", "Emissions per kWh of the grid."),
    Input("grid_water", "L/kWh", "w_grid", "Water used by power plants per kWh."),
    Input("contracted_share", "1", "c", "Share of the energy under a clean-power contract."),
    Input("contract_intensity", "gCO2e/kWh", "I_con", "Emissions per kWh of the contract."),
    Input("residual_intensity", "gCO2e/kWh", "I_res", "Emissions per kWh of the residual mix."),
    Input("accelerator_embodied", "kgCO2e", "M_dev", "CO2e of making one accelerator."),
    Input("host_embodied", "kgCO2e", "M_host", "CO2e of making the node, per accelerator."),
    Input("lifetime", "year", "T_life", "Years that the hardware is kept."),
    Input("lifetime_utilisation", "1", "u_life", "Share of its life that hardware is used."),
    Input("equipment_mass", "kg", "m_dev", "Mass of equipment per accelerator."),
    Input("recycled_share", "1", "r", "Share of the equipment's mass that is recycled."),
    Input("electricity_price", "EUR/kWh", "p_el", "Price of electricity."),
    Input("rental_price", "EUR/h", "p_rent", "Price of one accelerator for an hour."),
    Input("peak_rate", "TFLOP/s", "F_peak", "Dense peak rate of the compute precision."),
    Input("mfu", "1", "MFU", "Model FLOP utilisation."),
)

INPUTS = {one.name: one for one in _ALL}
"""Inputs by name. Prices are in any one currency; the plan says which."""
