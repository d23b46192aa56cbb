import pytest
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.phases import switch_phase
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.forms.form import Form
from carbon_desktop.ui.forms.own_line import OwnLine
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.words import plain, source_text

FULL = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0, "region": "FR"}


def edits(form):
    seen = []
    form.edited.connect(seen.append)
    return seen


def test_that_fields_show_what_is_entered_looked_up_and_left_at_default(form, show, estimate_of):
    show(estimate_of(**FULL))
    rows = form.rows
    assert rows["hours"].field.text() == "100"
    assert rows["hours"].mark.status == "entered"
    assert rows["intensity_gco2e_per_kwh"].field.text() == "41.44"
    assert rows["intensity_gco2e_per_kwh"].mark.status == "looked_up"
    assert rows["pue"].field.text() == "1.54"
    assert rows["pue"].mark.status == "default"
    assert form.power.row.field.text() == "0.7819"
    assert form.power.row.mark.status == "calculated"
    assert form.price.row.field.text() == ""
    assert form.price.row.mark.status == ""


def test_that_a_mark_tells_source_and_year(form, show, estimate_of):
    show(estimate_of(**FULL))
    told = form.rows["intensity_gco2e_per_kwh"].field.accessibleDescription()
    assert "looked up" in told
    assert "2025" in told
    assert "Ember" in told
    assert "CC BY" in told


def test_that_the_accessible_names_are_english_and_fixed(form, show, estimate_of):
    show(estimate_of(**FULL), language="zh")
    names = {form.rows[key].field.accessibleName() for key in ("hours", "count", "pue")}
    assert names == {"Hours", "Count", "PUE"}
    labels = {one.accessibleName() for one in form.findChildren(QLabel)}
    assert not labels & {"Hours", "Count", "PUE", "Accelerator", "Region"}


def test_that_typing_edits_the_field(form, show, estimate_of):
    show(estimate_of(**FULL))
    seen = edits(form)
    form.rows["pue"].field.setText("1.1")
    assert seen == [{"pue": Setting(1.1)}]


def test_that_a_value_out_of_bounds_is_told_beneath_its_field(form, show, estimate_of):
    show(estimate_of(**FULL, pue=0.5))
    row = form.rows["pue"]
    assert "PUE" in row.problem
    assert (row.mark.status, row.mark.sign) == ("entered", "problem")
    assert "PUE" in row.mark.toolTip()
    form.activateWindow()
    row.mark.pressed.emit()
    assert form.bubble.isVisible()
    assert form.bubble.text() == f"▲ {row.problem}"
    show(estimate_of(**FULL, pue=1.5))
    assert form.bubble.isHidden()
    assert row.mark.sign == ""


def test_that_saying_what_is_wrong_moves_no_row(form, show, estimate_of):
    show(estimate_of(**FULL))
    form.activateWindow()
    form.rows["pue"].field.setFocus()
    places = [row.field.mapTo(form, row.field.pos()) for row in form.rows.values()]
    show(estimate_of(**FULL, pue=0.5))
    assert form.bubble.isVisible()
    assert [row.field.mapTo(form, row.field.pos()) for row in form.rows.values()] == places


def test_that_an_unlikely_value_is_questioned_and_kept(form, show, estimate_of):
    show(estimate_of(**FULL, pue=3.5))
    row = form.rows["pue"]
    assert row.mark.sign == "question"
    assert "2.5" in row.problem
    assert row.field.text() == "3.5"


def test_that_only_an_own_value_can_be_reset(form, show, estimate_of):
    estimate = estimate_of({"Poland": {"region": "PL"}}, **FULL, pue=1.1)
    show(estimate, "poland")
    assert not form.rows["region"].undo.isHidden()
    assert form.rows["pue"].undo.isHidden()
    seen = edits(form)
    form.rows["region"].undo.click()
    assert seen == [{"region": None}]
    show(estimate)
    assert form.rows["region"].undo.isHidden()
    assert not form.rows["pue"].undo.isHidden()


