"""The workspace: the open plan, what it comes to, and everything that can be done to it."""

from collections.abc import Hashable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.edits import remove_scenario, rename_scenario
from carbon_desktop.plan.following import effective_phases
from carbon_desktop.plan.plan import Plan
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.workspace.changes import Changes, with_alternative, with_copy, with_fields
from carbon_desktop.workspace.history import History, Label
from carbon_desktop.workspace.start import first_plan


class Workspace(QObject):
    """The one open plan. Edits replace it, the estimate follows when the burst is over."""

    plan_changed = Signal(object)
    result_changed = Signal(object)
    selected_changed = Signal(str)
    catalogue_changed = Signal(object)
    _asked = Signal()

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        super().__init__()
        self.catalogue = catalogue
        self.language = language
        self.plan = first_plan(language)
        self.selected = self.plan.baseline.id
        self.phase = self.plan.baseline.phases[0].id
        self.history = History(self._take)
        self._is_asked = False
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def show_plan(self, plan: Plan) -> None:
        """Put a plan on the table, with nothing to undo."""
        self.history.clear()
        self.history.seal()
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

    def set_fields(self, changes: Changes) -> None:
        """Set fields of the selected scenario; None gives a field back to what it follows."""
        plan = with_fields(self.plan, self.selected, self.phase, changes)
        first = next(iter(changes))
        code = "undo_clear_field" if changes[first] is None else "undo_set_field"
        self.edit(Label(code, {"field": first}), plan, self._merge_key(*changes))

    def take_back(self, key: str) -> None:
        """Give a field the value that it had before the present typing in it."""
        self.history.take_back(self._merge_key(key))

    def add_alternative(self) -> None:
        """Add an alternative that follows the baseline, and select it."""
        plan, added = with_alternative(self.plan, self.language)
        self.edit(Label("undo_add_scenario", {"name": added.name}), plan)
        self.select(added.id)

    def duplicate(self, scenario: str) -> None:
        """Add an alternative that says what another scenario says, and select it."""
        plan, added = with_copy(self.plan, scenario, self.language)
        self.edit(Label("undo_add_scenario", {"name": added.name}), plan)
        self.select(added.id)

    def rename(self, scenario: str, name: str) -> None:
        """Give a scenario another name; an empty one changes nothing."""
        name = name.strip()
        if name:
            plan = rename_scenario(self.plan, scenario, name)
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
            plan = remove_scenario(self.plan, scenario)
            self.edit(Label("undo_remove_scenario", {"name": name}), plan)

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
        result: Estimate = estimate(self.plan, self.catalogue)
        self.result_changed.emit(result)

    def _take(self, plan: Plan) -> None:
        self.plan = plan
        if all(one.id != self.selected for one in plan.scenarios):
            self.selected = plan.baseline.id
        self._keep_phase()
        self.plan_changed.emit(plan)
        self._ask()

    def _merge_key(self, *keys: str) -> tuple[str, ...]:
        return (self.selected, self.phase, *keys)

    def _keep_phase(self) -> None:
        """Stay at the present phase where the selected scenario has it, else go to its first."""
        phases = effective_phases(self.plan, self.plan.scenario(self.selected))
        ids = [one.id for one in phases]
        if self.phase not in ids:
            self.phase = ids[0] if ids else ""

    def _ask(self) -> None:
        """Want an estimate once the present burst of edits is over.

        A queued call and no timer: it comes before the window paints, so that an edit and what
        follows from it are painted together, once.
        """
        if not self._is_asked:
            self._is_asked = True
            self._asked.emit()

    def _answer(self) -> None:
        if self._is_asked:
            self.estimate_now()
