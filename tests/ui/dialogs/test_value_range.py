"""The editor of a range: what may be entered, what is said of the rest, what it draws."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.ui.dialogs.value_range import BACK, EXACT, RANGE, Held, RangeDialog
from carbon_desktop.words import brief, plain

OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def dialog_of(light, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)

    def make(key="pue", value=1.2, low=1.1, high=1.5, shape="", written=plain, language="en"):
        back = "Use the &catalogue's range"
        held = Held(key, FIELDS[key], "", written, value, low, high, shape, back)
        return RangeDialog(parent, held, language)

    return make


def wrongs(dialog) -> list[str]:
    return [one.text() for one in dialog.wrongs]


def test_that_it_begins_with_the_range_there_is_and_keeps_it_to_the_last_digit(dialog_of) -> None:
    dialog = dialog_of(value=1.23456789012345, low=1.1, high=1.5, shape="triangular")
    assert [line.text() for line in dialog.lines] == ["1.1", "1.23456789012", "1.5"]
    assert dialog.distribution() == (1.23456789012345, 1.1, 1.5, "triangular")
    assert dialog.wanted == RANGE


def test_that_numbers_are_read_as_the_field_reads_them(dialog_of) -> None:
    dialog = dialog_of("tokens", 2e12, None, None, written=brief)
    assert [line.text() for line in dialog.lines] == ["2T"] * 3
    dialog.lines[0].setText("1.5T")
    dialog.lines[2].setText("2500B")
    assert dialog.distribution()[:3] == (2e12, 1.5e12, 2.5e12)
    share = dialog_of("power_share", 0.8, 0.7, 0.9)
    share.lines[2].setText("95 %")
    assert share.distribution()[:3] == (0.8, 0.7, 0.95)


@pytest.mark.parametrize(
    ("place", "text", "said"),
    [
        (0, "1.3", "Above the best value"),
        (2, "1.15", "Below the best value"),
        (0, "0.9", "Enter a number of at least 1"),
        (1, "much", "“much” is not a number"),
        (2, "", "Enter a number"),
    ],
)
def test_that_what_is_wrong_is_said_beside_its_line(dialog_of, place, text, said) -> None:
    dialog = dialog_of()
    dialog.lines[place].setText(text)
    assert said in wrongs(dialog)[place]
    assert not dialog.wrongs[place].isHidden()
    assert dialog.lines[place].accessibleDescription() == wrongs(dialog)[place]
    assert not dialog.buttons.button(OK).isEnabled()
    assert dialog.distribution() is None
    assert dialog.picture.shown is None
    dialog.lines[place].setText("1.2")
    assert wrongs(dialog) == ["", "", ""]
    assert dialog.buttons.button(OK).isEnabled()


def test_that_the_picture_follows_every_keystroke_and_stays_within_bounds(dialog_of) -> None:
    dialog = dialog_of()
    before = dialog.picture.outline
    dialog.lines[2].setText("1.8")
    after = dialog.picture.outline
    assert after.values[-1] > before.values[-1]
    assert after.values[0] >= 1.0
    dialog.shape.setCurrentIndex(1)
    assert dialog.picture.outline != after


def test_that_a_value_without_a_range_is_called_exact(dialog_of) -> None:
    dialog = dialog_of(low=None, high=None)
    assert dialog.distribution().is_exact
    assert (dialog.picture.outline, dialog.picture.text) == (None, "Exact: no range")
    assert dialog.buttons.button(OK).isEnabled()


def test_that_one_press_reaches_so_far_to_each_side_within_bounds(dialog_of) -> None:
    dialog = dialog_of("power_share", 0.8, 0.8, 0.8)
    dialog.steps[1].click()
    assert dialog.distribution()[:3] == (0.8, 0.72, 0.88)
    dialog.steps[3].click()
    assert dialog.distribution()[:3] == (0.8, 0.4, 1.0)


def test_that_a_low_of_zero_is_said_to_be_drawn_as_uniform(dialog_of) -> None:
    dialog = dialog_of("host_power_w", 100.0, 50.0, 200.0)
    assert "uniform" not in dialog.note.text()
    dialog.lines[0].setText("0")
    assert "uniform" in dialog.note.text()


def test_that_a_known_value_and_the_way_back_need_no_range(dialog_of) -> None:
    dialog = dialog_of()
    dialog.lines[0].setText("nothing")
    dialog.lines[1].setText("1.25")
    dialog.known.click()
    assert (dialog.wanted, dialog.value(), dialog.result()) == (EXACT, 1.25, 1)
    dialog = dialog_of()
    dialog.lines[1].setText("0")
    assert not dialog.known.isEnabled()
    dialog.back.click()
    assert (dialog.wanted, dialog.result()) == (BACK, 1)


def test_that_it_is_drawn_in_every_state(dialog_of) -> None:
    dialog = dialog_of()
    assert not dialog.grab().isNull()
    dialog.lines[0].setText("x")
    assert not dialog.grab().isNull()
