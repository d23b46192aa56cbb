"""What fits a budget, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.plan.field import Field
from carbon_desktop.study.neat import neat
from carbon_desktop.words.development import share_text
from carbon_desktop.words.language import Pair
from carbon_desktop.words.names import field_label, quantity_name
from carbon_desktop.words.numbers import brief, rounded
from carbon_desktop.words.sentences import filled
from carbon_desktop.words.units import quantity_amount, unit_text

if TYPE_CHECKING:  # it loads numpy, which words do without
    from carbon_desktop.study.budget import Fit, Kept

_DIGITS_NOW, _EXACT = 6, 12

_NEXT_TO_NOTHING = 1e-12
"""The share of the present value below which another one is told as almost 0."""

FITS: dict[str, Pair] = {
    "met_rising": (
        "{field} may be up to {value} for {quantity} to stay within {limit}{wanted}.",
        "{field}最多可为 {value}，{quantity}即不超过 {limit}{wanted}。",
    ),
    "met_falling": (
        "{field} must be at least {value} for {quantity} to stay within {limit}{wanted}.",
        "{field}至少须为 {value}，{quantity}方不超过 {limit}{wanted}。",
    ),
    "all_fits_rising": (
        "Any value of {field} up to {value} keeps {quantity} within {limit}{wanted}.",
        "{field}不超过 {value} 时取任何值，{quantity}均不超过 {limit}{wanted}。",
    ),
    "all_fits_falling": (
        "Any value of {field} down to {value} keeps {quantity} within {limit}{wanted}.",
        "{field}不小于 {value} 时取任何值，{quantity}均不超过 {limit}{wanted}。",
    ),
    "nothing_fits": (
        "Nothing fits: no value of {field} keeps {quantity} within {limit}{wanted}. The closest"
        " is {value}, with {closest}.",
        "无解：{field}无论取何值，都无法使{quantity}不超过 {limit}{wanted}。"
        "最接近的是 {value}，此时{closest}。",
    ),
    "irrelevant": (
        "{field} cannot change this: no value of it makes a difference to {quantity}, {closest}.",
        "{field}对此没有影响：无论取何值，{quantity}{closest}。",
    ),
    "not_monotone": (
        "There is no one answer: the curve of {quantity} over {field} crosses {limit} more than"
        " once. It is within it{wanted} {stretches}.",
        "没有唯一的答案：{quantity}随{field}变化时多次越过 {limit}。"
        "{stretches}不超过该值{wanted}。",
    ),
    "almost_nothing": ("almost {value}", "{value}（近似）"),
    "closest": ("{amount}", "为 {amount}"),
    "closest_held": (
        "at most {amount} in {share} of the draws",
        "在 {share} 的抽样中不超过 {amount}",
    ),
    "wanted": (" in {share} of the draws", "（在 {share} 的抽样中）"),
    "stretch": ("from {low} to {high}", "在 {low} 至 {high} 之间"),
    "and": ("{one} and {other}", "{one}以及{other}"),
    "there": (
        "There: {reached} at best, and {chance} of {draws} draws within the budget.",
        "此时最佳估计为 {reached}，{draws} 次抽样中有 {chance} 不超出预算。",
    ),
    "now": (
        "Now: {field} {value}, {quantity} {amount}.",
        "当前：{field} {value}，{quantity} {amount}。",
    ),
    "unlikely": (
        "That is outside what is likely ({low} to {high}).",
        "该值超出常见范围（{low} 至 {high}）。",
    ),
    "saved": (
        "The plan with this value is saved as {file}.",
        "采用该值的计划已保存为 {file}。",
    ),
    "kept": (
        "{quantity}: {share} of the draws within the budget of {limit}",
        "{quantity}：{share} 的抽样不超出预算 {limit}",
    ),
    "budget": ("budget {limit}", "预算 {limit}"),
    "kept_in": ("kept in {share} of draws", "{share} 的抽样达标"),
}
"""What is said of a budget and an input, by outcome."""


def fits_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence about what fits."""
    return filled(FITS[code], language, **fields)


def outcome_text(one: Fit, currency: str, language: str) -> str:
    """Return what a search for what fits came to, as a sentence or two."""
    found, field = one.found, one.knob.field
    code = found.code
    if code in {"met", "all_fits"}:
        code += "_rising" if found.rising else "_falling"
    wanted = ""
    if one.probability is not None:
        wanted = fits_text("wanted", language, share=share_text(one.probability, language))
    value, closest = found.value, ""
    if value is None and found.closest is not None:
        value, least = found.closest
        closest = _closest(one, least, currency, language)
    said = fits_text(
        code,
        language,
        field=inside(field_label(field.key, language), language),
        value=_found_text(one, value or 0.0, currency, language),
        quantity=inside(quantity_name(one.quantity, language), language),
        limit=amount_of(one.quantity, one.limit, currency, language),
        wanted=wanted,
        closest=closest,
        stretches=_stretches(one, currency, language),
    )
    return said[:1].upper() + said[1:]


