"""Compare: emissions and energy of every scenario, side by side."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QSizePolicy, QToolTip, QWidget

from carbon_desktop.study.estimate import Estimate
from carbon_desktop.ui.plots.bar import Bar, Parts, bars, table, tip
from carbon_desktop.ui.plots.bar_panel import BarPanel
from carbon_desktop.ui.plots.graphics import SPACING, Graphics
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.theme import Tokens, current
from carbon_desktop.words import quantity_name, unit_text

_COPIED = ("operational_emissions", "embodied_emissions", "total_emissions", "facility_energy")


class ComparePlot(QWidget):
    """Two panels of bars. A click selects a scenario; the context menu copies and saves."""

    scenario_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._estimate: Estimate | None = None
        self._selected = ""
        self._language = "en"
        self._ringed = True
        self._said: tuple[tuple[str, str, str], ...] = ()
        self._titles = (QLabel(self), QLabel(self))
        self.graphics = Graphics(self)
        self.emissions, self.energy = (BarPanel(self.graphics.ci, column) for column in (0, 1))
        self._lay_out()
        self.set_tokens(current())
        self._retranslate()

    def show_estimate(self, estimate: Estimate, selected: str, language: str) -> None:
        """Show every scenario of an estimate."""
        self._estimate, self._selected, self._language = estimate, selected, language
        emitted = bars(estimate, self._emission_parts(), selected, language)
        drawn = bars(estimate, Parts("facility_energy", "facility_energy"), selected, language)
        self.emissions.show_bars(emitted)
        self.energy.show_bars(drawn)
        self._show_titles()
        self._describe()

    def show_scene(self, scene: Scene) -> None:
        """Show every scenario, the one that is looked at marked."""
        self.show_estimate(scene.estimate, scene.scenario, scene.language)

    def set_tokens(self, tokens: Tokens) -> None:
        """Take the colours of a mode."""
        self.graphics.setBackground(tokens.panel)
        for panel in (self.emissions, self.energy):
            panel.set_tokens(tokens)
        self._write_titles(tokens)
        self.update()

    def data(self) -> str:
        """Return the figures behind the plot as tab-separated text, in full precision."""
        if self._estimate is None:
            return ""
        names = [
            f"{quantity_name(name, self._language)} ({unit_text(unit_of(name), self._language)})"
            for name in _COPIED
        ]
        return table(self._estimate, _COPIED, names)

    def tip(self, bar: Bar) -> str:
        """Return the exact figures of the scenario of a bar."""
        assert self._estimate is not None
        return tip(self._estimate.scenario(bar.scenario), _COPIED, self._language)

    def bar_at(self, at: QPoint) -> Bar | None:
        """Return the bar whose row lies under a point."""
        scene = self.graphics.mapToScene(self.graphics.mapFrom(self, at))
        return self.emissions.bar_at(scene) or self.energy.bar_at(scene)

    def event(self, event: QEvent) -> bool:
        """Tell the exact figures of the bar that is pointed at."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            bar = self.bar_at(event.pos())
            said = "" if bar is None else self.tip(bar)
            QToolTip.showText(event.globalPos(), escape(said).replace("\n", "<br>"), self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select the scenario that was clicked."""
        bar = self.bar_at(event.position().toPoint())
        if bar is not None and event.button() == Qt.MouseButton.LeftButton:
            self.scenario_clicked.emit(bar.scenario)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the mode and the language."""
        if event.type() == QEvent.Type.PaletteChange:
            self.set_tokens(current())
        elif event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the focus: the menu key opens the menu of what has it."""
        if self.hasFocus() and self._ringed:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), 2))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the titles say as much as there is room for."""
        self._grid.activate()
        self._write_titles(current())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the data and the picture."""
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return the menu that copies and saves."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy &data"), self.copy_data)
        menu.addAction(self.tr("Copy &picture"), self.copy_picture)
        menu.addSeparator()
        menu.addAction(self.tr("Save as P&NG…"), lambda: self._save("png"))
        menu.addAction(self.tr("Save as &SVG…"), lambda: self._save("svg"))
        return menu

    def copy_data(self) -> None:
        """Put the figures on the clipboard."""
        QGuiApplication.clipboard().setText(self.data())

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        from carbon_desktop.ui.plots.export import picture

        with self._without_ring():
            QGuiApplication.clipboard().setImage(picture(self))

    def _save(self, suffix: str) -> None:
        from carbon_desktop.ui.plots.export import save

        with self._without_ring():
            save(self, suffix, self.tr("Save the plot"), self._language)

    @contextmanager
    def _without_ring(self) -> Iterator[None]:
        """Leave the ring of the focus out of a picture."""
        self._ringed = False
        yield
        self._ringed = True

    def _lay_out(self) -> None:
        layout = self._grid = QGridLayout(self)
        layout.setContentsMargins(16, 12, 16, 4)
        layout.setHorizontalSpacing(SPACING)
        layout.setVerticalSpacing(8)
        for column, title in enumerate(self._titles):
            title.setTextFormat(Qt.TextFormat.RichText)
            title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            # Both halves stay equal, whatever the titles say.
            title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            layout.addWidget(title, 0, column)
            layout.setColumnStretch(column, 1)
        layout.addWidget(self.graphics, 1, 0, 1, 2)
        layout.setRowStretch(1, 1)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Comparison of the scenarios"))
        self._show_titles()

    def _show_titles(self) -> None:
        said = (
            (self.tr("Emissions"), self.emissions.shown.unit, self.tr("operational + embodied")),
            (self.tr("Energy"), self.energy.shown.unit, self.tr("facility")),
        )
        if said == self._said:
            return
        self._said = said
        for label, (name, unit, about) in zip(self._titles, said, strict=True):
            label.setAccessibleName(f"{name}: {unit} · {about}")
        self._write_titles(current())

    def _write_titles(self, tokens: Tokens) -> None:
        """Write the titles, without what they are about where there is no room for it."""
        for label, said in zip(self._titles, self._said, strict=False):
            name, *quiet = said
            width = label.fontMetrics().horizontalAdvance(f"{name}  {' · '.join(quiet)}") * 1.05
            label.setText(_title(name, quiet if width <= label.width() else quiet[:1], tokens))

    def _describe(self) -> None:
        pairs = zip(self.emissions.shown.bars, self.energy.shown.bars, strict=True)
        said = [
            f"{emitted.name}: {_told(emitted, self.emissions)}, {_told(drawn, self.energy)}"
            for emitted, drawn in pairs
        ]
        self.setAccessibleDescription("; ".join(said))

    def _emission_parts(self) -> Parts:
        return Parts(
            "total_emissions",
            "operational_emissions",
            "embodied_emissions",
            self.tr("operational only"),
            self.tr("embodied only"),
        )


def _told(bar: Bar, panel: BarPanel) -> str:
    return f"{bar.text} {panel.shown.unit}" if bar.known else bar.text


def _title(name: str, quiet: Sequence[str], tokens: Tokens) -> str:
    rest = escape(" · ".join(part for part in quiet if part))
    return f"<b>{escape(name)}</b> <span style='color:{tokens.secondary}'>{rest}</span>"
