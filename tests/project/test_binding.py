"""The Qt binding in use does not wear out Python's constants, as 6.12.0 does on Python 3.11."""

import sys
from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QApplication

CALLS = 500
SLACK = 50  # the interpreter's own coming and going


class Sender(QObject):
    said = Signal()


def lost(constant: object, step: Callable[[], object]) -> int:
    """Return how many references to a constant went away in many calls of a step."""
    before = sys.getrefcount(constant)
    for _ in range(CALLS):
        step()
    return before - sys.getrefcount(constant)


def test_that_a_signal_keeps_the_references_to_true(qapp: QApplication) -> None:
    assert lost(True, Sender().said.emit) < SLACK


def test_that_a_call_without_a_result_keeps_the_references_to_none(qapp: QApplication) -> None:
    timer, transform = QTimer(), QTransform()
    assert lost(None, lambda: timer.setSingleShot(True)) < SLACK
    assert lost(None, lambda: transform.setMatrix(1, 0, 0, 0, 1, 0, 0, 0, 1)) < SLACK


class Painted(pg.PlotWidget):
    """A plot that counts how often it was painted."""

    times = 0

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)
        self.times += 1


@pytest.fixture
def plot(qtbot: object) -> Painted:
    plot = Painted()
    qtbot.addWidget(plot)
    plot.resize(240, 160)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


def test_that_a_plot_outlives_two_thousand_redraws(plot: Painted) -> None:
    x = np.linspace(0, 1, 50)
    curve = plot.plot(x, x)
    constants = (None, True, False)
    counts = [sys.getrefcount(constant) for constant in constants]
    plot.times = 0
    for turn in range(2000):
        curve.setData(x, x * turn)
        plot.viewport().repaint()
    assert plot.times >= 2000
    worn = [before - sys.getrefcount(c) for c, before in zip(constants, counts, strict=True)]
    assert max(worn) < SLACK
