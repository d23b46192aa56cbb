"""Unsaved work on the disk: a plan, the file that it is of, and when it was kept."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import PlanFileError
from carbon_desktop.profiles.files import SUFFIX, read
from carbon_desktop.profiles.text import parse

FORMAT = 1
_KEYS = {"format", "kept", "file", "digest", "plan"}


class Unsaved(NamedTuple):
    """A plan with changes that its file does not have.

    `file` is None for a plan that has none yet; `digest` is that of its content when the plan was
    opened; `kept` is a moment of ISO 8601, for people to read.
    """

    plan: Plan
    file: Path | None = None
    digest: str = ""
    kept: str = ""


def keep(unsaved: Unsaved, path: Path) -> None:
    """Write unsaved work to a file of its own, atomically, with the moment of now.

    Raises
    ------
    PlanFileError
        If the plan holds what no file may.
    StoreError
        If the file cannot be written.
    """
    import msgspec

    from carbon_desktop.profiles.format import dumps

    try:
        plan = msgspec.Raw(dumps(unsaved.plan))
    except PlanFileError as error:
        raise error.in_file(path) from None
    document = {
        "format": FORMAT,
        "kept": datetime.now(UTC).isoformat(timespec="seconds"),
        "file": _text(unsaved.file),
        "digest": unsaved.digest,
        "plan": plan,
    }
    atomic.write(path, msgspec.json.encode(document))


def kept(path: Path) -> Unsaved:
    """Return the unsaved work of a file.

    Raises
    ------
    PlanFileError
        If it is not such a file, or its plan is none that this program can read.
    StoreError
        If it cannot be read.
    """
    try:
        return _unsaved(parse(read(path)))
    except PlanFileError as error:
        raise error.in_file(path) from None


def listed(folder: Path) -> tuple[Path, ...]:
    """Return the files of unsaved work in a folder; a folder that is not there has none."""
    try:
        return tuple(sorted(one for one in folder.iterdir() if one.suffix == SUFFIX))
    except OSError:
        return ()


def _unsaved(tree: dict[str, Any]) -> Unsaved:
    import msgspec

    from carbon_desktop.profiles.format import loads

    missing = next(iter(sorted(_KEYS - set(tree))), None)
    if missing:
        raise PlanFileError("missing_key", key=missing)
    if tree["format"] != FORMAT:
        raise PlanFileError("unknown_format", value=str(tree["format"])[:60])
    words = [tree[key] for key in ("file", "digest", "kept")]
    if not all(isinstance(one, str) for one in words):
        raise PlanFileError("wrong_type", expected="text", found="object")
    file, digest, moment = words
    plan = loads(msgspec.json.encode(tree["plan"]))
    return Unsaved(plan, Path(file) if file else None, digest, moment)


def _text(path: Path | None) -> str:
    """Return a path as text; one of bytes that are none is left out, and asked for at a save."""
    try:
        return str(path or "").encode().decode()
    except UnicodeEncodeError:
        return ""
