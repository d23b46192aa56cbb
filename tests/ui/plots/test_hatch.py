"""Hatching stays inside its area."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from carbon_desktop.ui.plots.hatch import hatch

SIZES = st.floats(min_value=0.5, max_value=500)


@given(SIZES, SIZES)
def test_that_every_line_rises_at_45_degrees_within_the_area(width: float, height: float) -> None:
    area = QRectF(10, 20, width, height)
    roomy = area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6)
    for line in hatch(area):
        assert roomy.contains(line.p1())
        assert roomy.contains(line.p2())
        assert abs(line.dx() + line.dy()) < 1e-6


def test_that_lines_are_six_pixels_apart() -> None:
    lines = hatch(QRectF(0, 0, 60, 30))
    feet = [line.x1() - (30 - line.y1()) for line in lines]
    assert {round(b - a, 9) for a, b in pairwise(feet)} == {6.0}
    assert len(lines) == 15
