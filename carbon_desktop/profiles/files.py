"""Plan files anywhere on the disk: read one, write one."""

import stat
from pathlib import Path

from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import PlanFileError, StoreError
from carbon_desktop.profiles.text import LIMIT

SUFFIX = ".json"


def load_plan(path: Path) -> Plan:
    """Return the plan of a file, which is left exactly as it is.

    Raises
    ------
    PlanFileError
        If its content is not a plan that this program can read.
    StoreError
        If it cannot be read at all.
    """
    return open_plan(path)[0]


def open_plan(path: Path) -> tuple[Plan, str]:
    """Return the plan of a file and the digest of its content; raises as `load_plan`."""
    from carbon_desktop.profiles.format import loads

    data = read(path)
    try:
        return loads(data), digest(data)
    except PlanFileError as error:
        raise error.in_file(path) from None


def save_plan(plan: Plan, path: Path) -> str:
    """Write a plan to a file, atomically; return the digest of what it holds now.

    Raises
    ------
    PlanFileError
        If the plan holds what no file may.
    StoreError
        If the file cannot be written; it is then as it was.
    """
    from carbon_desktop.profiles.format import dumps

    try:
        data = dumps(plan)
    except PlanFileError as error:
        raise error.in_file(path) from None
    atomic.write(path, data)
    return digest(data)


def digest(data: bytes) -> str:
    """Return a short word for a content: another content has another word."""
    from hashlib import blake2b

    return blake2b(data, digest_size=16).hexdigest()


def read(path: Path) -> bytes:
    """Return the bytes of a file, and no more of them than a file of ours may have, plus one.

    Raises
    ------
    StoreError
        If it cannot be read, or is a folder, a device or a pipe, which might never end.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise StoreError("not_a_file").in_file(path)
        with path.open("rb") as file:
            return file.read(LIMIT + 1)
    except OSError as error:
        raise atomic.read_error(error, path) from error
    except ValueError:  # A path with a NUL in it
        raise StoreError("not_found").in_file(path) from None
