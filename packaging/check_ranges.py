"""Say how well the ranges of grid factors would have held, and how wide every kind of range is.

Run as ``python packaging/check_ranges.py SHARED_DATA_DIR``. For each year of 2012-2023 it knows
the history up to that year alone, and asks whether the factor two and three years later lay in
the range that the movement gives; no disagreement of sources is added.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator
from math import log, sqrt
from pathlib import Path
from statistics import median

from catalogue.grid import WHOLE, Grid
from catalogue.ranges import REMEMBERED, Z, movement, root_mean_square, yearly_changes
from catalogue.shared import OUT, Shared, rows

YEARS = range(2012, 2024)
GRID = ("lifecycle", "direct", "direct+upstream")


def misses(grid: Grid, base: int, gap: int) -> Iterator[tuple[bool, float]]:
    """Yield of each zone whether it is whole, and its move in units of the range's half."""
    known = {}
    for zone, series in grid.history.items():
        r = grid.zones.get(zone)
        if r and r["quality"] == "published" and base in series:
            before = {year: v for year, v in series.items() if base - REMEMBERED <= year <= base}
            known[zone] = r["zone_type"] in WHOLE, yearly_changes(before)
    pools = {
        level: [root_mean_square(own) for whole, own in known.values() if own and whole is level]
        for level in (True, False)
    }
    for zone, (whole, own) in known.items():
        later = grid.history[zone].get(base + gap)
        if later and pools[whole]:
            pool = sum(pools[whole]) / len(pools[whole])
            reach = Z * movement(own, pool) * sqrt(gap)
            yield whole, abs(log(later / grid.history[zone][base])) / reach


def coverage(grid: Grid, gap: int) -> dict[bool, tuple[int, float]]:
    """Return the number of forecasts and the share that held, of whole zones and of parts."""
    found: dict[bool, list[float]] = defaultdict(list)
    for base in YEARS:
        for whole, miss in misses(grid, base, gap):
            found[whole].append(miss)
    return {w: (len(m), sum(one <= 1 for one in m) / len(m)) for w, m in found.items()}


def widths() -> dict[str, tuple[int, int, float]]:
    """Return of each kind of figure how many there are, how many have a range, and its width."""
    counted: dict[str, int] = defaultdict(int)
    found: dict[str, list[float]] = defaultdict(list)
    for name in ("region_figures", "accelerator_figures"):
        for r in rows(OUT / f"{name}.csv"):
            kind = "grid" if r["quantity"] in GRID else r["quantity"]
            kind += f" {r['note']}" if kind in ("pue", "wue", "embodied") else ""
            counted[kind] += 1
            if r["low"]:
                found[kind].append(float(r["high"]) / max(float(r["low"]), 1e-9))
    return {k: (n, len(found[k]), median(found[k] or [1.0])) for k, n in counted.items()}


def main() -> None:
    """Print both."""
    grid = Grid(Shared(Path(sys.argv[1])))
    for gap in (2, 3):
        for whole, (count, share) in sorted(coverage(grid, gap).items(), reverse=True):
            level = "countries, aggregates" if whole else "states"
            print(f"{gap} years on, {level}: {share:.1%} of {count} in range")
    for kind, (count, ranged, width) in sorted(widths().items()):
        print(f"{kind}: {count} figures, {ranged} with a range, median high/low {width:.3g}")


if __name__ == "__main__":
    main()
