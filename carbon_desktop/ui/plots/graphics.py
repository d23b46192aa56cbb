"""The view that holds the panels of a plot: it draws, and leaves pointing to its widget."""

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

SPACING = 32


class Graphics(pg.GraphicsLayoutWidget):
    """A layout of graphics without margins, mouse, menus or focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for widget in (self, self.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setInteractive(False)
        # A picture of the background would be a picture in an SVG, too.
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.ci.setContentsMargins(0, 0, 0, 0)
        self.ci.layout.setVerticalSpacing(0)
        self.sigDeviceRangeChanged.connect(self._keep_halves_whole)
        self._keep_halves_whole()

    def sizeHint(self) -> QSize:
        """Ask for room for four bars in two panels."""
        return QSize(2 * 360 + SPACING, 280)

    def minimumSizeHint(self) -> QSize:
        """Be content with room for short bars."""
        return QSize(2 * 200 + SPACING, 96)

    def _keep_halves_whole(self) -> None:
        """Give the odd pixel to the space between, for half a pixel would blur what is drawn."""
        self.ci.layout.setHorizontalSpacing(SPACING + self.width() % 2)
