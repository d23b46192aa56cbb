import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QToolButton, QWidget

from carbon_desktop.plan.plan import Setting


def settled(window, qtbot):
    """Wait until the estimate of the present plan is shown."""
    qtbot.waitUntil(lambda: window.estimate.plan is window.workspace.plan)


def headline(window, name):
    found = [one for one in window.headline.findChildren(QWidget) if one.accessibleName() == name]
    assert len(found) == 1
    return found[0].accessibleDescription()


def set_field(window, qtbot, key, text):
    window.form.rows[key].field.setText(text)
    settled(window, qtbot)


def test_that_a_fresh_window_shows_every_figure_that_can_be_known(window):
    for name in ("Facility energy", "Emissions", "Water"):
        assert any(digit in headline(window, name) for digit in "123456789")
    assert window.accelerator.line.text() == "NVIDIA H100 SXM5 80GB"
    assert window.region.line.text() == "World"
    for key in ("hours", "accelerator", "count", "region"):
        assert window.form.rows[key].mark.status == "default"


def test_that_typing_redraws_every_figure(window, qtbot):
    before = headline(window, "Facility energy")
    set_field(window, qtbot, "hours", "100")
    assert headline(window, "Facility energy") != before
    assert window.views.page("compare").bars.energy.shown.bars[0].name == "Baseline"
    assert window.form.workload.present.echo.text() == "= 800 device-hours"
    emitted = window.estimate.scenario("baseline").results["total_emissions"]
    # The working comes in the frame after the figures.
    said = f"{emitted:.3g}"
    qtbot.waitUntil(lambda: any(said in one.formula for _, one in window.working.model.lines()))


@pytest.mark.parametrize(
    ("count", "hours", "energy", "emissions"),
    [("5", "10", "15 kWh", "10.5 kg CO₂e"), ("10", "20", "60 kWh", "42 kg CO₂e")],
)
def test_that_the_worked_examples_come_out(window, qtbot, count, hours, energy, emissions):
    window.form.power.unit.activated.emit(1)
    window.form.power.unit.setCurrentIndex(1)
    window.form.power.row.field.setText("300")
    for key, text in {
        "count": count, "hours": hours, "intensity_gco2e_per_kwh": "700", "pue": "1",
    }.items():  # fmt: skip
        set_field(window, qtbot, key, text)
    assert headline(window, "Facility energy") == energy
    one = window.estimate.scenario("baseline").results["operational_emissions"]
    assert f"{one:.12g} kg CO₂e" == emissions


def test_that_a_scenario_is_added_edited_compared_and_undone(window, qtbot):
    buttons = [
        one for one in window.findChildren(QToolButton) if one.accessibleName() == "Add scenario"
    ]
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    window.region.line.setText("France")
    settled(window, qtbot)
    assert [bar.name for bar in window.views.page("compare").bars.emissions.shown.bars] == [
        "Baseline", "Alternative 1",
    ]  # fmt: skip
    assert not window.form.rows["region"].undo.isHidden()
    set_field(window, qtbot, "hours", "48")
    window.workspace.select("baseline")
    assert window.form.rows["hours"].field.text() == "24"
    assert window.region.line.text() == "World"
    for _ in range(3):
        window.menus.undo.trigger()
    settled(window, qtbot)
    assert len(window.views.page("compare").bars.emissions.shown.bars) == 1
    window.menus.redo.trigger()
    settled(window, qtbot)
    assert len(window.views.page("compare").bars.emissions.shown.bars) == 2


def test_that_a_change_of_the_baseline_flows_into_what_follows_it(window, qtbot):
    window.workspace.add_alternative()
    window.workspace.set_fields({"region": Setting("FR")})
    window.workspace.select("baseline")
    settled(window, qtbot)
    set_field(window, qtbot, "count", "80")
    alternative = window.estimate.scenarios[1]
    assert alternative.results["device_hours"] == 80 * 24


def test_that_a_click_on_a_bar_turns_to_its_scenario(window, qtbot):
    window.workspace.add_alternative()
    window.views.page("compare").scenario_clicked.emit("baseline")
    assert window.workspace.selected == "baseline"


def test_that_save_writes_a_profile_and_clears_the_mark(window, qtbot, home):
    set_field(window, qtbot, "count", "3")
    assert window.isWindowModified()
    window.menus.save.trigger()
    assert (home / "profiles" / "Untitled plan.json").exists()
    assert not window.isWindowModified()
    assert window.windowTitle().startswith("Untitled plan")


def test_that_saved_plans_are_listed_and_opened_again(window, qtbot):
    set_field(window, qtbot, "count", "3")
    window.menus.save.trigger()
    window.documents.new()
    menu = QMenu()
    window.files.list_recent(menu, window.menus.open)
    menu.actions()[-1].trigger()
    settled(window, qtbot)
    assert window.form.rows["count"].field.text() == "3"


def test_that_a_broken_file_is_told_in_one_sentence(window, monkeypatch, tmp_path):
    told = []
    monkeypatch.setattr(
        "carbon_desktop.ui.dialogs.questions.tell", lambda _parent, text: told.append(text)
    )
    broken = tmp_path / "plan.json"
    broken.write_text('{"format": 99}')
    window.files.open(broken)
    assert len(told) == 1
    assert "newer" in told[0]
    assert window.documents.path is None


