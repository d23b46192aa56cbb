"""Colours, type, icons and marks keep what the look promises."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from carbon_desktop.assets import asset
from carbon_desktop.ui import theme
from carbon_desktop.ui.theme.palette import palette
from carbon_desktop.ui.theme.sheet import sheet

MODES = [theme.LIGHT, theme.DARK, theme.HIGH_LIGHT, theme.HIGH_DARK]


def test_that_all_modes_colour_the_same_number_of_scenarios_each_its_own() -> None:
    for tokens in MODES:
        assert len(set(tokens.scenarios)) == 8
        assert tokens.scenario(8) == tokens.scenario(0)


@pytest.mark.parametrize("tokens", MODES)
def test_that_the_palette_and_the_sheet_are_made_of_tokens_only(tokens: theme.Tokens) -> None:
    known = {value.lower() for value in tokens if isinstance(value, str)}
    roles = (
        QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Text,
        QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText,
    )  # fmt: skip
    assert {palette(tokens).color(role).name() for role in roles} <= known
    words = sheet(tokens).replace(";", " ").split()
    assert {word.lower() for word in words if word.startswith("#") and len(word) == 7} <= known


def test_that_applying_a_mode_is_heard_and_kept(light: QApplication, qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    theme.apply(light, theme.DARK)
    assert theme.current() is theme.DARK
    assert widget.palette().color(QPalette.ColorRole.Window).name() == theme.DARK.window.lower()
    theme.apply(light, theme.LIGHT)
    assert theme.current() is theme.LIGHT


def test_that_the_body_has_thirteen_pixels_figures_of_one_width_and_chinese_behind_it(
    light: QApplication,
) -> None:
    font = light.font()
    assert font.pixelSize() == 13
    assert "Noto Sans CJK SC" in font.families()[1:]
    assert font.featureValue(QFont.Tag("tnum")) == 1
    assert [theme.small_font().pixelSize(), theme.figure_font().pixelSize()] == [12, 26]


@pytest.mark.parametrize("tokens", MODES)
def test_that_an_icon_is_drawn_in_the_text_colour(tokens: theme.Tokens, qapp) -> None:
    image = theme.icon("save", tokens).pixmap(48, 48).toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x, y in product(range(image.width()), range(image.height()))
        if image.pixelColor(x, y).alpha() == 255
    }
    assert tokens.text.lower() in solid
    assert len(solid) <= 3, "but for rounding, one colour"


def test_that_an_icon_of_a_control_out_of_use_is_weaker(qapp: QApplication) -> None:
    icon = theme.icon("save", theme.LIGHT)
    strengths = [
        max(
            image.pixelColor(x, y).alpha()
            for x, y in product(range(image.width()), range(image.height()))
        )
        for image in (
            icon.pixmap(48, 48, mode).toImage()
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
        )
    ]
    assert strengths[0] == 255
    assert strengths[1] < 128


def test_that_an_unknown_icon_is_refused(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-drawing", theme.LIGHT)


def test_that_the_icons_are_drawings_without_scripts_or_links() -> None:
    drawings = sorted(asset("icons").glob("*.svg"))
    assert drawings
    for path in drawings:
        text = path.read_text(encoding="utf-8")
        assert "<script" not in text
        assert "href" not in text
    assert "Lucide" in asset("icons/LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize(("drawing", "token"), [("arrow", "secondary"), ("tick", "panel")])
def test_that_drawings_of_the_sheet_have_the_colours_of_their_mode(
    drawing: str, token: str
) -> None:
    for tokens in (theme.LIGHT, theme.DARK):
        mode = "dark" if tokens.dark else "light"
        text = asset(f"icons/{drawing}-{mode}.svg").read_text(encoding="utf-8")
        assert f'stroke="{getattr(tokens, token)}"' in text


def test_that_each_status_has_a_shape_of_its_own(qapp: QApplication) -> None:
    def drawn(status: str) -> bytes:
        image = QImage(16, 16, QImage.Format.Format_Alpha8)
        image.fill(0)
        painter = QPainter(image)
        theme.paint_mark(painter, QPointF(8, 8), status, theme.LIGHT)
        painter.end()
        return bytes(image.constBits())

    shapes = {drawn(status) for status in ("entered", "looked_up", "default", "calculated")}
    assert len(shapes) == 4
    assert bytes(256) not in shapes


def test_that_a_ring_is_two_pixels_just_within_its_area(qapp: QApplication) -> None:
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(theme.LIGHT.panel)
    painter = QPainter(image)
    theme.paint_ring(painter, QRectF(2, 2, 16, 16), theme.LIGHT)
    painter.end()
    row = [image.pixelColor(x, 10).name().upper() == theme.LIGHT.accent for x in range(20)]
    assert [x for x, ringed in enumerate(row) if ringed] == [2, 3, 16, 17]
