"""A newcomer's start: the guide beside the plan, and examples that become plans of one's own."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from carbon_desktop.gui import Session
from carbon_desktop.ui.actions.files import Files
from carbon_desktop.ui.dialogs.examples import ExamplesDialog
from carbon_desktop.workspace import preferences


@pytest.fixture
def opened(monkeypatch):
    """Return a maker of a user who opens an example by id in the dialog."""

    def choose(id):
        def accept(dialog):
            ids = [one.id for one in dialog._examples]
            dialog.list.setCurrentRow(ids.index(id))
            return QDialog.DialogCode.Accepted

        monkeypatch.setattr(ExamplesDialog, "exec", accept)

    return choose


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_the_guide_stands_beside_the_plan_and_hides_nothing(
    session, window, qtbot, size, language
) -> None:
    session.choose_language(language)
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    guide, text = window.guide, window.guide.text
    assert guide.isVisible()
    assert guide.height() <= 48
    assert guide.geometry().top() > window.headline.geometry().bottom()
    assert window.headline.height() >= window.headline.minimumSizeHint().height()
    assert window.views.height() >= 180
    guide.begin()
    for _ in range(4):
        qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))
        assert guide.height() <= 48
        press(guide.next)


def test_that_the_guide_leaves_the_focus_in_the_first_field(window) -> None:
    window.activateWindow()
    assert window.guide.isVisible()
    assert window.focusWidget() is window.form.rows["hours"].field


def test_that_each_step_of_the_guide_stands_in_its_field(window) -> None:
    window.activateWindow()
    press(window.guide.start)
    assert window.focusWidget() is window.form.rows["hours"].field
    press(window.guide.next)
    assert window.accelerator.isAncestorOf(window.focusWidget()) or (
        window.focusWidget() is window.accelerator
    )
    press(window.guide.next)
    assert window.region.isAncestorOf(window.focusWidget()) or (
        window.focusWidget() is window.region
    )


def test_that_the_guide_sees_what_is_typed(window, qtbot) -> None:
    press(window.guide.start)
    window.form.rows["hours"].field.setText("30")
    qtbot.waitUntil(lambda: window.guide.text.text().startswith("✓"))


def test_that_a_guide_once_sent_away_is_not_offered_again(session, window, light, qtbot) -> None:
    press(window.guide.close_button)
    assert preferences.load().guided
    later = Session(light, "en")
    qtbot.addWidget(later.window)
    later.start(None)
    assert later.window.guide.isHidden()
    later.window.menus.guide.trigger()
    assert later.window.guide.isVisible()


def test_that_an_example_opens_as_a_plan_of_ones_own(window, qtbot, opened) -> None:
    opened("bloom-176b")
    press(window.guide.example)
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)
    assert window.workspace.plan.name == "BLOOM-176B on 384 A100 in France"
    assert window.documents.path is None
    assert not window.isWindowModified()
    assert window.guide.isHidden()


def test_that_unsaved_work_is_asked_about_before_an_example(
    window, qtbot, opened, monkeypatch
) -> None:
    window.form.rows["hours"].field.setText("30")
    monkeypatch.setattr(Files, "may_leave", lambda _files: False)
    opened("bloom-176b")
    window.menus.examples.trigger()
    assert window.workspace.plan.name == "Untitled plan"
    assert window.guide.isVisible()


def test_that_an_opened_example_stays_when_the_language_changes(session, window, opened) -> None:
    opened("vit-base")
    window.menus.examples.trigger()
    session.choose_language("zh")
    assert window.workspace.plan.name == "ViT-Base on one lab GPU"


@pytest.mark.parametrize(
    "late",
    [
        "carbon_desktop.exchange", "carbon_desktop.ui.dialogs", "carbon_desktop.ui.agreement",
        "carbon_desktop.study.validation", "carbon_desktop.study.calibration",
        "carbon_desktop.study.sensitivity", "carbon_desktop.study.search",
        "carbon_desktop.study.density", "carbon_desktop.study.makeup",
        "carbon_desktop.ui.actions.ranges", "carbon_desktop.ui.uncertainty_page",
        "carbon_desktop.catalogue.models", "hashlib", "msgspec",
    ],
)  # fmt: skip
def test_that_the_start_loads_nothing_that_it_has_no_need_of(loaded_at_start, late) -> None:
    assert [one for one in loaded_at_start if one == late or one.startswith(f"{late}.")] == []


def test_that_modules_are_imported_without_a_look_at_their_source(checkout) -> None:
    code = (
        "import builtins; from carbon_desktop.ui.plain_imports import restore;"
        "print(builtins.__import__.__name__); restore(); print(builtins.__import__.__name__)"
    )
    looks, restored = _said(code, checkout)
    assert looks == "__feature_import__"
    assert restored != looks


@pytest.fixture(scope="module")
def loaded_at_start(checkout) -> list[str]:
    """Return the modules that are loaded when the window is there."""
    return _said("import sys, carbon_desktop.gui; print(*sys.modules)", checkout)


def _said(code: str, folder: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.split()


def test_that_a_start_loads_nothing_of_its_own_to_ask_for_an_open_window(checkout) -> None:
    code = (
        "import sys, carbon_desktop.gui; before = set(sys.modules);"
        "from carbon_desktop.handover.second import hand_over; hand_over(None, None);"
        "print(*set(sys.modules) - before)"
    )
    ours = {f"carbon_desktop.handover.{one}" for one in ("second", "place")}
    assert set(_said(code, checkout)) - ours <= {"platformdirs", "fcntl"}
