"""The import without the look at every source that PySide6 adds to it when it is loaded.

It reads the source of each module that is imported after it, to see whether it uses Qt: a tenth
of the start. Only ``from __feature__ import …`` needs that, and no line here is one.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - it is here that the import is replaced


def restore() -> None:
    """Let modules be imported without a look at their source."""
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
