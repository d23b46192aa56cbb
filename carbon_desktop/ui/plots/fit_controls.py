"""The controls of what fits: the budget, how it is to be met, what is turned, against what."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.fitting import Question
from carbon_desktop.study.knob import offered, partner
from carbon_desktop.ui.plots.limit_line import LimitLine
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import field_label, quantity_name, unit_text
from carbon_desktop.words.fitting import fitting_text, met_text, phase_text
from carbon_desktop.words.limits import SHOWN

PROBABILITIES = (None, 0.5, 0.75, 0.8, 0.9, 0.95, 0.99)
USUAL_PROBABILITY = 0.9

_OPERATIONAL, _TOTAL = "operational_emissions", "total_emissions"
_LEAST, _MOST, _LINE = 80, 208, 88

_NO_WISH = Question("", "", 0.0, "", "", USUAL_PROBABILITY)

Items = list[tuple[str, object]]


class Choice(QComboBox):
    """A list of things that stay chosen while the list changes, as long as it has them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_MOST)
        self._items: Items = []

    def show_items(self, items: Items, chosen: object) -> None:
        """Offer things by text, with one of them chosen."""
        with QSignalBlocker(self):
            if items != self._items:
                self._items = items
                self.clear()
                for text, data in items:
                    self.addItem(text, data)
            self.setCurrentIndex([data for _, data in items].index(chosen) if items else -1)
        self.setEnabled(len(items) > 1)


