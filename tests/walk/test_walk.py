"""The stranger's walk through the real window, in both languages."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("stranger.py")


def _bindings() -> str:
    """Return the Python that has the bindings of the accessibility tree: the system's."""
    for python in ("/usr/bin/python3", shutil.which("python3") or ""):
        asked = [python, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
        if python and not subprocess.run(asked, capture_output=True, check=False).returncode:
            return python
    return ""


@pytest.mark.skipif(sys.platform != "linux", reason="the accessibility tree of other systems")
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_a_stranger_finds_the_way_and_loses_nothing(language: str, tmp_path: Path) -> None:
    python = _bindings()
    assert python, "python3-gi and gir1.2-atspi-2.0 are missing; dev.py test installs them"
    walked = subprocess.run(
        [python, str(SCRIPT), language, sys.executable, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout
