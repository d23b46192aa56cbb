"""The plan itself: scenarios of phases, and what was set for each."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region

BASELINE = "baseline"
"""The id of the first scenario of a new plan."""

SHAPES = ("lognormal", "uniform", "triangular")
"""How a number may be spread on each side of its value; the first is the default."""

BUDGETED = (
    "total_emissions", "operational_emissions", "facility_energy", "electricity_cost",
    "rental_cost", "device_hours", "wall_clock_hours",
)  # fmt: skip
"""Quantities that a plan may have a budget of."""

DRAWS, SEED = 2_000, 1
"""The draws behind a plan's ranges and their seed, where it says nothing else."""

MOST_DRAWS, LARGEST_SEED = 100_000, 10**15 - 1
"""What a file may ask for: a longer whole number is no whole number to readers of JSON."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What the user set for one field: a number, a choice or a catalogue id.

    A value of None takes the catalogue's: it hides what the layers below say, and never appears
    among effective settings. `source` and `year` are the user's own words for where the value
    comes from. `suggested` marks a value that the program put there for the user to change: it
    counts as a default. `low` and `high`, the 5th and 95th percentile, are given together around
    a number, or not at all where it is exact; `shape` says how it is spread between them.
    """

    value: float | str | None
    source: str = ""
    year: int | None = None
    suggested: bool = False
    low: float | None = None
    high: float | None = None
    shape: str = ""


Settings = Mapping[str, Setting]
"""What was set, by field key."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A step of a scenario.

    In an alternative, a phase with an id of the baseline's says only what differs: `name`,
    `workload` and `active` are None where they follow.
    """

    id: str
    name: str | None = None
    workload: str | None = None
    active: bool | None = None
    settings: Settings = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Scenario:
    """One way to do the experiment: its own settings, over those of the baseline.

    `favourite` is a mark of the user's; `group` names those that belong together, or is empty.
    Neither changes what a scenario comes to.
    """

    id: str
    name: str
    settings: Settings = field(default_factory=dict)
    phases: tuple[Phase, ...] = ()
    favourite: bool = False
    group: str = ""

    def settings_of(self, phase_id: str | None) -> Settings:
        """Return what the scenario says itself of a phase: nothing where it only follows."""
        return next((one.settings for one in self.phases if one.id == phase_id), {})


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that others published of a scenario, to stand beside ours.

    `quantity` is one of the results of an estimate, `value` in that quantity's own unit.
    """

    scenario: str
    quantity: str
    value: float
    source: str
    year: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Pinned:
    """What a plan was last computed with, so that it gives its old numbers for ever.

    `figures` maps the key of a catalogue fact (``accelerator/nvidia-v100/tdp``) to the value
    used; `totals` maps a scenario's id to its last results.
    """

    figures: Mapping[str, Figure] = field(default_factory=dict)
    totals: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    method_version: str = ""
    catalogue_version: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole document. The first scenario is the baseline; there is always one.

    `start` is the day on which the experiment begins, as an ISO date, or empty. `budgets` are
    limits by quantity of `BUDGETED`, each in the quantity's own unit. `untied` are the keys of
    columns of draws that every scenario has for itself: one fact need not hold in all alike.
    """

    name: str
    scenarios: tuple[Scenario, ...]
    notes: str = ""
    own_accelerators: tuple[Accelerator, ...] = ()
    own_regions: tuple[Region, ...] = ()
    pinned: Pinned = field(default_factory=Pinned)
    start: str = ""
    published: tuple[Published, ...] = ()
    budgets: Mapping[str, float] = field(default_factory=dict)
    draws: int = DRAWS
    seed: int = SEED
    untied: tuple[str, ...] = ()

    @property
    def baseline(self) -> Scenario:
        """Return the scenario that the others follow."""
        return self.scenarios[0]

    def scenario(self, id: str) -> Scenario:
        """Return a scenario by id.

        Raises
        ------
        KeyError
            If there is none.
        """
        for one in self.scenarios:
            if one.id == id:
                return one
        raise KeyError(id)
