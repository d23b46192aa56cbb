"""What goes into one phase: the method's inputs, gathered with where each comes from."""

from collections.abc import Callable, Collection, Mapping
from math import isfinite
from typing import TypeVar

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator
from carbon_desktop.plan.field import FIELDS, GROUPS, Field
from carbon_desktop.plan.following import EffectivePhase
from carbon_desktop.plan.messages import Notice, Problem
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.assumption import DEFAULT, ENTERED, LOOKED_UP, Assumption
from carbon_desktop.study.facts import Facts
from carbon_desktop.study.field_inputs import FIELD_OF_INPUT as FIELD_OF_INPUT
from carbon_desktop.study.field_inputs import INPUT_OF_FIELD, UNITS

_NUMBERS = {
    group: tuple((key, INPUT_OF_FIELD[key]) for key in keys if key in INPUT_OF_FIELD)
    for group, keys in GROUPS.items()
}
"""The number fields of each group, with the inputs that they give."""


Entry = TypeVar("Entry")


class PhaseInputs:
    """The inputs of one phase while they are gathered.

    The assumptions do not say of which phase they are: phases share them.
    """

    def __init__(self, scenario: str, phase: EffectivePhase, facts: Facts) -> None:
        self.phase = phase
        self.facts = facts
        self.values: dict[str, float] = {}
        self.assumptions: list[Assumption] = []
        self.notices: list[Notice] = []
        self.problems: list[Problem] = []
        self.figures: dict[str, Figure] = {}
        self._refused: set[str] = set()
        self._scenario = scenario

    def choice(self, key: str, *gives: str) -> str | None:
        """Return what was chosen for a field that holds a word, or None.

        A word that is none of the field's choices is a problem, and refuses what it `gives`.
        """
        setting = self.phase.settings.get(key)
        if setting is None or not isinstance(setting.value, str):
            return None
        choices = FIELDS[key].choices
        if choices and setting.value not in choices:
            self.problem("unknown_choice", key, value=setting.value)
            self.refuse(*gives)
            return None
        return setting.value

    def entry(self, key: str, find: Callable[[str], Entry | None], *gives: str) -> Entry | None:
        """Return the entry of the catalogue that was chosen for a field, or None.

        An id that the catalogue does not have is a problem, and refuses what it `gives`.
        """
        id = self.choice(key)
        if id is None:
            return None
        found = find(id)
        if found is None:
            self.problem(f"unknown_{key}", key, value=id)
            self.refuse(*gives)
        else:
            self.chose(key, id)
        return found

    def accelerator(self) -> Accelerator | None:
        """Return the entry of the accelerator that was chosen, or None."""
        chosen = self.phase.settings.get("accelerator")
        return None if chosen is None else self.facts.accelerator(str(chosen.value))

    def knows_size(self) -> bool:
        """Say whether the size of the model is known."""
        return "active_parameters" in self.values or (
            "parameters" in self.values and "active_parameters" not in self._refused
        )

    def refuse(self, *names: str) -> None:
        """Leave inputs out: what was wrongly given for them is not replaced by a default."""
        self._refused.update(names)

    def drop(self, name: str) -> None:
        """Take an input out again, so that nothing is computed from it and nothing stands in."""
        self.leave_out(name)
        self.refuse(name)

    def leave_out(self, name: str) -> None:
        """Take an input out that this kind of phase computes, whatever others of it say."""
        self.values.pop(name, None)
        self.assumptions = [one for one in self.assumptions if one.name != name]

    def rename(self, name: str, other: str) -> None:
        """Let an input stand for another one of the method."""
        if name in self.values:
            self.values[other] = self.values.pop(name)
        self.assumptions = [
            one._replace(name=other) if one.name == name else one for one in self.assumptions
        ]

    def refused(self) -> frozenset[str]:
        """Return what was wrongly given, and must follow from nothing else either."""
        return frozenset(self._refused - self.values.keys())

    def label_of(self, name: str) -> str:
        """Return what an input really is, in the word of its assumption, or an empty one."""
        return next((one.label for one in self.assumptions if one.name == name), "")

    def was_given(self, name: str) -> bool:
        """Say whether an input is known, or was given and refused: nothing may stand in then."""
        return name in self.values or name in self._refused

    def take_entered(self, group: str, only: Collection[str] | None = None) -> None:
        """Take every number of a group of fields that was entered and lies within its bounds.

        `only` names the fields that count.
        """
        for key, name in _NUMBERS[group]:
            if only is not None and key not in only:
                continue
            setting = self.phase.settings.get(key)
            if setting is not None and setting.value is not None:
                self._take(key, name, setting, setting.value)

    def join(self, part: "PhaseInputs") -> None:
        """Take over what was gathered elsewhere from the same settings, as of this phase."""
        id, scenario = self.phase.id, self._scenario
        self.values.update(part.values)
        self.figures.update(part.figures)
        self._refused |= part._refused
        self.assumptions += part.assumptions
        for notice in part.notices:
            self.notices.append(Notice(notice.code, notice.field, scenario, id, notice.details))
        for one in part.problems:
            self.problems.append(Problem(one.code, one.field, scenario, id, one.details))

    def look_up(
        self,
        name: str,
        key: str,
        figure: Figure | None,
        label: str = "",
        column: str = "",
        status: str = LOOKED_UP,
    ) -> bool:
        """Take a fact of the catalogue, unless the input was given; say whether one is there.

        `column` keys its draws where several keys stand for one fact.
        """
        if self.was_given(name):
            return True
        chosen = self.facts.figure(key, figure)
        if chosen is None:
            return False
        self.figures[key] = chosen
        self._add(name, key, chosen, status, label, column)
        return True

    def fall_back(self, name: str, default: str, divide_by: float = 1.0) -> None:
        """Take a default of the method, unless the input was given."""
        if not self.was_given(name):
            key, figure = self.facts.default(default)
            self.figures[key] = figure
            if divide_by != 1.0:
                figure = _divided(figure, divide_by)
            self._add(name, key, figure, DEFAULT, "")

    def assume(
        self, name: str, value: float, source: str, status: str = DEFAULT, label: str = ""
    ) -> None:
        """Take a value that is exact by definition, unless the input was given."""
        if not self.was_given(name):
            self.values[name] = value
            self.assumptions.append(
                Assumption(name, value, UNITS[name], status, source, label=label)
            )

    def chose(self, name: str, value: str) -> None:
        """Record a choice that went in: which accelerator, which region."""
        setting = self.phase.settings[name]
        source, year = setting.source, setting.year
        self.assumptions.append(Assumption(name, value, "", _status(setting), source, year))

    def notice(self, code: str, field: str = "", **details: float | str) -> None:
        """Add a notice of this phase."""
        self.notices.append(Notice(code, field, self._scenario, self.phase.id, details))

    def problem(self, code: str, field: str, **details: float | str) -> None:
        """Add a problem with a field of this phase."""
        self.problems.append(Problem(code, field, self._scenario, self.phase.id, details))

    def entered(self) -> Mapping[str, Setting]:
        """Return what was set for the phase, all following done."""
        return self.phase.settings

    def _take(self, key: str, name: str, setting: Setting, value: float | str) -> None:
        field = FIELDS[key]
        if isinstance(value, str | bool) or not isfinite(value):
            self.problem("not_a_number", key, value=str(value))
            self.refuse(name)
        elif not field.holds(value):
            self.problem("out_of_bounds", key, value=value)
            self.refuse(name)
        else:
            self.values[name] = value
            self.assumptions.append(_entered(name, value, setting))
            if not field.is_price:
                self.question(field, value)

    def question(self, field: Field, value: float) -> None:
        """Ask whether an entered value is right, if it is not likely; it is taken all the same."""
        likely = field.likely
        if likely is None or likely[0] <= value <= likely[1]:
            return
        if not self.phase.settings[field.key].suggested:
            self.notice("improbable", field.key, value=value, low=likely[0], high=likely[1])

    def _add(
        self, name: str, key: str, figure: Figure, status: str, label: str, column: str = ""
    ) -> None:
        value, _, source, year, low, high, note = figure
        self.values[name] = value
        self.assumptions.append(
            Assumption(
                name, value, UNITS[name], status, source, year, low, high, key, "", label or note,
                "", column,
            )
        )  # fmt: skip


def _entered(name: str, value: float, setting: Setting) -> Assumption:
    source, year, low, high = setting.source, setting.year, setting.low, setting.high
    status, shape = _status(setting), setting.shape
    return Assumption(name, value, UNITS[name], status, source, year, low, high, shape=shape)


def _status(setting: Setting) -> str:
    return DEFAULT if setting.suggested else ENTERED


def _divided(figure: Figure, by: float) -> Figure:
    return figure._replace(
        value=figure.value / by,
        low=None if figure.low is None else figure.low / by,
        high=None if figure.high is None else figure.high / by,
    )
