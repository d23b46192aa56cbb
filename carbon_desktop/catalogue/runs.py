"""Published training runs: what was put in, what came out, and which bars a row belongs to."""

import csv
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from carbon_desktop.assets import asset


class Run(NamedTuple):
    """A published training run; None or an empty text where the source does not say.

    ``energy`` is kWh at the ``boundary`` of the source (accelerators, accelerators_pue, servers,
    it or facility), ``metered`` says whether a meter read it. ``in_hours_bar`` and
    ``in_tokens_bar`` say which comparisons the row belongs to; ``id`` is that of the table.
    """

    id: str
    model: str
    year: int
    organisation: str
    domain: str
    parameters: float | None
    active_parameters: float | None
    tokens: float | None
    hardware: str
    accelerator: str
    device_count: float | None
    wall_clock_hours: float | None
    device_hours: float | None
    precision: str
    pue: float | None
    grid_intensity: float | None
    energy: float | None
    boundary: str
    metered: bool
    source: str
    locator: str
    confidence: str
    in_hours_bar: bool
    in_tokens_bar: bool

    @property
    def active(self) -> float | None:
        """The parameters that work on each token: all of a dense model."""
        return self.active_parameters or self.parameters

    @property
    def laboratory(self) -> str:
        """Whose measurement it is: rows of one laboratory are left out together."""
        return self.organisation if self.source.startswith("mlcommons") else self.source


@cache
def runs() -> Mapping[str, Run]:
    """Read every published run by its id, in the order of the table."""
    with asset("data/training_runs.csv").open(encoding="utf-8", newline="") as file:
        return MappingProxyType({one["id"]: _run(one) for one in csv.DictReader(file)})


def _run(row: Mapping[str, str]) -> Run:
    return Run(
        id=row["id"],
        model=row["model"],
        year=int(row["year"]),
        organisation=row["organisation"],
        domain=row["domain"],
        parameters=_real(row["parameters"]),
        active_parameters=_real(row["active_parameters"]),
        tokens=_real(row["tokens"]),
        hardware=row["hardware"],
        accelerator=row["accelerator"],
        device_count=_real(row["device_count"]),
        wall_clock_hours=_real(row["wall_clock_hours"]),
        device_hours=_real(row["device_hours"]),
        precision=row["precision"],
        pue=_real(row["pue"]),
        grid_intensity=_real(row["grid_intensity"]),
        energy=_real(row["energy_kwh"]),
        boundary=row["boundary"],
        metered=row["metered"] == "yes",
        source=row["source"],
        locator=row["locator"],
        confidence=row["confidence"],
        in_hours_bar=row["hours_bar"] == "1",
        in_tokens_bar=row["tokens_bar"] == "1",
    )


def _real(text: str) -> float | None:
    return float(text) if text else None
