"""The shipped examples in the window: the digits that the command line prints."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from carbon_desktop.__main__ import main
from carbon_desktop.assets import asset
from carbon_desktop.words import amount

EXAMPLES = sorted(asset("examples").glob("*.json"))


@pytest.mark.parametrize("example", EXAMPLES, ids=[one.stem for one in EXAMPLES])
def test_that_an_example_opens_with_the_digits_of_the_command_line(
    window, qtbot, capsys, example: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(example, tmp_path))
    assert main(["estimate", str(copy), "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)["results"]

    window.files.open(copy)
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)
    shown = window.estimate.scenario("baseline").results
    assert {name: float(f"{value:.12g}") for name, value in shown.items()} == {
        name: figure["best"] for name, figure in printed.items()
    }
    described = {
        one.accessibleName(): one.accessibleDescription()
        for one in window.headline.findChildren(QWidget)
    }
    energy = printed["facility_energy"]["best"]
    assert described["Facility energy"] == amount(energy, "kWh", "en").text


def test_that_there_are_examples_to_open() -> None:
    assert {"bloom-176b", "vit-base"} <= {one.stem for one in EXAMPLES}
