"""Units as they are shown, and the prefix in which a value reads best."""

from collections.abc import Iterable
from typing import NamedTuple

from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.numbers import rounded, significant

_FAR_SMALLER = 1e-3
"""What is less than this of a prefix's unit has too many zeros to be read."""


class Amount(NamedTuple):
    """A value as it is shown: its number and its unit."""

    number: str
    unit: str

    @property
    def text(self) -> str:
        """Number and unit in one piece."""
        return f"{self.number} {self.unit}".rstrip()


class Scale(NamedTuple):
    """One prefix for a whole plot: what is shown is value times factor, in unit."""

    factor: float
    unit: str


class _Step(NamedTuple):
    """A unit of a family: `start` is the value, in the family's own unit, from which it reads."""

    start: float
    factor: float
    unit: Pair


def _steps(*rows: tuple[float, str]) -> tuple[_Step, ...]:
    """Return steps that each begin at one whole unit; names are the same in both languages."""
    return tuple(_Step(1 / factor, factor, (name, name)) for factor, name in rows)


def _mass(per: str = "") -> tuple[_Step, ...]:
    names = ("g", "kg", "t", "kt", "Mt")
    gap = "" if per else " "
    return _steps(
        *((10.0 ** (3 - 3 * i), f"{name}{gap}CO₂e{per}") for i, name in enumerate(names))
    )


_HOURS = (
    _Step(0.0, 3600.0, ("s", "秒")),
    _Step(1 / 60, 60.0, ("min", "分钟")),
    _Step(1.0, 1.0, ("h", "小时")),
    _Step(72.0, 1 / 24, ("days", "天")),
    _Step(2 * 8760.0, 1 / 8760, ("years", "年")),
)

FAMILIES: dict[str, tuple[_Step, ...]] = {
    "kWh": _steps((1e3, "Wh"), (1.0, "kWh"), (1e-3, "MWh"), (1e-6, "GWh"), (1e-9, "TWh")),
    "kgCO2e": _mass(),
    "kgCO2e/kWh": _mass("/kWh"),
    "kWh/EFLOP": _steps(
        (1e3, "Wh/EFLOP"), (1.0, "kWh/EFLOP"), (1e-3, "MWh/EFLOP"), (1e-6, "GWh/EFLOP")
    ),
    "L": _steps((1e3, "mL"), (1.0, "L"), (1e-3, "m³")),
    "kg": _steps((1e3, "g"), (1.0, "kg"), (1e-3, "t"), (1e-6, "kt")),
    "h": _HOURS,
    "s": (
        _Step(0.0, 1e3, ("ms", "毫秒")),
        _Step(1.0, 1.0, ("s", "秒")),
        _Step(60.0, 1 / 60, ("min", "分钟")),
    ),
    "W": _steps((1.0, "W"), (1e-3, "kW"), (1e-6, "MW"), (1e-9, "GW")),
    "EFLOP": _steps((1e6, "TFLOP"), (1e3, "PFLOP"), (1.0, "EFLOP")),
    "count": _steps((1.0, ""), (1e-3, "K"), (1e-6, "M"), (1e-9, "B"), (1e-12, "T")),
}
"""Units that take a prefix by the size of the value."""

_MONEY = "EUR"
"""The method's stand-in for any currency."""

UNITS: dict[str, Pair] = {
    "1": ("", ""),
    "": ("", ""),
    "percent": ("%", "%"),
    "kgCO2e": ("kg CO₂e", "kg CO₂e"),
    "gCO2e/kWh": ("gCO₂e/kWh", "gCO₂e/kWh"),
    "year": ("years", "年"),
    "h": ("h", "小时"),
    "s/h": ("s/h", "秒/小时"),
    "h/year": ("h/year", "小时/年"),
    "device-hours": ("device-hours", "设备小时"),
    "day": ("days", "天"),
    "1/day": ("/day", "/天"),
    "1/s": ("/s", "/秒"),
    "h/day": ("h/day", "小时/天"),
    "s": ("s", "秒"),
    "byte": ("bytes", "字节"),
    "request": ("", ""),
    "token": ("", ""),
    "gCO2e/request": ("g CO₂e/request", "g CO₂e/请求"),
    "EUR": ("", ""),
    "EUR/h": ("/h", "/小时"),
    "EUR/kWh": ("/kWh", "/kWh"),
}
"""Units that are written otherwise than in the method."""


def unit_text(unit: str, language: str, currency: str = "") -> str:
    """Return a unit of the method as it is shown: CO₂e with its subscript, nothing for "1".

    A price is in the plan's currency; without one, only what it is a price of is shown.
    """
    if currency and unit.startswith(_MONEY):
        return currency + unit.removeprefix(_MONEY)
    known = UNITS.get(unit)
    return pick(known, language) if known is not None else unit.replace("CO2", "CO₂")


def amount(value: float, unit: str, language: str, currency: str = "") -> Amount:
    """Return a value as it is shown: three digits, in the prefix that reads best."""
    step = _step(value, unit)
    shown = rounded(value * step.factor if step is not None else value)
    named = pick(step.unit, language) if step is not None else unit_text(unit, language, currency)
    return Amount(shown, _agreeing(shown, named))


def quantity_amount(name: str, value: float, unit: str, currency: str, language: str) -> Amount:
    """Return a quantity as it is shown: device-hours stay hours, costs are in the currency."""
    shown_unit = "device-hours" if name == "device_hours" else unit
    return amount(value, shown_unit, language, currency)


def scale(values: Iterable[float], unit: str, language: str) -> Scale:
    """Return one prefix for many values, such as those of a plot: the one of the largest."""
    step = _step(max((abs(value) for value in values), default=0.0), unit)
    if step is None:
        return Scale(1.0, unit_text(unit, language))
    return Scale(step.factor, pick(step.unit, language))


def in_scale(value: float, shown: Scale, unit: str, language: str) -> str:
    """Return a value among others in their prefix; one far smaller has its own unit beside it."""
    size = value * shown.factor
    if size == 0 or abs(size) >= _FAR_SMALLER or unit not in FAMILIES:
        return rounded(size)
    return amount(value, unit, language).text


def _step(value: float, unit: str) -> _Step | None:
    """Return the largest unit that the rounded value fills; zero reads in the method's own."""
    family = FAMILIES.get(unit)
    if family is None:
        return None
    if value == 0:
        return next(step for step in family if step.factor == 1.0)
    size = significant(abs(value))
    filled = [step for step in family if _fills(size, step)]
    return filled[-1] if filled else family[0]


def _fills(size: float, step: _Step) -> bool:
    return significant(size * step.factor) >= significant(step.start * step.factor)


def _agreeing(number: str, unit: str) -> str:
    """Return "day" and "year" for exactly one of them."""
    return unit[:-1] if number == "1" and unit in {"days", "years"} else unit
