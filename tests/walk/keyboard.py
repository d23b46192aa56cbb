"""The same window by someone who cannot see it: keys go in, the accessibility tree is read.

    python3 keyboard.py LANGUAGE PYTHON FOLDER

Prints each step as it succeeds, as the stranger's walk does. Nothing here is clicked or set
through the tree.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from desk import Desk, label, said, wait
from walking import run, step

ROUND = 80
"""Presses of Tab after which everything must have been passed."""

READING_ORDER = (
    "New", "Open", "Save", "Baseline", "Add scenario", "Copy", "Language", "Theme",
    "Phases", "Hours", "Accelerator", "Count", "Mean power", "Region", "Grid intensity", "PUE",
    "WUE", "Electricity price", "More assumptions", "Show the working: Emissions", "Views",
    "Comparison of the scenarios", "Show the working",
)  # fmt: skip
"""What Tab passes, from the top left to the bottom right; fields keep their names in Chinese."""

IN_CHINESE = {
    "Baseline": "基准", "Phases": "阶段", "Show the working": "计算过程",
    "Show the working: Emissions": "计算过程：碳排放", "Comparison of the scenarios": "方案比较",
}  # fmt: skip

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "baseline": "Baseline", "alternative": "Alternative 1", "other": "zh", "key": "z",
        "figures": "Figures of every scenario", "sources": "Assumptions and their sources",
        "fits": "What fits the budget", "may be": "may be up to", "make": "Make it a scenario",
        "made": "Alternative 1, hours",
    },
    "zh": {
        "baseline": "基准", "alternative": "备选方案 1", "other": "en", "key": "e",
        "figures": "各方案的全部指标", "sources": "假设及其来源", **IN_CHINESE,
        "fits": "符合预算的取值", "may be": "最多可为", "make": "设为新方案",
        "made": "备选方案 1，时长",
    },
}  # fmt: skip
UNITS = {"Facility energy": "Wh", "Emissions": "CO₂e", "Water": ("L", "m³")}


def stroll(desk: Desk, home: Path, language: str) -> None:
    """Do by keyboard what the stranger does by hand, and read it back."""
    words = WORDS[language]
    desk.open("--lang", language)
    _tab_round(desk, words)
    _headline(desk)
    _pickers(desk)
    _phases(desk, words)
    _scenarios(desk, words)
    _tables(desk, words)
    _fits(desk, words)
    _dialogs(desk)
    _language(desk, words)
    desk.keys("ctrl+s")
    wait(lambda: list((home / "profiles").glob("*.json")), "the saved profile")
    assert desk.quit() == 0, "it did not end well"
    step("it is saved and ended by keys")


def _tab_round(desk: Desk, words: dict[str, str]) -> None:
    passed: list[str] = []
    for _ in range(ROUND):
        desk.keys("Tab")
        one = wait(desk.focus, "the focus")
        name = desk.focus_name(one)
        assert name, f"a {one.get_role_name()} has no name, after {passed[-1:]}"
        if passed and name == passed[0]:
            break
        passed.append(name)
    first = passed.index("New")
    round_ = passed[first:] + passed[:first]
    wanted = [words.get(name, name) for name in READING_ORDER]
    found = [round_.index(name) for name in wanted if name in round_]
    assert [name for name in wanted if name not in round_] == [], round_
    assert found == sorted(found), round_
    step(f"Tab goes round {len(round_)} named parts in reading order")


def _headline(desk: Desk) -> None:
    for name, units in UNITS.items():
        value = desk.read(name)
        assert value[:1].isdigit(), (name, value)
        assert value.endswith(units), (name, value)
    step(f"figures are read with their units: {desk.read('Emissions')}")


def _pickers(desk: Desk) -> None:
    for name in ("Accelerator", "Region"):
        before, figure = desk.read(name), desk.read("Emissions")
        desk.tab_to(name)
        desk.keys("Down", "Down", "Return")
        after = desk.read_until(name, lambda text, old=before: text not in {"", old})
        desk.read_until("Emissions", lambda text, old=figure: text not in {"", old})
        step(f"{name} is changed by arrows: {before} to {after}")


def _phases(desk: Desk, words: dict[str, str]) -> None:
    name = words.get("Phases", "Phases")
    desk.keys("alt+p", "a")
    wait(lambda: len(desk.items(name)) == 2, "two phases")
    desk.tab_to(name)
    desk.keys("Up")
    first, second = (label(one) for one in desk.items(name))
    desk.keys("alt+Down")
    wait(lambda: [label(one) for one in desk.items(name)] == [second, first], "other order")
    desk.keys("Delete")
    wait(lambda: [label(one) for one in desk.items(name)] == [second], "one phase")
    desk.keys("ctrl+z", "ctrl+z")
    wait(lambda: [label(one) for one in desk.items(name)] == [first, second], "undone")
    desk.keys("ctrl+z")
    wait(lambda: len(desk.items(name)) == 1, "one phase again")
    step("phases are added, moved, removed and brought back by keys")


def _scenarios(desk: Desk, words: dict[str, str]) -> None:
    desk.keys("ctrl+shift+n")
    wait(lambda: desk.find(words["alternative"]), words["alternative"])
    desk.tab_to(words["baseline"])
    desk.keys("space")
    wait(lambda: desk.is_checked(words["baseline"]), "the baseline chosen")
    desk.keys("Right")
    wait(lambda: desk.is_checked(words["alternative"]), "the alternative chosen by an arrow")
    step("scenarios are added and chosen by keys")


def _tables(desk: Desk, words: dict[str, str]) -> None:
    for place, name in ((6, words["figures"]), (7, words["sources"])):
        desk.keys(f"ctrl+{place}")
        table = wait(lambda name=name: desk.find_table(name), name)
        cells = [desk.cell(table, 1, column) for column in range(3)]
        assert "" not in cells[:2], cells
        step(f"the table {name!r} is read by cells: {cells}")
    desk.keys("ctrl+1")


def _fits(desk: Desk, words: dict[str, str]) -> None:
    desk.keys("ctrl+5")
    desk.tab_to("Budget")
    desk.keys("1", "0")
    said = desk.read_until(words["fits"], lambda text: words["may be"] in text)
    desk.tab_to(words["make"])
    desk.keys("space")
    desk.see(words["made"])
    desk.keys("ctrl+z", "ctrl+z", "ctrl+1")
    step(f"what fits a budget is found and made a scenario: {said}")


def _dialogs(desk: Desk) -> None:
    for keys in (("F1",), ("ctrl+shift+o",), ("alt+f", "e"), ("alt+e", "w"), ("alt+h", "a")):
        desk.keys(*keys)
        title = wait(desk.dialog_title, f"the dialog of {keys}")
        focus = wait(desk.focus, f"the focus in {title}")
        assert desk.focus_name(focus), f"nothing is named at the focus of {title}"
        desk.keys("Escape")
        wait(lambda: not desk.dialog_title(), f"{title} closed")
        step(f"a dialog says its name and closes: {title}")


def _language(desk: Desk, words: dict[str, str]) -> None:
    before = desk.find("Region")
    unit = said(before)
    desk.keys("alt+v", "l", words["key"])
    desk.see({"zh": "碳排放", "en": "Emissions"}[words["other"]])
    desk.read_until("Region", lambda text: text not in {"", unit})
    _headline(desk)
    step("the language is switched by the menu, and all is read again")


if __name__ == "__main__":
    sys.exit(run(__file__, stroll, sys.argv[1:]))
