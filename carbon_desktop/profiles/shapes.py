"""The shape of our files, declared once: what is read, what is written, and the JSON Schema.

Fields stand in the order in which they are written. What is at its default is left out, and a
key that is not declared here is refused.
"""

from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType, defstruct

from carbon_desktop.catalogue.tables import BOUNDARIES, RATES
from carbon_desktop.plan.field import FIELDS, WORKLOADS, Field
from carbon_desktop.plan.plan import BUDGETED, DRAWS, LARGEST_SEED, MOST_DRAWS, SEED, SHAPES
from carbon_desktop.study.phase_estimate import RESULTS

Year = Annotated[int, Meta(ge=1, le=9999)]
Id = Annotated[str, Meta(min_length=1)]
Day = Annotated[str, Meta(extra_json_schema={"pattern": r"^(\d{4}-\d{2}-\d{2})?$"})]
OwnId = Annotated[str, Meta(pattern="^own:.", description="own:, then what you like")]


class Shape(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An object of our files."""


class Figure(Shape, frozen=True):
    """A sourced number."""

    value: float
    unit: str
    source: str
    year: Year | None = None
    low: float | None = None
    high: float | None = None
    note: str = ""


def _figures_by(name: str, keys: tuple[str, ...]) -> Any:
    """Return the shape of an object that may hold a figure under each of some keys."""
    names = {key: key.replace("+", "_") for key in keys}
    fields = [(names[key], Figure | UnsetType, UNSET) for key in keys]
    renamed = {name: key for key, name in names.items()}
    return defstruct(name, fields, bases=(Shape,), rename=renamed)


Rates = _figures_by("Rates", RATES)
Factors = _figures_by("Factors", BOUNDARIES)


class Accelerator(Shape, frozen=True):
    """An accelerator of the user's own."""

    id: OwnId
    name: str
    vendor: str = ""
    kind: str = "gpu"
    form_factor: str = ""
    architecture: str = ""
    release_year: Year | None = None
    memory_gb: float | None = None
    bandwidth_gb_per_s: float | None = None
    unit_counted: str = "card"
    tdp: Figure | None = None
    idle_power: Figure | None = None
    rates: Rates = Rates()  # type: ignore[valid-type]
    embodied: Figure | None = None
    lifetime: Figure | None = None
    covers_host: bool = False
    aliases: tuple[str, ...] = ()
    power_estimated: bool = False


class Region(Shape, frozen=True):
    """A site of the user's own."""

    id: OwnId
    kind: str
    name_en: str
    name_zh: str
    zone: str
    country: str | None = None
    provider: str | None = None
    code: str | None = None
    factors: Factors = Factors()  # type: ignore[valid-type]
    published: Figure | None = None
    carbon_free: Figure | None = None
    pue: Figure | None = None
    wue: Figure | None = None
    water: Figure | None = None
    aliases: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Own(Shape, frozen=True):
    """The user's own entries that a plan uses."""

    accelerators: tuple[Accelerator, ...] = ()
    regions: tuple[Region, ...] = ()


class OwnEntries(Shape, frozen=True):
    """The file of the user's own entries."""

    format: Literal[1]
    accelerators: tuple[Accelerator, ...] = ()
    regions: tuple[Region, ...] = ()


def _setting(field: Field) -> Any:
    """Return the shape of a setting: a bare value, or the value with the user's source.

    A value of null takes the catalogue's; nobody writes a bare null by intention.
    """
    plain, name = _value(field)
    if name not in _STATED:
        fields: list[Any] = [
            ("value", plain | None),
            ("source", str, ""),
            ("year", Year | None, None),
            ("suggested", bool, False),
        ]
        if name == "StatedNumber":
            fields += _RANGE
        _STATED[name] = defstruct(name, fields, bases=(Shape,))
    return plain | _STATED[name] | UnsetType


def stated(key: str) -> Any:
    """Return the shape of a field's value with the user's source and year."""
    return _STATED[_value(FIELDS[key])[1]]


def _value(field: Field) -> tuple[Any, str]:
    if field.kind == "choice":
        return Literal[field.choices], f"Stated_{field.key}"
    if field.kind in {"number", "whole"}:
        return float, "StatedNumber"
    return str, "StatedText"


_LOW = "5th percentile, given together with high; without both the value is exact."
_HIGH = "95th percentile."
_SHAPE = "How each side of the value, its median, is spread; log-normally where nothing is said."
_RANGE: list[Any] = [
    ("low", Annotated[float | None, Meta(description=_LOW)], None),
    ("high", Annotated[float | None, Meta(description=_HIGH)], None),
    ("shape", Annotated[Literal[("", *SHAPES)], Meta(description=_SHAPE)], ""),
]
"""The 5th and 95th percentile of a number, and how it is spread between them."""

_STATED: dict[str, Any] = {}

Settings = defstruct(
    "Settings", [(key, _setting(field), UNSET) for key, field in FIELDS.items()], bases=(Shape,)
)
"""What was set, by field key; units are in the keys."""


class Phase(Shape, frozen=True):
    """A step of a scenario; in an alternative, only what differs."""

    id: Id
    name: str | None = None
    workload: Literal[WORKLOADS] | None = None  # type: ignore[valid-type]
    active: bool | None = None
    settings: Settings = Settings()  # type: ignore[valid-type]


_GROUP = "The name of those it belongs with, which stand beside it; it changes no figure."
_FAVOURITE = "A mark of the user's; it changes no figure."


class Scenario(Shape, frozen=True):
    """One way to do the experiment."""

    id: Id
    name: str
    group: Annotated[str, Meta(description=_GROUP)] = ""
    favourite: Annotated[bool, Meta(description=_FAVOURITE)] = False
    settings: Settings = Settings()  # type: ignore[valid-type]
    phases: tuple[Phase, ...] = ()


class Published(Shape, frozen=True):
    """A figure that others published of a scenario, in the quantity's own unit."""

    scenario: str
    quantity: Literal[RESULTS]  # type: ignore[valid-type]
    value: Annotated[float, Meta(ge=0)]
    source: str
    year: Year | None = None
    note: str = ""


Limit = Annotated[float, Meta(ge=0)]

Budgets = defstruct(
    "Budgets", [(name, Limit | UnsetType, UNSET) for name in BUDGETED], bases=(Shape,)
)
"""Limits by quantity, each in the quantity's own unit; money is in the plan's currency."""


class Pinned(Shape, frozen=True):
    """What the plan was last computed with."""

    catalogue: str = ""
    method: str = ""
    figures: dict[str, Figure] = {}
    totals: dict[str, dict[str, float]] = {}


_DRAWS = "How many draws of what is uncertain stand behind the ranges."
_SEED = "The seed of the draws: the same one gives the same ranges."
_UNTIED = "Facts that every scenario draws for itself, by the key of their column of draws."


class Document(Shape, frozen=True, kw_only=True):
    """A plan of Carbon Desktop."""

    format: Literal[4]
    name: str
    notes: str = ""
    start: Day = ""
    scenarios: Annotated[tuple[Scenario, ...], Meta(min_length=1)]
    published: tuple[Published, ...] = ()
    budgets: Budgets = Budgets()  # type: ignore[valid-type]
    draws: Annotated[int, Meta(ge=1, le=MOST_DRAWS, description=_DRAWS)] = DRAWS
    seed: Annotated[int, Meta(ge=0, le=LARGEST_SEED, description=_SEED)] = SEED
    untied: Annotated[tuple[Id, ...], Meta(description=_UNTIED)] = ()
    own: Own = Own()
    pinned: Pinned = Pinned()
