"""The README tells the truth: its commands exist, its example prints what it shows."""

import importlib.util
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = re.compile(r"^(python3 packaging/dev\.py ([\w-]+))\s+#", re.MULTILINE)
EXAMPLE = re.compile(
    r"^\$ python3 packaging/dev\.py run (?P<args>.+)\n(?P<shown>[^`$]+)", re.MULTILINE
)


@pytest.fixture(scope="module")
def readme(checkout: Path) -> str:
    return (checkout / "README.md").read_text(encoding="utf-8")


def test_that_every_command_of_the_readme_exists(readme: str, checkout: Path) -> None:
    script = (checkout / "packaging" / "dev.py").read_text(encoding="utf-8")
    [listed] = re.findall(r"^COMMANDS = \{(.+?)\}", script, re.MULTILINE | re.DOTALL)
    known = re.findall(r'"([\w-]+)": \w+', listed)
    named = [name for _, name in COMMAND.findall(readme)]
    assert sorted(named) == sorted(known)


def test_that_ci_runs_the_tests_as_the_readme_says(readme: str, checkout: Path) -> None:
    [command] = [line for line, name in COMMAND.findall(readme) if name == "test"]
    steps = (checkout / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert steps.count(command) == 1
    assert steps.index(command) < steps.index("python3 packaging/dev.py lint")


def test_that_ci_elsewhere_runs_the_same(checkout: Path) -> None:
    workflow = (checkout / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert re.search(r"- run: .* \.ci/run$", workflow, re.MULTILINE)


def test_that_the_examples_print_what_the_readme_shows(readme: str, checkout: Path) -> None:
    examples = list(EXAMPLE.finditer(readme))
    assert [one["args"].split()[0] for one in examples] == ["estimate", "fit"]
    for example in examples:
        command = [sys.executable, "-m", "carbon_desktop", *shlex.split(example["args"])]
        done = subprocess.run(
            command, cwd=checkout, capture_output=True, encoding="utf-8", check=True
        )
        shown, _, rest = example["shown"].partition("…\n")
        assert rest == ""
        assert re.search(r"missions.* [\d.]+ k?[gt] CO₂e", shown)
        assert done.stdout.startswith(shown)


def test_that_the_pictures_of_the_readme_are_there(readme: str, checkout: Path) -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", readme)
    assert pictures
    assert [name for name in pictures if not (checkout / name).is_file()] == []


def test_that_the_table_of_agreement_is_what_validate_computes(
    readme: str, checkout: Path
) -> None:
    path = checkout / "packaging" / "agreement_table.py"
    spec = importlib.util.spec_from_file_location("agreement_table", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert readme == module.with_table(readme)
    assert "| Energy from hardware and hours | half within | ≤ 13 % |" in readme


def test_that_the_table_of_sources_is_the_catalogues(readme: str, checkout: Path) -> None:
    path = checkout / "packaging" / "sources_table.py"
    spec = importlib.util.spec_from_file_location("sources_table", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert readme == module.with_table(readme, module.SOURCES)


def test_that_ci_builds_and_proves_what_a_release_offers(checkout: Path) -> None:
    assert ".ci/installers" in (checkout / ".ci" / "run").read_text("utf-8").splitlines()
    steps = (checkout / ".ci" / "installers").read_text(encoding="utf-8").splitlines()
    wanted = [f"python3 packaging/dev.py {name}" for name in ("bundle", "installers", "smoke")]
    assert [step for step in steps if step.startswith("python3 ")] == wanted
