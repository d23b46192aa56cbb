"""The menus: every action of the window, with its name, shortcut and icon."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from carbon_desktop.ui.group_menu import GroupMenu
from carbon_desktop.ui.plan_menu import PlanMenu
from carbon_desktop.ui.theme import current, icon

_Key = QKeySequence.StandardKey
_VIEW = 3
"""The place of the menu of views in the bar."""


class Menus(QObject):
    """The menu bar. Its actions are shared with the tool bar; choices are told by signals."""

    theme_chosen = Signal(str)
    contrast_chosen = Signal(bool)
    language_chosen = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._icons: dict[QAction, str] = {}
        self.new = self._action("file-plus", _Key.New)
        self.open = self._action("", _Key.Open)
        self.profiles = self._action("", QKeySequence("Ctrl+Shift+O"))
        self.save = self._action("save", _Key.Save)
        self.save_as = self._action("", QKeySequence("Ctrl+Shift+S"))
        self.export = self._action("")
        self.rename_plan, self.copy_plan = self._action(""), self._action("")
        self.delete_plan = self._action("")
        self.quit = self._action("", QKeySequence("Ctrl+Q"))
        self.undo = self._action("undo-2", _Key.Undo)
        self.redo = self._action("redo-2", _Key.Redo)
        self.range = self._action("", QKeySequence("Ctrl+R"))
        self.copy_text = self._action("", QKeySequence("Ctrl+Shift+C"))
        self.copy_latex, self.copy_card, self.paper = (self._action("") for _ in range(3))
        self.add = self._action("", QKeySequence("Ctrl+Shift+N"))
        self.rename = self._action("", QKeySequence("F2"))
        self.duplicate = self._action("", QKeySequence("Ctrl+D"))
        self.remove, self.make_baseline = self._action(""), self._action("")
        self.favourite = self._action("", QKeySequence("Ctrl+Shift+F"))
        self.groups = GroupMenu(window)
        self.move_left = self._action("", QKeySequence("Ctrl+Shift+Left"))
        self.move_right = self._action("", QKeySequence("Ctrl+Shift+Right"))
        self.differences = self._action("", QKeySequence("Ctrl+Shift+D"))
        for turned in (self.favourite, self.differences):
            turned.setCheckable(True)
        self.examples, self.guide, self.problem, self.about = (self._action("") for _ in range(4))
        self.manual, self.agreement = self._action("", _Key.HelpContents), self._action("")
        self.themes = self._choices(("system", "light", "dark"), self.theme_chosen)
        self.contrast = QAction(self, checkable=True)
        self.contrast.triggered.connect(self.contrast_chosen)
        self.languages = self._choices(("system", "en", "zh"), self.language_chosen)
        self.recent, self.theme, self.language = QMenu(), QMenu(), QMenu()
        self.copies = QMenu()
        self.plan = PlanMenu(window)
        self._menus = [QMenu() for _ in range(5)]
        self._fill(window.menuBar())
        self.retranslate()
        self.repaint()

    def show_choices(self, theme: str, language: str, high: bool) -> None:
        """Mark what is preferred, and whether the contrast is high."""
        self.contrast.setChecked(high)
        self.themes[theme].setChecked(True)
        self.languages[language].setChecked(True)

    def show_scenario(
        self, scenarios: Sequence[tuple[str, str, int, bool, bool, str]], selected: str
    ) -> None:
        """Offer what can be done with the selected one of the scenarios, as chips show them."""
        place, count = [id for id, *_ in scenarios].index(selected), len(scenarios)
        *_, is_favourite, group = scenarios[place]
        self.favourite.setChecked(is_favourite)
        self.groups.show_groups(list(dict.fromkeys(g for *_, g in scenarios if g)), group)
        for action, possible in (
            (self.remove, place > 0),
            (self.make_baseline, place > 0),
            (self.move_left, place > 1),
            (self.move_right, 0 < place < count - 1),
            (self.differences, place > 0),
        ):
            action.setEnabled(possible)

    def show_file(self, is_saved: bool) -> None:
        """Offer what can be done with a plan that has a file."""
        for action in (self.copy_plan, self.delete_plan):
            action.setEnabled(is_saved)

    def show_pages(self, turns: list[QAction]) -> None:
        """Offer to turn to each page of the views."""
        view = self._menus[_VIEW]
        first = view.actions()[0]
        view.insertActions(first, turns)
        view.insertSeparator(first)

    def repaint(self) -> None:
        """Draw the icons in the colours of the mode."""
        for action, name in self._icons.items():
            action.setIcon(icon(name, current()))

    def follow(self, event: QEvent) -> None:
        """Follow the language and the mode of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self.repaint()

    def retranslate(self) -> None:
        """Name everything in the present language."""
        titles = (
            self.tr("&File"), self.tr("&Edit"), self.tr("&Scenario"), self.tr("&View"),
            self.tr("&Help"),
        )  # fmt: skip
        for menu, title in zip(self._menus, titles, strict=True):
            menu.setTitle(title)
        self.plan.retranslate()
        self.recent.setTitle(self.tr("Open &recent"))
        self.theme.setTitle(self.tr("&Theme"))
        self.language.setTitle(self.tr("&Language"))
        self.new.setText(self.tr("&New"))
        self.open.setText(self.tr("&Open…"))
        self.profiles.setText(self.tr("Pro&files…"))
        self.save.setText(self.tr("&Save"))
        self.save_as.setText(self.tr("Save &as…"))
        self.export.setText(self.tr("Export a &copy…"))
        self.rename_plan.setText(self.tr("Rename &plan…"))
        self.copy_plan.setText(self.tr("&Duplicate plan"))
        self.delete_plan.setText(self.tr("De&lete plan…"))
        self.quit.setText(self.tr("&Quit"))
        self.undo.setText(self.tr("&Undo"))
        self.redo.setText(self.tr("&Redo"))
        self.range.setText(self.tr("&Edit the range…"))
        self.copy_text.setText(self.tr("Copy as &text"))
        self.copy_latex.setText(self.tr("Copy as &LaTeX"))
        self.copy_card.setText(self.tr("Copy for &Hugging Face"))
        self.paper.setText(self.tr("&Words for the paper…"))
        self._retranslate_rest()

    def _retranslate_rest(self) -> None:
        self.add.setText(self.tr("&Add scenario"))
        self.rename.setText(self.tr("&Rename"))
        self.duplicate.setText(self.tr("&Duplicate"))
        self.remove.setText(self.tr("Re&move"))
        self.make_baseline.setText(self.tr("Make &baseline"))
        self.favourite.setText(self.tr("&Favourite"))
        self.groups.retranslate()
        self.move_left.setText(self.tr("Move &left"))
        self.move_right.setText(self.tr("Move ri&ght"))
        self.differences.setText(self.tr("&Differences only"))
        self.examples.setText(self.tr("&Examples…"))
        self.guide.setText(self.tr("&Guided first plan"))
        self.problem.setText(self.tr("&Report a problem…"))
        self.manual.setText(self.tr("&Manual"))
        self.agreement.setText(self.tr("Agreement &with measurements…"))
        self.about.setText(self.tr("&About Carbon Desktop"))
        self.themes["system"].setText(self.tr("&System"))
        self.themes["light"].setText(self.tr("&Light"))
        self.themes["dark"].setText(self.tr("&Dark"))
        self.contrast.setText(self.tr("&High contrast"))
        # The names of languages are never translated: who cannot read this one must find theirs.
        self.languages["system"].setText(self.tr("&System"))
        self.languages["en"].setText("&English")
        self.languages["zh"].setText("简体中文(&Z)")

    def _action(self, icon_name: str, keys: QKeySequence | _Key | None = None) -> QAction:
        action = QAction(self)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        if icon_name:
            self._icons[action] = icon_name
        return action

    def _choices(self, values: tuple[str, ...], chosen: SignalInstance) -> dict[str, QAction]:
        group = QActionGroup(self)
        actions = {value: QAction(group, checkable=True) for value in values}
        for value, action in actions.items():
            action.triggered.connect(lambda _checked, value=value: chosen.emit(value))
        return actions

    def _fill(self, bar: QMenuBar) -> None:
        file, edit, scenario, view, help_ = self._menus
        for menu in self._menus:
            bar.addMenu(menu)
        file.addActions([self.new, self.open])
        file.addMenu(self.recent)
        file.addAction(self.profiles)
        file.addAction(self.examples)
        file.addSeparator()
        file.addActions([self.save, self.save_as, self.export])
        file.addSeparator()
        file.addActions([self.rename_plan, self.copy_plan, self.delete_plan])
        file.addSeparator()
        file.addAction(self.quit)
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addAction(self.range)
        self.range.setEnabled(False)  # Until the keys are at a number.
        edit.addSeparator()
        copies = [self.copy_text, self.copy_latex, self.copy_card, self.paper]
        edit.addActions(copies)
        self.copies.addActions(copies)
        bar.insertMenu(scenario.menuAction(), self.plan)
        scenario.addActions([self.add, self.rename, self.duplicate, self.make_baseline])
        scenario.addAction(self.favourite)
        scenario.addMenu(self.groups)
        scenario.addActions([self.move_left, self.move_right, self.remove])
        view.addAction(self.differences)
        view.addSeparator()
        view.addMenu(self.theme)
        view.addMenu(self.language)
        self.theme.addActions(list(self.themes.values()))
        self.theme.addSeparator()
        self.theme.addAction(self.contrast)
        self.language.addActions(list(self.languages.values()))
        help_.addActions([self.manual, self.agreement, self.guide, self.problem, self.about])
