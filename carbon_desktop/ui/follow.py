"""Letting an alternative follow the baseline again in one thing in which it differs."""

from carbon_desktop.plan.following import all_phases
from carbon_desktop.ui.forms.differences import Difference
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
