"""Whatever the words and files: status 0, 1 or 2, one line where wrong, never a traceback."""

import json
import os
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from carbon_desktop.__main__ import main
from carbon_desktop.cli.options import DRAWS, FIELD_OF
from carbon_desktop.study.knob import KNOBS

_NUMBERS = st.one_of(
    st.floats(min_value=0, max_value=1e9).map(str),
    st.floats().map(str),
    st.integers(-3, 2000).map(str),
    st.sampled_from(["0", "1", "0.5", "1e3", "1e400", "-0", "nan", "inf", "١", "１", "1_0", ""]),
)
_WORDS = st.sampled_from(
    ["A100", "h100", "V100", "FR", "US-VA", "aws:us-east-1", "法国", "Baseline", "bf16", "fp4",
     "direct", "lifecycle", "json", "text", "zzz", "-", "--", "own:x", "\x00", "a\nb"]
)  # fmt: skip
_VALUES = st.one_of(_NUMBERS, _WORDS, st.text(max_size=8))
_FLAGS = st.sampled_from([*FIELD_OF, *DRAWS, "--scenario", "--format", "--lang"])
_OPTIONS = st.lists(st.tuples(_FLAGS, _VALUES).map(list), max_size=6).map(
    lambda pairs: [word for pair in pairs for word in pair]
)
_SETTINGS = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
_JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.floats(), st.integers(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Work in a folder of our own, for a fuzzed word may be a file's name."""
    before = Path.cwd()
    here = tmp_path_factory.mktemp("fuzz")
    os.chdir(here)
    yield here
    os.chdir(before)


def _check(words: list[str]) -> None:
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = main(words)
    complaint = err.getvalue()
    if status == 0:
        assert complaint == ""
        if "--format" in words and words[words.index("--format") + 1] == "json":
            json.loads(out.getvalue())
        return
    assert status == 2, complaint
    assert out.getvalue() == ""
    assert complaint.endswith("\n")
    assert len(complaint.splitlines()) == 1
    assert "Traceback" not in complaint


@_SETTINGS
@given(_OPTIONS, st.lists(_VALUES, max_size=2))
def test_that_no_options_crash(options: list[str], more: list[str]) -> None:
    _check(["estimate", *options, *more])


@_SETTINGS
@given(_OPTIONS)
def test_that_no_options_over_a_whole_command_crash(options: list[str]) -> None:
    _check(["estimate", "--count", "8", "--hours", "10", *options])


@_SETTINGS
@given(st.lists(_VALUES, min_size=1, max_size=4), st.sampled_from(["catalogue", "", "--version"]))
def test_that_no_words_crash(words: list[str], first: str) -> None:
    _check([first, *words])


_BUDGETS = st.builds(
    lambda name, number, unit: f"{name}={number}{unit}",
    st.sampled_from(["emissions", "energy", "cost", "device-hours", "days", "hours", ""]),
    _NUMBERS,
    st.sampled_from(["", "kg", "t", "g", "kWh", "MWh", "GWh", "h", "days", "EUR", "kgCO2e", "\n"]),
)
_FIT_OPTIONS = st.fixed_dictionaries(
    {
        "--budget": st.one_of(_BUDGETS, _VALUES),
        "--vary": st.one_of(st.sampled_from([*KNOBS, "params", "region"]), _VALUES),
    },
    optional={
        "--probability": st.one_of(st.floats(0.01, 1.0).map(str), _NUMBERS),
        "--phase": st.one_of(st.just("run"), _VALUES),
        "--draws": st.one_of(st.just("9"), _NUMBERS),
        "--format": st.sampled_from(["text", "json", "xml"]),
    },
).map(lambda options: [word for pair in options.items() for word in pair])


@_SETTINGS
@given(data=st.data())
def test_that_no_budget_crashes(data: st.DataObject, checkout: Path) -> None:
    name = data.draw(st.sampled_from(["bloom-176b", "vit-base", "five-devices", "idle-service"]))
    path = checkout / "resources" / "examples" / f"{name}.json"
    _check(["fit", str(path), *data.draw(_FIT_OPTIONS)])


def _places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    items = value.items() if isinstance(value, dict) else ()
    for key, inner in (*items, *(enumerate(value) if isinstance(value, list) else ())):
        yield from _places(inner, (*path, key))


def _replaced(document: object, path: tuple[str | int, ...], value: object) -> object:
    if not path:
        return value
    changed = json.loads(json.dumps(document))
    inner = changed
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return changed


@_SETTINGS
@given(data=st.data())
def test_that_no_plan_file_crashes(data: st.DataObject, folder: Path, checkout: Path) -> None:
    example = (
        checkout
        / "resources"
        / "examples"
        / data.draw(st.sampled_from(["bloom-176b.json", "vit-base.json", "five-devices.json"]))
    )
    document = json.loads(example.read_text(encoding="utf-8"))
    place = data.draw(st.sampled_from(list(_places(document))))
    changed = _replaced(document, place, data.draw(st.one_of(_JSON, _NUMBERS, _WORDS)))
    path = folder / "fuzzed.json"
    path.write_text(json.dumps(changed), encoding="utf-8")
    _check(["estimate", str(path), *data.draw(_OPTIONS)])


@_SETTINGS
@given(content=st.binary(max_size=200))
def test_that_no_bytes_crash(content: bytes, folder: Path) -> None:
    path = folder / "bytes.json"
    path.write_bytes(content)
    _check(["estimate", str(path)])
