"""The command line, run in this process with its streams caught."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

import carbon_desktop
from carbon_desktop.__main__ import main
from carbon_desktop.handover.claim import Claim


class Ran(NamedTuple):
    """What a run came to."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the program with words and returns status and streams."""

    def ran(*words: str) -> Ran:
        capsys.readouterr()
        status = main(list(words))
        return Ran(status, *capsys.readouterr())

    return ran


@pytest.fixture
def window(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path | None, str | None]]:
    """Return the list of windows that were asked for, none of which opens."""
    opened: list[tuple[Path | None, str | None]] = []

    def open_window(path: Path | None, language: str | None, claim: Claim | None) -> int:
        opened.append((path, language))
        if claim is not None:
            claim.release()
        return 0

    gui = ModuleType("carbon_desktop.gui")
    gui.main = open_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "carbon_desktop.gui", gui)
    monkeypatch.setattr(carbon_desktop, "gui", gui, raising=False)
    return opened


@pytest.fixture
def examples(checkout: Path) -> Path:
    """Return the folder of the examples."""
    return checkout / "resources" / "examples"
