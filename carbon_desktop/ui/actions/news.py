"""News of the plan's file: what others did to it, what a crash left, told in calm banners."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, Qt
from PySide6.QtWidgets import QMainWindow, QVBoxLayout

from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.ui.actions.files import Files
from carbon_desktop.words import file_error_text, say
from carbon_desktop.workspace.documents import Documents
from carbon_desktop.workspace.recovery import Left, Recovery
from carbon_desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from carbon_desktop.ui.panels.banners import Banners

Choice = tuple[Callable[[], str], Callable[[], None]]
"""A button of a banner: what it says in the present language, and what it does."""


class News(QObject):
    """Shows each banner once it is due and takes it away once it is not true any more."""

    def __init__(
        self,
        window: QMainWindow,
        workspace: Workspace,
        documents: Documents,
        recovery: Recovery,
        files: Files,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._documents = documents
        self._recovery = recovery
        self._files = files
        self._window = window
        self.banners: Banners | None = None
        """None until there is something to tell."""
        self._shared: Path | None = None
        documents.disk_changed.connect(self._tell_of_disk)
        documents.file_changed.connect(self._tell_of_file)
        recovery.refused.connect(self._tell_of_refusal)
        recovery.resumed.connect(lambda: self._withdraw("kept"))

    def tell_of_crash(self) -> None:
        """Offer what sessions that died have left."""
        for left in self._recovery.left():
            key = f"left {left.path.name}"
            if left.work is None:
                self._tell(key, self._broken(left), self._fine())
            else:
                self._tell(key, self._found(left), *self._offers(left))

    def _offers(self, left: Left) -> tuple[Choice, ...]:
        return (
            (lambda: self.tr("Restore &unsaved work"), lambda: self._restore(left)),
            (lambda: self.tr("&Discard"), lambda: self._recovery.discard(left)),
            (lambda: self.tr("&Later"), left.lock.release),
        )

    def _restore(self, left: Left) -> None:
        """Restore what was left once the present plan is safe; else offer it again."""
        if self._files.may_leave():
            self._recovery.restore(left)
        else:
            self._tell(f"left {left.path.name}", self._found(left), *self._offers(left))

    def _tell_of_disk(self, found: str) -> None:
        if found == "same":
            self._withdraw("disk")
        elif found == "gone":
            self._tell("disk", self._about_file("file_on_disk_gone"), self._fine())
        else:
            self._tell(
                "disk",
                self._about_file("file_on_disk_changed"),
                (lambda: self.tr("Re&load"), self._files.reload),
                (lambda: self.tr("Keep m&ine"), self._files.keep_mine),
            )

    def _tell_of_file(self) -> None:
        """Follow the plan to its file: say once that it is open elsewhere, drop what is over."""
        documents = self._documents
        if documents.on_disk == "same":
            self._withdraw("disk")
        shared = documents.path if documents.is_shared else None
        if shared != self._shared:
            self._shared = shared
            self._withdraw("shared")
            if shared is not None:
                self._tell(
                    "shared",
                    self._about_file("file_open_elsewhere"),
                    (lambda: self.tr("Open a cop&y"), documents.part),
                    (lambda: self.tr("Read o&n"), lambda: None),
                )

    def _tell_of_refusal(self, error: ProfileError) -> None:
        def text() -> str:
            return self._say("work_not_kept", error=self._reason(error))

        self._tell("kept", text, self._fine())

    def _found(self, left: Left) -> Callable[[], str]:
        work = left.work
        assert work is not None  # Broken ones are told of otherwise.
        code = "work_left" if work.file is None else "work_left_of"
        file = work.file.name if work.file else ""
        fields = {"name": work.plan.name, "when": _moment(work.kept), "file": file}
        return lambda: self._say(code, **fields)

    def _broken(self, left: Left) -> Callable[[], str]:
        assert left.error is not None  # Else it would not be broken.
        error = left.error
        return lambda: self._say("work_broken", error=self._reason(error))

    def _about_file(self, code: str) -> Callable[[], str]:
        path = self._documents.path
        name = path.name if path else ""
        return lambda: self._say(code, file=name)

    def _fine(self) -> Choice:
        return (lambda: self.tr("Hi&de"), lambda: None)

    def _tell(self, key: str, text: Callable[[], str], *choices: Choice) -> None:
        if self.banners is None:
            from carbon_desktop.ui.panels.banners import Banners

            self.banners = Banners()
            whole = self._window.centralWidget()
            rows = whole.layout() if whole is not None else None
            assert isinstance(rows, QVBoxLayout)  # The tool bar is above, the form below.
            rows.insertWidget(1, self.banners)
        self.banners.show_banner(key, text, choices)

    def _withdraw(self, key: str) -> None:
        if self.banners is not None:
            self.banners.withdraw(key)

    def _say(self, code: str, **fields: object) -> str:
        return say(code, self._workspace.language, **fields)

    def _reason(self, error: ProfileError) -> str:
        return file_error_text(error, self._workspace.language)


def _moment(text: str) -> str:
    """Return a moment of a file in the time of this place; one that is none as it stands."""
    moment = QDateTime.fromString(text, Qt.DateFormat.ISODate)
    return moment.toLocalTime().toString("yyyy-MM-dd HH:mm") if moment.isValid() else text
