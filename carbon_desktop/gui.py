"""The window's composition root: builds the parts, connects them, installs the error hook."""

import gc
import os
import signal
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QLoggingCategory, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.i18n.translation import Translation, system_decimal, system_language
from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.ui import theme
from carbon_desktop.ui.errors import install_hook
from carbon_desktop.ui.main_window import MainWindow
from carbon_desktop.words import say
from carbon_desktop.words.numbers import use_decimal
from carbon_desktop.workspace import preferences
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.preferences import SYSTEM
from carbon_desktop.workspace.shelf import Shelf
from carbon_desktop.workspace.workspace import Workspace


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
        self._paint()
        self._connect()

    def start(self, path: Path | None) -> None:
        """Show the window, then the user's own entries and the plan that was asked for."""
        self.window.restoreGeometry(QByteArray.fromHex(self.preferences.geometry.encode()))
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
            self.window.files.open(path)

    def end(self) -> None:
        """Keep what the user prefers."""
        geometry = bytes(self.window.saveGeometry().toHex().data()).decode()
        preferences.save(replace(self.preferences, geometry=geometry))

    def _connect(self) -> None:
        menus = self.window.menus
        menus.show_choices(self.preferences.theme, self.preferences.language)
        menus.theme_chosen.connect(self.choose_theme)
        menus.language_chosen.connect(self.choose_language)
        self.window.guide.finished.connect(self.end_guide)
        self._app.styleHints().colorSchemeChanged.connect(self._paint)

    def choose_theme(self, chosen: str) -> None:
        """Take light, dark or the system's choice, now and from now on."""
        self.preferences = replace(self.preferences, theme=chosen)
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
        language = self._preferred_language()
        self._translation.switch(language)
        self.window.use_language(language)
        if self.documents.is_fresh:
            self.documents.new()  # The names in it are in the language that was.

    def _preferred_language(self) -> str:
        chosen = self.preferences.language
        return system_language() if chosen == SYSTEM else chosen

    def _paint(self) -> None:
        theme.apply(self._app, self._tokens())

    def _tokens(self) -> theme.Tokens:
        """Return the colours that are preferred, else the system's mode, where Qt knows it."""
        chosen = self.preferences.theme
        if chosen != SYSTEM:
            return theme.tokens(chosen == "dark")
        return theme.tokens(self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def main(path: Path | None, language: str | None) -> int:
    """Open the window, on a plan if one is given; return the exit status."""
    if not _has_screen():
        print(say("no_display", language or system_language()), file=sys.stderr)
        return 1
    # Qt complains of every screen reader that asks it for an address of its own.
    QLoggingCategory.setFilterRules("qt.accessibility.atspi.warning=false")
    QApplication.setDesktopFileName("carbon-desktop")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("carbon-desktop")
    app.setApplicationDisplayName("Carbon Desktop")
    use_decimal(system_decimal())
    session = Session(app, language)
    install_hook(session.window)
    notifier = _end_on_signals(app)
    session.start(path)
    QTimer.singleShot(0, _collect_garbage)
    status = app.exec()
    session.end()
    del notifier
    return status


def _collect_garbage() -> None:
    """Look for garbage from now on, but not among what the start has made."""
    gc.freeze()
    gc.enable()


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
