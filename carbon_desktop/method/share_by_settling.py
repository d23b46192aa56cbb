"""Mean power as a share of TDP where only that the run spreads over several nodes is known."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="u", formula="u_0 * l_t", source="carbon_desktop_power")
def power_share(base_power_share: Values, settling_load: Values) -> Values:
    """Mean power of the accelerator as a share of its TDP."""
    return base_power_share * settling_load
