"""Metered runs as the power model sees them: what a planner knows, and what the meter read."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from carbon_desktop.catalogue.nodes import NodeClass, class_of, node_classes
from carbon_desktop.catalogue.power_family import era, power_family
from carbon_desktop.catalogue.runs import Run, runs
from carbon_desktop.catalogue.tables import accelerators
from carbon_desktop.method.units import W_PER_KW

PUE_COUNTS = frozenset({"facility", "accelerators_pue"})
ACCELERATORS_ALONE = frozenset({"accelerators", "accelerators_pue"})
IT = frozenset({"it", "facility"})


class PowerRun(NamedTuple):
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
    devices: float | None
    hours: float | None

    @property
    def several_nodes(self) -> bool:
        """Whether the run is known to have spread over more than one node."""
        return self.devices is not None and self.devices > self.node.accelerators


def metered_runs() -> list[PowerRun]:
    """Return the runs of the hours bar, in the order of the table."""
    return [power_run(one) for one in runs().values() if one.in_hours_bar]


def power_run(run: Run) -> PowerRun:
    """Return a metered run as the power model sees it."""
    accelerator = accelerators()[run.accelerator]
    node, tdp = class_of(accelerator), accelerator.tdp
    if node is None or tdp is None or run.energy is None or run.device_hours is None:
        raise ValueError(f"{run.id}: no power can be fitted to it")
    family = power_family(accelerator, tuned=run.domain == "benchmark")
    pue = run.pue if run.boundary in PUE_COUNTS and run.pue is not None else 1.0
    return PowerRun(
        id=run.id,
        source=run.laboratory,
        tdp=tdp.value,
        power=run.energy * W_PER_KW / run.device_hours / pue,
        family=family,
        era=era(family),
        node=node_classes()[node],
        host=run.boundary not in ACCELERATORS_ALONE,
        network=run.boundary in IT,
        parameters=run.active,
        devices=run.device_count,
        hours=run.wall_clock_hours,
    )


def column(values: Iterable[float]) -> NDArray[np.float64]:
    """Return values as an array."""
    return np.array(list(values), dtype=float)
