"""The draws and the seed that a command works with: its options' before the plan's own."""

from dataclasses import replace

from carbon_desktop.cli.arguments import Given
from carbon_desktop.plan.plan import MOST_DRAWS, Plan


def draws_of(plan: Plan, given: Given) -> tuple[int, int]:
    """Return how many draws are wanted, 0 for none, and their seed."""
    draws, seed = given.options.get("--draws"), given.options.get("--seed")
    return (
        plan.draws if draws is None else int(float(draws)),
        plan.seed if seed is None else int(float(seed)),
    )


def drawn(plan: Plan, given: Given) -> Plan:
    """Return the plan with the draws and the seed of the options, as far as a plan keeps them."""
    draws, seed = draws_of(plan, given)
    kept = draws if 1 <= draws <= MOST_DRAWS else plan.draws
    return replace(plan, draws=kept, seed=seed)
