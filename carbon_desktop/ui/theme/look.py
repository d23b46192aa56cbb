"""Looks: the few kinds of widget that the style sheet tells apart."""

from typing import Literal

from PySide6.QtWidgets import QWidget

Look = Literal[
    "panel",
    "banner",
    "caption",
    "secondary",
    "problem",
    "flat",
    "link",
    "bare",
    "clear",
    "code",
    "roomy",
    "close",
]
"""What a widget is for the style sheet.

panel: a QFrame on panel ground with hairline and 8 px radius. banner: the same with an edge in the
colour of caution, for what the user should decide. caption: the small heading of a group.
secondary: quiet text. problem: what is wrong with a field. flat: a button without a frame until
pointed at. link: a button that reads as a link. bare: a scroll area or list without a frame on the
panel's ground. clear: the same on whatever ground is beneath. code: letters of one width.
roomy and close: tabs with much air between them, or with little.
"""


def set_look(widget: QWidget, look: Look) -> None:
    """Give a widget its look; before it is shown, for a later change needs a new polish."""
    widget.setProperty("look", look)
