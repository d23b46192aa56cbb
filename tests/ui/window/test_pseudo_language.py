"""In a language in which every sentence stands in brackets, nothing is left without them."""

import json
import platform
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    Qt,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QGraphicsTextItem,
    QGraphicsView,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from carbon_desktop.assets import asset
from carbon_desktop.plan.plan import Pinned
from carbon_desktop.profiles import unsaved
from carbon_desktop.profiles.errors import StoreError
from carbon_desktop.profiles.folders import config_folder, profiles_folder
from carbon_desktop.profiles.pins import pinned
from carbon_desktop.profiles.unsaved import Unsaved
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.dialogs import questions
from carbon_desktop.ui.dialogs.help import Help
from carbon_desktop.ui.dialogs.report_problem import ReportProblem
from carbon_desktop.ui.faults.errors import Errors
from carbon_desktop.ui.faults.log import Log, log_path
from carbon_desktop.ui.views import PAGES
from carbon_desktop.words.language import pick
from carbon_desktop.words.licences import LICENCES
from carbon_desktop.workspace.lock import Lock
from carbon_desktop.workspace.recovery import Left

OPENING, CLOSING = "⟦", "⟧"
LETTERS = re.compile(r"[A-Za-z]{2,}")
TAGS = re.compile(r"<[^<>]*>")
SAME_EVERYWHERE = re.compile(
    r"\b(k|M|G|T)?(Wh|W|g|t|L|B|FLOPS?)\b|gCO₂e/\w+|CO₂e"  # units
    r"|\bPUE\b|\b[A-Z]{3}(/k?Wh?)?\b"  # currencies
    r"|\b[A-Za-z]{1,4}_[A-Za-z]+\b"  # symbols of formulas
    r"|https?://\S+"
    r"|\b(Ctrl|Alt|Shift)\+\w+"  # keys, as keyboards have them
)


class Brackets(QTranslator):
    """Translates every string into itself in brackets."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return f"⟦{source}⟧" if source else ""

    def isEmpty(self) -> bool:
        return False


def in_brackets(pair: tuple[str, str], language: str) -> str:
    return f"⟦{pair[0]}⟧"


@pytest.fixture
def bracketed(session, use_brackets):
    """Return a session that has been switched, while it runs, to the language of brackets."""
    use_brackets()
    return session


@pytest.fixture
def use_brackets(session, qapp: QApplication, monkeypatch):
    """Return what switches the session to the language of brackets."""
    translator = Brackets()

    def switch(language: str) -> None:
        session._translation.language = language
        qapp.installTranslator(translator)

    with monkeypatch.context() as patch:

        def use() -> None:
            # The code, not the name: modules hold the function by names of their own.
            patch.setattr(pick, "__code__", in_brackets.__code__)
            patch.setattr(session._translation, "switch", switch)
            session.choose_language("zh")
            session.workspace.estimate_now()
            QApplication.processEvents()  # The language's change is posted.

        yield use
        qapp.removeTranslator(translator)
    session.choose_language("en")


def bare(text: str) -> str:
    """Return what stands outside of brackets; a text that was cut may have lost its last."""
    depth, kept = 0, []
    for sign in TAGS.sub(" ", text):
        depth += (sign == OPENING) - (sign == CLOSING)
        if depth <= 0 and sign != CLOSING:
            kept.append(sign)
    return "".join(kept)


def texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Yield every text that a widget shows or tells, by what it is."""
    yield "tooltip", widget.toolTip()
    yield "status tip", widget.statusTip()
    yield "description", widget.accessibleDescription()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QTabBar):
        for place in range(widget.count()):
            yield "tab", widget.tabText(place)
            yield "tab tooltip", widget.tabToolTip(place)
    if isinstance(widget, QComboBox):
        for place in range(min(widget.count(), 20)):
            yield "item", widget.itemText(place)
    if isinstance(widget, QPlainTextEdit | QTextBrowser):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QTextBrowser):
        yield "text", widget.toPlainText()
    if isinstance(widget, QGroupBox):
        yield "title", widget.title()
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from texts_of_model(widget.model())
    if isinstance(widget, QGraphicsView):
        for item in widget.scene().items():
            if isinstance(item, QGraphicsTextItem):
                yield "text", item.toPlainText()
    for action in widget.actions():
        yield from texts_of_action(action)


