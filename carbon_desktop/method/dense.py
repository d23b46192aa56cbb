"""A model without experts: every token passes through all of its parameters."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="N_act", formula="N", source="kaplan_2020")
def active_parameters(parameters: Values) -> Values:
    """Parameters that each token passes through."""
    return parameters
