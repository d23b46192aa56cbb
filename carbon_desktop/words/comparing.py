"""What is said of one scenario beside another: how often it is lower, and by how much."""

from collections.abc import Iterable

from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.study.comparison import COSTS, Comparison
from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.matrix import Odds
from carbon_desktop.words.language import Pair
from carbon_desktop.words.names import quantity_name
from carbon_desktop.words.numbers import rounded
from carbon_desktop.words.ranges import ends_of
from carbon_desktop.words.sentences import filled
from carbon_desktop.words.units import Scale, scale, unit_text

COMPARING: dict[str, Pair] = {
    "full_stop": ("{sentence}.", "{sentence}。"),
    "of_quantity": ("{quantity}: {sentence}", "{quantity}：{sentence}"),
    "marked": ("{sentence} ({mark})", "{sentence}（{mark}）"),
    "equal": ("{one} and {other} are equal", "“{one}”与“{other}”相同"),
    "lower": ("{one} is lower than {other} {often}, {by}", "“{one}”{often}低于“{other}”，{by}"),
    "higher": ("{one} is higher than {other} {often}, {by}", "“{one}”{often}高于“{other}”，{by}"),
    "lower_exactly": ("{one} is lower than {other}, {by}", "“{one}”低于“{other}”，{by}"),
    "higher_exactly": ("{one} is higher than {other}, {by}", "“{one}”高于“{other}”，{by}"),
    "always": ("in all draws", "在全部抽样中"),
    "often": ("in {share} of draws", "在{share}的抽样中"),
    "often_or_equal": (
        "in {share} of draws and equal in {equal}",
        "在{share}的抽样中（另有{equal}两者相同）",
    ),
    "by": ("by {amount}", "相差 {amount}"),
    "by_span": ("by {low} to {high} {unit}", "相差 {low} 至 {high} {unit}"),
    "by_lower_or_higher": (
        "from {less} lower to {more} higher",
        "差值在低 {less} 至高 {more} 之间",
    ),
    "by_higher_or_lower": (
        "from {more} higher to {less} lower",
        "差值在高 {more} 至低 {less} 之间",
    ),
    "to": ("{low} to {high}", "{low} 至 {high}"),
    "share": ("{share} %", "{share}%"),
    "share_below": ("under {share} %", "不足 {share}%"),
    "share_above": ("over {share} %", "超过 {share}%"),
    "or_equal": ("{share}, equal in {equal}", "{share}，{equal} 相同"),
    "boundaries_differ": ("grid factors of different boundaries", "电网排放因子口径不同"),
    "currencies_differ": ("in another currency", "币种不同"),
    "difference_told": ("Difference {best} {unit}", "差值 {best} {unit}"),
    "difference_spans": (
        "Difference {best} {unit}, range {span}",
        "差值 {best} {unit}，区间 {span}",
    ),
    "than": ("than {name}", "与“{name}”相比"),
    "lower_in": ("lower in … of draws", "较低的抽样占比"),
    "difference": ("difference ({unit})", "差值 ({unit})"),
    "ends": ("range", "区间"),
    "lower_than_baseline": (
        "{name}, lower than the baseline (share of draws)",
        "{name}，低于基准方案的抽样占比",
    ),
    "difference_in": ("{name}, difference ({unit})", "{name}，差值 ({unit})"),
    "difference_to_baseline": (
        "{name}, difference to the baseline ({unit})",
        "{name}，与基准方案之差 ({unit})",
    ),
    "about": (
        "In each draw both scenarios have the same values of all that they share: only what"
        " differs tells them apart. The ends are the 5th and 95th percentile of the difference.",
        "每次抽样中，两个方案的共有数值取值相同，只比较有差别之处。"
        "两端为差值的第 5 与第 95 百分位。",
    ),
}
"""What is said of two scenarios."""

_FEW = 0.01
"""A share that is smaller, but not none at all, is told as being below it."""


