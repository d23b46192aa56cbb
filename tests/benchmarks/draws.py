"""Draws of the method against the same written out by hand in numpy: columns, phases, ends.

By hand, too, every draw is one of a Latin hypercube, and every quantity of every phase and of the
plan has its two percentiles: without them a range is not answered. What is left out by hand is
all that makes the program one: looking up, wiring, names, bounds.
"""

import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import NormalDist

import by_hand
import numpy as np
from timing import ROOT, compared, environment, median_of, seconds_of

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.edits import add_scenario, set_field
from carbon_desktop.plan.plan import Plan, Scenario, Setting
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.study.uncertainty import Uncertainty, uncertainty

ENDS = {
    "lifetime_utilisation": (0.73, 1.0),
    "accelerator_embodied": (115.0, 568.0),
    "host_embodied": (312.0, 750.0),
    "lifetime": (3.0, 6.0),
    "grid_intensity": (27.0, 63.0),
    "residual_intensity": (27.0, 63.0),
    "grid_water": (2.07, 9.38),
    "pue": (1.08, 2.0),
    "wue": (0.005, 2.15),
    "host_share": (0.2, 0.5),
    "power_share": (0.62, 0.99),
    "settling_hours": (0.009, 0.036),
    "ceiling": (0.74, 1.0),
    "network_power": (35.0, 140.0),
}
"""Low and high of as many inputs as a phase of the method has that are not exact."""

REGIONS = ("CA-QC", "US-VA", "PL", "DE", "SE", "JP", "GB")
_Z95 = NormalDist().inv_cdf(0.95)


def one_scenario(plan: Plan, catalogue: Catalogue, runs: int) -> tuple[float, float]:
    """Return the seconds of 100,000 draws of one scenario, and their ratio to those by hand."""
    found = estimate(plan, catalogue)
    ours = _of_each(lambda: uncertainty(found, 100_000))
    return compared(ours, _of_each(lambda: ranges_by_hand(1, 100_000, 4)), runs)


def eight_scenarios(plan: Plan, catalogue: Catalogue, runs: int) -> tuple[float, float]:
    """Return the seconds of 10,000 draws of eight scenarios, and their ratio to those by hand."""
    found = estimate(eight(plan), catalogue)
    ours = _of_each(lambda: uncertainty(found, 10_000))
    return compared(ours, _of_each(lambda: ranges_by_hand(8, 10_000, 4)), runs)


def one_of_eight(plan: Plan, catalogue: Catalogue, runs: int) -> float:
    """Return the seconds of 10,000 draws after an edit of one alternative of eight scenarios."""
    whole = eight(plan)
    found = estimate(whole, catalogue)
    before = uncertainty(found, 10_000)
    edited = set_field(whole, "s3", None, "pue", Setting(1.31))
    later = estimate(edited, catalogue, found)

    def again() -> Uncertainty:
        return uncertainty(later, 10_000, before=before)

    kept = again().scenarios
    assert sum(kept[id] is not one for id, one in before.scenarios.items()) == 1
    return median_of(_of_each(again), runs)


def eight(plan: Plan) -> Plan:
    """Return a plan of one scenario with an alternative in each of the regions."""
    for at, region in enumerate(REGIONS):
        plan = add_scenario(plan, Scenario(f"s{at}", region))
        plan = set_field(plan, f"s{at}", None, "region", Setting(region))
    return plan


def ranges_by_hand(scenarios: int, draws: int, phases: int) -> Sequence[Mapping[str, object]]:
    """Return the ends of every quantity of every phase, and of their totals, by hand."""
    deviates = _deviates(draws)
    shared = {name: _column(number, deviates) for number, name in enumerate(ENDS)}
    found = []
    for scenario in range(scenarios):
        drawn = dict(by_hand.INPUTS)
        for name, (low, high) in ENDS.items():
            own = name.startswith("grid") and scenario
            column = _column(100 + scenario, deviates) if own else shared[name]
            value = (low * high) ** 0.5
            below, above = np.log(value / low) / _Z95, np.log(high / value) / _Z95
            drawn[name] = value * np.exp(column * np.where(column < 0, below, above))
        parts = [by_hand.phase(drawn) for _ in range(phases)]
        for values in (*parts, by_hand.totals(parts)):
            names = [name for name, one in values.items() if isinstance(one, np.ndarray)]
            table = np.stack([values[name] for name in names])
            found.append(dict(zip(names, np.percentile(table, [5, 95], axis=1).T, strict=True)))
    return found


def memory() -> float:
    """Return how many MB 100,000 draws of eight scenarios add, at most, to a process's memory."""
    printed = subprocess.run(
        [sys.executable, __file__],
        env=environment(),
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return float(printed)


def _of_each(work: Callable[[], object]) -> Callable[[], float]:
    return lambda: seconds_of(work)


def _column(number: int, deviates: np.ndarray) -> np.ndarray:
    return deviates[np.random.default_rng(number).permutation(deviates.size)]


_known: dict[int, np.ndarray] = {}


def _deviates(draws: int) -> np.ndarray:
    """Return the deviates in ascending order: ours are kept from call to call, too."""
    if draws not in _known:
        inverse = NormalDist().inv_cdf
        _known[draws] = np.array([inverse((at + 0.5) / draws) for at in range(draws)])
    return _known[draws]


def _grown() -> float:
    """Return by how many MB the peak of this process grows."""
    from run import four_phases

    from carbon_desktop.catalogue.catalogue import load

    def peak() -> float:
        status = Path("/proc/self/status").read_text()
        most = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        return int(most.split()[1]) / 1024

    found: Estimate = estimate(eight(four_phases()), load())
    before = peak()
    kept = uncertainty(found, 100_000)
    assert len(kept.scenarios) == 8
    return peak() - before


if __name__ == "__main__":
    print(_grown())
