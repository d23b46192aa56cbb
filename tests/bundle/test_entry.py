"""The command line's executable gives the window to the one beside it, whole words and all."""

import importlib.util
import os
import subprocess
import sys

import pytest


@pytest.fixture
def command(checkout, monkeypatch):
    path = checkout / "packaging" / "entry" / "command.py"
    spec = importlib.util.spec_from_file_location("command_entry", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module.program, "_open_window", module.program._open_window)
    return module


@pytest.mark.skipif(os.name != "posix", reason="elsewhere it waits for a second process")
def test_that_it_becomes_the_window_with_the_same_words(command, monkeypatch, tmp_path):
    plan = tmp_path / "计划 1.json"
    plan.touch()
    became = []

    def execv(program, words):
        became.append((str(program), words))
        raise SystemExit  # as of a process that is another one from here on

    monkeypatch.setattr(os, "execv", execv)
    monkeypatch.setattr(sys, "executable", "/opt/a b/carbon-desktop")
    monkeypatch.setattr(sys, "argv", ["carbon-desktop", "--lang", "zh", str(plan)])
    with pytest.raises(SystemExit):
        command.main()
    window = "/opt/a b/carbon-desktop-window"
    assert became == [(window, [window, "--lang", "zh", str(plan)])]


def test_that_a_command_opens_no_window_and_loads_no_qt(checkout):
    script = checkout / "packaging" / "entry" / "command.py"
    code = (
        f"import runpy, sys; sys.argv = ['carbon-desktop', '--version']\n"
        f"try: runpy.run_path({str(script)!r}, run_name='__main__')\n"
        f"except SystemExit as end: print(end.code, 'PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "0 False"
