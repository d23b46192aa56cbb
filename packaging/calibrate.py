"""Fit the constants that ship again, write their tables, and say what changed.

python packaging/calibrate.py [--serving ROWS.csv] [--into FOLDER]

Power and utilisation are fitted to the published runs that ship, so a clone is all it takes. The
constants of serving need ML.ENERGY's measurements, which may not ship: name their file.

Host watts of the node classes, written in packaging/catalogue/node_classes.csv, are no fit, and
none of them is from a run of the bar; only the TPU board's follows from the runs:
8 modules, 2016: DGX-1 rated 3.5 kW less 8 x 300 W is 1,100 W at most; two processors of 135 W at
half load, 512 GB of memory, four cards and fans come to about 450 to 750 W.
8 modules, 2020: idle nodes of BLOOM's cluster drew 64 kW / 48, less 8 x 46 W: 965 W idle; at most
half of what DGX A100 is rated above its GPUs (6.5 kW less 3.2 kW) came on top in use.
8 modules, 2022: between EcoLogits (1.2 kW) and Latif 2025 (8.4 kW at full load less 5.6 kW).
8 modules, 2024 and superchip trays: 2022 scaled by rated power above the GPUs; no measurement.
PCIe, workstation, laptop: processors at half load, memory at 0.3725 W/GB, fans and losses.
Switches and storage: BLOOM's 27 kW for 384 GPUs is 70 W each, half to twice as much elsewhere.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "resources" / "data"
NODE_CLASSES = ROOT / "packaging" / "catalogue" / "node_classes.csv"
HEADER = ("id", "value", "low", "high", "unit", "year", "source", "note")
HOST = slice(4, 7)
"""Where a node class has the watts of its host: value, low and high."""

Table = list[list[str]]


def main(words: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="dev.py calibrate", description="Fit the constants again."
    )
    parser.add_argument("--serving", type=Path, help="ML.ENERGY's measurements, which do not ship")
    parser.add_argument("--into", type=Path, default=DATA, help="the folder that tables go to")
    given = parser.parse_args(words)
    fresh = fitted()
    if given.serving is not None:
        from calibration.serving_tables import tables

        fresh |= {name: as_text(lines) for name, lines in tables(given.serving).items()}
    given.into.mkdir(parents=True, exist_ok=True)
    for name, table in fresh.items():
        before = read(given.into / f"{name}.csv")
        write(given.into / f"{name}.csv", table)
        print("\n".join(changes(name, before, table)))


def fitted() -> dict[str, Table]:
    """Return every table that follows from the runs that ship, headers first, by name."""
    from carbon_desktop.study.calibration.mfu import fit_mfu, mfu_constants
    from carbon_desktop.study.calibration.mfu_runs import training_runs
    from carbon_desktop.study.calibration.power import fit_power, power_constants, tpu_host
    from carbon_desktop.study.calibration.power_runs import metered_runs

    trained = training_runs()
    power = fit_power(metered_runs())
    return {
        "calibration_power": as_text([HEADER, *power_constants(power)]),
        "node_classes": with_host(tpu_host(power)),
        "calibration_mfu": as_text([HEADER, *mfu_constants(fit_mfu(trained), len(trained))]),
    }


def with_host(host) -> Table:
    """Return the node classes as written by hand, with the fitted host of the TPU board."""
    from carbon_desktop.study.calibration.power import TPU_BOARD

    lines = read(NODE_CLASSES)
    board = next(line for line in lines if line[0] == TPU_BOARD)
    board[HOST] = [as_cell(watts) for watts in (host.value, host.low, host.high)]
    return lines


def changes(name: str, before: Table, after: Table) -> list[str]:
    """Return in words what is otherwise than before."""
    keys = 3 if name == "serving_errors" else 1
    old, new = (
        {" ".join(line[:keys]): ", ".join(line[keys:]) for line in table}
        for table in (before, after)
    )
    said = [
        f"{name}: {key}: {old.get(key, 'nothing')} -> {new.get(key, 'nothing')}"
        for key in {**old, **new}
        if old.get(key) != new.get(key)
    ]
    return said or [f"{name}: as before"]


def as_text(lines: Sequence[Sequence[object]]) -> Table:
    return [[as_cell(cell) for cell in line] for line in lines]


def as_cell(value: object) -> str:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e6 else str(value)
    return "" if value is None else str(value)


def read(path: Path) -> Table:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def write(path: Path, table: Table) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(table)


if __name__ == "__main__":
    main()
