"""Garbage is looked for in the window's thread alone: what another one found might be Qt's."""

import gc
from threading import Lock


class _Looking:
    """Whether garbage is to be looked for, and how many threads forbid it at present."""

    def __init__(self) -> None:
        self.is_allowed = gc.isenabled()
        self.held = 0
        self.turn = Lock()


_looking = _Looking()


def allow() -> None:
    """Look for garbage from now on, or once no other thread runs."""
    with _looking.turn:
        _looking.is_allowed = True
        if not _looking.held:
            gc.enable()


def hold() -> None:
    """Look for none until it is released; whoever starts a thread calls this before.

    A thread that mostly sleeps may call it itself, whenever it wakes.
    """
    with _looking.turn:
        if not _looking.held:
            _looking.is_allowed = _looking.is_allowed or gc.isenabled()
            gc.disable()
        _looking.held += 1


def release() -> None:
    """Look for garbage again where that is allowed, once no thread forbids it."""
    with _looking.turn:
        _looking.held -= 1
        if not _looking.held and _looking.is_allowed:
            gc.enable()
