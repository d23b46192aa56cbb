"""What is drawn can be told from what it is drawn on, in every mode, and so can the focus."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTableWidget,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.assets import asset
from carbon_desktop.ui import theme
from carbon_desktop.ui.panels.chip import Chip, ChipText

MODES = {
    "light": theme.LIGHT, "dark": theme.DARK,
    "high light": theme.HIGH_LIGHT, "high dark": theme.HIGH_DARK,
}  # fmt: skip
GROUNDS = ("window", "panel", "field", "fill")
TEXT_ON_GROUND = [
    *product(("text", "secondary", "accent", "caution"), GROUNDS),
    ("panel", "accent"),  # a default button, a selection, the open menu
]
"""Every pair of tokens that text makes with its ground; the disabled is left out, as in WCAG."""

MARK_ON_GROUND = [
    *product(("accent", "secondary", "caution"), GROUNDS),  # rings, outlines, marks, banners
    ("panel", "accent"),  # the tick in its box, the gap within a ring
]


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def least(tokens: theme.Tokens) -> tuple[float, float]:
    """Return the least contrast of text and of marks: AA of WCAG, AAA in high contrast."""
    return (7.0, 4.5) if tokens.high else (4.5, 3.0)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_that_text_stands_out_from_every_ground(mode: str, text: str, ground: str) -> None:
    tokens = MODES[mode]
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= least(tokens)[0]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("mark", "ground"), MARK_ON_GROUND)
def test_that_marks_stand_out_from_every_ground(mode: str, mark: str, ground: str) -> None:
    tokens = MODES[mode]
    assert contrast(getattr(tokens, mark), getattr(tokens, ground)) >= least(tokens)[1]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_that_a_ring_stands_out_where_a_hairline_was(mode: str) -> None:
    """In high contrast the hairline is strong itself: there the ring is told by its width."""
    assert contrast(MODES[mode].accent, MODES[mode].hairline) >= 3.0


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("place", range(8))
def test_that_the_marks_of_scenarios_stand_out_from_their_grounds(mode: str, place: int) -> None:
    tokens = MODES[mode]
    grounds = {tokens.panel, tokens.fill, tokens.window}
    assert min(contrast(tokens.scenario(place), one) for one in grounds) >= least(tokens)[1]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("place", range(8))
def test_that_a_share_is_told_from_the_rest_of_its_bar(mode: str, place: int) -> None:
    tokens = MODES[mode]
    assert contrast(tokens.scenario(place), tokens.grid) >= (3.0 if tokens.high else 2.0)


@pytest.mark.parametrize("mode", ["high light", "high dark"])
def test_that_outlines_stand_out_in_high_contrast(mode: str) -> None:
    tokens = MODES[mode]
    assert min(contrast(tokens.hairline, getattr(tokens, one)) for one in GROUNDS) >= 4.5


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    ("drawing", "grounds"), [("arrow", GROUNDS), ("arrow-up", GROUNDS), ("tick", ("accent",))]
)
def test_that_drawings_of_the_sheet_stand_out(
    mode: str, drawing: str, grounds: tuple[str, ...]
) -> None:
    tokens = MODES[mode]
    text = asset(f"icons/{drawing}-{'dark' if tokens.dark else 'light'}.svg").read_text()
    colour = text.partition('stroke="')[2][:7]
    assert min(contrast(colour, getattr(tokens, one)) for one in grounds) >= least(tokens)[1]


def _tab_bar() -> QTabBar:
    bar = QTabBar(drawBase=False, expanding=False)
    bar.addTab("Compare")
    bar.addTab("Sources")
    return bar


def _default() -> QPushButton:
    return QPushButton("Save", default=True)


def _looking(look: str) -> QPushButton:
    button = QPushButton("More")
    theme.set_look(button, look)
    return button


def _tool() -> QToolButton:
    return QToolButton(text="New", focusPolicy=Qt.FocusPolicy.StrongFocus)


def _list() -> QListWidget:
    view = QListWidget()
    view.ensurePolished()
    view.addItems(["one", "two"])
    view.setCurrentRow(0)
    return view


def _table() -> QTableWidget:
    view = QTableWidget(2, 2)
    view.setCurrentCell(0, 1)
    return view


def _tree() -> QTreeWidget:
    view = QTreeWidget()
    view.ensurePolished()
    view.setCurrentItem(QTreeWidgetItem(view, ["one"]))
    return view


def _chip() -> Chip:
    chip = Chip()
    chip.show_content(ChipText("a", "Baseline", 0, True), True)
    return chip


FOCUSABLE = {
    "line": QLineEdit, "combo": QComboBox, "date": QDateEdit, "button": lambda: QPushButton("A"),
    "default": _default, "flat": lambda: _looking("flat"), "link": lambda: _looking("link"),
    "tool": _tool, "check": lambda: QCheckBox("A"), "radio": lambda: QRadioButton("A"),
    "tabs": _tab_bar, "list": _list, "table": _table, "tree": _tree, "text": QPlainTextEdit,
    "page": QTextBrowser, "chip": _chip,
}  # fmt: skip


@pytest.fixture(params=MODES)
def painted(request, qapp: QApplication):
    """Return the application in one of the modes; afterwards it is in the light one."""
    theme.apply(qapp, MODES[request.param])
    yield qapp
    theme.apply(qapp, theme.LIGHT)


def changed(before: QImage, after: QImage, enough: float) -> int:
    """Return how many pixels have changed by a contrast that can be seen."""
    pixels = zip(_pixels(before), _pixels(after), strict=True)
    known: dict[tuple[int, int], bool] = {}
    count = 0
    for one, other in pixels:
        if one != other:
            pair = (one, other)
            if pair not in known:
                known[pair] = contrast(_name(one), _name(other)) >= enough
            count += known[pair]
    return count


def _pixels(image: QImage) -> list[int]:
    data = image.convertToFormat(QImage.Format.Format_RGB32).constBits().cast("I")
    return list(data)


def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06x}"


@pytest.mark.parametrize("kind", FOCUSABLE)
def test_that_the_focus_is_a_ring_that_moves_nothing(painted, qtbot, kind: str) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    row = QVBoxLayout(ground)
    other, widget = QPushButton("Elsewhere"), FOCUSABLE[kind]()
    row.addWidget(other)
    row.addWidget(widget)
    ground.resize(320, 240)
    with qtbot.waitExposed(ground):
        ground.show()
    other.setFocus()
    size, before = widget.size(), ground.grab(widget.geometry()).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    after = ground.grab(widget.geometry()).toImage()
    assert widget.size() == size
    # A row of a list or the smallest button is ringed all round by at least one visible pixel.
    assert changed(before, after, 3.0) >= 2 * (32 + 16)
