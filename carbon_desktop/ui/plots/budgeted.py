"""Budgets in a plot: the line of a limit, and what is said of it."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from carbon_desktop.study.budget import kept
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.theme import Tokens
from carbon_desktop.words.fit import budget_text, kept_in, kept_text


def draw_limit(painter: QPainter, across: float, area: QRectF, tokens: Tokens) -> None:
    """Draw the line of a limit from top to bottom of an area, over a rim of the ground."""
    x = round(across) + 0.5
    _draw(painter, QLineF(x, area.top(), x, area.bottom()), tokens)


def draw_level(
    painter: QPainter, upright: float, ends: tuple[float, float], tokens: Tokens
) -> None:
    """Draw the line of a limit across, from end to end, over a rim of the ground."""
    y = round(upright) + 0.5
    _draw(painter, QLineF(ends[0], y, ends[1], y), tokens)


def _draw(painter: QPainter, line: QLineF, tokens: Tokens) -> None:
    for colour, width in ((tokens.panel, 4.0), (tokens.caution, 2.0)):
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(line)


def limit_named(scene: Scene, quantity: str) -> str:
    """Return the plan's budget of a quantity in words, an empty text where it has none."""
    limit = scene.estimate.plan.budgets.get(quantity)
    if limit is None:
        return ""
    return budget_text(quantity, limit, scene.selected.currency, scene.language)


def kept_named(scene: Scene, quantity: str) -> str:
    """Return how probable it is that the scenario looked at keeps a budget, if that is known."""
    found = kept(scene.estimate.plan, scene.selected, scene.ranges)
    return next((kept_in(one, scene.language) for one in found if one.quantity == quantity), "")


def limits_named(scene: Scene, quantity: str) -> tuple[str, str]:
    """Return both: the budget of a quantity, and how probable it is that it is kept."""
    return limit_named(scene, quantity), kept_named(scene, quantity)


def kept_lines(scene: Scene, one: ScenarioEstimate) -> list[str]:
    """Return how probable it is that a scenario keeps each budget, as far as that is known."""
    found = kept(scene.estimate.plan, one, scene.ranges)
    return [
        kept_text(each, one.currency, scene.language)
        for each in found
        if each.probability is not None
    ]
