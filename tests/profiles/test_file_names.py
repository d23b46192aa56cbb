"""File names made of plan names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.profiles.file_names import LONGEST, free_name, safe_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("BLOOM-176B", "BLOOM-176B"),
        ("在法国训练 大模型", "在法国训练 大模型"),
        ("a/b\\c:d", "a-b-c-d"),
        ("../../etc/passwd", "-..-etc-passwd"),
        ('what? "this" <b>*|', "what- -this- -b-"),
        ("  two \n lines\t", "two lines"),
        (".hidden.", "hidden"),
        ("CON", "CON-plan"),
        ("com1.txt", "com1.txt-plan"),
        ("", "plan"),
        ("...", "plan"),
        ("///", "plan"),
        ("e\u0301", "é"),
    ],
)
def test_that_a_name_is_safe_and_still_its_own(name: str, expected: str) -> None:
    assert safe_name(name) == expected


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_that_any_name_is_safe_on_every_system(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe.encode()) <= LONGEST + len("-plan")
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f\x7f]', safe)
    assert safe == safe.strip(". ")
    assert safe_name(safe) == safe


def test_that_a_long_chinese_name_is_cut_between_characters() -> None:
    assert safe_name("训" * 100) == "训" * (LONGEST // 3)


def test_that_taken_names_are_numbered_whatever_their_case() -> None:
    assert free_name("Run", ".json", {"run.json", "RUN-2.json"}) == "Run-3.json"
