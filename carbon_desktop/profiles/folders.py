"""Where the user's files live."""

import os
from pathlib import Path


def config_folder() -> Path:
    """Return the configuration folder: ``CARBON_DESKTOP_HOME``, else the system's place for it."""
    home = os.environ.get("CARBON_DESKTOP_HOME")
    if home:
        return Path(home).absolute()
    from platformdirs import user_config_path

    return user_config_path("carbon-desktop", appauthor=False, roaming=True)


def profiles_folder() -> Path:
    """Return the folder of the saved profiles."""
    return config_folder() / "profiles"
