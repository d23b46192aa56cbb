"""What each field of a scenario shows: its value, where that comes from, what is wrong with it."""

from collections.abc import Mapping
from typing import NamedTuple

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.following import effective_phases, origin
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.plan.plan import Settings
from carbon_desktop.study.assumption import DEFAULT, ENTERED, Assumption
from carbon_desktop.study.estimate import Estimate, PhaseEstimate
from carbon_desktop.study.phase_inputs import INPUT_OF_FIELD


class Shown(NamedTuple):
    """One field as it stands. `own` says that this scenario has set it, so it can be reset.

    `status` is where the value comes from, in the words of the study; empty where there is none.
    `notice` says that another choice stands in for the one that is shown.
    """

    value: float | str | None
    status: str
    assumption: Assumption | None
    own: bool
    problem: Problem | None
    notice: Notice | None


class Fields:
    """The fields of one phase of one scenario, as an estimate has them."""

    def __init__(self, estimate: Estimate, scenario: str, phase: str) -> None:
        self.plan = estimate.plan
        self.scenario = scenario
        self.phase = phase
        self.is_baseline = scenario == self.plan.baseline.id
        self.phases = estimate.scenario(scenario).phases
        self.result: PhaseEstimate | None = next(
            (one for one in self.phases if one.id == phase), None
        )
        self.settings = _settings(estimate, scenario, phase)
        self._assumptions = _by_field(self.result)
        self._notices = _stand_ins(self.result)
        self._problems = {one.field: one for one in _problems(self.result)}

    def field(self, key: str) -> Shown:
        """Return what a field shows."""
        setting = self.settings.get(key)
        assumption = self._assumptions.get(key)
        value = setting.value if setting is not None else None
        if value is None and assumption is not None:
            value = assumption.value
        if setting is not None:
            status = DEFAULT if setting.suggested else ENTERED
        elif assumption is not None:
            status = assumption.status
        else:
            status = DEFAULT if FIELDS[key].kind == "choice" else ""
        layer = origin(self.plan, self.scenario, self.phase, key)
        own = layer in {"phase", "scenario"} and setting is not None and not setting.suggested
        problem, notice = self._problems.get(key), self._notices.get(key)
        return Shown(value, status, assumption, own, problem, notice)


def _settings(estimate: Estimate, scenario: str, phase: str) -> Settings:
    plan = estimate.plan
    phases = effective_phases(plan, plan.scenario(scenario))
    return next((one.settings for one in phases if one.id == phase), {})


def _by_field(result: PhaseEstimate | None) -> Mapping[str, Assumption]:
    """Return the assumptions by the field that sets them; choices go by their own name."""
    found = {one.name: one for one in (result.assumptions if result is not None else ())}
    fields = {key: found[name] for key, name in INPUT_OF_FIELD.items() if name in found}
    return {**found, **fields}


def _problems(result: PhaseEstimate | None) -> tuple[Problem, ...]:
    return result.problems if result is not None else ()


def _stand_ins(result: PhaseEstimate | None) -> dict[str, Notice]:
    """Return the notices of a choice that could not be kept, by its field."""
    notices = result.notices if result is not None else ()
    return {one.field: one for one in notices if one.field == "grid_boundary"}
