"""Letting an alternative follow the baseline again in something in which it differs."""

from dataclasses import replace

from carbon_desktop.plan.following import all_phases
from carbon_desktop.plan.phases import followed, with_scenario
from carbon_desktop.ui.forms.differences import Difference
from carbon_desktop.workspace.history import Label
from carbon_desktop.workspace.workspace import Workspace


def follow(workspace: Workspace, one: Difference) -> None:
    """Take back what the selected alternative says of a field or a phase."""
    plan, id = workspace.plan, one.phase
    if one.kind == "added":
        workspace.remove_phase(id)
        return
    if one.kind == "field":
        workspace.select_phase(id)
        workspace.set_fields({one.key: None})
        return
    model = next(phase for phase in all_phases(plan, plan.baseline) if phase.id == id)
    if one.kind == "active":
        workspace.switch_phase(id, model.active)
    elif one.kind == "name":
        workspace.rename_phase(id, model.name)
    else:
        workspace.select_phase(id)
        workspace.set_workload(model.workload)


def follow_phase(workspace: Workspace, id: str) -> None:
    """Take back all that the selected alternative says of a phase; its own one goes."""
    plan, scenario = workspace.plan, workspace.plan.scenario(workspace.selected)
    model = followed(plan, scenario.id, id)
    if model is None:
        workspace.remove_phase(id)
        return
    phases = tuple(one for one in scenario.phases if one.id != id)
    label = Label("undo_follow_phase", {"name": model.name or ""})
    workspace.edit(label, with_scenario(plan, replace(scenario, phases=phases)))
