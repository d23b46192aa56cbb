"""Files made to do harm: each is refused quickly, by its own code, in little memory."""

import json
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles.errors import PLAN_FILE_CODES, PlanFileError, ProfileError
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.profiles.format import dumps, loads
from carbon_desktop.profiles.text import LIMIT, shortened

HOSTILE = {
    "a million nested lists": (b"[" * 10**6, "too_deep", ""),
    "a million nested objects": (b'{"":' * 10**6, "too_deep", ""),
    "spaces": (b" " * 100_000_000, "too_large", ""),
    "nothing": (b"", "not_json", ""),
    "NaN": (b'{"format": 1, "name": NaN}', "not_a_number", "name"),
    "minus infinity": (b'{"a": [1, -Infinity]}', "not_a_number", "a[1]"),
    "1e400": (b'{"a": {"b": 1e400}}', "number_out_of_range", "a.b"),
    "4000 digits": (b'{"a": ' + b"9" * 4000 + b"}", "number_out_of_range", "a"),
    "5000 digits": (b'{"a": ' + b"9" * 5000 + b"}", "number_out_of_range", "a"),
    "a key twice": (b'{"a": [{"b": 1, "b": 2}]}', "duplicate_key", "a[0]"),
    "no UTF-8": (b'{"name": "\xff"}', "not_utf8", ""),
    "UTF-16": ('{"format": 1}'.encode("utf-16"), "not_utf8", ""),
    "half a character": (rb'{"name": "\ud800"}', "not_unicode", "name"),
    "a key of half a character": (rb'{"\ud800": 1}', "not_unicode", ""),
    "a list": (b"[1]", "not_an_object", ""),
    "a word": (b"null", "not_an_object", ""),
    "HTML": (b"<html>", "not_json", ""),
    "a comma too many": (b'{"a": 1,}', "not_json", ""),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_hostile_file_is_refused_and_left_alone(tmp_path: Path, name: str) -> None:
    content, code, place = HOSTILE[name]
    path = tmp_path / "plan.json"
    path.write_bytes(content)
    before = path.stat()
    began = time.perf_counter()
    with pytest.raises(PlanFileError) as caught:
        load_plan(path)
    assert time.perf_counter() - began < 2
    error = caught.value
    assert (error.code, error.place, error.file) == (code, place, str(path))
    assert set(error.details) == set(PLAN_FILE_CODES[code])
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_size == len(content)


@pytest.mark.parametrize("depth", [100, 900, 950, 980, 1000, 3000, 100_000])
def test_that_no_depth_of_nesting_is_too_much(
    refusal: Callable[[bytes], PlanFileError], depth: int
) -> None:
    assert refusal(b'{"a":' + b"[" * depth + b"]" * depth + b"}").code in PLAN_FILE_CODES


def test_that_a_hundred_megabytes_are_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    with pytest.raises(PlanFileError, match="too_large"):
        load_plan(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 3 * LIMIT


def test_that_the_densest_file_of_the_limit_is_refused_in_bounded_time() -> None:
    began = time.perf_counter()
    with pytest.raises(PlanFileError):
        loads(b'{"a": [' + b"[]," * ((LIMIT - 20) // 3) + b"0]}")
    assert time.perf_counter() - began < 10


def test_that_text_of_a_file_stays_on_one_line_in_an_error(
    refusal: Callable[[bytes], PlanFileError],
) -> None:
    key = "line\nline\x1b[31m" + "x" * 500
    error = refusal(json.dumps({"format": 1, key: 1}).encode())
    shown = str(error.details["key"])
    assert error.code == "unknown_key"
    assert shown.isprintable()
    assert len(shown) <= 60
    assert shortened("short") == "short"


def test_that_a_file_cut_off_at_any_byte_is_refused_or_whole(plan: Plan) -> None:
    data = dumps(plan)
    for length in range(len(data) - 1):
        with pytest.raises(PlanFileError):
            loads(data[:length])
    assert loads(data[:-1]) == plan  # Only the final newline is missing.


def test_that_a_file_with_any_byte_changed_never_fails_otherwise(plan: Plan) -> None:
    data = dumps(plan)
    outcomes: dict[str, set[str]] = {}
    for place in range(len(data)):
        for byte in (0, ord('"'), ord("}"), ord("9"), 0xFF):
            changed = data[:place] + bytes([byte]) + data[place + 1 :]
            try:
                loads(changed)
                outcomes["loaded"] = set()
            except PlanFileError as error:
                outcomes[error.code] = set(error.details)
    assert outcomes.pop("loaded") == set()
    assert {"not_json", "not_utf8", "unknown_key", "not_a_date"} <= set(outcomes)
    assert "wrong_value" not in outcomes
    assert outcomes == {code: set(PLAN_FILE_CODES[code]) for code in outcomes}


def test_that_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    for path, code in (
        (tmp_path, "not_a_file"),
        (Path("/dev/zero"), "not_a_file"),
        (tmp_path / "none.json", "not_found"),
        (tmp_path / ("x" * 300), "name_too_long"),
        (tmp_path / "a\0b", "not_found"),
    ):
        with pytest.raises(ProfileError) as caught:
            load_plan(path)
        assert (caught.value.code, caught.value.file) == (code, str(path))
