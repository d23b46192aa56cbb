"""The window's composition root: builds the parts, connects them, installs the error hook."""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLoggingCategory, QObject, QSocketNotifier, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from carbon_desktop.assets import asset
from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.handover.claim import Claim
from carbon_desktop.i18n.translation import Translation, system_decimal, system_language
from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.ui import theme
from carbon_desktop.ui.actions.calls import Calls
from carbon_desktop.ui.actions.news import News
from carbon_desktop.ui.faults.errors import Errors
from carbon_desktop.ui.faults.log import Log
from carbon_desktop.ui.faults.opening import Opening
from carbon_desktop.ui.glyphs import tell_if_unreadable
from carbon_desktop.ui.main_window import MainWindow
from carbon_desktop.ui.theme.system import follow, is_dark, is_high_contrast
from carbon_desktop.ui.window_state import put_back, with_state
from carbon_desktop.words import say
from carbon_desktop.words.numbers import use_decimal
from carbon_desktop.workspace import garbage, preferences
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.open_door import open_door
from carbon_desktop.workspace.preferences import SYSTEM
from carbon_desktop.workspace.recovery import Recovery
from carbon_desktop.workspace.shelf import Shelf
from carbon_desktop.workspace.workspace import Workspace


class Program(QApplication):
    """The application. It tells of files that the system asks it to open, as macOS does."""

    file_wanted = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Take the wish to open a file, and what every application takes."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(event.file())
            return True
        return super().event(event)


class Session(QObject):
    """The running program: one window, and what the user prefers of it.

    A language asked for on the command line holds for this run and is not remembered.
    """

    def __init__(self, app: QApplication, language: str | None) -> None:
        super().__init__()
        self._app = app
        self.preferences = preferences.load()
        self._translation = Translation(app)
        chosen = language or self._preferred_language()
        self._translation.switch(chosen)
        theme.prepare(app, self._tokens())
        self._shelf = Shelf(load())
        self.workspace = Workspace(load(), chosen)
        self.documents = Documents(self.workspace)
        self.window = MainWindow(self.workspace, self.documents, self._shelf)
        self.recovery = Recovery(self.workspace, self.documents)
        self.news = News(
            self.window, self.workspace, self.documents, self.recovery, self.window.files
        )
        self.calls = Calls(self.window, self.documents, self.window.files)
        self._paint()
        self._connect()

    def start(self, path: Path | None) -> None:
        """Show the window, then the user's own entries and the plan that was asked for."""
        put_back(self.window, self.preferences)
        try:
            self.workspace.use_catalogue(self._shelf.load())
        except ProfileError as error:
            QTimer.singleShot(0, partial(self.window.files.complain, error))
        self.workspace.estimate_now()
        if not self.preferences.guided:
            self.window.guide.invite()
        self.window.show()
        self.window.form.begin()
        if path is not None:
            # In the event loop: before it, a question would outlive the wish to end the program.
            QTimer.singleShot(0, partial(self.window.files.open, path))
        QTimer.singleShot(0, self._show_icon)
        QTimer.singleShot(0, self.news.tell_of_crash)
        QTimer.singleShot(0, self._tell_if_unreadable)

    def plan_text(self) -> str:
        """Return the open plan as it would be saved."""
        from carbon_desktop.profiles.format import dumps

        return dumps(self.workspace.plan).decode()

    def end(self) -> None:
        """Keep what the user prefers, and work that was cut short: a closed window has asked."""
        self.workspace.ranges.end()
        preferences.save(with_state(self.preferences, self.window))
        self.recovery.end(is_given_up=not self.window.isVisible())
        self.documents.end()

    def _connect(self) -> None:
        menus = self.window.menus
        high = self._tokens().high
        menus.show_choices(self.preferences.theme, self.preferences.language, high)
        menus.theme_chosen.connect(self.choose_theme)
        menus.contrast_chosen.connect(self.choose_contrast)
        menus.language_chosen.connect(self.choose_language)
        self.window.guide.finished.connect(self.end_guide)
        self.calls.language_wanted.connect(self.speak)
        follow(self._app, self._paint)

    def choose_theme(self, chosen: str) -> None:
        """Take light, dark or the system's choice, now and from now on."""
        self.preferences = replace(self.preferences, theme=chosen)
        preferences.save(self.preferences)
        self._paint()

    def choose_contrast(self, high: bool) -> None:
        """Take high contrast or the plain one; what the system asks for needs no preference."""
        wanted = SYSTEM if high == is_high_contrast(self._app) else "high" if high else "plain"
        self.preferences = replace(self.preferences, contrast=wanted)
        preferences.save(self.preferences)
        self._paint()

    def end_guide(self) -> None:
        """Offer the guide no more from now on; the help menu still has it."""
        self.preferences = replace(self.preferences, guided=True)
        preferences.save(self.preferences)

    def choose_language(self, chosen: str) -> None:
        """Take a language or the system's, now and from now on."""
        self.preferences = replace(self.preferences, language=chosen)
        preferences.save(self.preferences)
        self.speak(self._preferred_language())

    def speak(self, language: str) -> None:
        """Say everything in a language, for this run."""
        if language == self._translation.language:
            return
        self._translation.switch(language)
        self.window.use_language(language)
        tell_if_unreadable(self.window, language)
        if self.documents.is_fresh:
            self.documents.new()  # The names in it are in the language that was.

    def _show_icon(self) -> None:
        """Give the window its icon: drawn after the first paint, which it would hold up."""
        self._app.setWindowIcon(QIcon(str(asset("icons/carbon-desktop.svg"))))

    def _tell_if_unreadable(self) -> None:
        tell_if_unreadable(self.window, self._translation.language)

    def _preferred_language(self) -> str:
        chosen = self.preferences.language
        return system_language() if chosen == SYSTEM else chosen

    def _paint(self) -> None:
        tokens = self._tokens()
        self.window.menus.contrast.setChecked(tokens.high)
        theme.apply(self._app, tokens)

    def _tokens(self) -> theme.Tokens:
        """Return the colours that are preferred, else the system's mode, where Qt knows it."""
        mode, contrast = self.preferences.theme, self.preferences.contrast
        dark = is_dark(self._app) if mode == SYSTEM else mode == "dark"
        high = is_high_contrast(self._app) if contrast == SYSTEM else contrast == "high"
        return theme.tokens(dark, high)