def texts_of_action(action: QAction) -> Iterator[tuple[str, str]]:
    yield from (
        ("action", action.text()),
        ("action tooltip", action.toolTip()),
        ("button", action.iconText()),
    )


def texts_of_model(model: QAbstractItemModel | None) -> Iterator[tuple[str, str]]:
    if model is None:
        return
    for column in range(columns(model, QModelIndex())):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield "header", str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
    yield from texts_of_rows(model, QModelIndex())


def columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def texts_of_rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    for row in range(min(model.rowCount(parent), 40)):
        for column in range(columns(model, parent)):
            index = model.index(row, column, parent)
            yield "cell", str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            yield "cell tooltip", str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
            yield "cell description", str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        if not isinstance(model, QAbstractListModel):
            yield from texts_of_rows(model, model.index(row, 0, parent))


def left_in_english(top: QWidget, names: list[str]) -> list[str]:
    """Return what a widget and all within it say outside of brackets, but for names."""
    return [
        f"{type(widget).__name__} {kind}: {text}"
        for widget in [top, *top.findChildren(QWidget)]
        for kind, text in texts_of(widget)
        if is_english(text, names)
    ]


def is_english(text: str, names: list[str]) -> bool:
    rest = bare(text)
    if not LETTERS.search(rest):
        return False
    for name in names:
        rest = rest.replace(name, " ")
    return LETTERS.search(SAME_EVERYWHERE.sub(" ", rest)) is not None


def names_of(session) -> list[str]:
    """Return the names that are the same in every language, longest first."""
    work = session.workspace
    catalogue = work.catalogue
    sources = catalogue.sources.values()
    names = {
        "Carbon Desktop", "English", work.plan.name, str(profiles_folder()),
        *(str(config_folder() / one) for one in ("", "recovery", "log")),
        str(asset("data").parents[1]), platform.platform(), platform.python_version(),
        "Python", "Qt",
        *(one.name for one in work.plan.scenarios),
        *(text for path in asset("examples").glob("*.json") for text in words_of(path)),
        *(one.name for one in catalogue.accelerators.values()),
        *(text for one in sources for text in (one.publisher, one.title)),
        *(one.licence for one in sources if one.licence not in LICENCES),
    }  # fmt: skip
    return sorted(names - {""}, key=len, reverse=True)


def words_of(path: Path) -> Iterator[str]:
    """Yield what the author of a plan file wrote: it is nobody's to translate."""
    left = [json.loads(path.read_bytes())]
    while left:
        one = left.pop()
        if isinstance(one, list):
            left.extend(one)
        elif isinstance(one, dict):
            left.extend(one.values())
            texts = (one.get(key) for key in ("name", "note", "notes", "source"))
            yield from (text for text in texts if isinstance(text, str))


def test_that_every_part_of_the_window_follows_the_language(bracketed, qtbot) -> None:
    window, work = bracketed.window, bracketed.workspace
    work.set_budgets({"total_emissions": 10.0})
    for page in PAGES:
        window.views.turn_to(page)
        QApplication.processEvents()
    window.views.turn_to("fits")
    qtbot.waitUntil(lambda: bool(window.views.page("fits").plot.energy.shown.places))
    left = left_in_english(window, names_of(bracketed))
    assert left == []


def test_that_every_menu_follows_the_language(bracketed) -> None:
    names = names_of(bracketed)
    left = [
        f"{menu.title()}: {kind}: {text}"
        for menu in bracketed.window.findChildren(QMenu)
        for action in menu.actions()
        if not action.isSeparator()
        for kind, text in texts_of_action(action)
        if is_english(text, names)
    ]
    assert left == []


