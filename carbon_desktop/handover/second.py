"""What a start does first: it claims the window, or hands its wish to the program that has it."""

import os
import sys
import time
from pathlib import Path
from typing import Literal

from carbon_desktop.handover.claim import Claim, claimed
from carbon_desktop.handover.place import Place, place

_PATIENCE_S = 8.0
"""For the other to listen and to answer; a window that hangs longer is not waited for."""
_PAUSE_S = 0.05


def hand_over(path: Path | None, language: str | None) -> Claim | Literal["handed"] | None:
    """Claim the window, or hand what is wished to the program that has it; say which it was.

    None where neither can be done: then a window of one's own opens, and nobody hands it a file.
    """
    where = place()
    if where is None:
        return None
    try:
        return claimed(where) or _handed(where, path, language or "")
    except OSError:
        return None


def _handed(where: Place, path: Path | None, language: str) -> Claim | Literal["handed"] | None:
    """Ask until the other answers, or has ended and left the window to us."""
    from carbon_desktop.handover.asking import told
    from carbon_desktop.handover.wish import Wish, encoded

    _let_the_other_come_forward()
    data = encoded(Wish(path, language, _token()))
    until = time.monotonic() + _PATIENCE_S
    while True:
        reply = told(where.address, data, _PATIENCE_S)
        if reply == "done":
            return "handed"
        claim = claimed(where)
        if claim is not None or reply in {"refused", "silent"}:
            return claim
        if reply == "left":
            until = time.monotonic() + _PATIENCE_S
        elif time.monotonic() > until:
            return None
        time.sleep(_PAUSE_S)


def _token() -> str:
    """Return what the desktop gave this start, so that the window may come forward for it."""
    return os.environ.get("XDG_ACTIVATION_TOKEN", "")


def _let_the_other_come_forward() -> None:
    """Pass on the right to come to the front, which Windows gives to the program just started."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
