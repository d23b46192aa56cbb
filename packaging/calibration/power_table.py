"""The tables that ship: fitted constants with ranges, node classes with the TPU host fitted.

Host watts of the node classes written in packaging/catalogue/node_classes.csv, none of them from
a run of the bar:
8 modules, 2016: DGX-1 rated 3.5 kW less 8 x 300 W is 1,100 W at most; two processors of 135 W at
half load, 512 GB of memory, four cards and fans come to about 450 to 750 W.
8 modules, 2020: idle nodes of BLOOM's cluster drew 64 kW / 48, less 8 x 46 W: 965 W idle; at most
half of what DGX A100 is rated above its GPUs (6.5 kW less 3.2 kW) came on top in use.
8 modules, 2022: between EcoLogits (1.2 kW) and Latif 2025 (8.4 kW at full load less 5.6 kW).
8 modules, 2024 and superchip trays: 2022 scaled by rated power above the GPUs; no measurement.
PCIe, workstation, laptop: processors at half load, memory at 0.3725 W/GB, fans and losses.
Switches and storage: BLOOM's 27 kW for 384 GPUs is 70 W each, half to twice as much elsewhere.
"""

import csv
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from calibration.power_model import (
    CHIP_SHARE,
    COMMON,
    FAMILY_SDS,
    FITTED,
    SETTLING,
    SIZE,
    TPU_HOST,
    TYPICAL_PARAMETERS,
    Array,
    design,
    fit_each,
    linearised,
)
from calibration.power_model import ERROR_SD as ERROR
from calibration.power_model import PRIOR_SD as SD
from calibration.power_range import GROUPS, NORMAL_95, TPU_HOST_FACTOR, spreads
from calibration.power_rows import PowerRow, read_rows

from carbon_desktop.catalogue.power_family import TUNED

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "resources" / "data"
HEADER = ("id", "value", "low", "high", "unit", "year", "source", "note")
OURS, GOOGLE, CCF = "carbon_desktop_power", "google_tpu_docs", "ccf_2024"
Line = tuple[str, float, float | None, float | None, str, int, str, str]

PUBLISHED: tuple[Line, ...] = (
    # BLOOM: 64 kW of 48 idle nodes less 8 GPUs of 46 W is 965 W, of 1,200 W while busy
    ("host_idle_share", 0.8, 0.6, 1.0, "", 2022, "luccioni_2023", "share_of_busy_host"),
    # A100 46 of 400 W, H200 74 of 700 W; an open compute context adds 26 to 66 W
    ("idle_power_share", 0.11, 0.08, 0.2, "", 2026, "conservemode_h200", "share_of_tdp"),
    ("idle_power_share_tpu", 0.47, 0.2, 0.5, "", 2026, GOOGLE, "share_of_tdp"),
    ("memory_power", 0.3725, 0.3725, 0.392, "W/GB", 2021, "green_algorithms_v3", ""),
    ("storage_power", 1.2, 0.65, 1.2, "W/TB", 2021, CCF, "ssd"),
    ("core_power", 7.0, 3.4, 10.8, "W", 2021, CCF, "two_threads_a_core"),
    ("cpu_load", 0.5, 0.3, 1.0, "", 2020, CCF, "share_of_tdp"),
)


class Fit:
    """Constants of all rows together, with how far runs and constants spread."""

    def __init__(self, rows: Sequence[PowerRow]) -> None:
        d = design(rows)
        everything = np.ones((1, len(rows)))
        constants, missed = fit_each(everything, d)
        self.constants: Array = constants[0]
        self.spread: Array = spreads(missed, everything, rows)[0]
        self.pooled = float(np.sqrt(np.mean(missed**2)))
        _, slope = linearised(constants, d)
        free = np.where(SD > 0.0, SD, max(FAMILY_SDS))
        prior = np.diag(1.0 / free**2)
        curvature = slope[0].T @ slope[0] / ERROR**2 + prior
        self.doubt: Array = np.sqrt(np.diag(np.linalg.inv(curvature)))

    def share(self, family: str) -> float:
        """Return the share of TDP of a family at its typical size."""
        if family in CHIP_SHARE:
            return CHIP_SHARE[family]
        own = self.constants[FITTED.index(family)]
        return float(np.exp(self.constants[COMMON] + own))

    def spread_of(self, group: str) -> float:
        """Return the factor from the median to the 95th percentile of a group's runs."""
        return float(np.exp(NORMAL_95 * self.spread[GROUPS.index(group)]))


