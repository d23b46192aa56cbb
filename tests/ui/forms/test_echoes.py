"""What follows from a field is told beneath it, and can be set by hand where it has a field."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from carbon_desktop.plan.plan import Phase, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.ui.forms.echo import Echo, Part
from carbon_desktop.ui.forms.shown import Fields
from carbon_desktop.words import say

HARDWARE = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 256.0, "region": "FR"}
TRAINING = {"parameters": 7e9, "tokens": 2e12, "mfu": 0.4}
SERVING = {
    "parameters": 7e9, "requests_per_day": 1e6, "period_days": 365.0, "input_tokens": 1000.0,
    "output_tokens": 400.0, "batch": 32.0, "precision": "bf16",
}  # fmt: skip


@pytest.fixture
def show_kind(form, estimate_of, catalogue):
    """Return what shows a plan of one phase of a kind, and returns its fields."""

    def show(kind, language="en", **settings):
        plan = estimate_of(**HARDWARE).plan
        said = {key: Setting(value) for key, value in settings.items()}
        phase = Phase("main", "Main", kind, True, said)
        plan = replace(plan, scenarios=(replace(plan.baseline, phases=(phase,)),))
        fields = Fields(estimate(plan, catalogue), "baseline", "main")
        form.show_fields(fields, language, catalogue)
        return fields

    return show


@pytest.fixture
def echo(light, qtbot):
    made = Echo()
    qtbot.addWidget(made)
    made.resize(300, 18)
    made.show()
    return made


def move_over(widget, at):
    """Move the pointer over a widget, wherever the tests before have left it."""
    none = Qt.MouseButton.NoButton
    everywhere = widget.mapToGlobal(at)
    kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QMouseEvent(kind, at, everywhere, none, none, keys))


def text(label):
    return label.text().replace("\u202f", " ")


def test_that_flop_speed_and_days_follow_from_parameters_and_tokens(form, show_kind):
    show_kind("model_training", **TRAINING)
    rows = form.workload.present
    # 6 x 7e9 x 2e12 FLOP; at 0.4 of 989.4 TFLOP/s on 256 cards.
    assert text(rows.compute) == "8.4 × 10²² FLOP · 286 a parameter"
    assert text(rows.rate) == "2.41M tokens/s · 396 TFLOP/s each"
    assert text(rows.time) == "= 59 000 device-hours · 9.60 days"


def test_that_a_slow_run_is_told_in_three_digits_as_well(form, show_kind):
    show_kind("model_training", **{**TRAINING, "parameters": 7e11})
    assert text(form.workload.present.rate).startswith("24 100 tokens/s")


def test_that_nothing_is_echoed_of_what_is_not_known(form, show_kind):
    show_kind("model_training", parameters=7e9)
    rows = form.workload.present
    assert [one.text() for one in (rows.compute, rows.time)] == ["", ""]
    assert not rows.compute.isHidden()


def test_that_cards_seconds_joules_and_energy_follow_from_a_load(form, show_kind):
    fields = show_kind("serving", **SERVING)
    rows, result = form.workload.present, fields.result
    count, idle = result.value("count"), result.value("idle_time_share")
    assert text(rows.cards).startswith(f"{count:.0f} card")
    assert f"{100 * idle:.2g} % idle" in text(rows.cards)
    assert "a request" in text(rows.request)
    assert "J/token" in text(rows.request)
    assert text(rows.energy).endswith("per 1,000 requests")


def test_that_the_energy_of_data_preparation_is_echoed(form, show_kind):
    show_kind("data_preparation", cores=512.0, hours=200.0)
    assert text(form.workload.present.echo).endswith("kWh, facility")


def test_that_the_watts_of_a_device_are_echoed_at_the_mean_power(form, show_kind):
    fields = show_kind("device_hours", hours=24.0, power_share=0.5)
    host = fields.result.value("host_power")
    assert text(form.sections.watts) == f"350 W + {host:.0f} W of the node"
    show_kind("device_hours", hours=24.0, power_w=400.0)
    assert form.sections.watts.text() == ""


def test_that_the_count_of_a_deadline_stands_in_its_field_as_calculated(form, show_kind):
    show_kind("model_training", **TRAINING, deadline_hours=100.0)
    row = form.rows["count"]
    assert row.mark.status == "calculated"
    assert row.field.text() == "590"
    assert row.undo.isHidden()


def test_that_a_default_utilisation_stands_in_its_field(form, show_kind):
    settings = {key: value for key, value in TRAINING.items() if key != "mfu"}
    show_kind("model_training", **settings)
    speed = form.workload.present.speed.row
    assert 0.1 < float(speed.field.text()) < 0.6
    assert speed.mark.status in {"calculated", "default"}


def test_that_a_models_own_size_is_looked_up(form, show_kind):
    show_kind("model_training", model="llama-3.1-8b")
    row = form.rows["parameters"]
    assert (row.field.text(), row.mark.status) == ("8.03B", "looked_up")
    assert "2024" in row.field.accessibleDescription()
    assert form.workload.present.data.row.field.text() == "15T"


def test_that_a_press_on_a_figure_leads_to_its_field(form, show_kind):
    show_kind("model_training", **TRAINING)
    form.activateWindow()
    rows = form.workload.present
    for label, key, row in (
        (rows.compute, "training_flop", rows.data.row),
        (rows.rate, "tokens_per_second", rows.speed.row),
        (rows.time, "deadline_hours", rows.rows["deadline_hours"]),
        (form.sections.watts, "power_w", form.power.row),
    ):
        label.override_wanted.emit(key)
        assert form.window().focusWidget() is row.field
    assert rows.data.key == "training_flop"
    assert rows.speed.key == "tokens_per_second"
    assert form.power.key == "power_w"


def test_that_a_calculated_figure_stands_in_the_field_that_overrides_it(form, show_kind):
    show_kind("model_training", **TRAINING)
    rows = form.workload.present
    form.reveal("tokens_per_second")
    assert rows.speed.row.field.text() == "2412000"
    assert rows.speed.row.mark.status == "calculated"


def test_that_the_figure_under_the_pointer_is_the_one_that_is_pressed(echo):
    echo.show_parts(Part("8 FLOP", "training_flop"), Part("20 a parameter"))
    seen = []
    echo.override_wanted.connect(seen.append)
    QTest.mouseClick(echo, Qt.MouseButton.LeftButton, pos=QPoint(4, 8))
    assert seen == ["training_flop"]
    after = echo.fontMetrics().horizontalAdvance("8 FLOP · 20")
    QTest.mouseClick(echo, Qt.MouseButton.LeftButton, pos=QPoint(after, 8))
    QTest.mouseClick(echo, Qt.MouseButton.LeftButton, pos=QPoint(290, 8))
    assert seen == ["training_flop"]


def test_that_a_long_echo_is_cut_and_told_in_full(echo):
    echo.show_parts(Part("8.4 × 10²² FLOP", "training_flop"), Part("286 a parameter"))
    echo.resize(120, 18)
    assert echo.text().endswith("…")
    assert echo.accessibleName() == "8.4 × 10²² FLOP · 286 a parameter"
    move_over(echo, QPointF(4, 8))
    assert echo.toolTip() == echo.accessibleName()


@pytest.mark.parametrize("kind", ["model_training", "serving", "data_preparation"])
def test_that_echoes_are_said_in_chinese(form, show_kind, kind):
    settings = {
        "model_training": TRAINING,
        "serving": SERVING,
        "data_preparation": {"cores": 512.0, "hours": 200.0},
    }
    show_kind(kind, "zh", **settings[kind])
    said = [one.text() for one in form.workload.present.findChildren(Echo) if one.text()]
    assert said
    assert all(any("\u4e00" <= sign <= "\u9fff" for sign in text) for text in said)


def test_that_every_sentence_of_the_form_has_a_value_in_it():
    assert say("echo_cards", "en", value=1) == "1 card"
    assert say("echo_cards", "en", value=12) == "12 cards"
