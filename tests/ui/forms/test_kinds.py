"""The form changes with the kind of workload, in place, and keeps what was set for another."""

from dataclasses import replace

import pytest

from carbon_desktop.plan.edits import set_workload
from carbon_desktop.plan.field import FIELDS, WORKLOADS
from carbon_desktop.plan.layers import UNSET
from carbon_desktop.plan.plan import Phase, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.forms.further import GROUPS, OF_KIND
from carbon_desktop.ui.forms.shown import Fields

HARDWARE = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 256.0, "region": "FR"}
TRAINING = {"parameters": 7e9, "tokens": 2e12}
SERVING = {
    "parameters": 7e9, "requests_per_day": 1e6, "period_days": 365.0, "input_tokens": 1000.0,
    "output_tokens": 400.0, "batch": 32.0, "precision": "bf16",
}  # fmt: skip


@pytest.fixture
def plan_of(estimate_of):
    """Return a maker of plans with one phase of a kind, and an alternative that follows."""

    def make(kind, others=(), **settings):
        plan = estimate_of({"Other": {}}, **HARDWARE).plan
        said = {key: Setting(value) for key, value in settings.items()}
        phase = Phase("main", "Main", kind, True, said)
        own = {key: Setting(value) for key, value in dict(others).items()}
        other = replace(plan.scenarios[1], phases=(Phase("main", settings=own),) if own else ())
        return replace(plan, scenarios=(replace(plan.baseline, phases=(phase,)), other))

    return make


@pytest.fixture
def shown(form, catalogue):
    """Return what shows a plan in the form."""

    def show(plan, scenario="baseline", language="en"):
        fields = Fields(estimate(plan, catalogue), scenario, "main")
        form.show_fields(fields, language, catalogue)
        return fields

    return show


def edits(form):
    seen = []
    form.edited.connect(seen.append)
    return seen


def turn(switch, key):
    at = switch.keys.index(key)
    switch.unit.setCurrentIndex(at)
    switch.unit.activated.emit(at)


def reachable(form):
    kind = form.workload.present
    switched = {key for one in kind.switches for key in one.keys}
    return {*form.rows, *form.more.keys, *switched, *form.power.keys, *_PRICE}


_PRICE = ("electricity_price_per_kwh", "currency")


def test_that_every_field_of_the_plan_has_a_place_in_the_form_of_some_kind(form, shown, plan_of):
    found = set()
    for kind in WORKLOADS:
        shown(plan_of(kind))
        found |= reachable(form)
    assert found == set(FIELDS)


@pytest.mark.parametrize("kind", WORKLOADS)
def test_that_every_field_of_a_kind_can_be_led_to(form, shown, plan_of, kind):
    shown(plan_of(kind))
    form.activateWindow()
    for key in reachable(form) - {"currency"}:
        form.reveal(key)
        row = form.sections.row_of(key)
        if not row.field.isVisible():
            assert kind == "data_preparation", key
            continue
        assert form.window().focusWidget() is row.field, key


def test_that_the_guide_begins_with_the_first_field_of_any_kind(form, shown, plan_of):
    form.activateWindow()
    for kind, key in (("model_training", "model"), ("serving", "model")):
        shown(plan_of(kind))
        form.reveal("hours")
        assert form.window().focusWidget() is form.rows[key].field


def test_that_cards_without_room_and_few_tokens_are_questioned_at_their_fields(
    form, shown, plan_of
):
    shown(plan_of("model_training", parameters=7e13, tokens=1e12))
    assert form.workload.present.data.row.mark.sign == "question"
    assert form.rows["count"].mark.sign == "question"


def test_that_what_cannot_be_is_a_problem_beside_its_field(form, shown, plan_of):
    shown(plan_of("model_training", **TRAINING, deadline_hours=1e-6))
    assert form.rows["deadline_hours"].mark.sign == "problem"
    shown(plan_of("model_training", **TRAINING, active_parameters=8e9))
    form.reveal("active_parameters")
    assert form.more.rows["active_parameters"].mark.sign == "problem"


