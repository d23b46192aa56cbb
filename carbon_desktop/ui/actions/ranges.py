"""The range of a field's value: edited in a small window beside it, or taken back."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.layers import UNSET
from carbon_desktop.plan.plan import Setting
from carbon_desktop.study.assumption import LOOKED_UP
from carbon_desktop.study.columns import Columns
from carbon_desktop.study.field_inputs import INPUT_OF_FIELD
from carbon_desktop.study.uncertainty import phase_range
from carbon_desktop.ui.asking import ask
from carbon_desktop.ui.forms.number_field import NumberField
from carbon_desktop.ui.forms.shown import Fields, Shown
from carbon_desktop.words import brief, field_label, plain, unit_text
from carbon_desktop.words.numbers import significant
from carbon_desktop.workspace import changes as changed
from carbon_desktop.workspace.history import Label

if TYPE_CHECKING:
    from carbon_desktop.ui.dialogs.value_range import Held, RangeDialog
    from carbon_desktop.ui.main_window import MainWindow

Values = Iterable[tuple[Iterable[str], str]]
"""Values of fields: the phases that have each, and its field."""

_FRAME, _BESIDE = 40, 256
"""Px that a window manager adds to the height, and from a field to beyond the form."""

_DIGITS = 4
"""Of the ends of what was computed: as many as its best value shows."""


def edit_range(window: MainWindow, key: str) -> None:
    """Edit the range of a field of the present phase, beneath it where it is in sight."""
    from carbon_desktop.ui.dialogs.value_range import BACK, EXACT, RangeDialog

    work, fields = window.workspace, _fields(window)
    shown = fields.field(key)
    if not shown.may_range(key):
        return
    held = _held(window, fields, key, shown)
    dialog = RangeDialog(window, held, work.language)
    _place(dialog, window.form.sections.row_of(key))
    if not ask(dialog):
        return
    work.history.seal()
    if dialog.wanted == BACK:
        work.set_fields({key: _way_back(shown)})
    elif dialog.wanted == EXACT:
        value = dialog.value()
        if value is not None:
            setting = _known(shown, fields.settings.get(key), value)
            work.set_fields(window.form.changes_to(key, setting), "undo_know")
    else:
        setting = _setting(dialog, fields, key, shown)
        if setting != fields.settings.get(key):
            work.set_fields(window.form.changes_to(key, setting), "undo_set_range")
    work.history.seal()


def know(window: MainWindow, scenario: str, values: Values) -> None:
    """Take the values of fields for exactly known, each in some phases of a scenario: one edit."""
    work = window.workspace
    assert work.result is not None  # What is known was looked at in it.
    plan, keys = work.plan, []
    for phases, key in values:
        keys.append(key)
        for phase in phases:
            fields = Fields(work.result, scenario, phase)
            shown = fields.field(key)
            if shown.may_range(key) and isinstance(shown.value, float | int):
                setting = _known(shown, fields.settings.get(key), shown.value)
                plan = changed.with_fields(plan, scenario, phase, {key: setting})
    several = len(set(keys)) > 1
    work.history.seal()
    work.edit(Label("undo_know_all") if several else Label("undo_know", {"field": keys[0]}), plan)
    work.history.seal()


def _fields(window: MainWindow) -> Fields:
    work = window.workspace
    if work.result is None or work.result.plan is not work.plan:
        work.estimate_now()
    assert work.result is not None
    return Fields(work.result, work.selected, work.phase)


def _held(window: MainWindow, fields: Fields, key: str, shown: Shown) -> Held:
    """Return the value with the range that it has: the user's, the catalogue's or what follows."""
    from carbon_desktop.ui.dialogs.value_range import Held

    language, own = window.workspace.language, fields.settings.get(key)
    assert isinstance(shown.value, float | int)
    low, high, shape = None, None, ""
    if own is not None and own.value is not None:
        low, high, shape = own.low, own.high, own.shape
    elif shown.assumption is not None and shown.assumption.value == shown.value:
        low, high, shape = shown.assumption.low, shown.assumption.high, shown.assumption.shape
    elif fields.result is not None:
        plan = fields.plan
        columns = Columns(plan.draws, plan.seed, plan.untied)
        found = phase_range(fields.result, INPUT_OF_FIELD[key], columns, fields.scenario)
        if found is not None:
            low = min(significant(found.low, _DIGITS), shown.value)
            high = max(significant(found.high, _DIGITS), shown.value)
    field, row = FIELDS[key], window.form.sections.row_of(key)
    money = fields.estimate.scenario(fields.scenario).currency if field.is_price else ""
    entry = None if row is None else row.field
    written = partial(entry.written, own=True) if isinstance(entry, NumberField) else plain
    name = field_label(key, language)
    if entry is None and field.maximum > 1e15:
        written = brief
    phase = fields.effective
    if phase is not None and len(fields.phases) > 1 and field.group == "workload":
        name = f"{phase.name} · {name}"
    back = window.form.range_reset_text(key, shown)
    unit = unit_text(field.unit, language, money)
    return Held(name, field, unit, written, float(shown.value), low, high, shape, back)


def _setting(dialog: RangeDialog, fields: Fields, key: str, shown: Shown) -> Setting:
    """Return what was entered; where the value stays, so does what is said of its source."""
    one = dialog.distribution()
    assert one is not None  # Else the dialog cannot be accepted.
    source, year = "", None
    if one.value == shown.value and shown.assumption is not None:
        source, year = shown.assumption.source, shown.assumption.year
    own = fields.settings.get(key)
    if own is not None and one.value == own.value:
        source, year = own.source, own.year
    if one.is_exact:
        return Setting(one.value, source, year)
    return Setting(one.value, source, year, low=one.low, high=one.high, shape=one.shape)


def _known(shown: Shown, own: Setting | None, value: float) -> Setting:
    """Return a value without a range; what was entered or looked up so keeps its source.

    Who knows that a default holds has it from elsewhere.
    """
    if own is not None and own.value == value:
        return Setting(value, own.source, own.year)
    one = shown.assumption
    if one is not None and one.status == LOOKED_UP and one.value == value:
        return Setting(value, one.source, one.year)
    return Setting(value)


def _way_back(shown: Shown) -> Setting | None:
    """Return what gives a field its catalogue's value, or else what it follows."""
    return UNSET if shown.may_unset and shown.back_to != "catalogue" else None


def _place(dialog: QWidget, row: object) -> None:
    """Put the dialog beneath its field, or beside the form; else where Qt puts it."""
    field = getattr(row, "field", None)
    if not isinstance(field, QWidget) or not field.isVisible():
        return
    room = field.screen().availableGeometry()
    at = field.mapToGlobal(QPoint(0, field.height() + 8))
    size = dialog.sizeHint()
    if at.y() + size.height() > room.bottom() - _FRAME:
        at.setX(field.mapToGlobal(QPoint(_BESIDE, 0)).x())
    dialog.move(
        max(min(at.x(), room.right() - size.width()), room.left()),
        max(min(at.y(), room.bottom() - size.height() - _FRAME), room.top()),
    )
