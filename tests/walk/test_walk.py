"""Walks through the real window, in both languages: by a stranger, and by keyboard alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCRIPTS = {
    "a stranger finds the way": "stranger.py",
    "eyes are not needed": "keyboard.py",
}


def _bindings() -> str:
    """Return the Python that has the bindings of the accessibility tree: the system's."""
    for python in ("/usr/bin/python3", shutil.which("python3") or ""):
        asked = [python, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
        if python and not subprocess.run(asked, capture_output=True, check=False).returncode:
            return python
    return ""


@pytest.mark.skipif(sys.platform != "linux", reason="the accessibility tree of other systems")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_that_a_walk_ends_well(script: str, language: str, tmp_path: Path) -> None:
    python = _bindings()
    assert python, "python3-gi and gir1.2-atspi-2.0 are missing; dev.py test installs them"
    walked = subprocess.run(
        [python, str(HERE / script), language, sys.executable, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout
