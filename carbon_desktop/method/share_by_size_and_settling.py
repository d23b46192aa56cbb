"""Mean power as a share of TDP: size known, and the run spreads over several nodes."""

from carbon_desktop.method.elementwise import least
from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="u", formula="min(u_0 * l_N * l_t, u_max)", source="carbon_desktop_power")
def power_share(
    base_power_share: Values, size_load: Values, settling_load: Values, power_share_ceiling: Values
) -> Values:
    """Mean power of the accelerator as a share of its TDP, at most that of tuned code."""
    return least(base_power_share * size_load * settling_load, power_share_ceiling)
