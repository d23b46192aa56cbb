"""Ticks are few, round, and read apart."""

from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.ui.plots.ticks import tick_text, ticks


@given(st.floats(min_value=1e-6, max_value=1e12))
def test_that_ticks_are_few_start_at_zero_and_reach_towards_the_end(largest: float) -> None:
    marks = ticks(largest)
    assert marks[0] == 0
    assert 3 <= len(marks) <= 6
    assert marks[-1] <= largest * (1 + 1e-6)
    assert marks[-1] >= largest / 2


@given(st.floats(min_value=1e-3, max_value=1e9))
def test_that_no_two_ticks_read_the_same(largest: float) -> None:
    marks = ticks(largest)
    texts = [tick_text(mark, marks[1]) for mark in marks]
    assert len(set(texts)) == len(texts)


def test_that_nothing_has_no_ticks() -> None:
    assert ticks(0.0) == ()
