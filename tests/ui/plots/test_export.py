"""A plot as a file: whole or not at all, and what went wrong in a sentence."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from carbon_desktop.ui.plots.compare import ComparePlot
from carbon_desktop.ui.plots.export import save


@pytest.fixture
def plot(light, qtbot):
    """Return a plot on the screen."""
    made = ComparePlot()
    qtbot.addWidget(made)
    made.resize(640, 320)
    made.show()
    return made


@pytest.fixture
def told(monkeypatch):
    """Return what message boxes would have told."""
    texts = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: texts.append(box.text()))
    return texts


@pytest.mark.parametrize(("suffix", "start"), [("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_that_a_plot_is_written_whole_where_the_user_points(
    plot, told, monkeypatch, tmp_path, suffix, start
):
    chosen = tmp_path / "plot"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(chosen), ""))
    save(plot, suffix, "Save", "en")
    assert (tmp_path / f"plot.{suffix}").read_bytes().startswith(start)
    assert [one.name for one in tmp_path.iterdir()] == [f"plot.{suffix}"]
    assert told == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_a_plot_that_cannot_be_written_is_told_in_one_sentence(
    plot, told, monkeypatch, tmp_path, language
):
    folder = tmp_path / "taken.png"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder), ""))
    save(plot, "png", "Save", language)
    assert len(told) == 1
    assert "taken.png" in told[0]
    assert list(folder.iterdir()) == []


def test_that_nothing_is_written_when_the_user_goes_back(plot, told, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    save(plot, "png", "Save", "en")
    assert list(tmp_path.iterdir()) == []
