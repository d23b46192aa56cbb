import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest

from carbon_desktop.ui.pickers.listing import Regions
from carbon_desktop.ui.pickers.model import ID


def picks(picker):
    seen = []
    picker.picked.connect(seen.append)
    return seen


def test_that_the_line_carries_the_accessible_name(accelerator, region):
    assert accelerator.line.accessibleName() == "Accelerator"
    assert region.line.accessibleName() == "Region"


def test_that_an_entry_is_shown_by_its_name(accelerator):
    assert accelerator.line.text() == "NVIDIA Tesla V100 SXM2 16GB"


@pytest.mark.parametrize(
    ("text", "id"), [("France", "FR"), ("法国", "FR"), ("us-east-1", "aws:us-east-1")]
)
def test_that_text_set_by_a_screen_reader_picks(region, catalogue, text, id):
    seen = picks(region)
    region.line.clearFocus()
    region.line.setText(text)
    assert seen == [id]
    assert region.line.text() == Regions(catalogue, "en").name(id)


def test_that_typing_a_name_picks_it_without_enter(accelerator, qtbot):
    seen = picks(accelerator)
    accelerator.line.setFocus()
    accelerator.line.selectAll()
    QTest.keyClicks(accelerator.line, "h100")
    assert seen[-1] == "nvidia-h100-sxm5-80gb"
    assert accelerator.line.text() == "h100"


def test_that_enter_takes_the_first_match_of_a_part_of_a_name(region):
    seen = picks(region)
    region.line.setFocus()
    region.line.selectAll()
    QTest.keyClicks(region.line, "switz")
    assert not seen
    QTest.keyClick(region.line, Qt.Key.Key_Return)
    assert seen == ["CH"]
    assert region.line.text() == "Switzerland"


def test_that_going_on_takes_the_first_match(region):
    seen = picks(region)
    region.line.setFocus()
    region.line.selectAll()
    QTest.keyClicks(region.line, "switz")
    region.list.hide()
    region.line.left.emit()
    assert seen == ["CH"]


def test_that_escape_goes_back_to_what_was_picked(region, qtbot):
    seen = picks(region)
    region.line.setFocus()
    region.line.selectAll()
    QTest.keyClicks(region.line, "france")
    assert seen[-1] == "FR"
    with qtbot.waitSignal(region.taken_back):
        QTest.keyClick(region.line, Qt.Key.Key_Escape)
    assert region.line.text() == "World"


def test_that_a_pick_on_the_way_to_another_name_is_taken_back(region, qtbot):
    seen = picks(region)
    region.line.setFocus()
    region.line.selectAll()
    with qtbot.waitSignal(region.taken_back):
        QTest.keyClicks(region.line, "virg")
    assert seen[-1] == "VI"
    QTest.keyClicks(region.line, "inia")
    assert seen[-1] == "US-VA"


def test_that_what_matches_nothing_is_told_and_picks_nothing(region, qtbot):
    seen = picks(region)
    with qtbot.waitSignal(region.refused, check_params_cb=bool):
        region.line.setText("xyzzy")
    assert not seen
    with qtbot.waitSignal(region.refused, check_params_cb=lambda text: not text):
        region.line.setText("Poland")
    assert seen == ["PL"]


def test_that_the_list_opens_at_the_present_entry_and_is_walked_by_arrows(region):
    seen = picks(region)
    region.line.setFocus()
    QTest.keyClick(region.line, Qt.Key.Key_Down)
    assert region.list.isVisible()
    assert region.list.currentIndex().data(ID) == "WORLD"
    QTest.keyClick(region.list, Qt.Key.Key_Up)
    wanted = region.list.currentIndex().data(ID)
    assert wanted != "WORLD"
    QTest.keyClick(region.list, Qt.Key.Key_Return)
    assert seen == [wanted]
    assert not region.list.isVisible()


