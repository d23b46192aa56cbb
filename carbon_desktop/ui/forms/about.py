"""What a status mark tells of a value: status, what it is, year, source, licence, range."""

from html import escape

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.words import (
    label_text,
    licence_text,
    plain,
    source_text,
    status_name,
    unit_text,
)


def about_text(assumption: Assumption, language: str, catalogue: Catalogue) -> str:
    """Return all that is known of a value, a line for each thing."""
    lines = [status_name(assumption.status, language), _value(assumption, language)]
    if assumption.source:
        lines.append(_source(assumption, language, catalogue))
    return "\n".join(line for line in lines if line)


def as_tooltip(text: str) -> str:
    """Return a text as rich text that shows it as it is: Qt takes what looks rich for rich."""
    return f"<p>{escape(text).replace(chr(10), '<br>')}</p>" if text else ""


def _value(assumption: Assumption, language: str) -> str:
    if isinstance(assumption.value, str):
        return ""
    unit = unit_text(assumption.unit, language)
    parts = [f"{plain(assumption.value, 4)} {unit}".strip()]
    if assumption.low is not None and assumption.high is not None:
        parts.append(f"{plain(assumption.low, 4)} – {plain(assumption.high, 4)}")
    if assumption.label:
        parts.append(label_text(assumption.label, language))
    return " · ".join(parts)


def _source(assumption: Assumption, language: str, catalogue: Catalogue) -> str:
    known = catalogue.sources.get(assumption.source)
    who = source_text(assumption.source, language, catalogue)
    title = f"{known.title}\n" if known is not None and known.title != who else ""
    parts = [title + who]
    if assumption.year is not None:
        parts.append(str(assumption.year))
    if known is not None and known.licence:
        parts.append(licence_text(known.licence, language))
    return " · ".join(parts)
