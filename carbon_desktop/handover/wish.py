"""A wish: what a later start asks of the window that is open, as bytes and back."""

import os
from pathlib import Path
from typing import NamedTuple, Protocol

from carbon_desktop.words.language import LANGUAGES

MAGIC = b"carbon-desktop wish 1"
LARGEST = 2**17
"""Bytes; the longest path of any system fits."""
WAIT, DONE, REFUSED = b"w", b"d", b"n"
"""Answers, a byte each: understood but not yet done, done, not understood."""

_FIELDS = 4
_LONGEST_TOKEN = 512


class Wish(NamedTuple):
    """A file to open, a language to speak, what lets a window come forward: each if any."""

    path: Path | None = None
    language: str = ""
    token: str = ""


class Call(Protocol):
    """A wish and whoever waits for it."""

    wish: Wish

    def is_waiting(self) -> bool:
        """Say whether anybody still waits."""

    def answer(self) -> None:
        """Tell that the wish is fulfilled."""


def encoded(wish: Wish) -> bytes:
    """Return a wish as bytes: fields that each end with a NUL, which no path holds."""
    path = os.fsencode(wish.path.absolute()) if wish.path else b""
    return b"".join(one + b"\0" for one in (MAGIC, path, wish.language.encode(), _token(wish)))


def is_whole(data: bytes) -> bool:
    """Say whether all fields have arrived."""
    return data.count(b"\0") >= _FIELDS


def decoded(data: bytes) -> Wish:
    """Return the wish that bytes hold.

    Raises
    ------
    ValueError
        If they hold none: too many or too few fields, another program's, a path that is not
        absolute, a language that we do not speak.
    """
    fields = data.split(b"\0")
    if len(data) > LARGEST or len(fields) != _FIELDS + 1 or fields[0] != MAGIC or fields[-1]:
        raise ValueError("no wish")
    path = Path(os.fsdecode(fields[1])) if fields[1] else None
    language, token = fields[2].decode("ascii"), fields[3].decode("ascii")
    if path is not None and not path.is_absolute():
        raise ValueError("not an absolute path")
    if language not in {"", *LANGUAGES}:
        raise ValueError("no language of ours")
    if len(token) > _LONGEST_TOKEN or not (token.isprintable() or not token):
        raise ValueError("no token")
    return Wish(path, language, token)


def _token(wish: Wish) -> bytes:
    """Return the token, or none where the system has given one that could not be read back."""
    data = wish.token.encode("ascii", "ignore")
    return data if len(data) <= _LONGEST_TOKEN and data.decode().isprintable() else b""
