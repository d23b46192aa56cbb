"""What a build of the package needs first: the translations, made from their sources."""

import shutil
import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class TranslationsHook(BuildHookInterface):
    """Builds the translations with Qt's own tool, from the environment of the build."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, object]) -> None:
        """Make every .qm file before resources are gathered."""
        sys.path.insert(0, str(Path(self.root) / "packaging"))
        import translations

        tool = shutil.which("pyside6-lrelease")  # of the build's environment, not this Python's
        translations.build(Path(tool).parent if tool else None)
