"""Work around the final run: trials of a smaller size, and what failures and restarts lose."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("1", symbol="R", formula="n_try * s_run * (1 + l_run)", source="definition")
def repeats(trials: Values, run_share: Values, lost_share: Values) -> Values:
    """Full runs that all trials come to, with what was lost on the way."""
    return trials * run_share * (1.0 + lost_share)
