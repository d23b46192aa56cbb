"""Equations wired by the names of their arguments: evaluate, name what is missing, explain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import ModuleType
from typing import NamedTuple

from carbon_desktop.method.inputs import INPUTS
from carbon_desktop.method.quantity import Quantity, Values

Step = tuple[str, Callable[..., Values], tuple[str, ...]]


class Working(NamedTuple):
    """How one value came about: its equation, and the workings of what it is made of.

    `formula` is empty where the value was given and not computed; `part` names the phase where
    the value is that phase's; `total` says that the value is the sum of its children.
    """

    name: str
    symbol: str
    unit: str
    value: Values | None
    formula: str = ""
    source: str = ""
    children: tuple[Working, ...] = ()
    part: str = ""
    total: bool = False
    replaced: bool = False


class Graph:
    """The equations of one kind of phase, or of the plan."""

    def __init__(self, quantities: Mapping[str, Quantity]) -> None:
        self.quantities = dict(quantities)
        self._wirings: dict[frozenset[str], tuple[Step, ...]] = {}
        self._reached: dict[tuple[frozenset[str], frozenset[str]], frozenset[str]] = {}
        self._lacking: dict[tuple[str, frozenset[str]], tuple[str, ...]] = {}

    def without_equation(self) -> frozenset[str]:
        """Return what equations are made of that has none here and is no input of the method."""
        parts = {part for one in self.quantities.values() for part in one.arguments}
        return frozenset(parts - self.quantities.keys() - INPUTS.keys())

    def evaluate(self, given: Mapping[str, Values]) -> dict[str, Values]:
        """Return the given values and all quantities that they allow.

        A value given for a quantity replaces its equation. A ratio over zero is left out, with
        all that follows from it.
        """
        values = dict(given)
        for name, function, arguments in self._wiring(frozenset(values)):
            try:
                match arguments:  # written out: twice as fast as a call with a star
                    case (one, two):
                        values[name] = function(values[one], values[two])
                    case (one,):
                        values[name] = function(values[one])
                    case (one, two, three):
                        values[name] = function(values[one], values[two], values[three])
                    case _:
                        values[name] = function(*[values[each] for each in arguments])
            except (ZeroDivisionError, KeyError):
                continue
        return values

    def missing(self, name: str, given: Iterable[str]) -> tuple[str, ...]:
        """Return the inputs that `name` needs and that are not given, in reading order."""
        key = name, frozenset(given)
        lacking = self._lacking.get(key)
        if lacking is None:
            found: dict[str, None] = {}
            self._collect_missing(*key, found)
            lacking = self._lacking[key] = tuple(found)
        return lacking

    def explain(self, name: str, values: Mapping[str, Values], given: Iterable[str]) -> Working:
        """Return the tree behind `name`: formulas, numbers, units and sources."""
        equation = self.quantities.get(name)
        if equation is None:
            known = INPUTS[name]
            return Working(name, known.symbol, known.unit, values.get(name))
        if name in given:
            return Working(name, equation.symbol, equation.unit, values.get(name), replaced=True)
        children = tuple(self.explain(part, values, given) for part in equation.arguments)
        return Working(
            name,
            equation.symbol,
            equation.unit,
            values.get(name),
            equation.formula,
            equation.source,
            children,
        )

    def reach(self, names: Iterable[str], given: Iterable[str]) -> frozenset[str]:
        """Return these names and all that they are made of; what was given is made of nothing."""
        key = frozenset(names), frozenset(given)
        found = self._reached.get(key)
        if found is None:
            found = self._reached[key] = self._collect(*key)
        return found

    def _wiring(self, given: frozenset[str]) -> tuple[Step, ...]:
        """Return the steps that `given` allows, in an order that can be run; resolved once."""
        steps = self._wirings.get(given)
        if steps is None:
            steps = self._wirings[given] = self._resolve(given)
        return steps

    def _resolve(self, given: frozenset[str]) -> tuple[Step, ...]:
        known = set(given)
        steps: list[Step] = []
        waiting = [one for one in self.quantities.values() if one.name not in given]
        while True:
            ready = [one for one in waiting if known.issuperset(one.arguments)]
            if not ready:
                return tuple(steps)
            steps += [(one.name, one.function, one.arguments) for one in ready]
            known.update(one.name for one in ready)
            waiting = [one for one in waiting if one.name not in known]

    def _collect(self, names: frozenset[str], given: frozenset[str]) -> frozenset[str]:
        found, waiting = set[str](), list(names)
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found.add(name)
            equation = self.quantities.get(name)
            if equation is not None and name not in given:
                waiting += equation.arguments
        return frozenset(found)

    def _collect_missing(self, name: str, known: frozenset[str], found: dict[str, None]) -> None:
        if name in known:
            return
        equation = self.quantities.get(name)
        if equation is None:
            found[name] = None
            return
        for argument in equation.arguments:
            self._collect_missing(argument, known, found)


def graph(*modules: ModuleType) -> Graph:
    """Join the equations of modules.

    Raises
    ------
    ValueError
        If two of them define the same quantity, or a quantity is made of itself.
    """
    quantities: dict[str, Quantity] = {}
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, Quantity) and value.function.__module__ == module.__name__:
                if value.name in quantities:
                    raise ValueError(f"{value.name} is defined twice")
                quantities[value.name] = value
    _refuse_circles(quantities)
    return Graph(quantities)


def laid_over(base: Graph, *modules: ModuleType) -> Graph:
    """Return a graph in which the equations of modules replace those of the same quantities.

    Raises
    ------
    ValueError
        If two of the modules define the same quantity, or a quantity is made of itself.
    """
    if not modules:
        return base
    quantities = {**base.quantities, **graph(*modules).quantities}
    _refuse_circles(quantities)
    return Graph(quantities)


def _refuse_circles(quantities: Mapping[str, Quantity]) -> None:
    settled: set[str] = set()
    while len(settled) < len(quantities):
        ready = {
            name
            for name, one in quantities.items()
            if name not in settled
            and all(part in settled or part not in quantities for part in one.arguments)
        }
        if not ready:
            circle = sorted(set(quantities) - settled)
            raise ValueError(f"made of themselves: {', '.join(circle)}")
        settled |= ready
