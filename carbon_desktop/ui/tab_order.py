"""The order in which Tab goes through what was made later than the rest of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focusable_in(whole: QWidget) -> list[QWidget]:
    """Return the widgets within another that Tab stops at, in its order; it may be one itself."""
    found = [whole] if whole.focusPolicy() != Qt.FocusPolicy.NoFocus else []
    one = whole.nextInFocusChain()
    while one is not None and one is not whole:
        # Qt takes no notice of a widget without focus: as a place in the order it is none.
        if one.focusPolicy() != Qt.FocusPolicy.NoFocus and whole.isAncestorOf(one):
            found.append(one)
        one = one.nextInFocusChain()
    return found


def let_follow(before: QWidget, whole: QWidget) -> QWidget:
    """Let Tab go from a widget to what was just made, and on to what came after it.

    The last that Tab stops at is returned, for what is to follow in its turn.
    """
    for after in focusable_in(whole):
        QWidget.setTabOrder(before, after)
        before = after
    return before
