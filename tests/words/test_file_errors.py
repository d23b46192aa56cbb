"""Every error of a file is one line that names the file, the place and what would be right."""

from collections.abc import Mapping

import pytest

from carbon_desktop.profiles.errors import PLAN_FILE_CODES, STORE_CODES, VALUE_KINDS, PlanFileError
from carbon_desktop.words import LANGUAGES, file_error_text, say

_EXAMPLES = {
    "expected": "number,text",
    "found": "null",
    "choices": "bf16,fp16",
    "limit_mb": 20,
    "line": 3,
    "column": 14,
}
_CODES = {**PLAN_FILE_CODES, **STORE_CODES}


def _details(names: tuple[str, ...]) -> Mapping[str, str | int]:
    return {name: _EXAMPLES.get(name, "x") for name in names}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", _CODES)
def test_that_every_code_is_one_line_that_names_the_file(code: str, language: str) -> None:
    error = PlanFileError(code, "scenarios[1].name", "plan.json", **_details(_CODES[code]))
    text = file_error_text(error, language)
    assert text.startswith(("plan.json: scenarios[1].name: ", "plan.json：scenarios[1].name："))
    assert "\n" not in text
    assert "{" not in text


def test_that_a_wrong_type_says_both_kinds() -> None:
    error = PlanFileError(
        "wrong_type", "notes", "plan.json", expected="number,text", found="object"
    )
    assert file_error_text(error, "en") == (
        "plan.json: notes: here stands an object; give a number or text"
    )


def test_that_an_unknown_key_names_the_nearest() -> None:
    error = PlanFileError("unknown_key", "", "plan.json", key="huors", nearest="hours")
    assert file_error_text(error, "en").endswith("did you mean “hours”?")


@pytest.mark.parametrize("kind", VALUE_KINDS)
def test_that_every_kind_of_value_has_its_word(kind: str) -> None:
    assert say(f"kind_{kind}", "en")
