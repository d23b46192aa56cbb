"""Rulers: where a value lies on an axis, evenly or by powers, and which ticks it has."""

import pytest

from carbon_desktop.ui.plots.ruler import Ruler


def test_that_a_value_lies_at_its_share_and_at_the_end_beyond_it():
    even, powers = Ruler(0.0, 200.0), Ruler(1.0, 100.0, is_log=True)
    assert [even.at(value) for value in (-5.0, 0.0, 50.0, 300.0)] == [0.0, 0.0, 0.25, 1.0]
    assert powers.at(10.0) == pytest.approx(0.5)
    assert (powers.at(0.0), powers.at(1e9)) == (0.0, 1.0)
    assert powers.share(1000.0) == pytest.approx(1.5)
    assert powers.share(0.0) < 0.0


@pytest.mark.parametrize(
    ("ruler", "about", "texts"),
    [
        (Ruler(0.0, 2.5e12, is_count=True), 5, ["0", "500B", "1T", "1.5T", "2T", "2.5T"]),
        (Ruler(2e11, 2e13, True, is_count=True), 4, ["300B", "1T", "3T", "10T"]),
        (Ruler(2e11, 2e13, True, is_count=True), 8,
         ["200B", "500B", "1T", "2T", "5T", "10T", "20T"]),
        (Ruler(0.0, 40_000.0, factor=1e-3), 4, ["0", "10", "20", "30", "40"]),
        (Ruler(1.0, 1e9, True), 3, ["1", "10\u202f000", "100\u202f000\u202f000"]),
        (Ruler(6.1, 8.9, True), 4, ["7", "8"]),
        (Ruler(6.1, 6.9, True), 2, ["6.2", "6.4", "6.6", "6.8"]),
    ],
)  # fmt: skip
def test_that_ticks_are_few_and_round(ruler, about, texts):
    shown = ruler.ticks(about)
    assert [text for _, text in shown] == texts
    places = [place for place, _ in shown]
    assert places == sorted(places)
    assert all(0.0 <= place <= 1.0 for place in places)


@pytest.mark.parametrize("is_log", [False, True])
@pytest.mark.parametrize("start", [0.003, 1.0, 47.0, 8e8])
@pytest.mark.parametrize("times", [1.2, 3.0, 40.0, 1e4])
@pytest.mark.parametrize("about", [2, 5, 9])
def test_that_every_ruler_has_ticks_that_differ(is_log, start, times, about):
    shown = Ruler(start, start * times, is_log).ticks(about)
    texts = [text for _, text in shown]
    assert 2 <= len(texts) <= 2 * about + 2
    assert len(set(texts)) == len(texts)