def value_text(
    field: Field, value: float, language: str, *, up: bool = False, currency: str = ""
) -> str:
    """Return a value of a field in few digits, rounded down so that it still fits, or `up`."""
    shown = value if field.kind == "whole" else neat(value, up=up)
    unit = unit_text(field.unit, language, currency)
    return f"{brief(shown)} {unit}".rstrip()


def amount_of(quantity: str, value: float, currency: str, language: str) -> str:
    """Return an amount of a quantity as it is shown."""
    unit = QUANTITIES[quantity].unit
    return quantity_amount(quantity, value, unit, currency, language).text


def unlikely_text(one: Fit, language: str, currency: str = "") -> str:
    """Return a caution where what fits is no likely value, else an empty text."""
    field, value = one.knob.field, one.found.value
    if one.found.code != "met" or value is None or field.likely is None:
        return ""
    if field.likely[0] <= value <= field.likely[1]:
        return ""
    low, high = (value_text(field, end, language, currency=currency) for end in field.likely)
    return fits_text("unlikely", language, low=low, high=high)


def there_text(one: Fit, draws: int, currency: str, language: str) -> str:
    """Return what the quantity comes to at the value found, else an empty text."""
    if one.reached is None or one.chance is None:
        return ""
    return fits_text(
        "there",
        language,
        reached=amount_of(one.quantity, one.reached, currency, language),
        chance=share_text(one.chance, language),
        draws=rounded(draws, 6),
    )


def now_text(one: Fit, amount: float | None, currency: str, language: str) -> str:
    """Return what the input and the quantity are at present, where both are known."""
    if one.knob.present is None or amount is None:
        return ""
    return fits_text(
        "now",
        language,
        field=inside(field_label(one.knob.field.key, language), language),
        value=_present(one, language, currency),
        quantity=inside(quantity_name(one.quantity, language), language),
        amount=amount_of(one.quantity, amount, currency, language),
    )


def budget_text(quantity: str, limit: float, currency: str, language: str) -> str:
    """Return a budget as it stands beside a plot."""
    return fits_text("budget", language, limit=amount_of(quantity, limit, currency, language))


def kept_in(one: Kept, language: str) -> str:
    """Return how probable it is that a budget is kept, as it stands beside the budget."""
    if one.probability is None:
        return ""
    return fits_text("kept_in", language, share=share_text(one.probability, language))


def kept_text(one: Kept, currency: str, language: str) -> str:
    """Return how probable it is that a budget is kept, where that is known."""
    return fits_text(
        "kept",
        language,
        quantity=quantity_name(one.quantity, language),
        share=share_text(one.probability or 0.0, language),
        limit=amount_of(one.quantity, one.limit, currency, language),
    )


def _found_text(one: Fit, value: float, currency: str, language: str) -> str:
    """Return the value that fits or comes closest; next to nothing is told as almost 0."""
    field = one.knob.field
    if 0.0 < value < _NEXT_TO_NOTHING * (one.knob.present or 1.0):
        nothing = value_text(field, 0.0, language, currency=currency)
        return fits_text("almost_nothing", language, value=nothing)
    return value_text(field, value, language, up=not one.found.rising, currency=currency)


def _closest(one: Fit, least: float, currency: str, language: str) -> str:
    """Return what the quantity comes to at the closest value: at best, or in the share asked."""
    amount = amount_of(one.quantity, least, currency, language)
    if one.probability is None:
        return fits_text("closest", language, amount=amount)
    share = share_text(one.probability, language)
    return fits_text("closest_held", language, amount=amount, share=share)


def _present(one: Fit, language: str, currency: str) -> str:
    field, present = one.knob.field, one.knob.present or 0.0
    digits = _EXACT if field.kind == "whole" else _DIGITS_NOW
    return f"{brief(present, digits)} {unit_text(field.unit, language, currency)}".rstrip()


def _stretches(one: Fit, currency: str, language: str) -> str:
    field = one.knob.field
    said = [
        fits_text(
            "stretch",
            language,
            low=value_text(field, low, language, up=True, currency=currency),
            high=value_text(field, high, language, currency=currency),
        )
        for low, high in one.found.stretches
    ]
    text = said[0] if said else ""
    for other in said[1:]:
        text = fits_text("and", language, one=text, other=other)
    return text


def inside(name: str, language: str) -> str:
    """Return a name as it stands inside a sentence: with a small letter, unless it is letters.

    Chinese goes on after Latin signs with a gap.
    """
    if language == "zh":
        return f"{name} " if name[-1:].isascii() else name
    return name[:1].lower() + name[1:] if name[1:2].islower() else name
