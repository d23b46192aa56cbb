"""What an equation is: a pure function with a unit, a symbol, a printed formula and a source."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Values: TypeAlias = float | NDArray[np.float64]
else:
    Values: TypeAlias = float  # the command line never pays for numpy


class Input(NamedTuple):
    """A number that no equation gives.

    `unit` is the unit it is given in ("1" for a plain ratio or count), `symbol` its sign in
    printed formulas, `meaning` one sentence.
    """

    name: str
    unit: str
    symbol: str
    meaning: str


class Quantity(NamedTuple):
    """An equation: its function's name is the quantity, its arguments what it is made of."""

    name: str
    unit: str
    symbol: str
    formula: str
    source: str
    meaning: str
    arguments: tuple[str, ...]
    function: Callable[..., Values]

    def __call__(self, *values: Values) -> Values:
        """Return the quantity, in `unit`, from its arguments in their units."""
        return self.function(*values)


def quantity(
    unit: str, *, symbol: str, formula: str, source: str
) -> Callable[[Callable[..., Values]], Quantity]:
    """Mark a function as the equation of the quantity that it is named after.

    `formula` is written in the symbols of the arguments, with ``+ - * / ( )`` and numbers only;
    `source` is the id of the publication or standard that defines it.
    """

    def mark(function: Callable[..., Values]) -> Quantity:
        arguments = tuple(inspect.signature(function).parameters)
        meaning = inspect.getdoc(function) or ""
        return Quantity(
            function.__name__, unit, symbol, formula, source, meaning, arguments, function
        )

    return mark
