"""The dialog of draws: whole numbers within what a plan may have."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from carbon_desktop.plan.plan import DRAWS, LARGEST_SEED, MOST_DRAWS, SEED
from carbon_desktop.ui.dialogs.draws import DrawsDialog

Button = QDialogButtonBox.StandardButton


@pytest.fixture
def parent(light, qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(parent):
    return DrawsDialog(parent, 5_000, 7)


def test_that_it_begins_with_what_the_plan_has(dialog) -> None:
    assert (dialog.draws(), dialog.seed()) == (5_000, 7)


@pytest.mark.parametrize(
    ("text", "draws"),
    [("10k", 10_000), ("1", 1), (str(MOST_DRAWS), MOST_DRAWS), (str(MOST_DRAWS + 1), None),
     ("0", None), ("10.5", None), ("", None)],
)  # fmt: skip
def test_that_only_whole_numbers_that_a_plan_may_have_are_taken(dialog, text, draws) -> None:
    dialog.draws_line.setText(text)
    assert dialog.draws() == draws
    assert dialog.buttons.button(Button.Ok).isEnabled() is (draws is not None)
    assert dialog.wrong.isHidden() is (draws is not None)


@pytest.mark.parametrize(("text", "ok"), [("0", True), (str(LARGEST_SEED), True), ("-1", False),
                                          (str(LARGEST_SEED + 1), False)])  # fmt: skip
def test_that_the_seed_lies_within_what_files_hold(dialog, text, ok) -> None:
    dialog.seed_line.setText(text)
    assert (dialog.seed() is not None) is ok
    assert dialog.buttons.button(Button.Ok).isEnabled() is ok


def test_that_another_seed_is_drawn_and_the_usual_ones_come_back(dialog) -> None:
    seeds = set()
    for _ in range(20):
        dialog.another.click()
        seeds.add(dialog.seed())
    assert len(seeds) > 1
    dialog.buttons.button(Button.RestoreDefaults).click()
    assert (dialog.draws(), dialog.seed()) == (DRAWS, SEED)