def test_that_device_hours_are_echoed(form, show, estimate_of):
    show(estimate_of(**FULL))
    assert form.workload.present.echo.text().replace("\u202f", " ") == "= 6 400 device-hours"
    show(estimate_of(**{**FULL, "hours": 720.0}))
    assert form.workload.present.echo.text().replace("\u202f", " ") == "= 46 080 device-hours"
    show(estimate_of(accelerator="nvidia-h100-sxm5-80gb", region="FR"))
    assert form.workload.present.echo.text() == ""
    assert not form.workload.present.echo.isHidden()


@pytest.mark.parametrize(
    ("accelerator", "unit"),
    [
        ("nvidia-h100-sxm5-80gb", "modules"),
        ("nvidia-rtx-4090", "cards"),
        ("google-tpu-v4", "chips"),
    ],
)
def test_that_the_count_says_what_it_counts(form, show, estimate_of, accelerator, unit):
    show(estimate_of(**{**FULL, "accelerator": accelerator}))
    assert form.rows["count"].unit.text() == unit


def test_that_watts_stand_in_the_place_of_the_share(form, show, estimate_of):
    show(estimate_of(**FULL))
    seen = edits(form)
    form.power.unit.setCurrentIndex(1)
    form.power.unit.activated.emit(1)
    assert form.power.row.field.text() == ""
    form.power.row.field.setText("450")
    assert seen == [{"power_w": Setting(450.0)}]
    show(estimate_of(**FULL, power_w=450.0))
    assert form.power.row.field.text() == "450"
    form.power.unit.setCurrentIndex(0)
    form.power.unit.activated.emit(0)
    assert seen[-1] == {"power_w": None}


def test_that_an_alternative_can_go_back_from_the_baselines_watts_to_a_share(
    form, show, estimate_of
):
    show(estimate_of({"Other": {"count": 4.0}}, **FULL, power_w=450.0), "other")
    assert form.power.row.field.text() == "450"
    seen = edits(form)
    form.power.unit.setCurrentIndex(0)
    form.power.unit.activated.emit(0)
    assert seen == [{"power_w": Setting(None)}]


def test_that_the_first_price_takes_the_currency_beside_it(form, show, estimate_of):
    show(estimate_of(**FULL))
    seen = edits(form)
    code = form.price.currency.currentData()
    form.price.row.field.setText("0.2")
    assert seen == [{"electricity_price_per_kwh": Setting(0.2), "currency": Setting(code)}]


def test_that_a_currency_we_do_not_list_is_shown(form, show, estimate_of):
    show(estimate_of(**FULL, electricity_price_per_kwh=9.0, currency="XOF"))
    assert form.price.currency.currentText() == "XOF/kWh"


def test_that_the_boundary_is_switched(form, show, estimate_of):
    show(estimate_of(**FULL))
    seen = edits(form)
    form.boundary.setCurrentIndex(1)
    form.boundary.activated.emit(1)
    assert seen == [{"grid_boundary": Setting("direct")}]
    show(estimate_of(**FULL, grid_boundary="direct"))
    assert form.boundary.currentIndex() == 1
    assert form.rows["grid_boundary"].mark.status == "entered"


def test_that_more_assumptions_are_made_when_first_opened(form, show, estimate_of):
    show(estimate_of(**FULL, repeats=3.0))
    assert form.more.further is None
    assert form.more.fold.text() == "MORE ASSUMPTIONS · 1 set"
    form.more.fold.click()
    rows = form.more.rows
    assert rows["repeats"].field.text() == "3"
    assert rows["tdp_w"].mark.status == "looked_up"
    assert rows["lifetime_utilisation"].mark.status == "default"
    seen = edits(form)
    rows["repeats"].field.setText("5")
    assert seen == [{"repeats": Setting(5.0)}]
    form.more.fold.click()
    assert form.more.further.isHidden()


def test_that_a_precision_is_chosen_and_taken_back(form, show, estimate_of):
    form.more.open()
    show(estimate_of(**FULL))
    seen = edits(form)
    choice = form.more.further.choices["precision"]
    choice.setCurrentIndex(choice.findData("bf16"))
    choice.activated.emit(choice.currentIndex())
    show(estimate_of(**FULL, precision="bf16"))
    assert choice.currentData() == "bf16"
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert seen == [{"precision": Setting("bf16")}, {"precision": None}]


