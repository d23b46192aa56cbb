"""The door: what opens the window, what runs a command, what is refused before Qt is loaded."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from carbon_desktop import __version__

_WORKED = ["--count", "5", "--power-w", "300", "--hours", "10", "--intensity", "700", "--pue", "1"]


def _program(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "carbon_desktop", *words],
        capture_output=True,
        env={**os.environ, **environment},
        cwd=Path(__file__).parents[2],
        check=False,
    )


def test_that_no_words_open_the_window(run, window) -> None:
    assert run().status == 0
    assert window == [(None, None)]


def test_that_an_existing_file_opens_the_window_in_the_language(run, window, tmp_path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text("{}")
    assert run(str(plan), "--lang", "zh").status == 0
    assert window == [(plan, "zh")]


@pytest.mark.parametrize("words", [["--new-window"], ["--new-window", "--lang", "en"]])
def test_that_another_window_opens_where_one_is_asked_for(run, window, words, tmp_path) -> None:
    plan = tmp_path / "plan.json"
    plan.write_text("{}")
    assert run(*words).status == 0
    assert run(str(plan), *words).status == 0
    assert [path for path, _ in window] == [None, plan]


def test_that_no_command_takes_another_window(run, window) -> None:
    ran = run("estimate", "--new-window")
    assert (ran.status, window) == (2, [])
    assert "--new-window" in ran.err
    assert "nosuch.json" in run("--new-window", "nosuch.json").err


@pytest.mark.parametrize("word", ["nosuch", "nosuch.json", "--nosuch", "compare", "", "a\0b"])
def test_that_any_other_first_word_is_wrong_use(run, window, word: str) -> None:
    ran = run(word)
    assert (ran.status, ran.out, window) == (2, "", [])
    assert ran.err.count("\n") == 1


def test_that_a_command_that_is_not_built_is_said_to_be_so(run) -> None:
    assert "report is not built yet" in run("report", "plan.json").err


def test_that_a_file_wants_no_second_word(run, window, examples) -> None:
    ran = run(str(examples / "bloom-176b.json"), "more")
    assert (ran.status, window) == (2, [])
    assert "“more”" in ran.err


def test_that_a_missing_library_of_the_window_is_named(run, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "carbon_desktop.gui", None)
    monkeypatch.delattr("carbon_desktop.gui", raising=False)
    ran = run()
    assert ran.status == 1
    assert "the window cannot be opened here" in ran.err
    assert "carbon_desktop.gui" in ran.err


def test_that_the_version_is_that_of_the_package(run) -> None:
    assert run("--version") == (0, f"carbon-desktop {__version__}\n", "")


@pytest.mark.parametrize("words", [["--lang", "fr", "--version"], ["--version", "--lang"]])
def test_that_a_language_we_do_not_speak_is_wrong_use(run, words: list[str]) -> None:
    ran = run(*words)
    assert ran.status == 2
    assert "--lang" in ran.err
    assert "en, zh" in ran.err


def test_that_the_language_is_the_systems_unless_given(run, monkeypatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "设施能耗" in run("estimate", *_WORKED).out
    assert "Facility energy" in run("--lang=en", "estimate", *_WORKED).out


@pytest.mark.parametrize("words", [["--help"], ["estimate", "-h"], ["catalogue", "--help"]])
def test_that_help_is_given_in_both_languages(run, words: list[str]) -> None:
    english, chinese = run(*words, "--lang", "en"), run(*words, "--lang", "zh")
    assert english.status == chinese.status == 0
    assert "carbon-desktop" in english.out
    assert english.out != chinese.out


def test_that_the_program_is_the_same_as_a_module(run) -> None:
    ran = _program("estimate", *_WORKED)
    assert ran.returncode == 0
    assert ran.stdout.decode() == run("estimate", *_WORKED).out


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(("draws", "loaded"), [("0", "set()"), ("9", "{'numpy'}")])
def test_that_a_command_loads_no_qt_and_numpy_for_ranges_alone(form, draws, loaded) -> None:
    words = ["estimate", *_WORKED, "--accelerator", "h100", "--region", "FR", "--format", form]
    words += ["--draws", draws]
    code = (
        "import sys; from carbon_desktop.__main__ import main; "
        f"assert main({words!r}) == 0; "
        "print({'PySide6', 'pyqtgraph', 'shiboken6', 'numpy', 'msgspec'} & set(sys.modules), "
        "file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stderr == f"{loaded}\n"


def test_that_the_door_itself_imports_next_to_nothing() -> None:
    code = (
        "import sys; import pathlib; before = set(sys.modules); import carbon_desktop.__main__; "
        "print(sorted(set(sys.modules) - before))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == ("['carbon_desktop', 'carbon_desktop.__main__', 'carbon_desktop.cli']\n")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "gbk"])
def test_that_a_terminal_with_few_signs_does_not_crash(encoding: str, language: str) -> None:
    ran = _program("estimate", *_WORKED, "--lang", language, PYTHONIOENCODING=encoding)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"10.5 kg CO" in ran.stdout


def test_that_json_is_the_same_in_any_encoding() -> None:
    words = ["estimate", *_WORKED, "--format", "json", "--lang", "zh"]
    ascii_only, utf8 = (_program(*words, PYTHONIOENCODING=name) for name in ("ascii", "utf-8"))
    assert ascii_only.stdout == utf8.stdout


def test_that_a_reader_that_goes_away_is_no_error() -> None:
    words = [sys.executable, "-m", "carbon_desktop", "catalogue", "regions"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 0


def test_that_bytes_that_are_no_text_are_named_without_a_crash() -> None:
    words = [sys.executable, "-m", "carbon_desktop", "estimate", "--accelerator", b"\xff\xfe"]
    ran = subprocess.run(words, capture_output=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr.count(b"\n") == 1


def test_that_a_fault_of_ours_is_one_line_and_shown_in_full_on_request(run, monkeypatch) -> None:
    def fail(*_: object) -> str:
        raise RuntimeError("broken")

    monkeypatch.setattr("carbon_desktop.cli.estimate.command", fail)
    ran = run("estimate")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "RuntimeError broken" in ran.err
    monkeypatch.setenv("CARBON_DESKTOP_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run("estimate")
