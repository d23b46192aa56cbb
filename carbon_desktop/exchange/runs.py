"""Runs: what runs on which hardware, where and how long; like phases are one run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.exchange.claims import phase_name
from carbon_desktop.exchange.fact import Fact, clean, fact, unless_all
from carbon_desktop.exchange.tasks import PREPARATION, SERVING, TRAINING, Task, task
from carbon_desktop.study.assumption import DEFAULT, Assumption
from carbon_desktop.study.estimate import PhaseEstimate, ScenarioEstimate

_METERS = {"accelerator_energy": "accelerators", "it_energy": "it", "facility_energy": "facility"}
"""Where a meter was, by the quantity that it read."""

_SUGGESTED = (
    "model", "parameters", "active_parameters", "tokens", "examples", "flop_per_example",
    "total_flop", "deadline_hours", "requests", "requests_per_day", "tokens_per_day",
    "period_days", "input_tokens", "output_tokens", "cores", "accelerator", "count", "hours",
    "region",
)  # fmt: skip
"""What a fresh plan or a template holds for the user to change."""

_TIMED = (TRAINING, SERVING)
"""Kinds of workload whose hours follow from what is computed."""

_PARTS = frozenset({"state", "province"})
"""Kinds of regions that are told with their country."""


class Place(NamedTuple):
    """Where a run is. `kind` is that of the catalogue's regions, "site" for the user's own."""

    id: str
    kind: str
    name_en: str
    name_zh: str
    provider: str = ""


class Run(NamedTuple):
    """Phases on the same hardware at the same place.

    `phases` is empty where they are all phases there are. `hours` are those of one full run,
    summed over the phases; `repeats` such runs are made, each of them `share` of a full one, with
    `lost` more for failures. They follow from a `task` where the plan says what is computed.
    `metered` is the energy read at `meter`. `suggested` names what the program put there and
    nobody has changed; `words` are the user's own for where the hours or the energy come from.
    """

    phases: tuple[str, ...]
    accelerator: str
    devices: float | None
    tdp: Fact | None
    place: Place | None
    repeats: float
    hours: float | None
    device_hours: float | None
    metered: float | None
    meter: str
    suggested: tuple[str, ...]
    words: tuple[str, ...]
    share: float = 1.0
    lost: float = 0.0
    task: Task | None = None

    @property
    def is_planned(self) -> bool:
        """Whether the hours were worked out from what is computed."""
        return self.task is not None and self.task.kind != PREPARATION


def runs(
    one: ScenarioEstimate, reached: Mapping[str, frozenset[str]], catalogue: Catalogue
) -> tuple[Run, ...]:
    """Return the runs of a scenario in the order of their first phases."""
    alike: dict[Run, list[Run]] = {}
    for phase in one.phases:
        run = _run(phase, reached[phase.id], catalogue)
        known = run.hours is not None, run.metered is not None
        # Runs are alike that differ in their names, lengths and energies only.
        # Tasks are told one by one.
        key = run._replace(
            phases=run.phases if run.task is not None else (),
            hours=float(known[0]), metered=float(known[1]), device_hours=None, words=(),
        )  # fmt: skip
        alike.setdefault(key, []).append(run)
    everyone = tuple(phase_name(phase) for phase in one.phases)
    return tuple(_joined(group, everyone) for group in alike.values())


def _run(phase: PhaseEstimate, reached: frozenset[str], catalogue: Catalogue) -> Run:
    known = {one.name: one for one in phase.assumptions}
    tdp = known.get("tdp") if "tdp" in reached else None
    meter = _meter(phase)
    metered = phase.values.get(meter) if meter else None
    return Run(
        (phase_name(phase),),
        _accelerator(known.get("accelerator"), catalogue),
        _devices(phase),
        fact(tdp, catalogue) if tdp is not None else None,
        _place(known.get("region"), catalogue),
        phase.inputs.get("trials", phase.inputs.get("repeats", 1.0)),
        _hours(phase),
        phase.results.get("device_hours") or None,
        None if metered is None else float(metered),
        _METERS.get(meter, ""),
        tuple(name for name in _SUGGESTED if _stands(known, name)),
        _words(known),
        phase.inputs.get("run_share", 1.0),
        phase.inputs.get("lost_share", 0.0),
        task(phase, reached, catalogue),
    )


def _devices(phase: PhaseEstimate) -> float | None:
    """Return how many accelerators run: those of one replica where none are reserved."""
    if phase.effective.workload != SERVING or "count" in phase.graph.quantities:
        return phase.value("count")
    return phase.value("cards_per_replica")


def _hours(phase: PhaseEstimate) -> float | None:
    """Return the hours of one full run: given, or worked out from all runs on the wall clock."""
    hours, repeats = phase.inputs.get("hours"), phase.value("repeats")
    if hours is not None or phase.effective.workload not in _TIMED:
        return hours
    wall_clock = phase.value("wall_clock_hours")
    return wall_clock / repeats if wall_clock is not None and repeats else None


def _joined(group: list[Run], everyone: tuple[str, ...]) -> Run:
    names = [name for run in group for name in run.phases]
    return group[0]._replace(
        phases=unless_all(names, everyone),
        hours=_sum(run.hours for run in group),
        device_hours=_sum(run.device_hours for run in group),
        metered=_sum(run.metered for run in group),
        words=tuple(dict.fromkeys(word for run in group for word in run.words)),
    )


def _sum(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _meter(phase: PhaseEstimate) -> str:
    """Return the quantity that was metered, or nothing."""
    quantities = phase.graph.quantities.values()
    return next((one.name for one in quantities if "measured_energy" in one.arguments), "")


def _stands(known: Mapping[str, Assumption], name: str) -> bool:
    return name in known and known[name].status == DEFAULT


def _words(known: Mapping[str, Assumption]) -> tuple[str, ...]:
    given = [known[name] for name in ("hours", "measured_energy") if name in known]
    said = [
        ", ".join(part for part in (clean(one.source), str(one.year or "")) if part)
        for one in given
    ]
    return tuple(dict.fromkeys(text for text in said if text))


def _accelerator(chosen: Assumption | None, catalogue: Catalogue) -> str:
    if chosen is None:
        return ""
    entry = catalogue.accelerators.get(str(chosen.value))
    return clean(entry.name if entry is not None else str(chosen.value))


def _place(chosen: Assumption | None, catalogue: Catalogue) -> Place | None:
    if chosen is None:
        return None
    entry = catalogue.regions.get(str(chosen.value))
    if entry is None:
        return Place(str(chosen.value), "", str(chosen.value), str(chosen.value))
    names = clean(entry.name_en or entry.name_zh), clean(entry.name_zh or entry.name_en)
    country = catalogue.regions.get(entry.country or "")
    if entry.kind in _PARTS and country is not None:
        names = f"{names[0]}, {country.name_en}", f"{country.name_zh}{names[1]}"
    elif entry.kind == "cloud":
        names = _set_off(names[0], entry.code, " ({})"), _set_off(names[1], entry.code, "（{}）")
    return Place(entry.id, entry.kind, *names, entry.provider or "")


def _set_off(name: str, code: str | None, brackets: str) -> str:
    """Return the name of a cloud region with its code in brackets behind it."""
    bare = name.removesuffix(f" {code}")
    return name if not code or bare == name else bare + brackets.replace("{}", code)
