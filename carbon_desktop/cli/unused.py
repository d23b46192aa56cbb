"""Options that were given and that no figure rests on, for another value says more."""

from collections.abc import Iterable

from carbon_desktop.plan.messages import Notice
from carbon_desktop.study.estimate import RESULTS, ScenarioEstimate
from carbon_desktop.study.field_inputs import INPUT_OF_FIELD
from carbon_desktop.study.phase_estimate import PhaseEstimate

_ALSO = {"repeats": "trials"}
"""The input as which another one may go in."""


def unused(keys: Iterable[str], estimated: ScenarioEstimate) -> tuple[Notice, ...]:
    """Return a notice that names the number fields given that no phase makes use of."""
    names = [INPUT_OF_FIELD[key] for key in keys if key in INPUT_OF_FIELD]
    used = set[str]().union(*map(_used, estimated.phases))
    idle = [name for name in names if name not in used and _ALSO.get(name) not in used]
    return (Notice("not_used", details={"names": ",".join(idle)}),) if idle else ()


def _used(phase: PhaseEstimate) -> frozenset[str]:
    """Return the inputs of a phase that any of its results is made of."""
    return phase.graph.reach(RESULTS, phase.inputs).intersection(phase.inputs)
