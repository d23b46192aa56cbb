"""FLOP of training where their total is known, as from a publication."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("FLOP", symbol="F_tr", formula="F_giv", source="definition")
def training_flop(total_flop: Values) -> Values:
    """Model FLOP of one run."""
    return total_flop
