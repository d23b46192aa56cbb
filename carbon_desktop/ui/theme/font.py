"""Type: the system's font in a few sizes, with Chinese behind it and figures of one width."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

BODY = 13
SMALL = 12
FIGURE = 26

_CHINESE = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "WenQuanYi Micro Hei",
)
"""Named, because a fallback left to the system may take the Japanese shapes of a character."""


def body_font() -> QFont:
    """Return the font of labels and fields."""
    return _sized(BODY)


def small_font() -> QFont:
    """Return the font of secondary text."""
    return _sized(SMALL)


def figure_font() -> QFont:
    """Return the font of headline figures."""
    font = _sized(FIGURE)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _sized(pixels: int) -> QFont:
    return QFont(_kept(pixels))


@cache
def _kept(pixels: int) -> QFont:
    """Return a font that is made once: asking the system for it takes long."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    # The family that an alias such as "Sans Serif" stands for, or Qt would pass over it.
    font.setFamilies([QFontInfo(font).family(), *_CHINESE])
    font.setPixelSize(pixels)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
