"""Where a number of the working comes from, in one line."""

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.uncertainty import Range
from carbon_desktop.words import (
    accelerator_name,
    amount,
    label_text,
    licence_text,
    plain,
    region_name,
    source_text,
    status_name,
    unit_text,
)
from carbon_desktop.words.ranges import full_span, span_of

SEPARATOR = " · "
_OURS = {"definition", "carbon_desktop"}
"""Sources that need no licence: what is so by definition, and the program itself."""


def provenance(assumption: Assumption, language: str, catalogue: Catalogue) -> str:
    """Return status, place or part, what the value is, year, source and licence."""
    parts = (
        status_name(assumption.status, language),
        _entry(assumption.fact, language, catalogue),
        label_text(assumption.label, language) if assumption.label else "",
        _source(assumption, language, catalogue),
    )
    return SEPARATOR.join(part for part in parts if part)


def range_text(assumption: Assumption, language: str) -> str:
    """Return the range that the sources leave a value, or nothing where they leave none."""
    if assumption.low is None or assumption.high is None:
        return ""
    ends = f"{plain(assumption.low, 4)} – {plain(assumption.high, 4)}"
    return f"{ends} {unit_text(assumption.unit, language)}".rstrip()


def spread_text(value: float, found: Range, unit: str, language: str, currency: str) -> str:
    """Return the range of a figure as it is shown, and more closely."""
    shown = amount(value, unit, language, currency).unit
    ends = f"{span_of(value, *found, unit, language)} {shown}".rstrip()
    return f"{ends} ({full_span(*found, unit, language, currency)})"


def _entry(fact: str, language: str, catalogue: Catalogue) -> str:
    """Return the name of the region or the accelerator that a fact is about."""
    kind, _, rest = fact.partition("/")
    id = rest.partition("/")[0]
    if kind == "region":
        return region_name(id, language, catalogue)
    return accelerator_name(id, language, catalogue) if kind == "accelerator" else ""


def _source(assumption: Assumption, language: str, catalogue: Catalogue) -> str:
    """Return "2025 · Ember (CC BY 4.0)" of an assumption, as much of it as there is."""
    if not assumption.source:
        return ""
    said = source_text(assumption.source, language, catalogue)
    if assumption.year is not None:
        said = f"{assumption.year}{SEPARATOR}{said}"
    known = catalogue.sources.get(assumption.source)
    if known is None or not known.licence or assumption.source in _OURS:
        return said
    licence = licence_text(known.licence, language)
    return f"{said}（{licence}）" if language == "zh" else f"{said} ({licence})"
