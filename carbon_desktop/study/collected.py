"""Notices of a whole scenario, and of scenarios side by side."""

from collections.abc import Iterable, Mapping, Sequence

from carbon_desktop.method.quantity import Values
from carbon_desktop.plan.messages import Notice
from carbon_desktop.study.phase_estimate import WATCHED, PhaseEstimate
from carbon_desktop.study.phase_inputs import FIELD_OF_INPUT


def scenario_notices(
    scenario: str, phases: Sequence[PhaseEstimate], values: Mapping[str, Values]
) -> tuple[Notice, ...]:
    """Return the phases' notices, each said once, and those of the totals."""
    once: dict[tuple[object, ...], Notice] = {}
    for phase in phases:
        for notice in phase.notices:
            once.setdefault((notice.code, notice.field, *notice.details.items()), notice)
    found = list(once.values())
    defaults = _left_at_default(phases)
    if defaults:
        found.append(Notice("left_at_default", "", scenario, "", {"names": ",".join(defaults)}))
    if "operational_emissions" in values and "embodied_emissions" not in values:
        found.append(_alone("operational_only", "embodied_emissions", scenario, phases))
    if "embodied_emissions" in values and "operational_emissions" not in values:
        found.append(_alone("embodied_only", "operational_emissions", scenario, phases))
    return tuple(found)


def _alone(code: str, unknown: str, scenario: str, phases: Sequence[PhaseEstimate]) -> Notice:
    """Return a notice that leads to the first field whose absence leaves a quantity unknown."""
    for phase in phases:
        for lack in phase.missing(unknown):
            field = "region" if lack == "grid_intensity" else FIELD_OF_INPUT.get(lack)
            if field is not None:
                return Notice(code, field, scenario, phase.id)
    return Notice(code, "", scenario)


def _left_at_default(phases: Sequence[PhaseEstimate]) -> list[str]:
    """Return the inputs that matter most and stand at a default, in reading order."""
    at_default = frozenset().union(*(phase.left_at_default for phase in phases))
    return [name for name in WATCHED if name in at_default]


def grid_boundaries(phases: Iterable[PhaseEstimate]) -> frozenset[str]:
    """Return the boundaries of the grid factors that were looked up."""
    return frozenset(phase.grid_boundary for phase in phases if phase.grid_boundary)


def notices_across(boundaries: Iterable[frozenset[str]]) -> tuple[Notice, ...]:
    """Return a notice where grid factors of different boundaries stand side by side."""
    labels = frozenset().union(*boundaries)
    if len(labels) < 2:
        return ()
    return (
        Notice("boundaries_differ", "grid_boundary", "", "", {"used": ",".join(sorted(labels))}),
    )
