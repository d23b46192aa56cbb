"""Preferences: language, theme and the window's place, as small JSON in the config folder."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import StoreError
from carbon_desktop.profiles.folders import config_folder
from carbon_desktop.words import LANGUAGES

SYSTEM = "system"
THEMES = (SYSTEM, "light", "dark")
CONTRASTS = (SYSTEM, "high", "plain")


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the user prefers; `SYSTEM` leaves a choice to the system.

    `geometry` of the window and sizes of its `split` are Qt's, in hex; `view` is the page that
    was in sight.

    `guided` says that the guide through a first plan is not to be offered any more.
    """

    language: str = SYSTEM
    theme: str = SYSTEM
    contrast: str = SYSTEM
    geometry: str = ""
    split: str = ""
    view: str = ""
    guided: bool = False


_CHOICES = {"language": (SYSTEM, *LANGUAGES), "theme": THEMES, "contrast": CONTRASTS}


def load() -> Preferences:
    """Return the saved preferences; what the file does not say well is left to the system."""
    try:
        found = json.loads(_path().read_bytes())
    except (OSError, ValueError, RecursionError):
        return Preferences()
    saved = found if isinstance(found, dict) else {}
    result = Preferences()
    for key, default in asdict(result).items():
        value: Any = saved.get(key)
        if type(value) is type(default) and value in _CHOICES.get(key, (value,)):
            result = replace(result, **{key: value})
    return result


def save(preferences: Preferences) -> bool:
    """Save the preferences and say whether that could be done: losing them costs nothing."""
    text = json.dumps(asdict(preferences), indent=2) + "\n"
    try:
        atomic.write(_path(), text.encode())
    except StoreError:
        return False
    return True


def _path() -> Path:
    return config_folder() / "preferences.json"
