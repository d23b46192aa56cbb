"""What is said of published figures stands beside their marks and hides no other."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from carbon_desktop.ui.plots.published import _labels
from carbon_desktop.ui.theme import small_font

ROW = QRectF(0.0, 0.0, 400.0, 80.0)


def labels(*marks):
    return list(_labels(list(marks), QFontMetricsF(small_font()), ROW))


def test_that_words_stand_right_of_their_mark(qapp) -> None:
    ((left, _, text),) = labels((100.0, "published 10"))
    assert left > 100.0
    assert text == "published 10"


def test_that_words_without_room_at_the_right_stand_left(qapp) -> None:
    ((left, width, _),) = labels((390.0, "published 10"))
    assert left + width < 390.0


def test_that_words_hide_neither_marks_nor_each_other(qapp) -> None:
    found = labels((200.0, "published 10"), (220.0, "published 11"))
    assert len(found) == 2
    (first, width, _), (second, _, _) = found
    assert first + width < 200.0
    assert second > 220.0
    assert labels((8.0, "published 10"), (20.0, "published 11"))[0][2] == "published 11"