def test_that_the_further_groups_of_a_kind_have_no_field_twice():
    for groups in OF_KIND.values():
        keys = [key for one in groups for key in GROUPS[one]]
        assert len(set(keys)) == len(keys)


def test_that_rows_of_a_kind_are_made_when_it_is_first_shown(form, shown, plan_of):
    shown(plan_of("device_hours"))
    assert list(form.workload.kinds) == ["device_hours"]
    shown(plan_of("serving"))
    shown(plan_of("device_hours"))
    assert list(form.workload.kinds) == ["device_hours", "serving"]
    assert form.workload.kinds["serving"].isHidden()
    assert not form.workload.kinds["device_hours"].isHidden()


def test_that_what_was_set_for_a_kind_comes_back_with_it(form, shown, plan_of):
    plan = plan_of("model_training", **TRAINING)
    shown(plan)
    assert form.rows["parameters"].field.text() == "7B"
    shown(set_workload(plan, "baseline", "main", "device_hours"))
    assert "parameters" not in form.rows
    shown(plan)
    assert form.rows["parameters"].field.text() == "7B"
    assert form.workload.present.data.row.field.text() == "2T"


def test_that_the_model_carries_over_from_training_to_serving(form, shown, plan_of):
    plan = plan_of("model_training", **TRAINING)
    shown(plan)
    shown(set_workload(plan, "baseline", "main", "serving"))
    assert form.rows["parameters"].field.text() == "7B"


def test_that_hardware_without_use_is_not_shown(form, shown, plan_of):
    shown(plan_of("data_preparation"))
    assert form.sections.hardware.isHidden()
    shown(plan_of("model_training"))
    assert not form.sections.hardware.isHidden()


def test_that_large_counts_are_typed_and_shown_in_billions(form, shown, plan_of):
    shown(plan_of("model_training"))
    seen = edits(form)
    form.rows["parameters"].field.setText("70.6B")
    assert seen == [{"parameters": Setting(70.6e9)}]
    shown(plan_of("model_training", parameters=70.6e9))
    form.rows["parameters"].field.left.emit()
    assert form.rows["parameters"].field.text() == "70.6B"


def test_that_data_are_tokens_examples_or_all_flop(form, shown, plan_of):
    shown(plan_of("model_training", **TRAINING))
    data = form.workload.present.data
    seen = edits(form)
    turn(data, "training_flop")
    assert data.key == "training_flop"
    assert not seen
    assert data.row.field.text() == "8.4e22"
    data.row.field.setText("9e22")
    assert seen == [{"training_flop": Setting(9e22), "tokens": None, "examples": None}]
    shown(plan_of("model_training", parameters=7e9, training_flop=8.4e22))
    assert (data.key, data.row.field.text()) == ("training_flop", "8.4e22")


def test_that_flop_per_example_are_asked_for_only_beside_examples(form, shown, plan_of):
    shown(plan_of("model_training", **TRAINING))
    assert form.rows["flop_per_example"].field.isHidden()
    shown(plan_of("model_training", examples=1.28e6, flop_per_example=1.2e10))
    assert not form.rows["flop_per_example"].field.isHidden()
    assert form.workload.present.data.row.field.text() == "1.28M"


@pytest.mark.parametrize(
    "key", ["hfu", "model_rate_tflops", "hardware_rate_tflops", "tokens_per_second"]
)
def test_that_a_speed_takes_the_place_of_another(form, shown, plan_of, key):
    shown(plan_of("model_training", **TRAINING, mfu=0.4))
    speed = form.workload.present.speed
    assert speed.key == "mfu"
    seen = edits(form)
    turn(speed, key)
    speed.row.field.setText("0.5")
    assert seen[-1][key] == Setting(0.5)
    assert {one for one, setting in seen[-1].items() if setting is None} == {*speed.keys} - {key}


