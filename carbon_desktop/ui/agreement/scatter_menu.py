"""What the scatter offers in its context menu: the picture, copied or saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from carbon_desktop.ui.agreement.scatter import Scatter


class ScatterMenu(QMenu):
    """A menu that is made when it is asked for, and gone when it closes."""

    def __init__(self, scatter: Scatter, language: str) -> None:
        super().__init__(scatter)
        self._scatter, self._language = scatter, language
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(self.tr("Copy &picture"), self._copy)
        self.addSeparator()
        self.addAction(self.tr("Save as P&NG…"), lambda: self._save("png"))
        self.addAction(self.tr("Save as &SVG…"), lambda: self._save("svg"))

    def _copy(self) -> None:
        from carbon_desktop.ui.plots.export import picture

        QGuiApplication.clipboard().setImage(picture(self._scatter))

    def _save(self, suffix: str) -> None:
        from carbon_desktop.ui.plots.export import save

        save(self._scatter, suffix, self.tr("Save the plot"), self._language)
