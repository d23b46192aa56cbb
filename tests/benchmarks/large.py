"""From an edit to its paint on a large plan: 24 scenarios of 30 phases."""

import statistics
from collections.abc import Callable

from PySide6.QtWidgets import QApplication
from redraw import Watched
from timing import median_of, seconds_of

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.matrix import matrix
from carbon_desktop.study.uncertainty import uncertainty

SCENARIOS, PHASES = 24, 30
_REGIONS = ("CA-QC", "PL", "US-VA", "DE", "SE")


def plan() -> Plan:
    """Return the large plan: alternatives elsewhere, every phase with hours of its own."""
    shared = {
        "accelerator": Setting("nvidia-h100-sxm5-80gb"),
        "count": Setting(64.0),
        "region": Setting("FR"),
    }
    phases = tuple(
        Phase(f"p{at}", f"Phase {at}", "device_hours", True, {"hours": Setting(10.0 + at)})
        for at in range(PHASES)
    )
    base = Scenario("baseline", "Baseline", shared, phases)
    others = tuple(
        Scenario(f"s{at}", f"Scenario {at}", {"region": Setting(_REGIONS[at % len(_REGIONS)])})
        for at in range(1, SCENARIOS)
    )
    return Plan("Large", (base, *others))


def pairs(runs: int) -> float:
    """Return the median seconds in which every pair of the scenarios is found, of 2,000 draws."""
    found = estimate(plan(), load())
    ranges = uncertainty(found)
    return median_of(lambda: seconds_of(lambda: matrix(found, ranges, "total_emissions")), runs)


def measure(runs: int, way: str = "bars") -> tuple[float, float]:
    """Return the 95th percentile of a narrow edit (24 phases) and of a wide one (720), in s."""
    app = QApplication.instance() or QApplication([])
    watched = Watched(app, plan(), way)
    narrow, wide = watched.typing("Hours"), watched.typing("PUE")
    # Each differs from the one before in its first two digits, so that all must be redrawn.
    steps = [(at % 13, at // 13) for at in range(runs)]
    found = (
        _p95(narrow, [50.0 + 37 * step + turn for step, turn in steps]),
        _p95(wide, [1.1 + step / 20 + turn / 100 for step, turn in steps]),
    )
    watched.end()
    return found


def _p95(edit: Callable[[float], float], values: list[float]) -> float:
    edit(values[-1] + 1.0)  # warms up
    return statistics.quantiles([edit(value) for value in values], n=20)[-1]


if __name__ == "__main__":
    print([round(seconds * 1e3, 1) for seconds in measure(20)])
