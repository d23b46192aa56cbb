"""Labels that stand apart: each as near to its place as the others allow."""

from collections.abc import Sequence


def apart(wanted: Sequence[float], height: float, top: float, bottom: float) -> list[float | None]:
    """Return the tops of labels of one height, moved up or down so that none hides another.

    Where there are too many, the last have no room: None stands for them.
    """
    fit = max(int((bottom - top) / height), 0)
    order = sorted(range(len(wanted[:fit])), key=lambda place: wanted[place])
    found: list[float | None] = [None] * len(wanted)
    free = top
    for place in order:
        free = max(wanted[place], free)
        found[place] = free
        free += height
    # What was pushed out at the bottom pushes back upwards.
    limit = bottom - height
    for place in reversed(order):
        here = found[place]
        assert here is not None
        found[place] = limit = min(here, limit)
        limit -= height
    return found
