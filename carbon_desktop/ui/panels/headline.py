"""The headline: what a scenario comes to, in five cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.uncertainty import Uncertainty
from carbon_desktop.ui.panels.card import ABSENT, Card, CardText
from carbon_desktop.ui.scene import Asked, range_in
from carbon_desktop.ui.shown import shown, unit_of
from carbon_desktop.words import wishes
from carbon_desktop.words.development import share_text
from carbon_desktop.words.ranges import ranges_text, span_of

if TYPE_CHECKING:
    from carbon_desktop.study.budget import Kept


class Headline(QWidget):
    """Energy, emissions, water, cost and time of one scenario."""

    explained = Signal(str)
    """A card was pressed: the name of the quantity whose working is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = ("Facility energy", "Emissions", "Water", "Cost", "Time")
        self._cards = tuple(Card(name, self) for name in names)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for card in self._cards:
            layout.addWidget(card, 1)
            card.chosen.connect(lambda card=card: self._explain(card))
        self._pressed = self._cards[1]
        self._pressed.show_chosen(True)
        self._retranslate()

    def show_estimate(
        self,
        estimate: ScenarioEstimate,
        language: str,
        ranges: Uncertainty | None = None,
        budgets: Sequence[Kept] = (),
    ) -> None:
        """Show what a scenario comes to; what is not known says what would make it known.

        Beneath stands how probable it is that the figure's budget is kept, where it has one.
        """
        texts = (
            self._energy(estimate, language),
            self._emissions(estimate, language),
            self._water(estimate, language),
            self._cost(estimate, language),
            self._time(estimate, language),
        )
        for card, text in zip(self._cards, texts, strict=True):
            ranged = _ranged(text, estimate, language, ranges)
            label = self.tr("within budget")
            card.show_text(_budgeted(ranged, estimate, language, budgets, label))

    def quantity(self) -> str:
        """Return the quantity of the card that was pressed last."""
        return self._pressed.quantity

    def mark(self, quantity: str) -> None:
        """Mark the card of the figure whose working is shown; no card where it is another."""
        for card in self._cards:
            card.show_chosen(card.quantity == quantity)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _explain(self, pressed: Card) -> None:
        self._pressed = pressed
        self.mark(pressed.quantity)
        self.explained.emit(pressed.quantity)

    def _retranslate(self) -> None:
        captions = (
            self.tr("Energy, facility"),
            self.tr("Emissions"),
            self.tr("Water"),
            self.tr("Cost"),
            self.tr("Time"),
        )
        for card, caption in zip(self._cards, captions, strict=True):
            card.setText(caption)
            card.setAccessibleName(self.tr("Show the working: %s") % caption)

    def _energy(self, estimate: ScenarioEstimate, language: str) -> CardText:
        rows = (
            (self.tr("IT equipment"), "it_energy"),
            (self.tr("accelerators"), "accelerator_energy"),
        )
        return _card(estimate, language, "facility_energy", rows)

    def _emissions(self, estimate: ScenarioEstimate, language: str) -> CardText:
        parts = (
            (self.tr("operational"), self.tr("operational only"), "operational_emissions"),
            (self.tr("embodied"), self.tr("embodied only"), "embodied_emissions"),
        )
        return _joined(estimate, language, "total_emissions", parts)

    def _water(self, estimate: ScenarioEstimate, language: str) -> CardText:
        parts = (
            (self.tr("on site"), self.tr("on site only"), "water_onsite"),
            (self.tr("off site"), self.tr("off site only"), "water_offsite"),
        )
        return _joined(estimate, language, "water_total", parts)

    def _cost(self, estimate: ScenarioEstimate, language: str) -> CardText:
        electricity, rental = self.tr("electricity"), self.tr("rental")
        if "electricity_cost" in estimate.results:
            rows = ((rental, "rental_cost"),)
            return _card(estimate, language, "electricity_cost", rows, electricity)
        if "rental_cost" in estimate.results:
            return _card(estimate, language, "rental_cost", (), rental)
        return _card(estimate, language, "electricity_cost", ())

    def _time(self, estimate: ScenarioEstimate, language: str) -> CardText:
        rows = ((self.tr("device-hours"), "device_hours"), (self.tr("compute"), "compute"))
        return _card(estimate, language, "wall_clock_hours", rows)


def _card(
    estimate: ScenarioEstimate,
    language: str,
    quantity: str,
    rows: tuple[tuple[str, str], ...],
    kind: str = "",
) -> CardText:
    """Return a figure with the rows that are known; `kind` says what the figure is of."""
    amount = shown(estimate, quantity, language)
    if amount is None:
        return _absent(estimate, language, quantity)
    known = tuple((label, _short(estimate, name, amount.unit, language)) for label, name in rows)
    first = ((kind, ""),) if kind else ()
    return CardText(quantity, *amount, (*first, *(row for row in known if row[1])))


def _joined(
    estimate: ScenarioEstimate,
    language: str,
    total: str,
    parts: tuple[tuple[str, str, str], ...],
) -> CardText:
    """Return a total with its two parts, or the one part that is known, named as that."""
    if total in estimate.results:
        return _card(estimate, language, total, tuple((one, name) for one, _, name in parts))
    for index, (_, alone, name) in enumerate(parts):
        if name in estimate.results:
            other = parts[1 - index][2]
            wish = wishes(estimate.missing(other), language)[0]
            found = _card(estimate, language, name, (), alone)
            return CardText(name, found.number, found.unit, (*found.rows, (wish, "")))
    return _absent(estimate, language, total)


def _absent(estimate: ScenarioEstimate, language: str, quantity: str) -> CardText:
    asked = wishes(estimate.missing(quantity), language)[:2]
    return CardText(quantity, ABSENT, "", tuple((wish, "") for wish in asked))


def _short(estimate: ScenarioEstimate, name: str, unit: str, language: str) -> str:
    """Return a part's value, without a unit that the figure above it has as well."""
    amount = shown(estimate, name, language)
    if amount is None:
        return ""
    plain = amount.unit == unit or name == "device_hours"
    return amount.number if plain else amount.text.removesuffix(" CO₂e")


def _ranged(
    text: CardText, estimate: ScenarioEstimate, language: str, ranges: Uncertainty | None
) -> CardText:
    """Return a card's text with the range of its figure, where that has one."""
    asked = Asked(estimate.id, "", text.quantity)
    found, best = range_in(ranges, estimate, asked), estimate.results.get(text.quantity)
    if found is None or best is None:
        return text
    ends = span_of(best, *found, unit_of(text.quantity), language)
    figure = f"{text.number} {text.unit}".rstrip()
    # Whoever looks for the unit at the end of a figure finds it there, with a range or without.
    said = ranges_text("beside", language, figure=figure, ends=f"{ends} {text.unit}".rstrip())
    return text._replace(range=ends, described=said if ends else "")


def _budgeted(
    text: CardText,
    estimate: ScenarioEstimate,
    language: str,
    budgets: Sequence[Kept],
    label: str,
) -> CardText:
    """Return a card's text with how probable it is that its figure's budget is kept."""
    found = next((one for one in budgets if one.quantity == text.quantity), None)
    if found is None or found.probability is None:
        return text
    from carbon_desktop.words.fit import kept_text

    told = kept_text(found, estimate.currency, language)
    return text._replace(kept=(label, share_text(found.probability, language)), told=told)
