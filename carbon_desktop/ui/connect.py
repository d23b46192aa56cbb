"""What is connected to what: the parts of the window to the workspace, one function a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.plan.plan import Setting
from carbon_desktop.ui.actions.agree import Agree
from carbon_desktop.ui.actions.budget import ask_for_budgets, make_scenario, set_budget
from carbon_desktop.ui.actions.draws import ask_for_draws
from carbon_desktop.ui.actions.examples import Examples
from carbon_desktop.ui.actions.follow import follow, follow_phase
from carbon_desktop.ui.actions.group import Groups
from carbon_desktop.ui.actions.manual import Manual
from carbon_desktop.ui.actions.paper import Paper
from carbon_desktop.ui.actions.source import ask_for_source
from carbon_desktop.ui.panels.notice_list import field_of

if TYPE_CHECKING:
    from carbon_desktop.ui.actions.ranges import Values
    from carbon_desktop.ui.main_window import MainWindow


def connect(window: MainWindow) -> None:
    """Connect every part of the window."""
    parts = (
        _workspace, _form, _phases, _pickers, _scenarios, _views, _fits, _start, _file_menu,
        _paper, _menus,
    )  # fmt: skip
    for part in parts:
        part(window)


def _workspace(window: MainWindow) -> None:
    work = window.workspace
    work.result_changed.connect(window.take)
    work.ranges_changed.connect(window.show_ranges)
    work.selected_changed.connect(window.show_result)
    work.catalogue_changed.connect(window.use_catalogue)
    window.documents.file_changed.connect(window.show_file)
    window.notices.show_catalogue(work.catalogue.version)


def _form(window: MainWindow) -> None:
    form, work = window.form, window.workspace
    form.edited.connect(work.set_fields)
    form.settled.connect(work.history.seal)
    form.workload_chosen.connect(work.set_workload)
    form.group_owned.connect(
        lambda group, own: work.own_group(group) if own else work.follow_group(group)
    )
    work.keep_wanted.connect(form.ask_to_keep)
    form.kept.connect(work.keep_phases)
    form.source_wanted.connect(lambda *said: ask_for_source(window, work, *said))
    form.range_wanted.connect(lambda key: _edit_range(window, work.selected, work.phase, key))
    window.menus.range.triggered.connect(lambda _checked=False: form.want_range())
    form.range_offered.connect(window.menus.range.setEnabled)
    form.differences_toggled.connect(window.menus.differences.setChecked)
    window.menus.differences.toggled.connect(form.show_differences_only)
    form.difference_wanted.connect(lambda one: _reveal(window, work.selected, one.phase, one.key))
    form.difference_reset.connect(lambda one: follow(work, one))


def _phases(window: MainWindow) -> None:
    phases, work = window.phases, window.workspace
    phases.selected.connect(work.select_phase)
    phases.add_requested.connect(work.add_phase)
    phases.template_wanted.connect(work.add_template)
    phases.renamed.connect(work.rename_phase)
    phases.duplicated.connect(work.duplicate_phase)
    phases.removed.connect(work.remove_phase)
    phases.moved.connect(work.move_phase)
    phases.switched.connect(work.switch_phase)
    phases.followed.connect(lambda id: follow_phase(work, id))
    plan = window.menus.plan
    phases.turned.connect(plan.show_phase)
    for action, do in (
        (plan.add, work.add_phase),
        (plan.duplicate, lambda: work.duplicate_phase(work.phase)),
        (plan.rename, lambda: phases.rename(work.phase)),
        (plan.switch, phases.switch),
        (plan.up, lambda: phases.shift(work.phase, -1)),
        (plan.down, lambda: phases.shift(work.phase, 1)),
        (plan.remove, lambda: work.remove_phase(work.phase)),
        (plan.budgets, lambda: ask_for_budgets(window, work)),
        (plan.draws, lambda: ask_for_draws(window, work)),
    ):
        action.triggered.connect(lambda _checked=False, do=do: do())


def _pickers(window: MainWindow) -> None:
    form, work, own = window.form, window.workspace, window.own
    for key, picker, add in (
        ("accelerator", window.accelerator, own.add_accelerator),
        ("region", window.region, own.add_site),
    ):
        picker.picked.connect(lambda id, key=key: work.set_fields(_picked(window, key, id)))
        picker.taken_back.connect(lambda key=key: work.take_back(key))
        picker.settled.connect(work.history.seal)
        picker.refused.connect(lambda text, key=key: form.refuse(key, text))
        picker.own_wanted.connect(add)
        form.rows[key].menu_wanted.connect(lambda menu, picker=picker: own.fill(menu, picker.id))


def _picked(window: MainWindow, key: str, id: str) -> dict[str, Setting | None]:
    """Return what picking an entry sets: a cloud instance by which it was found goes with it."""
    rented = window.workspace.catalogue.instance(window.accelerator.line.text().strip())
    chosen: dict[str, Setting | None] = {key: Setting(id)}
    if key == "accelerator" and rented is not None and rented.accelerator == id:
        chosen["instance"] = Setting(rented.id)
    return chosen


def _scenarios(window: MainWindow) -> None:
    chips, menus, work = window.scenarios, window.menus, window.workspace
    chips.selected.connect(work.select)
    chips.add_requested.connect(work.add_alternative)
    chips.renamed.connect(work.rename)
    chips.removed.connect(work.remove)
    chips.duplicated.connect(work.duplicate)
    chips.moved.connect(work.move_scenario)
    chips.baseline_wanted.connect(work.make_baseline)
    _groups(window)
    for action, do in (
        (menus.add, work.add_alternative),
        (menus.rename, lambda: chips.rename(work.selected)),
        (menus.duplicate, lambda: work.duplicate(work.selected)),
        (menus.remove, lambda: work.remove(work.selected)),
        (menus.make_baseline, lambda: work.make_baseline(work.selected)),
        (menus.move_left, lambda: chips.shift(work.selected, -1)),
        (menus.move_right, lambda: chips.shift(work.selected, 1)),
    ):
        action.triggered.connect(lambda _checked=False, do=do: do())


def _groups(window: MainWindow) -> None:
    chips, menus, work, grouping = (
        window.scenarios, window.menus, window.workspace, window.grouping,
    )  # fmt: skip
    groups = Groups(window, grouping)
    chips.favourite_turned.connect(grouping.turn_favourite)
    chips.grouped.connect(grouping.put)
    chips.group_wanted.connect(groups.begin)
    chips.group_turned.connect(grouping.turn_fold)
    chips.group_rename_asked.connect(groups.rename)
    chips.group_moved.connect(grouping.move)
    chips.group_dissolved.connect(grouping.dissolve)
    menus.favourite.triggered.connect(
        lambda _checked=False: grouping.turn_favourite(work.selected)
    )
    menus.groups.put.connect(lambda group: grouping.put(work.selected, group))
    menus.groups.new_wanted.connect(lambda: groups.begin(work.selected))
    window.views.fold_wanted.connect(grouping.turn_fold)
    grouping.folded_changed.connect(window.show_result)


def _views(window: MainWindow) -> None:
    window.views.scenario_clicked.connect(window.workspace.select)
    window.views.explained.connect(window.explain)
    window.views.start_chosen.connect(window.workspace.set_start)
    window.views.drivers_wanted.connect(window.workspace.ranges.find_drivers)
    window.workspace.ranges.drivers.found.connect(window.views.show_drivers)
    _assumptions(window)
    window.views.matrix_wanted.connect(window.workspace.ranges.find_matrix)
    window.workspace.ranges.matrices.found.connect(window.views.show_matrix)
    window.menus.show_pages(window.views.turns)
    for part in (window.views, window.working):
        part.field_wanted.connect(lambda *place: _reveal(window, *place))
        part.range_wanted.connect(lambda *place: _edit_range(window, *place))
    window.notices.notice_wanted.connect(lambda one: _reveal_of(window, one))
    window.headline.explained.connect(lambda _quantity: window.explain(None))


def _fits(window: MainWindow) -> None:
    views, work, fits = window.views, window.workspace, window.workspace.ranges.fits
    views.fit_wanted.connect(fits.find)
    work.plan_changed.connect(lambda _plan: fits.cancel())
    fits.found.connect(views.show_fit)
    fits.traded.connect(views.show_traded)
    views.fit_chosen.connect(lambda found: make_scenario(work, found))
    views.budget_entered.connect(lambda *limit: set_budget(work, *limit))
    views.budget_settled.connect(work.history.seal)


def _reveal_of(window: MainWindow, one: Notice | Problem) -> None:
    """Lead to what a notice speaks of."""
    work = window.workspace
    _reveal(window, one.scenario or work.selected, one.phase or work.phase, field_of(one))


def _reveal(window: MainWindow, scenario: str, phase: str, key: str) -> None:
    """Lead to a field of a phase of a scenario; to the phase where it is set in none."""
    window.workspace.select(scenario)
    window.workspace.select_phase(phase)
    window.form.reveal(key)


def _assumptions(window: MainWindow) -> None:
    """Connect the list of all that a range is made of; another plan has another list."""
    views, work = window.views, window.workspace
    views.makeup_wanted.connect(work.ranges.find_makeup)
    work.ranges.makeups.found.connect(views.show_makeup)
    views.known.connect(lambda scenario, values: _know(window, scenario, values))
    views.tied.connect(work.set_tied)
    work.plan_opened.connect(views.begin_anew)


def _know(window: MainWindow, scenario: str, values: Values) -> None:
    """Take values for exactly known: pairs of phases and a field."""
    from carbon_desktop.ui.actions.ranges import know

    know(window, scenario, values)


def _edit_range(window: MainWindow, scenario: str, phase: str, key: str) -> None:
    """Edit the range of a field of a phase of a scenario."""
    from carbon_desktop.ui.actions.ranges import edit_range

    window.workspace.select(scenario)
    window.workspace.select_phase(phase)
    edit_range(window, key)


def _start(window: MainWindow) -> None:
    guide, menus, work = window.guide, window.menus, window.workspace
    examples = Examples(window, work, window.documents, window.files)
    work.result_changed.connect(lambda one: guide.show_estimate(one.scenario(work.selected)))
    guide.field_wanted.connect(window.form.reveal)
    guide.examples_wanted.connect(examples.choose)
    examples.opened.connect(guide.finish)
    menus.examples.triggered.connect(lambda _checked=False: examples.choose())
    menus.guide.triggered.connect(lambda _checked=False: guide.begin())


def _file_menu(window: MainWindow) -> None:
    menus, files = window.menus, window.files
    for action, do in (
        (menus.new, files.new),
        (menus.open, files.choose),
        (menus.profiles, files.profiles),
        (menus.save, files.save),
        (menus.save_as, files.save_as),
        (menus.export, files.export),
        (menus.rename_plan, files.rename),
        (menus.plan.notes, files.write_notes),
        (menus.copy_plan, files.duplicate),
        (menus.delete_plan, files.delete),
        (menus.quit, window.close),
    ):
        action.triggered.connect(lambda _checked=False, do=do: do())
    window.dropped.connect(files.drop)
    menus.recent.aboutToShow.connect(lambda: files.list_recent(menus.recent, menus.open))


def _paper(window: MainWindow) -> None:
    menus, paper = window.menus, Paper(window, window.workspace)
    for action, do in (
        (menus.copy_text, paper.copy_text),
        (menus.copy_latex, paper.copy_latex),
        (menus.copy_card, paper.copy_card),
        (menus.paper, paper.show),
    ):
        action.triggered.connect(lambda _checked=False, do=do: do())
    paper.copied.connect(window.tool_bar.confirm)


def _menus(window: MainWindow) -> None:
    menus, history = window.menus, window.workspace.history
    for action, do in (
        (menus.undo, history.undo),
        (menus.redo, history.redo),
        (menus.manual, Manual(window, window.workspace).show),
        (menus.agreement, Agree(window, window.workspace, window.documents, window.files).show),
        (menus.about, window.show_about),
    ):
        action.triggered.connect(lambda _checked=False, do=do: do())
