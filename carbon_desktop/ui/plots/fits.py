"""What fits: the page that turns one input until a budget is kept, and trades it for another."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carbon_desktop.study.estimate import Estimate
from carbon_desktop.study.fitting import Answer, Question, Traded
from carbon_desktop.study.search import MET, UNKNOWN
from carbon_desktop.ui.plots.fit_axes import amount_text
from carbon_desktop.ui.plots.fit_controls import FitControls
from carbon_desktop.ui.plots.fit_plot import FitPlot
from carbon_desktop.ui.scene import Scene
from carbon_desktop.words import missing_text, problem_text, quantity_name
from carbon_desktop.words.fit import inside
from carbon_desktop.words.fitting import fitting_text

_PATIENCE = 250
"""Milliseconds after which it is said that an answer is to come."""


class FitsPage(QWidget):
    """Controls above the plots. Answers are asked for with `fit_wanted` and shown when they come.

    The limit is the plan's budget, so that every plot has its line.
    """

    fit_wanted = Signal(object, object, object)
    """What fits is wanted; carries the plan, the catalogue and the `Question`."""
    budget_entered = Signal(str, object)
    """A quantity has another limit in its own unit, or None."""
    budget_settled = Signal()
    fit_chosen = Signal(object)
    """A scenario is wanted of an `Answer`."""
    explained = Signal(object)
    scenario_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._question: Question | None = None
        self._estimate: Estimate | None = None
        self._answer: Answer | None = None
        self._traded: Traded | None = None
        self.controls, self.plot = FitControls(self), FitPlot()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._say_busy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 8, 16, 0)
        inset.addWidget(self.controls)
        column.addLayout(inset)
        column.addWidget(self.plot, 1)
        self.controls.changed.connect(self._ask)
        self.controls.limit_entered.connect(self.budget_entered)
        self.controls.limit_settled.connect(self.budget_settled)
        self.plot.make.clicked.connect(self._choose)
        self.plot.explained.connect(self.explained)
        self.plot.scenario_clicked.connect(self.scenario_clicked)
        self.setTabOrder(self.controls.other, self.plot.make)
        self.setTabOrder(self.plot.make, self.plot)
        self.retranslate()

    def show_scene(self, scene: Scene) -> None:
        """Show a scene, and ask what fits in it unless that is known."""
        self._scene = scene
        self.controls.show_scene(scene)
        self._ask()

    def begin_anew(self) -> None:
        """Forget what was chosen for the plan before: another one is on the table."""
        self.controls.forget()

    def show_fit(self, found: Answer) -> None:
        """Show what fits, if that is still what is asked."""
        if self._scene is not None and self._is_asked(found):
            self._patience.stop()
            self._answer = found
            self._show(self._scene, found)

    def show_traded(self, traded: Traded) -> None:
        """Show the trade, if that is still what is asked."""
        if self._scene is not None and self._is_asked(traded) and self.plot.answer is not None:
            self._traded = traded
            self.plot.show_traded(self._scene, traded)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name the page in the present language."""
        self.setAccessibleName(self.tr("What fits"))

    def _is_asked(self, one: Answer | Traded | None) -> bool:
        plan = None if self._scene is None else self._scene.estimate.plan
        return one is not None and one.question == self._question and one.plan is plan

    def _is_whole(self) -> bool:
        """Say whether all that was asked is answered."""
        found, asked = self._answer, self._question
        if asked is None or found is None or not self._is_asked(found):
            return False
        return self._is_asked(self._traded) or not asked.other or found.fit is None

    def _ask(self) -> None:
        """Ask what fits, once for every estimate; what is known is shown as it is."""
        scene, question = self._scene, self.controls.question()
        if scene is None:
            return
        is_same, self._question = question == self._question, question
        if question is None:
            self._patience.stop()
            self.plot.show_lack(scene, self._lack(scene))
        elif is_same and (self._is_whole() or scene.estimate is self._estimate):
            if self._answer is not None and self._is_asked(self._answer):
                self._show(scene, self._answer)
        else:
            self._estimate = scene.estimate
            self._patience.start()
            self.fit_wanted.emit(scene.estimate.plan, scene.catalogue, question)
        self._offer_scenario()

    def _show(self, scene: Scene, found: Answer) -> None:
        """Show an answer; where the quantity cannot be known, what would make it known."""
        if found.fit is not None and found.fit.found.code == UNKNOWN:
            self.plot.show_lack(scene, _unknown(scene, found))
        else:
            self.plot.show_answer(scene, found)
        self._offer_scenario()

    def _lack(self, scene: Scene) -> str:
        """Return what is to be done before anything can be asked."""
        language, one = scene.language, scene.selected
        if self.controls.field.currentData() is None:
            return fitting_text("nothing_to_turn", language)
        quantity = self.controls.quantity.currentData()
        value, now = one.results.get(quantity), ""
        if value is not None:
            amount = amount_text(scene, quantity, value, one.currency)
            now = fitting_text("now_is", language, amount=amount)
        name = inside(quantity_name(quantity, language), language)
        return fitting_text("ask", language, quantity=name, now=now)

    def _offer_scenario(self) -> None:
        """Offer to make a scenario of a value that fits and is not what there is already."""
        found = self._answer
        fit = found.fit if found is not None and self._is_asked(found) else None
        is_new = fit is not None and fit.found.code == MET and fit.found.value != fit.knob.present
        self.plot.make.setEnabled(is_new)

    def _choose(self) -> None:
        if self._answer is not None and self._is_asked(self._answer):
            self.fit_chosen.emit(self._answer)

    def _say_busy(self) -> None:
        if self._scene is not None:
            self.plot.say_busy(self._scene)


def _unknown(scene: Scene, found: Answer) -> str:
    """Return why a quantity is not known whatever the input, and what would make it known."""
    one, language = scene.selected, scene.language
    if one.problems:
        said = problem_text(one.problems[0], language, scene.catalogue)
        return fitting_text("problem", language, problem=said)
    quantity = found.question.quantity
    missing = missing_text(one.missing(quantity), language).rstrip(".。")
    name = quantity_name(quantity, language)
    return fitting_text("not_known", language, quantity=name, missing=missing)
