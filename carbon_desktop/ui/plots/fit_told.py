"""What is told of an answer: in sentences, of a point of its curves, in a table, to copy."""

from carbon_desktop.plan.field import Field
from carbon_desktop.study.fitting import Answer, Traded
from carbon_desktop.study.search import ALL, MET
from carbon_desktop.ui.plots.copied import headings
from carbon_desktop.ui.plots.fit_axes import UNKNOWN, amount_in, amount_text, currency_of
from carbon_desktop.ui.scene import Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.spreadsheet import Value
from carbon_desktop.words import brief, field_label, quantity_name, say, unit_text
from carbon_desktop.words.development import share_text
from carbon_desktop.words.fit import inside, now_text, outcome_text, there_text, unlikely_text
from carbon_desktop.words.fitting import fitting_text
from carbon_desktop.words.ranges import ranges_text, span_of

_TOTALS = (
    "total_emissions", "operational_emissions", "facility_energy", "wall_clock_hours",
    "device_hours", "electricity_cost", "rental_cost",
)  # fmt: skip
_MOST_TOTALS = 4
_DIGITS = 4

TABLE = (3, 3 + _MOST_TOTALS)
"""How many rows and columns the table of changes has at most."""


def outcome(scene: Scene, found: Answer) -> str:
    """Return what the search came to, and a caution where that is no likely value."""
    language, currency = scene.language, currency_of(scene, found)
    if found.fit is None:
        label = field_label(found.question.field, language)
        return fitting_text("refused", language, field=label)
    said = [outcome_text(found.fit, currency, language)]
    said.append(unlikely_text(found.fit, language, currency))
    if found.question.quantity == "operational_emissions":
        said.append(say("operational_alone", language))
    return " ".join(one for one in said if one)


def described(scene: Scene, found: Answer) -> str:
    """Return all of that with what there is now and what there would be."""
    language, currency = scene.language, currency_of(scene, found)
    if found.fit is None or found.now is None:
        return outcome(scene, found)
    amount = found.now.results.get(found.question.quantity)
    said = [
        outcome(scene, found),
        there_text(found.fit, found.plan.draws, currency, language),
        now_text(found.fit, amount, currency, language),
    ]
    return " ".join(one for one in said if one)


def changes(scene: Scene, found: Answer) -> list[list[str]]:
    """Return a table of what there is now and with the value that fits, the first row its head."""
    fit, now, language = found.fit, found.now, scene.language
    if fit is None or now is None:
        return []
    # Whatever fits has no last value, and so nothing to show of it.
    there = found.there if fit.found.code == MET else None
    known = there or now
    field, quantity = fit.knob.field, found.question.quantity
    totals = [one for one in _TOTALS if one in known.results and one != quantity]
    if quantity == "total_emissions" or "total_emissions" in totals:
        totals = [one for one in totals if one != "operational_emissions"]
    totals = [quantity, *totals][:_MOST_TOTALS]
    head = ["", field_label(field.key, language), fitting_text("within", language)]
    rows = [head + [quantity_name(one, language) for one in totals]]
    for code, one, value, chance in (
        ("row_now", now, fit.knob.present, found.chance),
        ("row_then", there, fit.found.value, fit.chance),
    ):
        figures = [amount_in(scene, one, name) for name in totals]
        chosen = [_value(field, value, scene, found), _chance(chance, language)]
        if one is None:
            chosen = [UNKNOWN] * len(chosen)
        rows.append([fitting_text(code, language), *chosen, *figures])
    return rows


def point_told(scene: Scene, found: Answer, place: int) -> str:
    """Return what a point of the curve is, line by line."""
    assert found.fit is not None
    one, quantity, language = found.curve[place], found.question.quantity, scene.language
    currency = currency_of(scene, found)
    shown = amount_text(scene, quantity, one.best, currency)
    ends = span_of(one.best, one.low, one.high, unit_of(quantity), language)
    if ends:
        shown = ranges_text("beside", language, figure=shown, ends=ends)
    field = found.fit.knob.field
    lines = [
        _at(field, one.value, scene, found),
        f"{quantity_name(quantity, language)}: {shown}",
    ]
    if found.question.probability is not None:
        share = share_text(found.question.probability, language)
        held = amount_text(scene, quantity, one.held, currency)
        lines.append(fitting_text("tip_held", language, share=share, amount=held))
    return "\n".join(lines)


def trade_told(scene: Scene, found: Answer, traded: Traded, place: int) -> str:
    """Return what a point of the trade is, line by line."""
    one, language = traded.points[place], scene.language
    first, second = traded.knobs
    other = field_label(second.field.key, language)
    if one.code == MET:
        code = "tip_most" if one.rising else "tip_least"
        value = _value(second.field, one.other, scene, found)
        said = fitting_text(code, language, other=other, value=value)
    else:
        code = "tip_any" if one.code == ALL else "tip_none"
        said = fitting_text(code, language, other=inside(other, language))
    return f"{_at(first.field, one.value, scene, found)}\n{said[:1].upper()}{said[1:]}"


def copied(scene: Scene, found: Answer, traded: Traded | None) -> list[list[Value]]:
    """Return the curve as rows under their headings, and beneath a gap the trade, if it is its."""
    if found.fit is None:
        return []
    language, quantity = scene.language, found.question.quantity
    best, low, high = headings(quantity, language)
    head: list[Value] = [_heading(found.fit.knob.field, scene, found), best, low, high]
    probability = found.question.probability
    if probability is not None:
        share = share_text(probability, language)
        head.append(fitting_text("column_held", language, name=best, share=share))
    rows: list[list[Value]] = [head]
    for one in found.curve:
        held: list[Value] = [] if probability is None else [one.held]
        rows.append([one.value, one.best, one.low, one.high, *held])
    if traded is not None and traded.points and traded[:2] == found[:2]:
        rows += [[], [_heading(knob.field, scene, found) for knob in traded.knobs]]
        rows += [[one.value, one.other] for one in traded.points]
    return rows


def _heading(field: Field, scene: Scene, found: Answer) -> str:
    unit = unit_text(field.unit, scene.language, currency_of(scene, found))
    label = field_label(field.key, scene.language)
    return f"{label} ({unit})" if unit else label


def _at(field: Field, value: float, scene: Scene, found: Answer) -> str:
    label = field_label(field.key, scene.language)
    shown = _value(field, value, scene, found)
    return fitting_text("at", scene.language, field=label, value=shown)


def _value(field: Field, value: float | None, scene: Scene, found: Answer) -> str:
    """Return a value of a field in few digits, or a dash where there is none."""
    if value is None:
        return UNKNOWN
    digits = 12 if field.kind == "whole" else _DIGITS
    unit = unit_text(field.unit, scene.language, currency_of(scene, found))
    return f"{brief(value, digits)} {unit}".rstrip()


def _chance(chance: float | None, language: str) -> str:
    if chance is None:
        return UNKNOWN
    return fitting_text("of_draws", language, share=share_text(chance, language))
