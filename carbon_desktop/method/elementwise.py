"""Least, most and rounding up, on numbers as on arrays of draws alike.

Plain numbers never touch numpy: a call of it on one number costs more than a whole equation.
Printed formulas write them as ``min(a, b)``, ``max(a, b)`` and ``ceil(a)``, powers as ``a ^ b``.
"""

from math import ceil, isfinite

from carbon_desktop.method.quantity import Values


def least(one: Values, other: Values) -> Values:
    """Return the smaller of two values, in their unit, element by element."""
    if isinstance(one, float | int) and isinstance(other, float | int):
        return min(one, other)
    import numpy as np

    return np.minimum(one, other)


def most(one: Values, other: Values) -> Values:
    """Return the larger of two values, in their unit, element by element."""
    if isinstance(one, float | int) and isinstance(other, float | int):
        return max(one, other)
    import numpy as np

    return np.maximum(one, other)


def whole_up(value: Values) -> Values:
    """Return the next whole number that is not smaller, element by element."""
    if isinstance(value, float | int):
        return float(ceil(value)) if isfinite(value) else value
    import numpy as np

    return np.ceil(value)