def fit(rows: Sequence[PowerRow]) -> list[Line]:
    """Return every line of calibration_power.csv."""
    found = Fit(rows)
    lines: list[Line] = []
    for family in GROUPS[:3]:
        own = found.share(family)
        lines.append(share_line(family, own, own, found.spread_of(family), OURS))
    tpu = found.spread_of("tpu")
    design_tdp, measured_tdp = CHIP_SHARE["tpu_design"], CHIP_SHARE["tpu_measured"]
    lines.append(share_line("tpu_design", design_tdp, design_tdp, tpu, GOOGLE))
    lines.append(share_line("tpu_measured", measured_tdp, measured_tdp, tpu, GOOGLE))
    lines.append(share_line("tpu_estimated", design_tdp, measured_tdp, tpu, GOOGLE))
    tuned = found.share(TUNED)
    lines.append(share_line("ceiling", tuned, tuned, found.spread_of(TUNED), OURS))
    between = float(np.std(found.constants[1:4]))
    widest = float(np.exp(NORMAL_95 * np.hypot(found.pooled, between)))
    common = float(np.exp(found.constants[COMMON]))
    lines.append(share_line("other", common, common, widest, OURS))
    return [*lines, *_laws(found), *PUBLISHED]


def share_line(family: str, first: float, last: float, factor: float, source: str) -> Line:
    """Return the line of a family's share, between two shares that are known, within 0 and 1."""
    value = float(np.sqrt(first * last))
    low, high = first / factor, min(last * factor, 1.0)
    return (f"power_share_{family}", tidy(value), tidy(low), tidy(high), "", 2026, source,
            "share_of_tdp")  # fmt: skip


def _laws(found: Fit) -> list[Line]:
    exponent, doubt = float(found.constants[SIZE]), float(found.doubt[SIZE]) * NORMAL_95
    settling = float(np.exp(found.constants[SETTLING]))
    factor = float(np.exp(NORMAL_95 * found.doubt[SETTLING]))
    typical: list[Line] = [
        (f"typical_parameters_{era}", size, None, None, "", 2026, OURS, "unit_of_size")
        for era, size in TYPICAL_PARAMETERS.items()
    ]
    return [
        ("power_size_exponent", tidy(exponent), tidy(max(exponent - doubt, 0.0)),
         tidy(exponent + doubt), "", 2026, OURS, ""),
        ("power_settling_hours", tidy(settling), tidy(settling / factor), tidy(settling * factor),
         "h", 2026, OURS, "several_nodes"),
        *typical,
    ]  # fmt: skip


def node_classes(found: Fit) -> list[list[str]]:
    """Return the lines of node_classes.csv, the TPU board's host being the fitted one."""
    lines = written_node_classes()
    board = next(line for line in lines if line[0] == "tpu_4")
    host = float(board[3]) * float(np.exp(found.constants[TPU_HOST]))
    bounds = (host, host / TPU_HOST_FACTOR, host * TPU_HOST_FACTOR)
    board[4:7] = [f"{tidy(watts):g}" for watts in bounds]
    return lines


def written_node_classes() -> list[list[str]]:
    """Return the lines of the table as written by hand: TPU boards at their prior."""
    path = ROOT / "packaging" / "catalogue" / "node_classes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def tidy(value: float) -> float:
    """Return a number to three digits: no constant is known better."""
    return float(f"{value:.3g}")


def main() -> None:
    """Write both tables into the folder named, or into resources/data."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    if folder == DATA:
        write(folder, "node_classes", written_node_classes())  # the fit reads what ships
    rows = read_rows()
    lines = [["" if cell is None else cell for cell in line] for line in fit(rows)]
    write(folder, "calibration_power", [HEADER, *lines])
    write(folder, "node_classes", node_classes(Fit(rows)))


def write(folder: Path, name: str, table: Iterable[Iterable[object]]) -> None:
    """Write one table."""
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(table)
