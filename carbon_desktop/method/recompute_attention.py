"""Selective recomputation: attention alone is done again, cheap to do and costly to keep."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="s_rec", formula="f_att / f_fwd", source="korthikanti_2022")
def recomputed_share(attention_flop_per_token: Values, forward_flop_per_token: Values) -> Values:
    """Share of the forward pass that is done twice."""
    return attention_flop_per_token / forward_flop_per_token
