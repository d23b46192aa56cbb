"""Fitting: which of many things in a row are shown, and how wide, where room is short."""

from collections.abc import Sequence

LEAST = 112
"""A chip never gets narrower than this, unless it is by itself."""


def fitted(widths: Sequence[int], room: int, chosen: int, gap: int, more: int) -> dict[int, int]:
    """Return the width of each thing that is shown, by its place.

    All are shown where they fit, the widest made narrower first. Else as many of the first as
    there is room for beside a button of the width `more`, and the chosen one.
    """
    if not widths:
        return {}
    cap = _cap(widths, room - gap * (len(widths) - 1))
    if cap is not None:
        return {at: min(width, cap) for at, width in enumerate(widths)}
    narrow = [min(width, LEAST) for width in widths]
    shown = [0] if chosen == 0 else [0, chosen]
    left = room - more - sum(narrow[at] + gap for at in shown)
    for at, width in enumerate(narrow):
        if at not in shown:
            left -= width + gap
            if left < 0:
                break
            shown.append(at)
    shown.sort()
    cap = _cap([widths[at] for at in shown], room - more - gap * len(shown))
    return {at: min(widths[at], cap) if cap is not None else narrow[at] for at in shown}


def _cap(widths: Sequence[int], room: int) -> int | None:
    """Return the width that none may exceed for all to fit, None where it is too narrow."""
    left, rest = room, len(widths)
    for width in sorted(widths):
        if width * rest > left:
            cap = left // rest
            return cap if cap >= LEAST else None
        left -= width
        rest -= 1
    return max(widths)
