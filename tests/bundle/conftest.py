"""The modules of packaging/, which is no package: imported for one test, then forgotten."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def packaging(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], ModuleType]]:
    """Return what imports a module of packaging/ by its name."""
    folder = checkout / "packaging"
    monkeypatch.syspath_prepend(str(folder))
    ours = {file.stem for file in folder.glob("*.py")}
    for name in ours & set(sys.modules):
        monkeypatch.delitem(sys.modules, name)
    yield importlib.import_module
    for name in ours & set(sys.modules):
        del sys.modules[name]
