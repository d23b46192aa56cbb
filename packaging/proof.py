"""What a proof of packaging/smoke.py is made of: it passes, fails with a reason, or is skipped."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

PATIENCE_S = 300


class Failed(Exception):
    """What was to be proved is not so."""


class Skipped(Exception):
    """It cannot be tried here; the reason says what is missing."""


BROKEN = (Failed, OSError, SystemExit, subprocess.SubprocessError)
"""How a proof fails: it says so, or a step of it cannot be taken."""


@dataclass(frozen=True)
class Outcome:
    """How a proof ended: ``ok``, ``FAILED`` or ``SKIPPED``, with what it measured or why."""

    name: str
    word: str
    said: str
    seconds: float


@dataclass(frozen=True)
class Said:
    """What a program answered."""

    status: int
    out: str
    err: str


def tried(name: str, proof: Callable[[], str | None]) -> Outcome:
    """Try a proof; print how it ended, and return that."""
    start = time.monotonic()
    try:
        word, said = "ok", proof() or ""
    except BROKEN as failure:
        word, said = "FAILED", str(failure)
    except Skipped as reason:
        word, said = "SKIPPED", str(reason)
    outcome = Outcome(name, word, said, time.monotonic() - start)
    print(f"{word:<7} {name} ({outcome.seconds:.0f} s){': ' if said else ''}{said}", flush=True)
    return outcome


def ask(
    *command: str | os.PathLike[str],
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    patience: float = PATIENCE_S,
) -> Said:
    """Run a program to its end; return what it answered.

    Raises
    ------
    Failed
        If it does not end.
    """
    try:
        done = subprocess.run(
            command, env=env, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=patience, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Failed(f"still running after {patience:.0f} s: {_words(command)}") from None
    return Said(done.returncode, done.stdout, done.stderr)


def quiet(*command: str | os.PathLike[str], **kept: object) -> str:
    """Run a program that must succeed and say nothing on standard error; return its output."""
    said = ask(*command, **kept)
    expect(said.status == 0, f"{_words(command)} ended with {said.status}:\n{said.err}{said.out}")
    expect(not said.err, f"{_words(command)} said:\n{said.err}")
    return said.out


def expect(holds: object, otherwise: str) -> None:
    """Fail with a sentence unless something holds."""
    if not holds:
        raise Failed(otherwise)


def need_root() -> None:
    """Skip what only root can do: mounting, changing the root, being another user."""
    if os.geteuid() != 0:
        raise Skipped("only root can make and enter a root of its own; run this with sudo")


def _words(command: Sequence[object]) -> str:
    return " ".join(map(str, command))
