"""Ticks: few round numbers along an axis, with the digits that tell them apart."""

from math import ceil, floor, log10

from carbon_desktop.words.numbers import rounded


def ticks(largest: float, about: int = 4) -> tuple[float, ...]:
    """Return round numbers from 0 up to `largest`: few, in steps of 1, 2, 2.5 or 5."""
    if largest <= 0:
        return ()
    rough = largest / about
    power = 10.0 ** floor(log10(rough))
    step = next(power * one for one in (1, 2, 2.5, 5, 10) if power * one >= rough * (1 - 1e-9))
    return tuple(step * place for place in range(floor(largest / step + 1e-9) + 1))


def tick_text(value: float, step: float) -> str:
    """Return a tick's number with the digits that its step needs."""
    digits = ceil(log10(abs(value / step))) + 3 if value and step else 1
    return rounded(value, max(digits, 1))


def tick_texts(marks: tuple[float, ...]) -> tuple[tuple[float, str], ...]:
    """Return ticks with their numbers."""
    step = marks[1] if len(marks) > 1 else 0.0
    return tuple((mark, tick_text(mark, step)) for mark in marks)
