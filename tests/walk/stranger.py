"""A stranger's first hour, as a script: start, pick, compare, explain, save, kill, recover, copy.

    python3 stranger.py LANGUAGE PYTHON FOLDER

Prints each step as it succeeds; ends with 1 and what was not there where one does not. A picture
of the screen then lies in FOLDER.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from desk import Desk, wait
from walking import run, step

WORDS = {
    "en": {
        "lifecycle": "life-cycle",
        "unsaved": "Restore unsaved work",
        "sentence": ("64", "H100", "720", "Qu", "PUE", "Wh", "CO"),
        "alternative": "Alternative 1",
    },
    "zh": {
        "lifecycle": "生命周期",
        "unsaved": "恢复未保存内容(U)",
        "sentence": ("64", "H100", "720", "魁北克", "PUE", "Wh", "CO"),
        "alternative": "备选方案 1",
    },
}


def stroll(desk: Desk, home: Path, language: str) -> None:
    """Do what a newcomer does; each line below fails unless the window shows what it should."""
    words = WORDS[language]
    desk.open("--lang", language)
    step("the window opens on figures, not on an empty form")
    for name in ("Facility energy", "Emissions", "Water"):
        assert any(sign in "123456789" for sign in desk.read(name)), name

    first = desk.read("Emissions")
    desk.type("Count", "64")
    desk.type("Hours", "720")
    desk.type("Accelerator", "h100")
    desk.type("Region", "法国" if language == "zh" else "france")
    desk.read_until("Emissions", lambda text: text not in {"", first})
    energy = desk.read_until("Facility energy", lambda text: "MWh" in text)
    step(f"hardware and site are picked by typing: {energy}")

    france = desk.read("Emissions")
    desk.press("Add scenario")
    desk.type("Region", "québec")
    desk.read_until("Emissions", lambda text: text not in {"", france})
    step(f"an alternative in Québec is compared: {desk.read('Emissions')} and {france}")

    desk.see(words["lifecycle"])
    step("the working goes down to the grid's factor and its boundary")

    desk.press("Save")
    wait(lambda: list((home / "profiles").glob("*.json")), "the saved profile")
    step("the plan is saved")

    desk.type("Hours", "1000")
    wait(lambda: list((home / "recovery").glob("*.json")), "the unsaved work kept aside")
    edited = desk.read("Emissions")
    desk.kill()
    step("the power is cut with an edit pending")

    desk.open("--lang", language)
    desk.press(words["unsaved"])
    desk.press(words["alternative"])
    desk.read_until("Hours", lambda text: text.replace("\u2009", "").startswith("1000"))
    desk.read_until("Emissions", lambda text: text == edited)
    step("everything is found again, the pending edit too")

    desk.type("Hours", "720")
    desk.keys("ctrl+shift+c")
    wait(lambda: all(word in desk.clipboard() for word in words["sentence"]), desk.clipboard)
    step(f"the sentence for the paper is on the clipboard: {desk.clipboard()}")

    desk.press("Save")
    assert desk.quit() == 0, "it did not end well"
    step("it ends when asked to")


if __name__ == "__main__":
    sys.exit(run(__file__, stroll, sys.argv[1:]))
