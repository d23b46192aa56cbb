"""Metered runs as the power model sees them: what a planner knows, and what the meter read."""

import csv
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from carbon_desktop.assets import asset
from carbon_desktop.catalogue.nodes import NodeClass, class_of, node_classes
from carbon_desktop.catalogue.power_family import era, power_family
from carbon_desktop.catalogue.tables import accelerators

W_PER_KW = 1000.0
PUE_COUNTS = {"facility", "accelerators_pue"}
ACCELERATORS_ALONE = {"accelerators", "accelerators_pue"}
IT = {"it", "facility"}


class PowerRow(NamedTuple):
    """One metered run.

    ``power`` is the published mean power of one accelerator, W, at the run's own boundary (PUE
    taken out); ``host`` says whether that boundary holds the rest of the node, ``network``
    whether switches and storage. ``parameters`` are the active ones, None where unknown.
    """

    id: str
    source: str
    tdp: float
    power: float
    family: str
    era: str
    node: NodeClass
    host: bool
    network: bool
    parameters: float | None
    count: float | None
    hours: float | None
    pue: float

    @property
    def several_nodes(self) -> bool:
        """Whether the run is known to have spread over more than one node."""
        return self.count is not None and self.count > self.node.accelerators


def read_rows() -> list[PowerRow]:
    """Read the rows of the hours bar from the table that ships."""
    with asset("data/training_runs.csv").open(encoding="utf-8", newline="") as file:
        return [power_row(r) for r in csv.DictReader(file) if r["hours_bar"] == "1"]


def power_row(r: dict[str, str]) -> PowerRow:
    """Return a row of training_runs.csv as the power model sees it."""
    accelerator = accelerators()[r["accelerator"]]
    node = class_of(accelerator)
    assert node is not None, r["id"]
    assert accelerator.tdp is not None, r["id"]
    family = power_family(accelerator, tuned=r["domain"] == "benchmark")
    boundary = r["boundary"]
    pue = real(r["pue"]) if boundary in PUE_COUNTS else 1.0
    return PowerRow(
        id=r["id"],
        source=laboratory(r),
        tdp=accelerator.tdp.value,
        power=float(r["energy_kwh"]) * W_PER_KW / float(r["device_hours"]) / (pue or 1.0),
        family=family,
        era=era(family),
        node=node_classes()[node],
        host=boundary not in ACCELERATORS_ALONE,
        network=boundary in IT,
        parameters=real(r["active_parameters"] or r["parameters"]),
        count=real(r["device_count"]),
        hours=real(r["wall_clock_hours"]),
        pue=pue or 1.0,
    )


def laboratory(r: dict[str, str]) -> str:
    """Say whose meter it was: rows of one laboratory are left out together."""
    return r["organisation"] if r["source"].startswith("mlcommons") else r["source"]


def real(text: str) -> float | None:
    """Read a number, or None from an empty cell."""
    return float(text) if text else None


def column(values: Iterable[float]) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Return values as an array."""
    return np.array(list(values), dtype=float)