def test_that_what_is_wrong_behind_the_fold_is_told_on_it(form, show, estimate_of):
    show(estimate_of(**FULL, lifetime_years=500.0))
    assert form.more.fold.text().startswith("▲")
    form.reveal("lifetime_years")
    assert form.more.rows["lifetime_years"].mark.sign == "problem"


def test_that_measured_energy_has_rows_of_its_own(form, show, estimate_of):
    from dataclasses import replace

    from carbon_desktop.plan.edits import set_field, set_workload

    first = estimate_of(**FULL)
    show(first)
    assert "energy_kwh" not in form.rows
    chosen = []
    form.workload_chosen.connect(chosen.append)
    form.workload.kind.setCurrentIndex(1)
    form.workload.kind.activated.emit(1)
    assert chosen == ["measured_energy"]
    plan = set_workload(first.plan, "baseline", "main", "measured_energy")
    plan = set_field(plan, "baseline", "main", "energy_kwh", Setting(433.0))
    show(estimate(replace(plan), load()))
    assert form.rows["energy_kwh"].field.text() == "433"
    assert form.workload.present.meter.currentText() == "IT equipment"


def test_that_a_reset_tells_what_it_gives(form, show, estimate_of):
    show(estimate_of({"Poland": {"region": "PL", "pue": 1.1}}, **FULL, pue=1.2), "poland")
    assert "Follow the baseline: France" in form.rows["region"].undo.toolTip()
    assert "Follow the baseline: 1.2" in form.rows["pue"].undo.toolTip()
    show(estimate_of(**FULL, pue=1.2))
    assert "catalogue" in form.rows["pue"].undo.toolTip()


def offered(form, key, menu):
    form.rows[key].menu_wanted.emit(menu)
    return {one.text(): one for one in menu.actions()}


def test_that_the_catalogues_value_can_be_taken_where_the_baseline_has_its_own(
    form, show, estimate_of
):
    show(estimate_of({"Other": {}}, **FULL, pue=1.2), "other")
    seen = edits(form)
    menus = [QMenu() for _ in range(3)]
    offered(form, "pue", menus[0])["Take the catalogue's value"].trigger()
    assert seen == [{"pue": Setting(None)}]
    assert list(offered(form, "hours", menus[1])) == ["Edit the &range…"]
    assert list(offered(form, "wue_l_per_kwh", menus[2])) == ["Edit the &range…"]


def test_that_only_what_an_alternative_says_itself_is_marked(form, show, estimate_of):
    estimate = estimate_of({"Poland": {"region": "PL"}}, **FULL)
    show(estimate)
    assert not [one for one in form.findChildren(OwnLine) if not one.isHidden()]
    show(estimate, "poland")
    assert len([one for one in form.findChildren(OwnLine) if not one.isHidden()]) == 1


def test_that_published_prices_are_offered_and_never_applied(form, show, estimate_of):
    show(estimate_of(**{**FULL, "region": "DE"}))
    assert form.price.row.field.text() == ""
    menu = QMenu()
    form.price.fill(menu)
    texts = [one.text() for one in menu.actions()]
    assert texts[0].startswith("Household 2025: 0.3835 EUR/kWh (")
    seen = edits(form)
    menu.actions()[0].trigger()
    assert seen[0]["currency"] == Setting("EUR")
    price = seen[0]["electricity_price_per_kwh"]
    assert (price.value, price.year) == (0.3835, 2025)
    assert price.source
    show(estimate_of(**{**FULL, "region": "CN-GD"}))
    assert not form.price.offers