def main(path: Path | None, language: str | None, claim: Claim | None = None) -> int:
    """Open the window, on a plan if one is given; return the exit status.

    With the claim of the window, later starts hand their files to it.
    """
    if not _has_screen():
        print(say("no_display", language or system_language()), file=sys.stderr)
        return 1
    # Qt complains of every screen reader that asks it for an address of its own.
    QLoggingCategory.setFilterRules("qt.accessibility.atspi.warning=false")
    QApplication.setDesktopFileName("carbon-desktop")
    with Opening(language or system_language()):
        app = Program(sys.argv[:1])
    app.setApplicationName("carbon-desktop")
    app.setApplicationDisplayName("Carbon Desktop")
    use_decimal(system_decimal())
    with Log() as log:
        return _run(app, path, language, log, claim)


def _run(
    app: Program, path: Path | None, language: str | None, log: Log, claim: Claim | None
) -> int:
    session = Session(app, language)
    errors = Errors(session.window, log, session.plan_text)
    errors.install()
    session.window.menus.problem.triggered.connect(errors.report)
    notifier = _end_on_signals(app)
    session.start(path)
    app.file_wanted.connect(session.calls.open)
    QTimer.singleShot(0, collect_garbage)
    with _listening(claim, session.calls):
        status = app.exec()
        session.end()
    errors.uninstall()
    del notifier
    return status


@contextmanager
def _listening(claim: Claim | None, calls: Calls) -> Iterator[None]:
    """Take what later starts wish, and at the end let the next of them have the window."""
    door = open_door(claim.address) if claim is not None else None
    if door is not None:
        door.called.connect(calls.take, Qt.ConnectionType.QueuedConnection)
    yield
    if door is not None:
        door.close()
    if claim is not None:
        claim.release()


def collect_garbage() -> None:
    """Look for garbage from now on, but not among what the start has made, and not at every edit.

    An edit of a large plan makes some ten thousand objects that all stay; looking through them
    took a third of its time.
    """
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)
    garbage.allow()


def _has_screen() -> bool:
    """Say whether there is a screen to open on: Qt aborts without one, and tells little."""
    if sys.platform != "linux":
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def _end_on_signals(app: QApplication) -> QSocketNotifier | None:
    """End at once, and in order, when the system asks: Qt sleeps through Python's signals."""
    if os.name != "posix":
        return None
    wakes, sleeps = os.pipe()
    os.set_blocking(sleeps, False)
    signal.set_wakeup_fd(sleeps, warn_on_full_buffer=False)
    notifier = QSocketNotifier(wakes, QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda: os.read(wakes, 64))
    for one in (signal.SIGTERM, signal.SIGINT):
        signal.signal(one, lambda _number, _frame: app.exit(0))
    return notifier
