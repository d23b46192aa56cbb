"""The main window: lays out its parts and connects them to the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.estimate import Estimate, ScenarioEstimate
from carbon_desktop.study.uncertainty import Uncertainty
from carbon_desktop.ui.actions.files import Files
from carbon_desktop.ui.actions.own import Own
from carbon_desktop.ui.connect import connect
from carbon_desktop.ui.drops import DropWindow
from carbon_desktop.ui.forms.form import Form
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.menus import Menus
from carbon_desktop.ui.model_fields import ModelFields
from carbon_desktop.ui.panel import panel
from carbon_desktop.ui.panels.guide import Guide
from carbon_desktop.ui.panels.headline import Headline
from carbon_desktop.ui.panels.notice_line import Message, NoticeLine
from carbon_desktop.ui.panels.phase_list import PhaseList
from carbon_desktop.ui.panels.scenario_bar import ScenarioBar
from carbon_desktop.ui.panels.working_panel import WorkingPanel
from carbon_desktop.ui.pickers.listing import Accelerators, Regions
from carbon_desktop.ui.pickers.picker import Picker
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.tool_bar import ToolBar
from carbon_desktop.ui.undo_text import undo_text
from carbon_desktop.ui.views import Views
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.grouping import Grouping
from carbon_desktop.workspace.shelf import Shelf
from carbon_desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from carbon_desktop.study.budget import Kept

FORM_WIDTH = 376
TITLE_HEIGHT = 32
"""What a window manager adds above the window; Qt knows it only once the window is shown."""

_ROUTINE = frozenset({"network_not_counted", "left_at_default"})
"""Notices that most plans have: they stand behind those of this one."""


class MainWindow(DropWindow):
    """Form at the left; headline, plot and working at the right; scenarios above all."""

    def __init__(self, workspace: Workspace, documents: Documents, shelf: Shelf) -> None:
        super().__init__()
        self.workspace, self.documents = workspace, documents
        self.estimate: Estimate | None = None
        catalogue, language = workspace.catalogue, workspace.language
        self.accelerator = Picker("Accelerator", Accelerators(catalogue, language))
        self.region = Picker("Region", Regions(catalogue, language))
        self.phases = PhaseList()
        self.models = ModelFields(self)
        self.form = Form(self.accelerator, self.region, self.phases, self.models.make)
        self.headline, self.views, self.working = Headline(), Views(), WorkingPanel()
        self._asked: Asked | None = None
        self.scenarios, self.notices, self.guide = ScenarioBar(), NoticeLine(), Guide()
        self.menus = Menus(self)
        self.files = Files(self, workspace, documents)
        self.own, self.grouping = Own(self, workspace, shelf), Grouping(workspace)
        self._lay_out()
        connect(self)
        self.setMinimumSize(QSize(960, 600))
        room = self.screen().availableSize() - QSize(0, TITLE_HEIGHT)
        self.resize(QSize(1280, 800).boundedTo(room))
        self.show_file()

    def use_language(self, language: str) -> None:
        """Say everything that words say in another language."""
        self.workspace.language = language
        self.use_catalogue(self.workspace.catalogue)
        self.show_result()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once the plan is safe."""
        event.setAccepted(self.files.may_leave())

    def changeEvent(self, event: QEvent) -> None:
        """Let the menus follow the language and the mode."""
        super().changeEvent(event)
        if hasattr(self, "menus"):
            self.menus.follow(event)
            if event.type() == QEvent.Type.LanguageChange:
                self.show_file()

    def _lay_out(self) -> None:
        left, right, middle = panel(self.form), panel(self.views), QHBoxLayout()
        left.setFixedWidth(FORM_WIDTH)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(right)
        split.addWidget(self.working)
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(8)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.headline)
        column.addWidget(self.guide)
        column.addWidget(split, 1)
        middle.setSpacing(8)
        middle.addWidget(left)
        middle.addLayout(column, 1)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(12, 4, 12, 4)
        rows.setSpacing(8)
        self.tool_bar = ToolBar(self.menus, self.scenarios)
        rows.addWidget(self.tool_bar)
        rows.addLayout(middle, 1)
        rows.addWidget(self.notices)
        self.setCentralWidget(whole)

    def take(self, estimate: Estimate) -> None:
        """Take an estimate and show it."""
        self.estimate = estimate
        self.show_result()

    def show_result(self) -> None:
        """Show the present estimate, in the present language, of the selected scenario."""
        work, result = self.workspace, self.estimate
        if result is None or result.plan is not work.plan:
            return  # The estimate of the present plan is on its way.
        language, selected = work.language, work.selected
        fields = Fields(result, selected, work.phase)
        self.phases.show_phases(result, selected, fields.phases, work.phase)
        self.form.show_fields(fields, language, work.catalogue)
        self.accelerator.show_id(str(fields.field("accelerator").value or ""))
        self.region.show_id(str(fields.field("region").value or ""))
        self.models.show_fields(fields)
        chips = [
            (s.id, s.name, at, at == 0, s.favourite, s.group)
            for at, s in enumerate(result.plan.scenarios)
        ]
        self.scenarios.show_scenarios(chips, selected, self.grouping.folded)
        self.menus.show_scenario(chips, selected)
        self.phases.not_final.show_scenario(result.scenario(selected), language)
        self._show_figures(result)
        self._show_working()
        self.show_file()

    def show_ranges(self) -> None:
        """Show the ranges of what is shown: they come when all else is painted."""
        result = self.estimate
        if result is not None and result.plan is self.workspace.plan:
            self._show_figures(result)
            self.working.use_ranges(self.workspace.ranges.found)

    def _show_figures(self, result: Estimate) -> None:
        """Show figures, plots and notices, with the ranges that are known."""
        work, ranges = self.workspace, self.workspace.ranges.found
        one, language = result.scenario(work.selected), work.language
        self.headline.show_estimate(one, language, ranges, _kept(result, one, ranges))
        seen = (result, work.selected, work.phase, language, work.catalogue, ranges)
        self.views.show_scene(Scene(*seen, work.ranges.compared, self.grouping.folded))
        found: list[Message] = [*one.problems, *one.notices, *result.notices]
        messages = sorted([*found, *ranges.notices(one)], key=lambda said: said.code in _ROUTINE)
        self.notices.show_notices(messages, language, work.catalogue)

    def explain(self, asked: Asked | None) -> None:
        """Show the working of a figure of a view, or of the card that is marked."""
        self._asked = asked
        if asked is not None and asked.scenario != self.workspace.selected:
            self.workspace.select(asked.scenario)
        else:
            self._show_working()

    def _show_working(self) -> None:
        work = self.workspace
        if self.estimate is None:
            return
        one = self.estimate.scenario(work.selected)
        asked = (self._asked or Asked("", "", self.headline.quantity())).within(one)
        self.headline.mark("" if asked.phase else asked.quantity)
        self.working.show_working_next(one, asked, work.language, work.catalogue)

    def show_file(self) -> None:
        """Show the plan's name, whether it is saved, and what can be undone."""
        self.setWindowTitle(f"{self.workspace.plan.name}[*] – Carbon Desktop")
        self.setWindowModified(self.documents.is_changed)
        history, menus, language = self.workspace.history, self.menus, self.workspace.language
        menus.show_file(self.documents.path is not None)
        menus.undo.setEnabled(history.canUndo())
        menus.redo.setEnabled(history.canRedo())
        menus.undo.setToolTip(undo_text(menus.undo.text(), history.undo_label(), language))
        menus.redo.setToolTip(undo_text(menus.redo.text(), history.redo_label(), language))

    def use_catalogue(self, catalogue: Catalogue) -> None:
        """Offer the entries of a catalogue."""
        self.accelerator.use_listing(Accelerators(catalogue, self.workspace.language))
        self.region.use_listing(Regions(catalogue, self.workspace.language))
        self.models.use_catalogue(catalogue, self.workspace.language)

    def show_about(self) -> None:
        """Show what this program is."""
        from carbon_desktop.ui.actions.about import show_about

        show_about(self, self.workspace.catalogue.version)


def _kept(result: Estimate, one: ScenarioEstimate, ranges: Uncertainty) -> tuple[Kept, ...]:
    """Return how a scenario stands to the budgets of the plan; few plans have any."""
    if not result.plan.budgets:
        return ()
    from carbon_desktop.study.budget import kept

    return kept(result.plan, one, ranges)
