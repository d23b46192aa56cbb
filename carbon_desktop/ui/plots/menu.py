"""What a plot offers in its context menu: a figure's working, the data, the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from carbon_desktop.ui.scene import Asked

if TYPE_CHECKING:
    from carbon_desktop.ui.plots.plot import Plot


class PlotMenu(QMenu):
    """A menu that is made when it is asked for, and gone when it closes."""

    def __init__(self, plot: Plot, asked: Asked | None) -> None:
        super().__init__(plot)
        self._plot = plot
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if asked is not None:
            self.addAction(self.tr("Show the &working"), lambda: plot.explained.emit(asked))
            self.addSeparator()
        self.addAction(self.tr("Copy &data"), self._copy_data)
        self.addAction(self.tr("Copy &picture"), self._copy_picture)
        self.addSeparator()
        self.addAction(self.tr("Save as P&NG…"), lambda: self._save("png"))
        self.addAction(self.tr("Save as &SVG…"), lambda: self._save("svg"))

    def _copy_data(self) -> None:
        QGuiApplication.clipboard().setText(self._plot.data())

    def _copy_picture(self) -> None:
        from carbon_desktop.ui.plots.export import picture

        QGuiApplication.clipboard().setImage(picture(self._plot))

    def _save(self, suffix: str) -> None:
        from carbon_desktop.ui.plots.export import save

        scene = self._plot.scene
        language = "en" if scene is None else scene.language
        save(self._plot, suffix, self.tr("Save the plot"), language)
