"""The main window: lays out its parts and connects them to the workspace."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.ui.files import Files
from carbon_desktop.ui.forms.form import Form
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.ui.menus import Menus
from carbon_desktop.ui.own import Own
from carbon_desktop.ui.panel import panel
from carbon_desktop.ui.panels.headline import Headline
from carbon_desktop.ui.panels.notice_line import NoticeLine
from carbon_desktop.ui.panels.scenario_bar import ScenarioBar
from carbon_desktop.ui.panels.working_panel import WorkingPanel
from carbon_desktop.ui.pickers.listing import Accelerators, Regions
from carbon_desktop.ui.pickers.picker import Picker
from carbon_desktop.ui.plots.compare import ComparePlot
from carbon_desktop.ui.tool_bar import ToolBar
from carbon_desktop.ui.undo_text import undo_text
from carbon_desktop.words import notice_text
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.shelf import Shelf
from carbon_desktop.workspace.workspace import Workspace

FORM_WIDTH = 376
TITLE_HEIGHT = 32
"""What a window manager adds above the window; Qt knows it only once the window is shown."""

_ROUTINE = frozenset({"network_not_counted", "left_at_default"})
"""Notices that most plans have: they stand behind those of this one."""


class MainWindow(QMainWindow):
    """Form at the left; headline, plot and working at the right; scenarios above all."""

    def __init__(self, workspace: Workspace, documents: Documents, shelf: Shelf) -> None:
        super().__init__()
        self.workspace, self.documents = workspace, documents
        self.estimate: Estimate | None = None
        catalogue, language = workspace.catalogue, workspace.language
        self.accelerator = Picker("Accelerator", Accelerators(catalogue, language))
        self.region = Picker("Region", Regions(catalogue, language))
        self.form = Form(self.accelerator, self.region)
        self.headline, self.plot, self.working = Headline(), ComparePlot(), WorkingPanel()
        self.scenarios, self.notices = ScenarioBar(), NoticeLine()
        self.menus = Menus(self)
        self.files = Files(self, workspace, documents)
        self.own = Own(self, workspace, shelf)
        self._lay_out()
        self._connect_workspace()
        self._connect_actions()
        self.setMinimumSize(QSize(960, 600))
        room = self.screen().availableSize() - QSize(0, TITLE_HEIGHT)
        self.resize(QSize(1280, 800).boundedTo(room))
        self._show_file()

    def use_language(self, language: str) -> None:
        """Say everything that words say in another language."""
        self.workspace.language = language
        self._use_catalogue(self.workspace.catalogue)
        self._show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once the plan is safe."""
        event.setAccepted(self.files.may_leave())

    def changeEvent(self, event: QEvent) -> None:
        """Let the menus follow the language and the mode."""
        super().changeEvent(event)
        if hasattr(self, "menus"):
            self.menus.follow(event)
            if event.type() == QEvent.Type.LanguageChange:
                self._show_file()

    def _lay_out(self) -> None:
        left, right, middle = panel(self.form), panel(self.plot), QHBoxLayout()
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
        column.addWidget(split, 1)
        middle.setSpacing(8)
        middle.addWidget(left)
        middle.addLayout(column, 1)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(12, 4, 12, 4)
        rows.setSpacing(8)
        rows.addWidget(ToolBar(self.menus, self.scenarios))
        rows.addLayout(middle, 1)
        rows.addWidget(self.notices)
        self.setCentralWidget(whole)

    def _connect_workspace(self) -> None:
        work = self.workspace
        work.result_changed.connect(self._take)
        work.selected_changed.connect(self._show)
        work.catalogue_changed.connect(self._use_catalogue)
        self.documents.file_changed.connect(self._show_file)
        self.form.edited.connect(work.set_fields)
        self.form.settled.connect(work.history.seal)
        self.form.phases.selected.connect(work.select_phase)
        for key, picker, add in (
            ("accelerator", self.accelerator, self.own.add_accelerator),
            ("region", self.region, self.own.add_site),
        ):
            picker.picked.connect(lambda id, key=key: work.set_fields({key: Setting(id)}))
            picker.taken_back.connect(lambda key=key: work.take_back(key))
            picker.settled.connect(work.history.seal)
            picker.refused.connect(lambda text, key=key: self.form.refuse(key, text))
            picker.own_wanted.connect(add)
        self.scenarios.selected.connect(work.select)
        self.scenarios.add_requested.connect(work.add_alternative)
        self.scenarios.renamed.connect(work.rename)
        self.scenarios.removed.connect(work.remove)
        self.scenarios.duplicated.connect(work.duplicate)
        self.plot.scenario_clicked.connect(work.select)
        self.headline.explained.connect(self._explain)
        self.notices.show_catalogue(work.catalogue.version)

    def _connect_actions(self) -> None:
        menus, work, files = self.menus, self.workspace, self.files
        for action, do in (
            (menus.new, files.new),
            (menus.open, files.choose),
            (menus.save, files.save),
            (menus.save_as, files.save_as),
            (menus.rename_plan, files.rename),
            (menus.quit, self.close),
            (menus.undo, work.history.undo),
            (menus.redo, work.history.redo),
            (menus.add, work.add_alternative),
            (menus.rename, lambda: self.scenarios.rename(work.selected)),
            (menus.duplicate, lambda: work.duplicate(work.selected)),
            (menus.remove, lambda: work.remove(work.selected)),
            (menus.about, self._show_about),
        ):
            action.triggered.connect(lambda _checked=False, do=do: do())
        menus.recent.aboutToShow.connect(lambda: files.list_recent(menus.recent, menus.open))

    def _take(self, estimate: Estimate) -> None:
        self.estimate = estimate
        self._show()

    def _show(self) -> None:
        """Show the present estimate, in the present language, of the selected scenario."""
        work, result = self.workspace, self.estimate
        if result is None or result.plan is not work.plan:
            return  # The estimate of the present plan is on its way.
        language, selected = work.language, work.selected
        fields = Fields(result, selected, work.phase)
        self.form.show_fields(fields, language, work.catalogue)
        self.accelerator.show_id(str(fields.field("accelerator").value or ""))
        self.region.show_id(str(fields.field("region").value or ""))
        chips = [(s.id, s.name, at, at == 0) for at, s in enumerate(result.plan.scenarios)]
        self.scenarios.show_scenarios(chips, selected)
        one = result.scenario(selected)
        self.headline.show_estimate(one, language)
        self.plot.show_estimate(result, selected, language)
        self._explain(self.headline.quantity())
        notices = sorted((*one.notices, *result.notices), key=lambda n: n.code in _ROUTINE)
        self.notices.show_notices([notice_text(n, language, work.catalogue) for n in notices])
        self.menus.remove.setEnabled(selected != result.plan.baseline.id)
        self._show_file()

    def _explain(self, quantity: str) -> None:
        if self.estimate is not None:
            work, one = self.workspace, self.estimate.scenario(self.workspace.selected)
            self.working.show_working_next(one, quantity, work.language, work.catalogue)

    def _show_file(self) -> None:
        """Show the plan's name, whether it is saved, and what can be undone."""
        self.setWindowTitle(f"{self.workspace.plan.name}[*] – Carbon Desktop")
        self.setWindowModified(self.documents.is_changed)
        history, menus, language = self.workspace.history, self.menus, self.workspace.language
        menus.undo.setEnabled(history.canUndo())
        menus.redo.setEnabled(history.canRedo())
        menus.undo.setToolTip(undo_text(menus.undo.text(), history.undo_label(), language))
        menus.redo.setToolTip(undo_text(menus.redo.text(), history.redo_label(), language))

    def _use_catalogue(self, catalogue: Catalogue) -> None:
        self.accelerator.use_listing(Accelerators(catalogue, self.workspace.language))
        self.region.use_listing(Regions(catalogue, self.workspace.language))

    def _show_about(self) -> None:
        from carbon_desktop.ui.dialogs.about import show_about

        show_about(self, self.workspace.catalogue.version)
