"""Mean power as a share of TDP where the model's size is known."""

from carbon_desktop.method.elementwise import least
from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="u", formula="min(u_0 * l_N, u_max)", source="carbon_desktop_power")
def power_share(
    base_power_share: Values, size_load: Values, power_share_ceiling: Values
) -> Values:
    """Mean power of the accelerator as a share of its TDP, at most that of tuned code."""
    return least(base_power_share * size_load, power_share_ceiling)
