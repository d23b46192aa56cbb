"""The panel: what stands on the window's ground, with a hairline and round corners."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from carbon_desktop.ui.theme import set_look


def panel(content: QWidget) -> QFrame:
    """Return a panel around a widget."""
    frame = QFrame()
    set_look(frame, "panel")
    inside = QVBoxLayout(frame)
    inside.setContentsMargins(1, 1, 1, 1)
    inside.addWidget(content)
    return frame
