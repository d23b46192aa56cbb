"""A desk with a program on it, used through its accessibility tree and the keyboard.

Runs under the system's Python (it has the bindings of AT-SPI), inside a session bus and a virtual
screen, as `session` opens them. Nothing of the program is imported.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE_S = 30.0
_WINDOWS = {"frame", "dialog", "alert"}
_SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Lost(Exception):
    """What a person would have seen by now is not there."""


class Desk:
    """One running program. Whatever is read is waited for, so that no step sleeps."""

    def __init__(self, command: list[str], home: Path, complaints: Path) -> None:
        self._command = command
        self._complaints = complaints
        self._environment = {**os.environ, "CARBON_DESKTOP_HOME": str(home)}
        self._program: subprocess.Popen[bytes] | None = None
        self._tree = None

    def open(self, *arguments: str) -> None:
        """Start the program and wait until its window can be read."""
        with self._complaints.open("a") as stderr:
            self._program = subprocess.Popen(
                [*self._command, *arguments], env=self._environment, stderr=stderr
            )
        self._tree = wait(self._find_program, "the program's window")
        wait(lambda: self.find("Hours"), "the form")

    def kill(self) -> None:
        """Take the power away."""
        self._program.send_signal(signal.SIGKILL)
        self._program.wait(PATIENCE_S)

    def quit(self) -> int:
        """Quit by keyboard; return the status."""
        self.keys("ctrl+q")
        return self.ended()

    def ended(self) -> int:
        """Wait for the end that was asked for; return the status."""
        return self._program.wait(PATIENCE_S)

    def stop(self) -> None:
        """End whatever still runs."""
        if self._program is not None and self._program.poll() is None:
            self._program.kill()
            self._program.wait(PATIENCE_S)

    def find(self, name: str):
        """Return a visible thing by its name, those that can be used first, or None."""
        hits = [node for node in nodes(self._tree) if label(node) == name and is_shown(node)]
        usable = (n for n in hits if n.get_editable_text_iface() or n.get_action_iface())
        return next(usable, hits[0] if hits else None)

    def type(self, name: str, text: str) -> None:
        """Type into a field by name."""
        field = wait(lambda: self.find(name), name).get_editable_text_iface()
        if field is None or not field.set_text_contents(text):
            raise Lost(f"{name} takes no text")

    def press(self, name: str) -> None:
        """Press a button, tab or menu entry by name."""
        action = wait(lambda: self.find(name), name).get_action_iface()
        if action is None or not action.do_action(0):
            raise Lost(f"{name} cannot be pressed")

    def read(self, name: str) -> str:
        """Return what a thing says: its text, else its description, else its name."""
        return said(wait(lambda: self.find(name), name))

    def read_until(self, name: str, says: Callable[[str], bool]) -> str:
        """Return what a thing says once it says what is waited for."""
        seen = [""]

        def look() -> bool:
            found = self.find(name)
            seen[0] = said(found) if found is not None else ""
            return says(seen[0])

        wait(look, lambda: f"{name} (says {seen[0]!r})")
        return seen[0]

    def see(self, *words: str) -> None:
        """Wait until each of some words stands somewhere in the window."""
        for word in words:
            wait(lambda word=word: any(word in one for one in self.texts()), repr(word))

    def texts(self) -> list[str]:
        """Return everything that the window says now."""
        return [said(node) for node in nodes(self._tree) if is_shown(node)]

    def names(self) -> list[str]:
        """Return the roles and names of everything that is shown."""
        return [f"{n.get_role_name()} {label(n)!r}" for n in nodes(self._tree) if is_shown(n)]

    def keys(self, *keys: str) -> None:
        """Press keys, as `xdotool` names them, in the window that is in front."""
        command = ["xdotool", "key", "--clearmodifiers", "--delay", "60", *keys]
        subprocess.run(command, check=True, **_SILENT)

    def clipboard(self) -> str:
        """Return the text on the clipboard."""
        command = ["xclip", "-selection", "clipboard", "-out"]
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE_S, check=False)
        return done.stdout.decode()

    def focus(self):
        """Return what has the keyboard; lists and tabs also tell which item they are at.

        A box of buttons says of itself what holds of one of them.
        """
        from gi.repository import Atspi

        found = [n for n in nodes(self._tree) if _has(n, Atspi.StateType.FOCUSED) and is_shown(n)]
        items = {"list item", "table cell", "tree item", "page tab", "panel"}
        return next((n for n in found if n.get_role_name() not in items), None)

    def focus_name(self, node) -> str:
        """Return what is said of the node that has the keyboard.

        A picker is named by the line in it, and a list of choices by its label.
        """
        if node.get_role_name() == "combo box":
            lines = [n for n in nodes(node) if n.get_role_name() == "text"]
            return label(lines[0]) if lines else labelled_by(node) or label(node)
        return label(node) if node.get_role_name() != "page tab list" else "Views"

    def tab_to(self, name: str) -> None:
        """Press Tab until something of this name has the keyboard."""
        for _ in range(80):
            one = wait(self.focus, "the focus")
            if self.focus_name(one) == name:
                return
            self.keys("Tab")
        raise Lost(f"{name} by Tab")

    def items(self, name: str) -> list:
        """Return the shown items of a list."""
        lists = (n for n in nodes(self._tree) if n.get_role_name() == "list" and is_shown(n))
        one = next(n for n in lists if label(n) == name)
        return [n for n in nodes(one) if n.get_role_name() == "list item"]

    def is_checked(self, name: str) -> bool:
        """Say whether something is checked."""
        from gi.repository import Atspi

        return _has(self.find(name), Atspi.StateType.CHECKED)

    def find_table(self, name: str):
        """Return a shown table by its name, or None."""
        tables = (n for n in nodes(self._tree) if n.get_table_iface() and is_shown(n))
        return next((n for n in tables if label(n) == name), None)

    def cell(self, table, row: int, column: int) -> str:
        """Return what a cell of a table says."""
        return label(table.get_table_iface().get_accessible_at(row, column))

    def dialog_title(self) -> str:
        """Return the title of the dialog that is open, or nothing."""
        shown = (n for n in nodes(self._tree) if n.get_role_name() in _WINDOWS)
        titles = [label(n) for n in shown if is_shown(n)]
        return titles[-1] if len(titles) > 1 else ""

    def photograph(self, file: Path) -> None:
        """Keep a picture of the screen."""
        subprocess.run(["import", "-window", "root", file], check=False, **_SILENT)

    def _find_program(self):
        from gi.repository import Atspi

        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            one = desktop.get_child_at_index(place)
            if one is not None and one.get_process_id() == self._program.pid:
                return one
        if self._program.poll() is not None:
            raise Lost(f"the program, which ended with {self._program.returncode}")
        return None


def wait(look: Callable[[], object], what: str | Callable[[], str]):
    """Return what is there once it is; the tree changes under one's eyes, so errors wait too."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        with contextlib.suppress(Exception if "gi" in sys.modules else OSError):
            found = look()
            if found:
                return found
        time.sleep(0.1)
    raise Lost(what if isinstance(what, str) else what())