def test_that_a_row_is_taken_by_the_mouse(accelerator):
    seen = picks(accelerator)
    accelerator.line.setFocus()
    accelerator.line.selectAll()
    QTest.keyClicks(accelerator.line, "a100")
    at = accelerator.list.visualRect(accelerator.list.model().index(2, 0)).center()
    wanted = accelerator.list.model().index(2, 0).data(ID)
    QTest.mouseClick(accelerator.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at))
    assert seen[-1] == wanted
    assert accelerator.line.text() == accelerator.model_of_entries.listing.name(wanted)


def test_that_the_last_row_asks_for_an_entry_of_ones_own(accelerator, qtbot):
    accelerator.line.setFocus()
    accelerator.line.selectAll()
    QTest.keyClicks(accelerator.line, "zzz")
    with qtbot.waitSignal(accelerator.own_wanted):
        QTest.keyClick(accelerator.line, Qt.Key.Key_Return)
    assert accelerator.line.text() == "NVIDIA Tesla V100 SXM2 16GB"


def test_that_what_is_being_typed_is_not_rewritten_by_the_answer(accelerator):
    accelerator.line.setFocus()
    accelerator.line.selectAll()
    QTest.keyClicks(accelerator.line, "h100")
    accelerator.show_id("nvidia-h100-sxm5-80gb")
    assert accelerator.line.text() == "h100"
    accelerator.show_id("nvidia-v100-sxm2-16gb")
    assert accelerator.line.text() == "NVIDIA Tesla V100 SXM2 16GB"


def test_that_names_are_those_of_the_present_language(region, catalogue):
    region.show_id("FR")
    region.use_listing(Regions(catalogue, "zh"))
    assert region.line.text() == "法国"


def test_that_an_entry_of_ones_own_starts_from_the_name_that_was_typed(accelerator, qtbot):
    accelerator.line.setFocus()
    accelerator.line.selectAll()
    QTest.keyClicks(accelerator.line, "zzz 9")
    with qtbot.waitSignal(accelerator.own_wanted) as asked:
        QTest.keyClick(accelerator.line, Qt.Key.Key_Return)
    assert asked.args == ["zzz 9"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down])
def test_that_the_arrows_do_not_leave_the_last_row_that_enter_takes(region, qtbot, key):
    region.line.setFocus()
    region.line.selectAll()
    QTest.keyClicks(region.line, "zzz 9")
    QTest.keyClick(region.list, key)
    with qtbot.waitSignal(region.own_wanted) as asked:
        QTest.keyClick(region.line, Qt.Key.Key_Return)
    assert asked.args == ["zzz 9"]


def test_that_enter_with_no_row_chosen_closes_the_list(region):
    region.line.setFocus()
    region.line.selectAll()
    QTest.keyClicks(region.line, "zzz")
    region.list.setCurrentIndex(QModelIndex())
    QTest.keyClick(region.line, Qt.Key.Key_Return)
    assert not region.list.isVisible()
    assert region.line.text() == "World"


def test_that_a_long_name_is_selected_from_its_beginning(region):
    region.line.setFocus()
    region.line.selectAll()
    QTest.keyClicks(region.line, "us-east-1")
    QTest.keyClick(region.line, Qt.Key.Key_Return)
    assert region.line.selectedText() == region.line.text()
    assert region.line.cursorPosition() == 0


def test_that_a_click_selects_the_name_and_another_sets_the_cursor(region):
    QTest.mouseClick(region.line, Qt.MouseButton.LeftButton)
    assert region.line.selectedText() == "World"
    QTest.keyClicks(region.line, "switz")
    assert region.line.text() == "switz"
    QTest.mouseClick(region.line, Qt.MouseButton.LeftButton)
    assert region.line.selectedText() == ""


def test_that_an_arrow_opens_the_list_where_tab_has_put_the_keyboard(accelerator, qtbot):
    """The keyboard is at the box, not at the line in it: Qt makes the box its proxy."""
    seen = picks(accelerator)
    accelerator.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(accelerator, Qt.Key.Key_Down)
    qtbot.waitUntil(accelerator.list.isVisible)
    QTest.keyClick(accelerator.list, Qt.Key.Key_Down)
    QTest.keyClick(accelerator.list, Qt.Key.Key_Return)
    assert len(seen) == 1
    assert not accelerator.list.isVisible()