def comparing_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence about two scenarios, or a part of one."""
    return filled(COMPARING[code], language, **fields)


def sentence_of(
    found: Comparison,
    one: ScenarioEstimate,
    other: ScenarioEstimate,
    quantity: str,
    language: str,
) -> str:
    """Return which of two scenarios is lower, how often and by how much, without a full stop."""
    names = {"one": one.name, "other": other.name}
    if found.is_equal and found.difference.best == 0.0:
        return comparing_text("equal", language, **names)
    is_lower = found.lower >= found.higher
    way, share = ("lower", found.lower) if is_lower else ("higher", found.higher)
    by = _by(found, quantity, language, one.currency)
    if found.difference.low == found.difference.high:
        return comparing_text(f"{way}_exactly", language, **names, by=by)
    often = _often(share, found.equal, language)
    return comparing_text(way, language, **names, often=often, by=by)


def of_quantity(quantity: str, sentence: str, language: str) -> str:
    """Return a sentence with the quantity that it is about before it."""
    name = quantity_name(quantity, language)
    return comparing_text("of_quantity", language, quantity=name, sentence=sentence)


def full_stop(sentence: str, language: str) -> str:
    """Return a sentence with its end."""
    return comparing_text("full_stop", language, sentence=sentence)


def marked(sentence: str, marks: Iterable[str], language: str) -> str:
    """Return a sentence with what a reader of it should know."""
    for one in marks:
        mark = comparing_text(one, language)
        sentence = comparing_text("marked", language, sentence=sentence, mark=mark)
    return sentence


def difference_text(found: Comparison, one: ScenarioEstimate, quantity: str, language: str) -> str:
    """Return the difference at best with its range, signed, without a full stop."""
    low, best, high = found.difference
    shown = _scale([low, best, high], quantity, language, one.currency)
    span = signed_span(low, high, shown, language)
    said = {"best": signed(best, shown), "unit": shown.unit, "span": span}
    return comparing_text("difference_spans" if span else "difference_told", language, **said)


def lower_text(found: Comparison | Odds, language: str) -> str:
    """Return the share of draws in which the one is lower; ties are told apart."""
    if found.is_equal:
        return "="
    share = share_text(found.lower, language)
    if found.equal == 0.0:
        return share
    equal = share_text(found.equal, language)
    return comparing_text("or_equal", language, share=share, equal=equal)


def share_text(share: float, language: str) -> str:
    """Return a share of draws in percent; only what holds of all, or of none, is 100 or 0."""
    if 0.0 < share < _FEW:
        return comparing_text("share_below", language, share=rounded(100.0 * _FEW))
    if 1.0 - _FEW < share < 1.0:
        return comparing_text("share_above", language, share=rounded(100.0 * (1.0 - _FEW)))
    return comparing_text("share", language, share=rounded(float(round(100.0 * share))))


def signed(value: float, shown: Scale) -> str:
    """Return a difference on a scale, with its sign; none at all is "="."""
    size = value * shown.factor
    return _plus(rounded(size), size) if size else "="


def signed_span(low: float, high: float, shown: Scale, language: str) -> str:
    """Return both ends of a difference on a scale; nothing where they read alike."""
    ends = ends_of(low * shown.factor, high * shown.factor)
    if not ends:
        return ""
    return comparing_text("to", language, low=_plus(ends[0], low), high=_plus(ends[1], high))


def scale_of(ones: Iterable[ScenarioEstimate], quantity: str, language: str) -> Scale:
    """Return the prefix for a quantity of scenarios; costs of one currency have it as unit."""
    ones = list(ones)
    values = [one.results[quantity] for one in ones]
    currencies = {one.currency for one in ones}
    currency = next(iter(currencies)) if len(currencies) == 1 else ""
    return _scale(values, quantity, language, currency)


def shown_unit(quantity: str) -> str:
    """Return the unit in which a quantity is told: device-hours stay hours."""
    return "device-hours" if quantity == "device_hours" else QUANTITIES[quantity].unit


def _scale(values: Iterable[float], quantity: str, language: str, currency: str) -> Scale:
    unit = shown_unit(quantity)
    if quantity in COSTS:
        return Scale(1.0, unit_text(unit, language, currency))
    return scale(values, unit, language)


def _plus(text: str, value: float) -> str:
    return f"+{text}" if value > 0.0 else text


def _often(share: float, equal: float, language: str) -> str:
    if share == 1.0:
        return comparing_text("always", language)
    said = _set_off(share_text(share, language), language)
    if equal == 0.0:
        return comparing_text("often", language, share=said)
    also = _set_off(share_text(equal, language), language)
    return comparing_text("often_or_equal", language, share=said, equal=also)


def _set_off(share: str, language: str) -> str:
    """Return a share as Chinese has it inside a sentence: with gaps around what is Latin."""
    if language != "zh":
        return share
    return f" {share} " if share[0].isascii() else f"{share} "


def _by(found: Comparison, quantity: str, language: str, currency: str) -> str:
    """Return by how much: without signs, for the sentence has said which way."""
    low, best, high = found.difference
    shown = _scale([low, high], quantity, language, currency)
    ends = [_unsigned(each) for each in ends_of(low * shown.factor, high * shown.factor)]
    if not ends:
        number = rounded(abs(best) * shown.factor)
        return comparing_text("by", language, amount=f"{number} {shown.unit}".rstrip())
    if low < 0.0 < high:
        less, more = (f"{each} {shown.unit}".rstrip() for each in ends)
        code = "by_lower_or_higher" if best <= 0.0 else "by_higher_or_lower"
        return comparing_text(code, language, less=less, more=more)
    least, most = ends if high > 0.0 else reversed(ends)
    said = {"low": least, "high": most, "unit": shown.unit}
    return comparing_text("by_span", language, **said).rstrip()


def _unsigned(number: str) -> str:
    return number.lstrip("-\N{MINUS SIGN}")
