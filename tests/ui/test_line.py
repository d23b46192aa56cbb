"""The line in which one types stands right, whatever the script."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QImage

from carbon_desktop.ui.line import Line


def ink(image: QImage) -> tuple[int, int]:
    """Return the first and the last row with something dark within the frame."""
    rows = [
        y
        for y in range(2, image.height() - 2)
        if any(image.pixelColor(x, y).lightness() < 120 for x in range(8, 60))
    ]
    return rows[0], rows[-1]


@pytest.fixture
def line(light, qtbot) -> Line:
    made = Line()
    qtbot.addWidget(made)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.resize(120, 28)
    return made


@pytest.mark.parametrize("how", ["show_text", "setText"])
def test_that_chinese_stands_in_the_middle_of_its_line(line: Line, how: str) -> None:
    if "Noto Sans CJK SC" not in QFontDatabase.families():
        pytest.skip("no Chinese font whose height is known")
    getattr(line, how)("全国")
    line.show()
    first, last = ink(line.grab().toImage())
    assert abs((first + last) / 2 - (line.height() - 1) / 2) <= 1.0
    getattr(line, how)("H")
    first, last = ink(line.grab().toImage())
    assert abs((first + last) / 2 - (line.height() - 1) / 2) <= 1.0