def test_that_turning_back_to_the_mfu_takes_its_default_again(form, shown, plan_of):
    shown(plan_of("model_training", **TRAINING, hfu=0.5))
    speed = form.workload.present.speed
    assert speed.key == "hfu"
    seen = edits(form)
    turn(speed, "mfu")
    assert seen == [dict.fromkeys(("hfu", *speed.keys[2:]))]


def test_that_an_alternative_hides_what_the_baseline_says_in_another_unit(form, shown, plan_of):
    plan = plan_of("serving", **SERVING)
    shown(plan, "other")
    load = form.workload.present.load
    assert load.key == "requests_per_day"
    seen = edits(form)
    turn(load, "requests")
    load.row.field.setText("1e9")
    assert seen == [{"requests": Setting(1e9), "requests_per_day": UNSET, "tokens_per_day": None}]


def test_that_a_unit_that_was_only_turned_to_is_left_with_the_phase(form, shown, plan_of):
    plan = plan_of("serving", **SERVING)
    shown(plan)
    load = form.workload.present.load
    turn(load, "requests")
    assert load.key == "requests"
    shown(plan, "other")
    assert load.key == "requests_per_day"


def test_that_an_emptied_field_keeps_its_unit_and_a_reset_does_not(form, shown, plan_of):
    plan = plan_of("model_training", **TRAINING, hfu=0.5)
    shown(plan)
    speed = form.workload.present.speed
    speed.row.field.setText("")
    shown(plan_of("model_training", **TRAINING))
    assert speed.key == "hfu"
    shown(plan)
    speed.row.reset.emit()
    shown(plan_of("model_training", **TRAINING))
    assert speed.key == "mfu"


def test_that_tab_goes_through_the_rows_of_a_kind_before_the_hardware(form, shown, plan_of):
    shown(plan_of("device_hours"))
    shown(plan_of("model_training"))
    chain, one = [], form.workload.kind
    while one not in chain:
        chain.append(one)
        one = one.nextInFocusChain()
    kind = form.workload.present
    wanted = [
        kind.rows["model"].field, kind.rows["parameters"].field, kind.data.row.field,
        kind.data.unit, kind.speed.row.field, kind.speed.unit, kind.rows["deadline_hours"].field,
        form.rows["accelerator"].field, form.rows["count"].field,
    ]  # fmt: skip
    places = [chain.index(each) for each in wanted]
    assert places == sorted(places)


def test_that_tab_goes_through_the_further_fields_as_they_stand(form, shown, plan_of):
    shown(plan_of("device_hours"))
    form.more.open()
    shown(plan_of("model_training"))
    shown(plan_of("serving"))
    shown(plan_of("model_training"))
    chain, one = [], form.more.fold
    while one not in chain:
        chain.append(one)
        one = one.nextInFocusChain()
    rows = form.more.rows
    places = [chain.index(rows[key].field) for key in form.more.keys]
    assert places == sorted(places)


@pytest.mark.parametrize("kind", WORKLOADS)
def test_that_every_row_is_named_in_english_for_whoever_cannot_see_it(form, shown, plan_of, kind):
    shown(plan_of(kind), language="zh")
    form.more.open()
    shown(plan_of(kind), language="zh")
    rows = (*form.workload.all_rows(), *form.more.rows.values())
    names = [row.field.accessibleName() for row in rows if row.field.accessibleName()]
    assert all(name.isascii() for name in names)
    assert len(names) >= len(rows) - 1  # The model's stands in its line.
    assert len(set(names)) == len(names)


def test_that_an_empty_field_says_what_counts_in_its_place(form, shown, plan_of):
    in_all = {key: value for key, value in SERVING.items() if key != "requests_per_day"}
    plan = plan_of("serving", **in_all, requests=1e6)
    shown(plan)
    load = form.workload.present.load
    field = load.row.field
    turn(load, "requests_per_day")
    shown(plan)
    assert (field.text(), field.placeholderText()) == ("", "1M in all")
    turn(load, "requests")
    shown(plan)
    assert field.text() == "1M"
    turn(load, "requests_per_day")
    shown(plan_of("serving"))
    assert field.placeholderText() == ""
