"""Print the table of speed: what is measured, against what, and whether it is within its bar.

Every figure is a median of 15 runs; what is compared was run in turn, each ratio is of neighbours.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

import by_hand
import draws
import large
import mixed
import profiles_folder
import redraw
from timing import ROOT, RUNS, compared, environment, median_of, process, seconds_of

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate_scenario


class Row(NamedTuple):
    """One line of the table; `passed` says whether every bar of it holds."""

    what: str
    measured: str
    passed: bool


def pure_estimate() -> Row:
    """Measure one scenario of four phases against the same arithmetic by hand."""
    plan, catalogue = four_phases(), load()
    by_the_method, ratio = compared(
        lambda: seconds_of(lambda: estimate_scenario(plan, plan.baseline, catalogue), 100),
        lambda: seconds_of(lambda: by_hand.plan([by_hand.INPUTS] * 4), 100),
    )
    text = f"{by_the_method * 1e3:.3f} ms, {ratio:.1f} x by hand (bars 0.5 ms, 30 x)"
    return Row("pure estimate, 4 phases", text, by_the_method < 0.5e-3 and ratio <= 30)


def picker_search() -> Row:
    """Measure the slowest keystroke while typing names into both pickers."""
    catalogue = load()
    slowest = 0.0
    for index, words in (
        (catalogue.accelerator_index, ("nvidia h100", "tpu v5", "rtx 4090", "zzz")),
        (catalogue.region_index, ("us-east-1", "virginia", "法国", "united states", "zzz")),
    ):
        typed = [word[: end + 1] for word in words for end in range(len(word))]
        for text in typed:
            seconds = median_of(
                lambda index=index, text=text: seconds_of(lambda: index.search(text))
            )
            slowest = max(slowest, seconds)
    return Row(
        "picker search, slowest keystroke", f"{slowest * 1e3:.2f} ms (bar 5 ms)", slowest < 5e-3
    )


def command_line() -> Row:
    """Measure a whole `estimate` process against importing numpy."""
    arguments = "-m carbon_desktop estimate --accelerator h100 --count 8 --hours 100 --region FR"
    ours, ratio = compared(process(*arguments.split()), process("-c", "import numpy"))
    text = f"{ours * 1e3:.0f} ms, {ratio:.2f} x import numpy (bar 2.5 x)"
    return Row("carbon-desktop estimate", text, ratio <= 2.5)


def comparison() -> Row:
    """Measure a whole `compare` process against importing numpy."""
    plan = str(ROOT / "resources" / "examples" / "bloom-176b.json")
    ours, ratio = compared(
        process("-m", "carbon_desktop", "compare", plan), process("-c", "import numpy")
    )
    text = f"{ours * 1e3:.0f} ms, {ratio:.2f} x import numpy (bar 3 x)"
    return Row("carbon-desktop compare", text, ratio <= 3.0)


def start() -> tuple[Row, Row]:
    """Measure start to first paint, and memory after it, against a bare window."""
    memory: dict[str, list[float]] = {"bare": [], "ours": []}

    def opening(which: str) -> Callable[[], float]:
        def measure() -> float:
            with tempfile.TemporaryDirectory() as home:
                seconds, resident = _first_paint(which, home)
            memory[which].append(resident)
            return seconds

        return measure

    ours, ratio = compared(opening("ours"), opening("bare"))
    used, least = (statistics.median(memory[which]) for which in ("ours", "bare"))
    return (
        Row(
            "start to first painted window",
            f"{ours * 1e3:.0f} ms, {ratio:.2f} x a bare window (bar 1.4 x)",
            ratio <= 1.4,
        ),
        Row(
            "memory after start",
            f"{used:.0f} MiB, {used / least:.2f} x a bare window (bar 1.4 x)",
            used / least <= 1.4,
        ),
    )


def edit_to_painted() -> Row:
    """Measure an edit until it is painted, against a bare redraw of as many items."""
    p95, median, bare = redraw.measure(RUNS)
    text = (
        f"p95 {p95 * 1e3:.1f} ms, median {median * 1e3:.1f} ms, "
        f"{median / bare:.2f} x a bare redraw (bars 16 ms, 2.5 x)"
    )
    return Row("edit to painted, 4 scenarios", text, p95 < 16e-3 and median / bare <= 2.5)


def large_plan() -> tuple[Row, ...]:
    """Measure a narrow and a wide edit of 24 scenarios of 30 phases until they are painted."""
    narrow, wide = large.measure(4 * RUNS)  # a 95th percentile needs more than fifteen
    apart, _ = large.measure(4 * RUNS, "difference")
    pairs = large.pairs(RUNS)
    return (
        Row(
            "edit of 24 phases, of 24 x 30",
            f"p95 {narrow * 1e3:.0f} ms (bar 33 ms, two frames)",
            narrow < 33e-3,
        ),
        Row("edit of 720 phases, of 24 x 30", f"p95 {wide * 1e3:.0f} ms (bar 100 ms)", wide < 0.1),
        Row(
            "edit of 24 phases, differences",
            f"p95 {apart * 1e3:.0f} ms (bar 33 ms, two frames)",
            apart < 33e-3,
        ),
        Row("every pair of 24 scenarios", f"{pairs * 1e3:.1f} ms (bar 20 ms)", pairs < 0.02),
    )


def mixed_plan() -> tuple[Row, Row]:
    """Measure the estimate and the draws of phases of every kind."""
    whole, draws = mixed.measure(load())
    return (
        Row("estimate of 4 scenarios, 6 kinds", f"{whole * 1e3:.1f} ms (bar 5 ms)", whole < 5e-3),
        Row("2,000 draws of one of them", f"{draws * 1e3:.1f} ms (bar 50 ms)", draws < 0.05),
    )


def drawn() -> tuple[Row, ...]:
    """Measure draws against the same by hand in numpy, after an edit, and in memory."""
    plan, catalogue = four_phases(), load()
    one, ratio = draws.one_scenario(plan, catalogue, RUNS)
    eight, of_eight = draws.eight_scenarios(plan, catalogue, RUNS)
    edited, grown = draws.one_of_eight(plan, catalogue, RUNS), draws.memory()
    return (
        Row(
            "100,000 draws of 4 phases",
            f"{one * 1e3:.0f} ms, {ratio:.2f} x by hand (bar 2 x)",
            ratio <= 2.0,
        ),
        Row(
            "10,000 draws of 8 scenarios",
            f"{eight * 1e3:.0f} ms, {of_eight:.2f} x by hand (bars 400 ms, 2.5 x)",
            eight < 0.4 and of_eight <= 2.5,
        ),
        Row("10,000 draws, one of 8 edited", f"{edited * 1e3:.0f} ms (bar 100 ms)", edited < 0.1),
        Row(
            "memory of 100,000 draws of 8",
            f"{grown:.0f} MiB more (bar 500 MB)",
            grown < 500e6 / 2**20,
        ),
    )


def profile_list() -> Row:
    """Measure the list of a folder of 500 profiles until it is painted."""
    milliseconds = statistics.median(profiles_folder.measure() for _ in range(5))
    return Row("list of 500 profiles", f"{milliseconds:.0f} ms (bar 300 ms)", milliseconds < 300)


def _first_paint(which: str, home: str) -> tuple[float, float]:
    script = str(ROOT / "tests" / "benchmarks" / "first_paint.py")
    printed = subprocess.run(
        [sys.executable, script, which],
        env=environment() | {"SPAWNED": str(time.time()), "CARBON_DESKTOP_HOME": home},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout
    seconds, resident = printed.split()
    return float(seconds), float(resident)


def four_phases() -> Plan:
    shared = {
        "accelerator": Setting("nvidia-a100-sxm4-80gb"),
        "count": Setting(64),
        "region": Setting("FR"),
    }
    own = {"hours": Setting(100.0), "precision": Setting("bf16"), "mfu": Setting(0.4)}
    phases = tuple(Phase(str(i), f"Phase {i}", "device_hours", None, own) for i in range(4))
    return Plan("Benchmark", (Scenario("baseline", "Baseline", shared, phases),))


def main() -> int:
    """Print the table; the exit status says whether every bar holds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = [
        edit_to_painted(), *large_plan(), *mixed_plan(), profile_list(), *start(), picker_search(),
        command_line(), comparison(), pure_estimate(), *drawn(),
    ]  # fmt: skip
    width = max(len(row.what) for row in rows)
    for row in rows:
        print(f"{'ok  ' if row.passed else 'OVER'}  {row.what:<{width}}  {row.measured}")
    return 0 if all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
