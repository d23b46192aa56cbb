"""What fits a budget: searched when it is asked about, behind all else; the trade comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Plan
from carbon_desktop.workspace.background import Background, IsWanted

if TYPE_CHECKING:
    from carbon_desktop.study.fitting import Answer, Question, Traded

_DELAY = 32
"""Milliseconds without another question before the search begins: the ranges go first."""


class _Asked(NamedTuple):
    """A question with all that it is about."""

    plan: Plan
    catalogue: Catalogue
    question: Question

    def find(self, is_wanted: IsWanted) -> Answer:
        # When it is first looked at: the start has no need of it.
        from carbon_desktop.study.fitting import answer

        return answer(self.plan, self.catalogue, self.question, is_wanted)

    def trade(self, is_wanted: IsWanted) -> Traded:
        from carbon_desktop.study.fitting import traded

        return traded(self.plan, self.catalogue, self.question, is_wanted)


class Fits(QObject):
    """What fits: the newest question only is answered, first in itself, then with its trade."""

    found = Signal(object)
    """What fits is known; carries its `Answer`."""
    traded = Signal(object)
    """What of one input fits with what of another is known; carries its `Traded`."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: _Asked | None = None
        self._searches, self._trades = Background(_DELAY), Background(0)
        self._searches.answered.connect(self._go_on)
        self._trades.answered.connect(self.traded)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._searches.is_busy or self._trades.is_busy

    def find(self, plan: Plan, catalogue: Catalogue, question: Question) -> None:
        """Find what fits in a scenario of a plan, and no longer what was asked before."""
        self.cancel()
        self._asked = _Asked(plan, catalogue, question)
        self._searches.ask(self._asked.find)

    def cancel(self) -> None:
        """Find nothing any more: there has been an edit, whose frame is more urgent."""
        self._searches.cancel()
        self._trades.cancel()

    def end(self) -> None:
        """Find nothing any more; return once nothing runs."""
        self._searches.end()
        self._trades.end()

    def _go_on(self, answer: Answer) -> None:
        """Go on to the trade, then tell what fits: whoever hears of it may ask anew."""
        asked = self._asked
        if asked is not None and asked.question.other and answer.fit is not None:
            self._trades.ask(asked.trade)
        self.found.emit(answer)