class FitControls(QWidget):
    """Two lines of controls. What is chosen holds for any scenario that has it."""

    changed = Signal()
    """Something else is asked."""
    limit_entered = Signal(str, object)
    """Another limit, or None, of a quantity."""
    limit_settled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wish = _NO_WISH
        self._scene: Scene | None = None
        self._typed = ""
        self.quantity, self.met = Choice("Budget of"), Choice("Budget met")
        self.field, self.phase = Choice("Input that is turned"), Choice("Phases of the input")
        self.other = Choice("Input to trade against")
        self.limit, self.unit, self.wrong = LimitLine(), QLabel(), QLabel()
        self.labels = tuple(QLabel() for _ in range(3))
        self.limit.setAccessibleName("Budget")
        self.limit.setFixedWidth(_LINE)
        set_look(self.unit, "secondary")
        set_look(self.wrong, "problem")
        self.wrong.hide()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_scene(self, scene: Scene) -> None:
        """Offer what can be asked of the scenario that is looked at."""
        self._scene = scene
        one, language = scene.selected, scene.language
        wish = self._wish
        typed = self._typed if self.limit.hasFocus() else ""
        quantity = typed or wish.quantity or _first_quantity(scene)
        quantities: Items = [(quantity_name(each, language), each) for each in _quantities(scene)]
        if quantity not in [each for _, each in quantities]:
            quantity = _TOTAL
        self.quantity.show_items(quantities, quantity)
        places = offered(one)
        field = wish.field if wish.field in places else next(iter(places), "")
        self.field.show_items([(field_label(each, language), each) for each in places], field)
        ids = places.get(field, ())
        phase = wish.phase if wish.phase in ids else next(iter(ids), "")
        self.phase.show_items(_phases(one, ids, language), phase)
        self.met.show_items([(met_text(each, language), each) for each in PROBABILITIES],
                            wish.probability)  # fmt: skip
        others = _others(one, places, field, phase, language)
        wanted = (wish.other, wish.other_phase)
        known = {key: at for _, (key, at) in reversed(others)}
        if wanted not in [each for _, each in others]:
            other = partner(quantity, field, known)
            wanted = (other, known.get(other, ""))
        self.other.show_items([(text, each) for text, each in others], wanted)
        self._show_limit(quantity)

    def forget(self) -> None:
        """Wish for nothing: what suits a scenario is asked of it."""
        self._wish, self._typed = _NO_WISH, ""

    def question(self) -> Question | None:
        """Return what is asked, or None where there is no limit or nothing to turn."""
        scene = self._scene
        field, quantity = self.field.currentData(), self.quantity.currentData()
        limit = None if scene is None else scene.estimate.plan.budgets.get(quantity)
        if scene is None or field is None or limit is None:
            return None
        other = self.other.currentData() or ("", "")
        return Question(
            scene.scenario,
            quantity,
            limit,
            field,
            self.phase.currentData() or "",
            self.met.currentData(),
            *other,
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Name everything in the present language."""
        budget, turned, against = self.labels
        budget.setText(self.tr("Budge&t"))
        turned.setText(self.tr("Input"))
        against.setText(self.tr("against"))
        for widget, said in (
            (self.quantity, self.tr("The figure that has a budget")),
            (self.limit, self.tr("The budget of the plan; a unit may be typed as well")),
            (self.met, self.tr("How sure it should be that the budget is kept")),
            (self.field, self.tr("The input that is turned until the budget is kept")),
            (self.phase, self.tr("The phases in which the input is turned")),
            (self.other, self.tr("A second input: what of one fits with what of the other")),
        ):
            widget.setToolTip(said)
            widget.setAccessibleDescription(said)

    def _show_limit(self, quantity: str) -> None:
        assert self._scene is not None
        scene = self._scene
        currency = scene.selected.currency
        self.limit.show_limit(quantity, scene.estimate.plan.budgets.get(quantity), currency)
        self.unit.setText(unit_text(SHOWN[quantity].unit, scene.language, currency))

    def _choose(self, choice: Choice) -> None:
        """Take what was chosen as a wish; what was not stays as it suits the scenario."""
        chosen, wish = choice.currentData(), self._wish
        if choice is self.quantity:
            wish = wish._replace(quantity=chosen)
        elif choice is self.met:
            wish = wish._replace(probability=chosen)
        elif choice is self.field:
            wish = wish._replace(field=chosen, phase="", other="", other_phase="")
        elif choice is self.phase:
            wish = wish._replace(field=self.field.currentData(), phase=chosen)
        else:
            wish = wish._replace(other=chosen[0], other_phase=chosen[1])
        self._wish = wish
        if self._scene is not None:
            self.show_scene(self._scene)
        self.changed.emit()

    def _enter(self, limit: float | None) -> None:
        """Tell of another limit; what is typed for stays in sight, even while it has no limit."""
        self._typed = self.quantity.currentData()
        self.limit_entered.emit(self._typed, limit)

    def _complain(self, text: str) -> None:
        self.wrong.setText(text)
        self.wrong.setVisible(bool(text))

    def _connect(self) -> None:
        for choice in (self.quantity, self.met, self.field, self.phase, self.other):
            choice.currentIndexChanged.connect(lambda _, choice=choice: self._choose(choice))
        self.limit.entered.connect(self._enter)
        self.limit.settled.connect(self.limit_settled)
        self.limit.complained.connect(self._complain)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        budget, turned, against = self.labels
        for column, widget in enumerate((budget, self.quantity, self.limit, self.unit)):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.met, 0, 4, 1, 2)
        grid.addWidget(self.wrong, 1, 1, 1, 6)
        grid.addWidget(turned, 2, 0)
        grid.addWidget(self.field, 2, 1)
        grid.addWidget(self.phase, 2, 2, 1, 2)
        grid.addWidget(against, 2, 4)
        grid.addWidget(self.other, 2, 5)
        grid.setColumnStretch(6, 1)
        for label, buddy in zip(self.labels, (self.limit, self.field, self.other), strict=True):
            label.setBuddy(buddy)
        choices = (self.quantity, self.limit, self.met, self.field, self.phase, self.other)
        for first, second in pairwise(choices):
            self.setTabOrder(first, second)


def _quantities(scene: Scene) -> list[str]:
    """Return what can have a budget: of operational emissions where that is all that is known."""
    known, budgets = scene.selected.results, scene.estimate.plan.budgets
    is_part = _OPERATIONAL in known and _TOTAL not in known
    return [each for each in SHOWN if each != _OPERATIONAL or is_part or each in budgets]


def _first_quantity(scene: Scene) -> str:
    """Return what is asked of at first: a budget that there is, else emissions as far as known."""
    offered_, budgets = _quantities(scene), scene.estimate.plan.budgets
    known = [each for each in offered_ if each in scene.selected.results]
    return next((each for each in offered_ if each in budgets), next(iter(known), _TOTAL))


def _phases(one: ScenarioEstimate, ids: tuple[str, ...], language: str) -> Items:
    """Return the phases of an input by name; one that is alone stands for all."""
    names = {each.id: each.name or each.id for each in one.phases}
    return [(phase_text(names.get(id, ""), language), id) for id in ids]


def _others(
    one: ScenarioEstimate,
    places: dict[str, tuple[str, ...]],
    field: str,
    phase: str,
    language: str,
) -> list[tuple[str, tuple[str, str]]]:
    """Return what an input can be traded against: in the same phase where that has it."""
    names = {each.id: each.name or each.id for each in one.phases}
    found = []
    for key, ids in places.items():
        label = field_label(key, language)
        own = phase if phase in ids else "" if "" in ids else None
        for id in [own] if own is not None else ids:
            if key != field:
                named = {"field": label, "phase": names.get(id, "")}
                text = fitting_text("in_phase", language, **named) if id else label
                found.append((text, (key, id)))
    return found
