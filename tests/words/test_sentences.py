"""Both languages say the same things, and no code in use lacks its sentence."""

import ast
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from carbon_desktop.method.floors import PLAN, SUMMED
from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.study.assumption import STATUSES
from carbon_desktop.study.estimate import RESULTS
from carbon_desktop.words import (
    LANGUAGES,
    field_label,
    input_name,
    quantity_name,
    say,
    status_name,
)
from carbon_desktop.words.inputs import CHOICES
from carbon_desktop.words.sentences import SENTENCES, TABLES


def _fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _chinese(text: str) -> bool:
    return any("\u4e00" <= sign <= "\u9fff" for sign in text)


def test_that_every_code_stands_in_one_table() -> None:
    codes = Counter(code for table in TABLES for code in table)
    assert [code for code, times in codes.items() if times > 1] == []


@pytest.mark.parametrize("code", SENTENCES)
def test_that_both_languages_have_the_same_fields(code: str) -> None:
    english, chinese = SENTENCES[code]
    assert english
    assert chinese
    assert _fields(english) == _fields(chinese)


@pytest.mark.parametrize("code", SENTENCES)
def test_that_english_has_no_chinese_signs_and_chinese_ends_as_english_does(code: str) -> None:
    english, chinese = SENTENCES[code]
    assert not _chinese(english)
    assert english.endswith(".") == chinese.endswith("。")


def test_that_a_number_picks_its_form() -> None:
    assert say("count_found", "en", count=1) == "1 entry"
    assert say("count_found", "en", count=0) == "0 entries"
    assert say("count_found", "zh", count=2) == "2 条"


def test_that_text_in_a_field_is_not_read_as_a_format() -> None:
    assert "{0.__class__}" in say("undo_rename_plan", "en", name="{0.__class__}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_everything_that_can_be_shown_has_a_name(language: str) -> None:
    for name in {*RESULTS, *SUMMED, *PLAN.quantities}:
        assert quantity_name(name, language)
    for name in INPUTS:
        assert input_name(name, language)
    for key in FIELDS:
        assert field_label(key, language)
    for status in STATUSES:
        assert status_name(status, language)


def test_that_a_language_we_do_not_speak_is_refused() -> None:
    with pytest.raises(KeyError):
        quantity_name("it_energy", "fr")


def test_that_every_choice_that_is_a_word_is_translated() -> None:
    words = {choice for one in FIELDS.values() for choice in one.choices if choice.islower()}
    precisions = set(FIELDS["precision"].choices)
    assert words - precisions <= set(CHOICES)


def _codes_in(folder: Path, callers: set[str]) -> set[str]:
    """Return the first arguments, where literal, of calls of these names."""
    found = set()
    for file in folder.rglob("*.py") if folder.is_dir() else [folder]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in callers:
                first = node.args[0]
                options = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
                found |= {str(one.value) for one in options if isinstance(one, ast.Constant)}
    return found


@pytest.mark.parametrize("room", ["study", "plan", "workspace", "ui", "cli", "words"])
def test_that_no_code_in_use_is_without_a_sentence(checkout: Path, room: str) -> None:
    used = _codes_in(
        checkout / "carbon_desktop" / room,
        {"notice", "problem", "Notice", "Problem", "say", "WrongUse"},
    )
    assert used <= set(SENTENCES)


def test_that_every_note_of_a_region_has_a_sentence() -> None:
    from carbon_desktop.catalogue.catalogue import load

    notes = {note for region in load().regions.values() for note in region.notes}
    assert {f"grid_{note}" for note in notes} <= set(SENTENCES)
