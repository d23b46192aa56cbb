"""What each field of a scenario shows: its value, where that comes from, what is wrong with it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from carbon_desktop.plan.field import FIELDS, WORKLOADS
from carbon_desktop.plan.following import OWNERS, all_phases, origin
from carbon_desktop.plan.layers import UNSET
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.plan.plan import Setting, Settings
from carbon_desktop.study.assumption import CALCULATED, DEFAULT, ENTERED, Assumption
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.study.facts import Facts
from carbon_desktop.study.field_inputs import INPUT_OF_FIELD
from carbon_desktop.study.gatherer import Gatherer
from carbon_desktop.study.phase_estimate import PhaseEstimate, estimate_phase
from carbon_desktop.words.numbers import significant

QUESTIONS = frozenset(
    (
        "improbable", "power_above_tdp", "contract_without_share", "memory_short", "few_tokens",
        "recompute_needs_shape",
    )
)  # fmt: skip
"""Notices that ask whether a value is a slip, or say what it lacks."""

_WITHOUT_DEFAULT = frozenset(
    (
        "hours", "accelerator", "count", "region", "energy_kwh", "currency", "model",
        "instance", "deadline_hours", "requests", "requests_per_day", "tokens_per_day",
        "period_days", "input_tokens", "output_tokens", "cores", "memory_gb", "storage_tb",
    )
)  # fmt: skip
"""Fields behind which the catalogue has no value."""

_ALSO = {"repeats": "trials"}
"""The input that a field gives in the place of its usual one: where runs are smaller or fail."""

_DIGITS = 4
"""Of what was computed: enough to start from, and not more than is known."""

_OWN = frozenset({"phase", "scenario"})
"""Layers of the scenario itself."""

Value = float | str | None


class Shown(NamedTuple):
    """One field as it stands. `own` says that this scenario has set it, so it can be reset.

    `status` is where the value comes from, in the words of the study; empty where there is none.
    `notice` says that another choice stands in for the one that is shown, or that the value may
    be a slip. `marked` is what an alternative says itself. `back_to` is what a reset gives, as
    "baseline", "phases" (what the scenario's other phases have) or "catalogue"; empty where
    there is no way back; `followed` is that value where it is set somewhere. `may_unset` says
    that the catalogue's value can be taken in the place of what a lower layer says.
    """

    value: Value
    status: str
    assumption: Assumption | None
    own: bool
    problem: Problem | None
    notice: Notice | None
    marked: bool = False
    back_to: str = ""
    followed: Value = None
    may_unset: bool = False
    ranged: Setting | None = None
    """The setting that gives the value a range of the user's own, if one does."""

    def may_range(self, key: str) -> bool:
        """Say whether a range may be given to the value: it is a number, and counts nothing."""
        return FIELDS[key].kind == "number" and isinstance(self.value, float | int)


class Fields:
    """The fields of one phase of one scenario, as an estimate has them."""

    def __init__(self, estimate: Estimate, scenario: str, phase: str) -> None:
        self.plan = estimate.plan
        self.scenario = scenario
        self.phase = phase
        self.is_baseline = scenario == self.plan.baseline.id
        self.phases = all_phases(self.plan, self.plan.scenario(scenario))
        self.effective = next((one for one in self.phases if one.id == phase), None)
        self.settings: Settings = self.effective.settings if self.effective is not None else {}
        self.estimate = estimate
        self.result = estimate.scenario(scenario).phase(phase) or self._idle()
        self._assumptions = _by_field(self.result.assumptions if self.result is not None else ())
        self._notices = _beside_fields(self.result.notices if self.result is not None else ())
        problems = self.result.problems if self.result is not None else ()
        self._problems = {one.field: one for one in problems}
        if "currency" in self._problems:  # It has no row of its own: it stands beside the price.
            self._problems.setdefault("electricity_price_per_kwh", self._problems["currency"])

    def field(self, key: str) -> Shown:
        """Return what a field shows."""
        setting = self.settings.get(key)
        assumption = self._assumptions.get(key)
        value = setting.value if setting is not None else None
        if value is None and assumption is not None:
            value = assumption.value
        status = _status(key, setting, assumption)
        computed = self.computed(key)
        layer = origin(self.plan, self.scenario, self.phase, key)
        own = layer in _OWN and not self._said(layer, key).suggested
        if computed is not None:
            value, status, own = computed, CALCULATED, False
        back_to, followed = self._way_back(key, layer) if own else ("", None)
        return Shown(
            value,
            status,
            assumption,
            own,
            self._problems.get(key),
            self._notices.get(key),
            own and not self.is_baseline,
            back_to,
            followed,
            self._may_unset(key, layer, back_to),
            None if computed is not None else _ranged(setting),
        )

    def is_given(self, key: str) -> bool:
        """Say whether a field went into the equations: entered, looked up or left at default."""
        return key in self.settings or key in self._assumptions

    def computed(self, key: str) -> float | None:
        """Return what the equations gave a field, None where its own value went into them."""
        result, name = self.result, INPUT_OF_FIELD.get(key, key)
        if result is None or key in self._problems:
            return None
        if name in result.inputs or _ALSO.get(key) in result.inputs:
            return None
        found = next((one for one in (name, key) if one in result.graph.quantities), None)
        value = result.value(found) if found is not None else None
        if value is None:
            return None
        is_whole = FIELDS[key].kind == "whole"
        return float(round(value)) if is_whole else significant(value, _DIGITS)

    def hiding(self, key: str) -> Setting | None:
        """Return what takes a field's value away: one that the baseline has must be hidden."""
        if self.is_baseline or self.baseline.effective is None:
            return None
        return UNSET if key in self.baseline.settings else None

    @property
    def kind(self) -> str:
        """How the phase's compute is known; by device-hours where nothing is said."""
        kind = self.effective.workload if self.effective is not None else ""
        return kind if kind in WORKLOADS else WORKLOADS[0]

    def owns(self, group: str) -> str:
        """Say whose a group's fields are: of "all" phases, the "phase" or the "baseline"'s one."""
        layer = origin(self.plan, self.scenario, self.phase, OWNERS[group])
        return {"phase": "phase", "baseline phase": "baseline"}.get(layer, "all")

    def followed_workload(self) -> str:
        """Return the workload that the phase would follow, if the alternative says its own."""
        own = next(
            (one for one in self.plan.scenario(self.scenario).phases if one.id == self.phase), None
        )
        if own is None or own.workload is None or self.is_baseline:
            return ""
        followed = self.baseline.effective
        return followed.workload if followed is not None else ""

    def has_wrong(self, keys: Iterable[str]) -> bool:
        """Say whether something is wrong with one of the fields, or questioned."""
        return any(key in self._problems or key in self._notices for key in keys)

    @cached_property
    def baseline(self) -> "Fields":
        """The fields of the same phase in the baseline."""
        return Fields(self.estimate, self.plan.baseline.id, self.phase)

    def _idle(self) -> PhaseEstimate | None:
        """Return what a phase that is switched off would come to: its fields show it too."""
        if self.effective is None:
            return None
        gatherer = Gatherer(Facts(self.plan, self.estimate.catalogue))
        return estimate_phase(self.scenario, self.effective._replace(active=True), gatherer)

    def _said(self, layer: str, key: str) -> Setting:
        return self._layer(layer)[key]

    def _layer(self, layer: str) -> Settings:
        scenario = self.plan.baseline if "baseline" in layer else self.plan.scenario(self.scenario)
        if "phase" not in layer:
            return scenario.settings
        return next((one.settings for one in scenario.phases if one.id == self.phase), {})

    def _way_back(self, key: str, layer: str) -> tuple[str, Value]:
        """Return where a reset leads, and the value that is set there."""
        default = self._layer("scenario").get(key) if layer == "phase" else None
        if default is not None and default.value is not None:
            return "phases", default.value
        if not self.is_baseline:
            there = self.baseline.effective is not None
            return "baseline", self.baseline.field(key).value if there else None
        return ("catalogue", None) if self._has_default(key) else ("", None)

    def _has_default(self, key: str) -> bool:
        """Say whether the catalogue may have a value for a field: of a model, if one is set."""
        if FIELDS[key].belongs_to == "model" and "model" not in self.settings:
            return False
        return key not in _WITHOUT_DEFAULT

    def _may_unset(self, key: str, layer: str, back_to: str) -> bool:
        if key not in self.settings or not self._has_default(key):
            return False
        if layer in _OWN:
            return back_to == "phases" or (back_to == "baseline" and key in self.baseline.settings)
        return True


def _ranged(setting: Setting | None) -> Setting | None:
    return setting if setting is not None and setting.low is not None else None


def _status(key: str, setting: Setting | None, assumption: Assumption | None) -> str:
    if setting is not None:
        return DEFAULT if setting.suggested else ENTERED
    if assumption is not None:
        return assumption.status
    return DEFAULT if FIELDS[key].kind == "choice" and key == "grid_boundary" else ""


def _by_field(assumptions: tuple[Assumption, ...]) -> Mapping[str, Assumption]:
    """Return the assumptions by the field that sets them; choices go by their own name."""
    found = {one.name: one for one in assumptions}
    fields = {
        key: found[name]
        for key, name in (*INPUT_OF_FIELD.items(), *_ALSO.items())
        if name in found
    }
    return {**found, **fields}


def _beside_fields(notices: tuple[Notice, ...]) -> dict[str, Notice]:
    """Return the notices that stand at their field: stand-ins, and questions of a slip."""
    return {
        one.field: one for one in notices if one.code in QUESTIONS or one.field == "grid_boundary"
    }