@pytest.mark.parametrize(("answer", "stays"), [("cancel", True), ("discard", False)])
def test_that_unsaved_changes_are_asked_about(window, qtbot, monkeypatch, answer, stays):
    asked = []

    def ask(_parent, name):
        asked.append(name)
        return answer

    monkeypatch.setattr("carbon_desktop.ui.dialogs.questions.ask_to_save", ask)
    set_field(window, qtbot, "count", "3")
    window.menus.new.trigger()
    settled(window, qtbot)
    assert asked == ["Untitled plan"]
    assert (window.form.rows["count"].field.text() == "3") is stays


def test_that_an_untouched_plan_is_left_without_a_question(window, monkeypatch):
    monkeypatch.setattr(
        "carbon_desktop.ui.dialogs.questions.ask_to_save", lambda *_: pytest.fail("asked")
    )
    window.menus.new.trigger()


def test_that_the_language_is_switched_everywhere(session, window, qtbot):
    session.choose_language("zh")
    qtbot.waitUntil(lambda: window.menus.undo.text() == "撤销(&U)")
    settled(window, qtbot)
    assert window.region.line.text() == "全球"
    assert window.form.rows["count"].label.text() == "数量(&C)"
    assert window.form.rows["hours"].unit.text() == "小时"
    assert window.workspace.plan.baseline.name == "基准"
    english = {"Workload", "Hours", "Emissions", "Water", "Cost"}
    shown = {one.text() for one in window.findChildren(QLabel) if one.isVisible()}
    assert not shown & english
    assert window.accelerator.line.accessibleName() == "Accelerator"


def test_that_a_choice_of_language_is_remembered(session):
    from carbon_desktop.workspace import preferences

    session.choose_language("zh")
    assert preferences.load().language == "zh"


def test_that_the_mode_is_switched_and_remembered(session, window, light):
    from carbon_desktop.ui import theme
    from carbon_desktop.workspace import preferences

    try:
        session.choose_theme("dark")
        assert theme.current() is theme.DARK
        assert preferences.load().theme == "dark"
    finally:
        session.choose_theme("light")
    assert theme.current() is theme.LIGHT


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_nothing_is_cut_off(session, window, qtbot, size, language):
    session.choose_language(language)
    window.resize(*size)
    qtbot.waitUntil(lambda: (window.width(), window.height()) == size)
    inside = window.form.widget()
    assert inside.width() <= window.form.viewport().width()
    for label in inside.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
    for button in window.findChildren(QToolButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_that_the_keyboard_goes_through_the_form_in_reading_order(window):
    fields = [
        window.form.rows["hours"].field, window.accelerator, window.form.rows["count"].field,
        window.form.power.row.field, window.form.power.unit, window.region,
        window.form.rows["intensity_gco2e_per_kwh"].field, window.form.boundary,
        window.form.rows["pue"].field, window.form.rows["wue_l_per_kwh"].field,
        window.form.price.row.field, window.form.price.currency,
    ]  # fmt: skip
    window.activateWindow()
    fields[0].setFocus()
    reached = []
    for _ in fields:
        reached.append(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert reached == fields


def test_that_own_hardware_is_used_at_once_and_embedded_in_the_plan(window, qtbot, monkeypatch):
    from carbon_desktop.ui.dialogs.own_entry import OwnAcceleratorDialog

    def accept(dialog):
        dialog.name.setText("My card")
        dialog.watts.setText("250")
        dialog.source.setText("data sheet")
        return dialog.DialogCode.Accepted

    monkeypatch.setattr(OwnAcceleratorDialog, "exec", accept)
    window.own.add_accelerator()
    settled(window, qtbot)
    assert window.accelerator.line.text() == "My card"
    window.menus.save.trigger()
    assert "own:my-card" in window.documents.path.read_text()


def test_that_undo_says_what_it_would_undo(window, qtbot):
    set_field(window, qtbot, "pue", "1.1")
    assert "PUE" in window.menus.undo.toolTip()


def test_that_the_notices_and_the_catalogue_are_told(window):
    assert "2026.11" in window.notices.facts.text()
    assert window.notices.button.isVisible()


def test_that_what_is_special_of_a_plan_is_noticed_first(window, qtbot):
    assert "Switches" in window.notices.button.accessibleName()
    window.region.line.setText("CN-GD")
    settled(window, qtbot)
    assert "life-cycle" in window.notices.button.accessibleName()


def test_that_typing_the_very_value_that_is_suggested_enters_it(window, qtbot):
    rows = window.form.rows
    assert {rows[key].mark.status for key in ("accelerator", "count", "region")} == {"default"}
    for line, text in (
        (window.accelerator.line, "h100"),
        (rows["count"].field, "8"),
        (window.region.line, "world"),
    ):
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)
    settled(window, qtbot)
    assert window.accelerator.line.text() == "NVIDIA H100 SXM5 80GB"
    assert {rows[key].mark.status for key in ("accelerator", "count", "region")} == {"entered"}


def test_that_an_accelerator_found_by_its_cloud_instance_stands_in_that_instance(window, qtbot):
    window.accelerator.line.setFocus()
    window.accelerator.line.selectAll()
    qtbot.keyClicks(window.accelerator.line, "p5.48xlarge")
    qtbot.keyClick(window.accelerator.line, Qt.Key.Key_Return)
    said = window.workspace.plan.baseline
    settings = {**said.settings, **said.phases[0].settings}
    assert settings["accelerator"].value == "nvidia-h100-sxm5-80gb"
    assert settings["instance"].value == "p5.48xlarge"
