"""The workflows: what the service that runs them would refuse is refused here first."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = re.compile(r"packaging/(?:windows|macos)/[\w.]+")


def checked(*workflows: Path) -> int:
    """Return the status of the check by the schema that check-jsonschema brings along."""
    if importlib.util.find_spec("check_jsonschema") is None:
        pytest.skip("check-jsonschema is not installed: the workflows were NOT checked")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    return subprocess.run(
        [*command, "vendor.github-workflows", *workflows], capture_output=True, check=False
    ).returncode


@pytest.fixture
def workflows(checkout: Path) -> list[Path]:
    return sorted((checkout / ".github" / "workflows").glob("*.yml"))


def test_that_every_workflow_keeps_to_the_schema(workflows: list[Path]) -> None:
    assert {path.name for path in workflows} == {"ci.yml", "release.yml"}
    assert checked(*workflows) == 0


def test_that_the_check_would_find_a_fault(workflows: list[Path], tmp_path: Path) -> None:
    broken = tmp_path / "release.yml"
    text = workflows[-1].read_text(encoding="utf-8")
    broken.write_text(text.replace("runs-on:", "runs-at:"), encoding="utf-8")
    assert checked(broken) == 1


def test_that_the_scripts_that_a_release_runs_are_there(
    workflows: list[Path], checkout: Path
) -> None:
    named = SCRIPTS.findall(workflows[-1].read_text(encoding="utf-8"))
    assert len(named) == 3
    assert [name for name in named if not (checkout / name).is_file()] == []
