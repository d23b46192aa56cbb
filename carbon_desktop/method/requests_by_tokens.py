"""Requests of a service that is known by the tokens that it writes in a day."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="Q", formula="l_day * T_days / L_out", source="definition")
def requests(tokens_per_day: Values, period_days: Values, output_tokens: Values) -> Values:
    """All requests of the whole period."""
    return tokens_per_day * period_days / output_tokens
