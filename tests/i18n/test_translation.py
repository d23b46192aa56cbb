import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel

from carbon_desktop.i18n.translation import Translation


@pytest.fixture
def translation(qapp, translations):
    made = Translation(qapp)
    yield made
    made.switch("en")


@pytest.fixture
def messages(checkout):
    root = ElementTree.parse(checkout / "resources" / "translations" / "zh.ts").getroot()
    return [
        (context.findtext("name"), message.findtext("source"), message.find("translation"))
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def test_that_every_string_is_translated(messages):
    assert len(messages) > 100
    left = [source for _, source, zh in messages if zh.get("type") or not (zh.text or "").strip()]
    assert not left


def test_that_translations_keep_the_places_for_values(messages):
    places = re.compile(r"%s|\{\w+\}")
    wrong = [
        source for _, source, zh in messages
        if sorted(places.findall(source)) != sorted(places.findall(zh.text))
    ]  # fmt: skip
    assert not wrong


def test_that_no_two_menus_share_a_mnemonic(messages):
    titles = {"文件", "编辑", "方案", "视图", "帮助"}
    found = [re.search(r"(.*)\(&(\w)\)", zh.text) for name, _, zh in messages if name == "Menus"]
    keys = [one[2] for one in found if one is not None and one[1] in titles]
    assert len(keys) == len(titles)
    assert len(set(keys)) == len(keys)


def test_that_the_strings_of_the_code_are_those_of_the_file(checkout, tmp_path):
    """Gathering anew must change nothing, else a string was added without its translation."""
    kept = checkout / "resources" / "translations" / "zh.ts"
    copy = tmp_path / "zh.ts"
    copy.write_bytes(kept.read_bytes())
    program = Path(sys.executable).parent / "pyside6-lupdate"
    code = [
        file
        for room in ("ui", "workspace")
        for file in sorted((checkout / "carbon_desktop" / room).rglob("*.py"))
    ]
    subprocess.run(
        [program, *code, "-ts", copy, "-no-obsolete", "-locations", "none",
         "-source-language", "en_US", "-target-language", "zh_CN"],
        check=True, cwd=checkout, capture_output=True,
    )  # fmt: skip
    assert copy.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")


def test_that_only_literals_are_given_to_tr(checkout):
    called = re.compile(r"\.tr\((?!\s*\")")
    wrong = [
        file.name
        for file in (checkout / "carbon_desktop").rglob("*.py")
        if called.search(file.read_text(encoding="utf-8"))
    ]
    assert not wrong


def test_that_the_language_is_switched_while_the_program_runs(translation, qtbot):
    heard = []

    class Label(QLabel):
        def changeEvent(self, event: QEvent) -> None:
            if event.type() == QEvent.Type.LanguageChange:
                heard.append(QCoreApplication.translate("Menus", "&Undo"))

    label = Label()
    qtbot.addWidget(label)
    translation.switch("zh")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[-1] == "撤销(&U)"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    translation.switch("en")
    assert QCoreApplication.translate("Menus", "&Undo") == "&Undo"
