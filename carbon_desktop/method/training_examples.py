"""FLOP of training a model of anything but text: so many for each example."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("FLOP", symbol="F_tr", formula="f_ex * n_ex * n_ep", source="definition")
def training_flop(flop_per_example: Values, examples: Values, epochs: Values) -> Values:
    """Model FLOP of one run; of an example they are forward and backward together."""
    return flop_per_example * examples * epochs
