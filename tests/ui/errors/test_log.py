"""The log takes everything down, stays small, and never gets in the way."""

import logging
import warnings

import pytest
from PySide6.QtCore import qWarning

from carbon_desktop.ui.faults.log import Log, log_path, program_text

SAYS = logging.getLogger("carbon_desktop.test")


@pytest.fixture
def log(qapp, caplog):
    """Return an open log; what it takes down is expected here."""
    with Log() as opened:
        yield opened


def lines() -> list[str]:
    return log_path().read_text(encoding="utf-8").splitlines()


def test_that_nothing_is_written_until_there_is_something_to_write(log, home) -> None:
    assert not (home / "log").exists()
    SAYS.error("the pump is dry")
    assert program_text() in lines()[0]
    assert "the pump is dry" in lines()[1]
    assert log.lines[-1] == lines()[1]


def test_that_warnings_of_python_are_taken_down(log) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)  # for catch_warnings has put its own in the way
        logging.captureWarnings(True)
        warnings.warn("soon gone", DeprecationWarning, stacklevel=1)
    assert any("soon gone" in line for line in lines())


@pytest.mark.qt_log_ignore("a weak spring")
def test_that_complaints_of_qt_are_taken_down_and_shown(log, capsys) -> None:
    qWarning("a weak spring")
    assert any("WARNING qt.default: a weak spring" in line for line in lines())
    assert "a weak spring" in capsys.readouterr().err


def test_that_what_repeats_itself_is_written_ever_more_seldom(log) -> None:
    for _ in range(1000):
        SAYS.error("the same again")
    told = [line for line in lines() if "carbon_desktop.test" in line]
    assert len(told) == 10
    assert told[-1].endswith("... 512 times")


def test_that_the_log_takes_three_small_files_at_most(log, home) -> None:
    for number in range(3000):
        SAYS.error("%d %s", number, "x" * 400)
    files = sorted(path.name for path in (home / "log").iterdir())
    assert files == ["carbon-desktop.log", "carbon-desktop.log.1", "carbon-desktop.log.2"]
    assert all(path.stat().st_size <= 256 * 1024 for path in (home / "log").iterdir())
    assert "2999" in lines()[-1]


def test_that_a_folder_that_cannot_be_made_breaks_nothing(log, home, capsys) -> None:
    (home / "log").write_text("a file where the folder should be")
    SAYS.error("nowhere to write")
    assert "nowhere to write" in log.lines[-1]
    assert "Traceback" not in capsys.readouterr().err


def test_that_a_full_disk_breaks_nothing(log, monkeypatch, capsys) -> None:
    SAYS.error("first")

    def full(*_args) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(log._file.stream, "write", full, raising=False)
    SAYS.error("second")
    assert "second" in log.lines[-1]
    assert "Traceback" not in capsys.readouterr().err