def test_that_every_dialog_speaks_the_language(bracketed, qtbot) -> None:
    window, names = bracketed.window, names_of(bracketed)
    menus = window.menus
    asked = {
        "own accelerator": lambda: window.own.add_accelerator("⟦⟧"),
        "own site": lambda: window.own.add_site("⟦⟧"),
        "to save": lambda: questions.ask_to_save(window, window.workspace.plan.name),
        "conflict": lambda: questions.ask_about_conflict(window, "⟦…⟧", True),
        "reload": lambda: questions.ask_to_reload(window, "⟦…⟧"),
        "delete": lambda: questions.ask_to_delete(window, "⟦…⟧"),
        "problem": ReportProblem(window, lambda _: "", "⟦…⟧", is_fault=False).show,
        **{
            action.text(): action.trigger
            for action in (
                menus.profiles, menus.save_as, menus.export,
                menus.paper, menus.examples, menus.manual, menus.about,
            )
        },
    }  # fmt: skip
    left = {name: said_by(ask, window, names, qtbot) for name, ask in asked.items()}
    assert {name: said for name, said in left.items() if said} == {}


def said_by(ask: Callable[[], object], window: QWidget, names: list[str], qtbot) -> list[str]:
    """Return what a dialog says outside of brackets; it is closed as soon as it is read."""
    seen: list[QWidget] = []
    left: list[str] = []

    def read() -> None:
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and top is not window and top not in seen:
                seen.append(top)
                # The lists and buttons of a file dialog are Qt's own.
                left.extend([] if isinstance(top, QFileDialog) else left_in_english(top, names))
                top.close()

    timer = QTimer(interval=10)
    timer.timeout.connect(read)
    timer.start()
    ask()
    qtbot.waitUntil(lambda: bool(seen))
    timer.stop()
    return left


def test_that_every_banner_follows_the_language(session, use_brackets) -> None:
    news, documents = session.news, session.documents
    file = documents.save()
    broken = StoreError("disk_full").in_file(file)
    for number, work in enumerate((Unsaved(session.workspace.plan, file), None)):
        path = file.with_name(f"left-{number}")
        unsaved.keep(Unsaved(session.workspace.plan, file), path)
        left = Left(path, Lock(path.with_suffix(".lock")), work, broken)
        choices = news._offers(left) if work else (news._fine(),)
        news._tell(f"left {number}", news._found(left) if work else news._broken(left), *choices)
    news._tell_of_refusal(broken)
    news._tell_of_disk("changed")
    documents.is_shared = True
    documents.file_changed.emit()
    use_brackets()
    names = [*names_of(session), str(file), file.name]
    texts = [text for one in news.banners.findChildren(QLabel) for text in [one.text()] if text]
    assert len(texts) == 5
    assert left_in_english(news.banners, sorted(names, key=len, reverse=True)) == []


def test_that_windows_that_are_open_follow_the_language(session, use_brackets, qtbot) -> None:
    window = session.window
    window.menus.manual.trigger()
    errors = Errors(window, Log(), session.plan_text)
    errors.report()
    (help_,) = window.findChildren(Help)
    shortcuts = help_.pages.count() - 2
    help_.pages.setCurrentRow(shortcuts)
    use_brackets()
    names = [*names_of(session), str(log_path())]
    assert left_in_english(errors.shown, names) == []
    assert help_.pages.currentRow() == shortcuts
    for row in (shortcuts, 0):  # Formulas are no sentences; the glossary has both languages.
        help_.pages.setCurrentRow(row)
        assert left_in_english(help_, names) == []
    errors.shown.close()


def test_that_every_step_of_the_guide_follows_the_language(session, use_brackets) -> None:
    guide = session.window.guide
    guide.begin()
    use_brackets()
    for _ in range(3):
        assert left_in_english(guide, names_of(session)) == []
        guide._next()


@pytest.mark.parametrize("is_choice", [True, False])
def test_that_what_has_changed_since_a_save_is_told_in_the_language(
    bracketed, qtbot, is_choice: bool
) -> None:
    window, work = bracketed.window, bracketed.workspace
    plan = pinned(work.plan, estimate(work.plan, work.catalogue), work.catalogue)
    pins = plan.pinned
    old = {key: one._replace(value=one.value * 2) for key, one in pins.figures.items()}
    totals = {
        id: {name: value * 2 for name, value in one.items()} for id, one in pins.totals.items()
    }
    figures = old if is_choice else pins.figures
    work.show_plan(replace(plan, pinned=Pinned(figures, totals, "0", "2025.01")))
    left = said_by(window.files._compare_with_today, window, names_of(bracketed), qtbot)
    assert left == []