def test_that_hardware_and_site_are_a_phases_own_only_where_there_are_several(
    form, estimate_of, catalogue
):
    from dataclasses import replace

    from carbon_desktop.plan.phases import own_group
    from carbon_desktop.plan.plan import Phase

    plan = estimate_of(**FULL).plan
    form.show_fields(Fields(estimate(plan, catalogue), "baseline", "main"), "en", catalogue)
    assert form.scopes["site"].isHidden()
    two = (*plan.baseline.phases, Phase("second", "Second", "device_hours"))
    plan = replace(plan, scenarios=(replace(plan.baseline, phases=two),))
    form.show_fields(Fields(estimate(plan, catalogue), "baseline", "main"), "en", catalogue)
    assert form.scopes["site"].text() == "for all phases"
    asked = []
    form.group_owned.connect(lambda *one: asked.append(one))
    form.scopes["site"].menu().actions()[1].trigger()
    assert asked == [("site", True)]
    plan = own_group(plan, "baseline", "main", "site")
    form.show_fields(Fields(estimate(plan, catalogue), "baseline", "main"), "en", catalogue)
    assert form.scopes["site"].text() == "this phase only"
    assert form.scopes["hardware"].text() == "for all phases"


def test_that_hostile_text_is_shown_as_it_is(form, show, estimate_of):
    from dataclasses import replace

    from carbon_desktop.plan.edits import set_field

    plan = estimate_of(**FULL).plan
    plan = set_field(plan, "baseline", None, "pue", Setting(1.3, "<img src=x><b>me</b>"))
    show(estimate(replace(plan), load()))
    row = form.rows["pue"]
    assert "<b>me</b>" in row.field.accessibleDescription()
    assert "<b>" not in row.mark.toolTip()


def test_that_the_present_language_is_spoken(form, show, estimate_of):
    show(estimate_of(**FULL), language="zh")
    assert form.rows["hours"].unit.text() == "小时"
    assert "查得" in form.rows["intensity_gco2e_per_kwh"].field.accessibleDescription()


def test_that_a_scenario_without_phases_can_be_shown(form, estimate_of, catalogue):
    from dataclasses import replace

    plan = estimate_of(**FULL).plan
    empty = replace(plan, scenarios=(replace(plan.baseline, phases=()),))
    form.show_fields(Fields(estimate(empty, catalogue), "baseline", ""), "en", catalogue)
    assert not form.rows["hours"].field.isEnabled()
    assert isinstance(form, Form)


def test_that_a_grid_factor_that_stands_in_is_told_beneath_the_boundary(form, show, estimate_of):
    show(estimate_of(**{**FULL, "region": "CN-GD"}))
    row = form.rows["grid_boundary"]
    assert "Guangdong has no life-cycle grid factor" in row.problem
    assert row.mark.sign == "question"
    show(estimate_of(**{**FULL, "region": "CN-GD"}, grid_boundary="direct"))
    assert not row.problem


@pytest.mark.parametrize(
    "key", ["hours", "pue", "power_share", "electricity_price_per_kwh", "recycled_share"]
)
def test_that_a_notice_can_lead_to_a_field(form, show, estimate_of, qtbot, key):
    show(estimate_of(**FULL))
    form.resize(360, 240)
    form.activateWindow()
    form.reveal(key)
    field = form.sections.row_of(key).field
    assert form.window().focusWidget() is field
    top = field.mapTo(form.viewport(), field.rect().topLeft()).y()
    assert 0 <= top <= form.viewport().height() - field.height()
    assert form.light.isVisible()
    qtbot.waitUntil(form.light.isHidden)


def test_that_a_row_opens_one_menu_for_its_line_and_what_it_can_go_back_to(
    form, show, estimate_of, qtbot
):
    show(estimate_of({"Other": {}}, **FULL, pue=1.2), "other")
    for widget in (form.rows["pue"].label, form.rows["pue"].field):
        place = widget.rect().center()
        reason = QContextMenuEvent.Reason.Mouse
        event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
        QApplication.sendEvent(widget, event)
        (menu,) = [one for one in QApplication.topLevelWidgets() if is_open(one)]
        texts = [one.text() for one in menu.actions()]
        assert "Take the catalogue's value" in texts
        assert any("Paste" in text for text in texts)
        menu.close()


def is_open(widget):
    return isinstance(widget, QMenu) and widget.isVisible()


