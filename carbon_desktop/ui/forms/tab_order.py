"""The order in which Tab goes through what was made later than the rest of the form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focusable_in(whole: QWidget) -> list[QWidget]:
    """Return the widgets within another that Tab stops at, in its order."""
    found = []
    one = whole.nextInFocusChain()
    while one is not None and whole.isAncestorOf(one):
        # Qt takes no notice of a widget without focus: as a place in the order it is none.
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus:
            found.append(one)
        one = one.nextInFocusChain()
    return found


def let_follow(before: QWidget, whole: QWidget) -> None:
    """Let Tab go from a widget to what was just made, and on to what came after it."""
    for after in focusable_in(whole):
        QWidget.setTabOrder(before, after)
        before = after
