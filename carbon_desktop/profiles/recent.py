"""The files opened last, newest first."""

import json
import logging
from pathlib import Path

from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import PlanFileError, ProfileError
from carbon_desktop.profiles.files import read
from carbon_desktop.profiles.text import parse

MOST = 12
_LOG = logging.getLogger(__name__)


def recent_file(folder: Path) -> Path:
    """Return the file of a configuration folder that holds the list."""
    return folder / "recent.json"


def load_recent(path: Path) -> tuple[Path, ...]:
    """Return the files opened last, those that are gone included.

    A list that cannot be understood is logged and counts as empty: it holds nothing that using
    the program does not bring back.
    """
    if not path.exists():
        return ()
    try:
        return _paths(parse(read(path)))
    except ProfileError as error:
        _LOG.warning("the list of recent files is left out: %s", error.in_file(path))
        return ()


def add_recent(opened: Path, path: Path) -> tuple[Path, ...]:
    """Put a file on top of the list and return the list.

    Raises
    ------
    StoreError
        If the list cannot be written.
    """
    return _saved((opened.absolute(), *load_recent(path)), path)


def forget_recent(gone: Path, path: Path) -> tuple[Path, ...]:
    """Take a file off the list and return the list; raises as `add_recent`."""
    return _saved(tuple(one for one in load_recent(path) if one != gone.absolute()), path)


def _saved(files: tuple[Path, ...], path: Path) -> tuple[Path, ...]:
    kept = tuple(dict.fromkeys(one for one in files if _is_text(one)))[:MOST]
    document = {"format": 1, "files": [str(one) for one in kept]}
    atomic.write(path, json.dumps(document, indent=2).encode() + b"\n")
    return kept


def _is_text(path: Path) -> bool:
    """Say whether a path can be kept as text: on Linux a name may be any bytes."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def _paths(data: dict[str, object]) -> tuple[Path, ...]:
    files = data.get("files")
    if data.get("format") != 1 or not isinstance(files, list):
        raise PlanFileError("missing_key", key="files")
    return tuple(Path(one) for one in files if isinstance(one, str))[:MOST]