def test_that_every_mark_tells_title_publisher_year_and_licence(
    form, show, estimate_of, catalogue
):
    form.more.open()
    estimate = estimate_of(**FULL, precision="bf16", mfu=0.4, contracted_share=0.5)
    show(estimate)
    fields = Fields(estimate, "baseline", "main")
    checked = 0
    for key in FIELDS:
        row, one = form.sections.row_of(key), fields.field(key).assumption
        if row is None:
            continue  # A field of another kind of workload.
        source = catalogue.sources.get(one.source) if one is not None else None
        if source is not None and key != "power_w":
            told = row.field.accessibleDescription()
            assert source.title in told, key
            assert source_text(one.source, "en", catalogue) in told, key
            assert source.licence.split()[0] in told or not source.licence, key
            assert one.year is None or str(one.year) in told, key
            assert one.low is None or plain(one.low, 4) in told, key
            checked += 1
    assert checked >= 9


def test_that_an_alternative_marks_its_own_workload_and_gives_it_back(form, show, estimate_of):
    from carbon_desktop.plan.edits import set_workload

    plan = estimate_of({"Other": {}}, **FULL).plan
    show(estimate(plan, load()), "other")
    assert form.workload.known_by.undo.isHidden()
    show(estimate(set_workload(plan, "other", "main", "measured_energy"), load()), "other")
    assert "device-hours" in form.workload.known_by.undo.toolTip()
    chosen = []
    form.workload_chosen.connect(chosen.append)
    form.workload.known_by.undo.click()
    assert chosen == ["device_hours"]


def test_that_a_price_without_a_currency_is_told_at_the_price(form, show, estimate_of):
    show(estimate_of(**FULL, electricity_price_per_kwh=0.2))
    assert form.price.row.mark.sign == "problem"


def test_that_what_is_opened_at_the_forms_end_comes_in_sight(form, show, estimate_of):
    form.resize(376, 420)
    show(estimate_of(**FULL))
    form.more.fold.click()
    QApplication.processEvents()
    first = next(iter(form.more.rows.values())).field
    below = first.mapTo(form.viewport(), first.rect().bottomLeft()).y()
    assert 0 < below < form.viewport().height()


def test_that_a_phase_that_is_off_shows_its_defaults_all_the_same(form, estimate_of, catalogue):
    plan = switch_phase(estimate_of(**FULL).plan, "baseline", "main", active=False)
    off = estimate(plan, catalogue)
    assert off.scenario("baseline").phase("main") is None
    form.show_fields(Fields(off, "baseline", "main"), "en", catalogue)
    shown = {key: form.rows[key].field.text() for key in ("pue", "intensity_gco2e_per_kwh")}
    assert all(shown.values())
    assert form.rows["pue"].mark.status == "default"


def test_that_the_words_before_a_field_are_not_a_second_thing_of_its_name(form):
    for row in form.rows.values():
        assert row.label.accessibleName() != row.field.accessibleName()
        assert row.label.accessibleName().strip(":") == row.label.text().replace("&", "")


def test_that_the_machines_of_the_accelerator_alone_can_be_chosen(form, show, estimate_of):
    show(estimate_of(**FULL))
    form.more.open()
    show(estimate_of(**FULL))
    choice, seen = form.more.rows["instance"].field, edits(form)
    held = load().rented(FULL["accelerator"])
    assert {choice.itemData(at) for at in range(1, choice.count())} == {one.id for one in held}
    at = choice.findData("p5.48xlarge")
    assert choice.itemText(at) == "p5.48xlarge · 8 × · 192 vCPU · 2048 GB"
    choice.setCurrentIndex(at)
    choice.activated.emit(at)
    assert seen == [{"instance": Setting("p5.48xlarge")}]
    show(estimate_of(**FULL | {"accelerator": "nvidia-rtx-4090"}))
    assert (choice.count(), choice.isEnabled()) == (1, False)


def test_that_a_machine_of_other_accelerators_is_shown_and_marked(form, show, estimate_of):
    form.more.open()
    show(estimate_of(**FULL, instance="g4dn.xlarge"))
    row = form.more.rows["instance"]
    assert row.field.currentText() == "g4dn.xlarge"
    assert "holds NVIDIA T4" in row.field.accessibleDescription()
