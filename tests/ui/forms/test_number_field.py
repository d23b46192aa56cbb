import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from carbon_desktop.words.numbers import written_with


def entered(field):
    seen = []
    field.entered.connect(seen.append)
    return seen


def type_over(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_that_every_keystroke_is_an_entry(number):
    seen = entered(number)
    type_over(number, "120")
    assert seen == [1, 12, 120]


def test_that_text_set_by_a_screen_reader_is_an_entry(number):
    seen = entered(number)
    number.setText("5e3")
    assert seen == [5000]


def test_that_showing_a_value_is_no_entry(number):
    seen = entered(number)
    number.show_value(24.0, own=True)
    assert number.text() == "24"
    assert not seen


def test_that_what_is_typed_is_not_rewritten_under_the_cursor(number):
    type_over(number, "1.50")
    number.show_value(1.5, own=True)
    assert number.text() == "1.50"
    number.show_value(7.0, own=True)
    assert number.text() == "7"


def test_that_going_on_writes_the_number_out(number):
    type_over(number, "1.5e3")
    number.show_value(1500.0, own=True)
    number.left.emit()
    assert number.text() == "1500"


def test_that_what_is_no_number_is_told_and_changes_nothing(number, qtbot):
    number.show_value(24.0, own=True)
    seen = entered(number)
    with qtbot.waitSignal(number.complained, check_params_cb=lambda text: "abc" in text):
        number.setText("abc")
    assert not seen
    number.show_value(24.0, own=True)
    assert number.text() == "abc"
    QTest.keyClick(number, Qt.Key.Key_Escape)
    assert (number.text(), number.complaint) == ("24", "")


@pytest.mark.parametrize(
    ("sign", "typed", "told"), [(".", "1,5", ["1.5"]), (",", "1.500", ["1500", "1,5"])]
)
def test_that_a_number_that_is_not_clear_is_answered_with_what_to_write(number, sign, typed, told):
    seen = entered(number)
    with written_with(sign):
        number.setText(typed)
    assert not seen
    assert all(f"{one}" in number.complaint for one in (typed, *told))


def test_that_a_field_speaks_the_decimal_sign_of_the_locale(number):
    seen = entered(number)
    with written_with(","):
        number.show_value(2820.29, own=True)
        assert number.text() == "2820,29"
        type_over(number, "1,5")
        number.show_value(1.5, own=True)
        assert number.text() == "1,5"
    assert seen[-1] == 1.5


def test_that_an_emptied_field_gives_its_value_back_and_shows_it_faintly(number):
    number.show_value(1.2, own=True)
    seen = entered(number)
    number.setFocus()
    number.selectAll()
    QTest.keyClick(number, Qt.Key.Key_Delete)
    assert seen == [None]
    number.show_value(1.54, own=False)
    assert (number.text(), number.placeholderText()) == ("", "1.54")
    number.left.emit()
    assert number.text() == "1.54"


def test_that_the_wheel_changes_nothing(number):
    number.show_value(24.0, own=True)
    seen = entered(number)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(number, event)
    assert number.text() == "24"
    assert not seen


def test_that_undo_is_left_to_the_window(number):
    type_over(number, "12")
    QTest.keyClick(number, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert number.text() == "12"


def test_that_a_value_selected_in_whole_stays_so_when_another_is_shown(number):
    number.show_value(24.0, own=False)
    number.setFocus()
    number.select_whole()
    number.show_value(3000.0, own=False)
    assert number.selectedText() == "3000"
    assert number.cursorPosition() == 0
