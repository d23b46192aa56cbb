"""How the size of the model loads the accelerators: small models leave them waiting."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="l_N", formula="(N_act / N_typ) ^ beta_N", source="carbon_desktop_power")
def size_load(
    active_parameters: Values, typical_parameters: Values, power_size_exponent: Values
) -> Values:
    """Mean power of a model of this size over that of a model typical for the hardware."""
    return (active_parameters / typical_parameters) ** power_size_exponent
