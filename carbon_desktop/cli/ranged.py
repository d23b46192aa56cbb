"""Numbers of options, each exact or with a range of its own: 0.4, or 0.3:0.4:0.5."""

from carbon_desktop.cli.arguments import WrongUse, number
from carbon_desktop.plan.field import Field
from carbon_desktop.plan.plan import SHAPES, Setting

_WANTED = f"LOW:BEST:HIGH, LOW:BEST:HIGH:{'|'.join(SHAPES)}"


def number_setting(flag: str, text: str, field: Field, language: str) -> Setting:
    """Return what an option sets: a number, or one between its 5th and its 95th percentile.

    Raises
    ------
    WrongUse
        If a number is none or lies outside the field's bounds, or if they make no range.
    """
    if ":" not in text or field.kind != "number":
        return Setting(number(flag, text, field, language))
    parts = text.split(":")
    shape = parts.pop().lower() if parts[-1].lower() in SHAPES else ""
    if len(parts) != 3:
        raise WrongUse("option_not_range", option=flag, value=text, wanted=_WANTED)
    low, value, high = (number(flag, part, field, language) for part in parts)
    if not low <= value <= high:
        raise WrongUse("option_not_range", option=flag, value=text, wanted=_WANTED)
    if low == high:
        return Setting(value)
    return Setting(value, low=low, high=high, shape=shape)
