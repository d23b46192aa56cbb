"""A value of a field as it stands in a sentence: a number with its unit, or a name."""

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.ui.forms.shown import Value
from carbon_desktop.words import (
    accelerator_name,
    choice_name,
    model_name,
    plain,
    region_name,
    unit_text,
)


def value_text(key: str, value: Value, language: str, catalogue: Catalogue) -> str:
    """Return a field's value in words, empty where there is none."""
    if value is None:
        return ""
    if not isinstance(value, str):
        unit = "" if "price" in key else unit_text(FIELDS[key].unit, language)
        return f"{plain(value, 4)} {unit}".strip()
    if key == "accelerator":
        return accelerator_name(value, language, catalogue)
    if key == "region":
        return region_name(value, language, catalogue)
    if key == "model":
        return model_name(value, catalogue)
    return choice_name(value, language)
