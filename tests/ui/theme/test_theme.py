"""Colours, type, icons and marks keep what the look promises."""

from itertools import product

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from carbon_desktop.assets import asset
from carbon_desktop.ui import theme
from carbon_desktop.ui.theme.palette import palette
from carbon_desktop.ui.theme.sheet import sheet

MODES = [theme.LIGHT, theme.DARK]
GROUNDS = ("window", "panel", "field", "fill")
TEXTS = ("text", "secondary", "accent", "caution")


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("tokens", "text", "ground"), list(product(MODES, TEXTS, GROUNDS)))
def test_that_text_stands_out_from_every_ground(
    tokens: theme.Tokens, text: str, ground: str
) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize(("tokens", "place"), list(product(MODES, range(8))))
def test_that_the_marks_of_scenarios_stand_out_from_their_grounds(
    tokens: theme.Tokens, place: int
) -> None:
    grounds = {tokens.panel, tokens.fill, tokens.window}
    assert min(contrast(tokens.scenario(place), ground) for ground in grounds) >= 3.0


@pytest.mark.parametrize("tokens", MODES)
def test_that_text_on_the_accent_can_be_read(tokens: theme.Tokens) -> None:
    assert contrast(tokens.panel, tokens.accent) >= 4.5


def test_that_both_modes_colour_the_same_number_of_scenarios_each_its_own() -> None:
    for tokens in MODES:
        assert len(set(tokens.scenarios)) == 8
        assert tokens.scenario(8) == tokens.scenario(0)


@pytest.mark.parametrize("tokens", MODES)
def test_that_the_palette_and_the_sheet_are_made_of_tokens_only(tokens: theme.Tokens) -> None:
    known = {
        value.lower() for value in tokens if isinstance(value, str)
    }
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
    for tokens in MODES:
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
