"""Where the program's own files live: the one place that knows."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _root() -> Path:
    """Return the resources folder of the installed package, else of the checkout."""
    packaged = _PACKAGE / "resources"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "resources"


def asset(name: str) -> Path:
    """Return the path of a resource such as ``data/grids.csv``.

    Raises
    ------
    FileNotFoundError
        If the program was shipped without it.
    """
    path = _root() / name
    if not path.exists():
        raise FileNotFoundError(f"the program's own file {name} is missing")
    return path
