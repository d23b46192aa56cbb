"""Ranges as they are read: two ends, with as many digits as tell them apart and no more."""

from math import floor, log10

from carbon_desktop.words.language import Pair
from carbon_desktop.words.numbers import closely, grouped, rounded
from carbon_desktop.words.sentences import filled
from carbon_desktop.words.units import scale, unit_text

_DASH = " – "
_LARGEST = 1e12
_SMALLEST = 1e-9
"""From the one on, and below the other, ends are told in powers of ten."""

_FAR_OFF = 0.1
"""An end that rounding would move by more than this share is told more closely."""

_DIGITS = (3, 4, 5)
"""Significant digits at most: the first that tell the ends apart."""

RANGES: dict[str, Pair] = {
    "of": ("{name}: {said}", "{name}：{said}"),
    "told": ("{name}: {shown} ({full})", "{name}：{shown}（{full}）"),
    "beside": ("{figure}, range {ends}", "{figure}，区间 {ends}"),
    "low": ("{name}, low", "{name}，下限"),
    "high": ("{name}, high", "{name}，上限"),
    "about": (
        "A range is the 5th to 95th percentile of {draws} draws. It covers the inputs, not the"
        " choice of method.",
        "区间为 {draws} 次抽样的第 5 至第 95 百分位，反映输入的不确定性，不反映方法的选择。",
    ),
    "about_ends": (
        "The value lies below the low in 5 % of cases, above the high in 5 %, and above the best"
        " in half of them.",
        "真实值低于下限、高于上限的概率各为 5%，高于最佳估计的概率为 50%。",
    ),
    "no_logarithm": (
        "A log-normal spread needs a low above 0: it is drawn as uniform.",
        "对数正态分布要求下限大于 0，此处按均匀分布抽样。",
    ),
    "shape_lognormal": ("log-normal", "对数正态"),
    "shape_uniform": ("uniform", "均匀分布"),
    "shape_triangular": ("triangular", "三角分布"),
}
"""What is said of ranges."""


def ranges_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence about ranges."""
    return filled(RANGES[code], language, **fields)


def about_ranges(draws: int, language: str) -> str:
    """Return what a range is, for wherever one is explained."""
    return ranges_text("about", language, draws=rounded(draws, 6))


def span(low: float, high: float) -> str:
    """Return both ends of a range in one piece, as 129 – 204; nothing where they read alike."""
    return _DASH.join(ends_of(low, high))


def ends_of(low: float, high: float) -> tuple[str, str] | tuple[()]:
    """Return both ends of a range. Ends that read alike are not told.

    Digits follow its width: at most two of it are told.
    """
    largest = max(abs(low), abs(high))
    if largest >= _LARGEST or low >= high or largest < _SMALLEST:
        ends = [(rounded(low), rounded(high))]
    else:
        size = floor(log10(max(abs(low), abs(high)))) + 1
        powers = [max(floor(log10(high - low)) - 1, size - digits) for digits in _DIGITS]
        ends = [(_told(low, power), _told(high, power)) for power in powers]
    return next((pair for pair in ends if pair[0] != pair[1]), ())


def span_of(value: float, low: float, high: float, unit: str, language: str) -> str:
    """Return the ends of a value's range in the prefix in which the value itself is shown."""
    factor = scale([value], unit, language).factor
    return span(low * factor, high * factor)


def full_span(low: float, high: float, unit: str, language: str, currency: str = "") -> str:
    """Return both ends closely, in the method's own unit."""
    ends = _DASH.join(closely(one) for one in (low, high))
    return f"{ends} {unit_text(unit, language, currency)}".rstrip()


def _told(value: float, power: int) -> str:
    """Return a number down to a power of ten; a far smaller one keeps two digits of its own."""
    if 0.0 < abs(value) < _SMALLEST:
        return rounded(value, 2)
    if abs(round(value / 10**power) * 10**power - value) > _FAR_OFF * abs(value):
        power = min(power, floor(log10(abs(value))) - 1)
    if power >= 0:
        return grouped(f"{round(value / 10**power) * 10**power:.0f}")
    return grouped(f"{value:.{-power}f}")
