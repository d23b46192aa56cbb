"""The user's own accelerators and sites, as records of the catalogue and as shapes of a file."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from msgspec import UNSET
from msgspec.structs import asdict

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.profiles import shapes

LARGEST_WHOLE = 2**53
"""Up to here every whole number is a float, and written without a point."""


def number(value: float) -> float:
    """Return a number as it is written: whole ones without a point."""
    if isinstance(value, float) and value.is_integer() and abs(value) <= LARGEST_WHOLE:
        return int(value)
    return value


def figure_shape(figure: Figure) -> shapes.Figure:
    """Return a figure as it is written."""
    return shapes.Figure(
        number(figure.value),
        figure.unit,
        figure.source,
        figure.year,
        None if figure.low is None else number(figure.low),
        None if figure.high is None else number(figure.high),
        figure.note,
    )


def figure_record(shape: shapes.Figure) -> Figure:
    """Return a figure as the catalogue has it."""
    return Figure(**asdict(shape))


def accelerator_shape(record: Accelerator) -> shapes.Accelerator:
    """Return an own accelerator as it is written."""
    return shapes.Accelerator(**_shaped(record, shapes.Accelerator))


def accelerator_record(shape: shapes.Accelerator) -> Accelerator:
    """Return an own accelerator as the catalogue has it."""
    return Accelerator(own=True, **_recorded(shape))


def region_shape(record: Region) -> shapes.Region:
    """Return an own site as it is written."""
    return shapes.Region(**_shaped(record, shapes.Region))


def region_record(shape: shapes.Region) -> Region:
    """Return an own site as the catalogue has it."""
    return Region(own=True, **_recorded(shape))


def _shaped(record: Accelerator | Region, shape: Any) -> dict[str, Any]:
    """Return what is written of a record: everything but what only the shipped tables know."""
    values = {one.name: getattr(record, one.name) for one in fields(record)}
    return {name: _written(name, values[name]) for name in shape.__struct_fields__}


def _written(name: str, value: Any) -> Any:
    if isinstance(value, Figure):
        return figure_shape(value)
    if isinstance(value, Mapping):
        figures = {key.replace("+", "_"): figure_shape(one) for key, one in value.items()}
        return shapes.Rates(**figures) if name == "rates" else shapes.Factors(**figures)
    return number(value) if isinstance(value, float) else value


def _recorded(shape: shapes.Accelerator | shapes.Region) -> dict[str, Any]:
    return {name: _read(value) for name, value in asdict(shape).items()}


def _read(value: Any) -> Any:
    if isinstance(value, shapes.Figure):
        return figure_record(value)
    if isinstance(value, shapes.Rates | shapes.Factors):
        names = dict(zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True))
        given = {names[name]: one for name, one in asdict(value).items() if one is not UNSET}
        return {key: figure_record(one) for key, one in given.items()}
    return value