def nodes(node) -> Iterator:
    """Yield a node and all beneath it."""
    yield node
    with contextlib.suppress(Exception):
        for place in range(node.get_child_count()):
            child = node.get_child_at_index(place)
            if child is not None:
                yield from nodes(child)


def is_shown(node) -> bool:
    """Say whether a node can be seen."""
    from gi.repository import Atspi

    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def label(node) -> str:
    """Return the name of a node, or of what labels it."""
    return node.get_name() or labelled_by(node)


def labelled_by(node) -> str:
    """Return the name of what labels a node, or nothing."""
    for relation in node.get_relation_set():
        if relation.get_relation_type().value_nick == "labelled-by":
            return relation.get_target(0).get_name() or ""
    return ""


def _has(node, state) -> bool:
    return node.get_state_set().contains(state)


def said(node) -> str:
    """Return what a node says."""
    text = node.get_text_iface()
    if text is not None and text.get_character_count():
        return text.get_text(0, text.get_character_count())
    return node.get_description() or node.get_name() or ""


@contextlib.contextmanager
def session(size: str = "1280x800") -> Iterator[dict[str, str]]:
    """Provide the environment of a virtual screen with a window manager."""
    xvfb = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with subprocess.Popen(xvfb, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        display = f":{int(server.stdout.readline())}"
        environment = {
            **os.environ,
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        try:
            with subprocess.Popen(["openbox"], env=environment, **_SILENT) as windows:
                try:
                    yield environment
                finally:
                    windows.terminate()
        finally:
            server.terminate()
