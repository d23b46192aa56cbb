"""The workspace: the open plan, what it comes to, and everything that can be done to it."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan import edits, phases
from carbon_desktop.plan.baseline import make_baseline
from carbon_desktop.plan.following import EffectivePhase, all_phases
from carbon_desktop.plan.layers import UNSET
from carbon_desktop.plan.plan import Plan
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.workspace import changes as changed
from carbon_desktop.workspace.changes import Changes
from carbon_desktop.workspace.history import History, Label
from carbon_desktop.workspace.ranges import Ranges
from carbon_desktop.workspace.start import first_plan


class Workspace(QObject):
    """The one open plan. Edits replace it, the estimate follows when the burst is over."""

    plan_changed = Signal(object)
    plan_opened = Signal()
    result_changed = Signal(object)
    ranges_changed = Signal(object)
    """The ranges of the result are known; carries their `Uncertainty`."""
    selected_changed = Signal(str)
    catalogue_changed = Signal(object)
    keep_wanted = Signal(str, object)
    """A default was set over what phases of the baseline set themselves: the field, their ids."""
    _asked = Signal()

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        super().__init__()
        self.catalogue = catalogue
        self.language = language
        self.plan = first_plan(language)
        self.result: Estimate | None = None
        self.ranges = Ranges()
        self.ranges.changed.connect(self.ranges_changed)
        self.selected = self.plan.baseline.id
        self.phase = self.plan.baseline.phases[0].id
        self.history = History(self._take)
        self._is_asked = False
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def show_plan(self, plan: Plan) -> None:
        """Put a plan on the table, with nothing to undo."""
        self.history.begin_anew()
        self.plan_opened.emit()
        self._take(plan)

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Take the facts from another catalogue: the one with the user's own entries."""
        self.catalogue = catalogue
        self.catalogue_changed.emit(catalogue)
        self._ask()

    def edit(self, label: Label, plan: Plan, merge_key: Hashable = None) -> None:
        """Replace the plan; a plan equal to the present one changes nothing."""
        if plan != self.plan:
            self.history.record(self.plan, plan, label, merge_key)

    def set_fields(self, changes: Changes, code: str = "") -> None:
        """Set fields of the selected scenario; None gives a field back to what it follows.

        `code` names the edit where it is more than a change of the first of them.
        """
        before = self.plan.scenario(self.selected).settings.keys()
        plan = changed.with_fields(self.plan, self.selected, self.phase, changes)
        first, setting = next(iter(changes.items()))
        label = Label(code or changed.undo_code(setting), {"field": first})
        self.edit(label, plan, self._merge_key(*changes))
        for key in plan.scenario(self.selected).settings.keys() - before:
            phase_ids = changed.overridden_by_phases(plan, self.selected, key)
            if phase_ids:
                self.keep_wanted.emit(key, phase_ids)

    def overridden_by_phases(self, key: str) -> tuple[str, ...]:
        """Return the baseline's phases that set a field which would be set as a default here."""
        plan, scenario = self.plan, self.selected
        if changed.is_set_on_phase(plan, scenario, self.phase, key, UNSET):
            return ()
        return changed.overridden_by_phases(plan, scenario, key)

    def keep_phases(self, key: str, phase_ids: Iterable[str]) -> None:
        """Let phases of the selected alternative keep what the baseline's set themselves."""
        plan = changed.with_kept(self.plan, self.selected, key, phase_ids)
        self.edit(Label("undo_keep_phases", {"field": key}), plan)

    def set_workload(self, workload: str) -> None:
        """Say how the compute of the present phase is known."""
        plan = edits.set_workload(self.plan, self.selected, self.phase, workload)
        self.edit(Label("undo_set_workload"), plan)

    def take_back(self, key: str) -> None:
        """Give a field the value that it had before the present typing in it."""
        self.history.take_back(self._merge_key(key))

    def add_alternative(self) -> None:
        """Add an alternative that follows the baseline, and select it."""
        plan, added = changed.with_alternative(self.plan, self.language)
        self.edit(Label("undo_add_scenario", {"name": added.name}), plan)
        self.select(added.id)

    def duplicate(self, scenario: str) -> None:
        """Add an alternative that says what another scenario says, and select it."""
        plan, added = changed.with_copy(self.plan, scenario, self.language)
        self.edit(Label("undo_add_scenario", {"name": added.name}), plan)
        self.select(added.id)

    def rename(self, scenario: str, name: str) -> None:
        """Give a scenario another name; an empty one changes nothing."""
        name = name.strip()
        if name:
            plan = edits.rename_scenario(self.plan, scenario, name)
            self.edit(Label("undo_rename_scenario", {"name": name}), plan)

    def rename_plan(self, name: str) -> None:
        """Give the plan another name; an empty one changes nothing."""
        name = name.strip()
        if name:
            self.edit(Label("undo_rename_plan", {"name": name}), replace(self.plan, name=name))

    def update(self, plan: Plan) -> None:
        """Take today's facts for a plan that was saved with others."""
        self.edit(Label("undo_update_facts"), plan)

    def remove(self, scenario: str) -> None:
        """Remove an alternative; the baseline stays."""
        if scenario != self.plan.baseline.id:
            name = self.plan.scenario(scenario).name
            plan = edits.remove_scenario(self.plan, scenario)
            self.edit(Label("undo_remove_scenario", {"name": name}), plan)

    def move_scenario(self, scenario: str, place: int) -> None:
        """Move an alternative to a place among the scenarios."""
        label = Label("undo_move_scenario", {"name": self.plan.scenario(scenario).name})
        self.edit(label, edits.move_scenario(self.plan, scenario, place))

    def make_baseline(self, scenario: str) -> None:
        """Let the others follow an alternative; no scenario comes to anything else for it."""
        label = Label("undo_make_baseline", {"name": self.plan.scenario(scenario).name})
        self.edit(label, make_baseline(self.plan, scenario))

    def add_phase(self) -> None:
        """Add a phase to the selected scenario, and turn to it."""
        plan, added = changed.with_phase(self.plan, self.selected, self.language)
        self.edit(Label("undo_add_phase", {"name": added.name or ""}), plan)
        self.select_phase(added.id)

    def add_template(self, template: str) -> None:
        """Add a phase of a common purpose, on the model of the present one, and turn to it."""
        plan, added = changed.with_template(
            self.plan, self.selected, self.phase, template, self.language
        )
        self.edit(Label("undo_add_phase", {"name": added.name or ""}), plan)
        self.select_phase(added.id)

    def duplicate_phase(self, phase: str) -> None:
        """Add a copy of a phase after it, and turn to it."""
        plan, id, name = changed.with_phase_copy(self.plan, self.selected, phase, self.language)
        self.edit(Label("undo_add_phase", {"name": name}), plan)
        self.select_phase(id)

    def move_phase(self, phase: str, place: int) -> None:
        """Move a phase to a place among those of the selected scenario."""
        plan = phases.move_phase(self.plan, self.selected, phase, place)
        self._edit_phase("undo_move_phase", phase, plan)

    def remove_phase(self, phase: str) -> None:
        """Remove a phase; a plan keeps one, and an alternative switches the baseline's off."""
        followed = phases.followed(self.plan, self.selected, phase) is not None
        if followed:
            self.switch_phase(phase, False)
        elif self.selected != self.plan.baseline.id or len(self.plan.baseline.phases) > 1:
            label = self._phase_label("undo_remove_phase", phase)
            plan = phases.remove_phase(self.plan, self.selected, phase)
            self._leave_phase(phase)
            self.edit(label, plan)

    def rename_phase(self, phase: str, name: str) -> None:
        """Give a phase another name; an empty one changes nothing."""
        name = name.strip()
        if name:
            plan = phases.rename_phase(self.plan, self.selected, phase, name)
            self.edit(Label("undo_rename_phase", {"name": name}), plan)

    def switch_phase(self, phase: str, active: bool) -> None:
        """Switch a phase on or off."""
        plan = phases.switch_phase(self.plan, self.selected, phase, active)
        self._edit_phase("undo_switch_on" if active else "undo_switch_off", phase, plan)

    def own_group(self, group: str) -> None:
        """Give the present phase "hardware" or a "site" of its own, as it has them now."""
        plan = phases.own_group(self.plan, self.selected, self.phase, group)
        self._edit_phase(f"undo_own_{group}", self.phase, plan)

    def follow_group(self, group: str) -> None:
        """Let the present phase have the "hardware" or "site" of its scenario again."""
        plan = phases.follow_group(self.plan, self.selected, self.phase, group)
        self._edit_phase(f"undo_follow_{group}", self.phase, plan)

    def set_start(self, start: str) -> None:
        """Set the day on which the experiment begins, an ISO date or empty."""
        self.edit(Label("undo_set_start"), edits.set_start(self.plan, start), "start")

    def set_budgets(self, budgets: Mapping[str, float]) -> None:
        """Set the limits of quantities, each in its own unit, in the place of all there were."""
        self.edit(Label("undo_set_budget"), edits.set_budgets(self.plan, budgets))

    def set_draws(self, draws: int, seed: int) -> None:
        """Set how many draws stand behind the ranges, and their seed."""
        self.edit(Label("undo_set_draws"), edits.set_draws(self.plan, draws, seed), "draws")

    def set_tied(self, column: str, tied: bool) -> None:
        """Let what is keyed by a column of draws be one in all scenarios, or each one's own."""
        code = "undo_tie" if tied else "undo_untie"
        self.edit(Label(code), edits.set_tied(self.plan, column, tied))

    def set_notes(self, text: str) -> None:
        """Set the plan's notes."""
        self.edit(Label("undo_set_notes"), replace(self.plan, notes=text), "notes")

    def select(self, scenario: str) -> None:
        """Turn to a scenario: the one that the form shows and edits."""
        if scenario != self.selected:
            self.selected = scenario
            self._keep_phase()
            self.history.seal()
            self.selected_changed.emit(scenario)

    def select_phase(self, phase: str) -> None:
        """Turn to a phase of the selected scenario."""
        if phase != self.phase:
            self.phase = phase
            self.history.seal()
            self.selected_changed.emit(self.selected)

    def estimate_now(self) -> None:
        """Estimate without waiting for the end of a burst: the first window has its figures."""
        self._is_asked = False
        self.result = estimate(self.plan, self.catalogue, self.result)
        self.result_changed.emit(self.result)
        self.ranges.follow(self.result)

    def _take(self, plan: Plan) -> None:
        self.plan = plan
        if all(one.id != self.selected for one in plan.scenarios):
            self.selected = plan.baseline.id
        self._keep_phase()
        self.plan_changed.emit(plan)
        self._ask()

    def _merge_key(self, *keys: str) -> tuple[str, ...]:
        return (self.selected, self.phase, *keys)

    def _edit_phase(self, code: str, phase: str, plan: Plan) -> None:
        self.edit(self._phase_label(code, phase), plan)

    def _phase_label(self, code: str, phase: str) -> Label:
        name = next((one.name for one in self._phases() if one.id == phase), "")
        return Label(code, {"name": name})

    def _phases(self) -> tuple[EffectivePhase, ...]:
        return all_phases(self.plan, self.plan.scenario(self.selected))

    def _leave_phase(self, phase: str) -> None:
        """Turn from a phase that goes to the one after it, or else before it."""
        ids = [one.id for one in self._phases()]
        if phase == self.phase and len(ids) > 1:
            place = ids.index(phase)
            self.phase = [*ids[place + 1 :], *reversed(ids[:place])][0]

    def _keep_phase(self) -> None:
        """Stay at the present phase where the selected scenario has it, else go to its first.

        One that is switched off can stay, to be switched on again.
        """
        found = self._phases()
        if all(one.id != self.phase for one in found):
            ids = [one.id for one in found if one.active] or [one.id for one in found]
            self.phase = ids[0] if ids else ""

    def _ask(self) -> None:
        """Want an estimate once the present burst of edits is over.

        A queued call, no timer: it comes before the window paints an edit and what follows.
        """
        if not self._is_asked:
            self.ranges.pause()
            self._is_asked = True
            self._asked.emit()

    def _answer(self) -> None:
        if self._is_asked:
            self.estimate_now()
