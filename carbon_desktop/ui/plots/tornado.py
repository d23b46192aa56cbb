"""Drivers as data: a bar an assumption, from the figure at its low to the figure at its high."""

from collections.abc import Iterable
from typing import NamedTuple

from carbon_desktop.plan.field import FIELDS
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.sensitivity import Driver, Sensitivity
from carbon_desktop.ui.plots.axis_of import Extent
from carbon_desktop.ui.plots.ridge import ranges_of
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import field_of
from carbon_desktop.words import Scale, missing_text, plain, unit_text
from carbon_desktop.words.drivers import (
    driver_input_name,
    driver_name,
    drivers_text,
    share_text,
    what_drives,
)
from carbon_desktop.words.messages import joined
from carbon_desktop.words.numbers import grouped, rounded


class DriverBar(NamedTuple):
    """One row: an assumption, its share, and where the figure lies at its low and at its high.

    `asked` is the first input that it stands for, `field` where that is set; nothing where it has
    no field, and its phase is all that there is to be shown.
    """

    name: str
    asked: Asked
    field: str
    share: str
    low: float
    high: float
    low_text: str
    high_text: str

    @property
    def may_range(self) -> bool:
        """Whether the field is a number that may have a range."""
        return bool(self.field) and FIELDS[self.field].kind == "number"


class Tornado(NamedTuple):
    """The rows of the panel, the best figure that they reach from, and why there are none."""

    colour: int
    best: float
    rows: tuple[DriverBar, ...]
    lack: str = ""

    @property
    def extent(self) -> Extent:
        """Where the bars begin and end along the axis."""
        ends = [end for row in self.rows for end in (row.low, row.high)]
        return Extent(min([self.best, *ends]), max([self.best, *ends])).widened()


NOTHING = Tornado(0, 0.0, ())


def tornado(scene: Scene, found: Sensitivity, axis: Scale) -> Tornado:
    """Return the drivers of the scenario that is looked at."""
    one, factor = scene.selected, axis.factor
    names = driver_names(scene, found)
    rows = tuple(
        DriverBar(
            name,
            asked_of(one.id, driver),
            field_of(driver.assumptions[0].name),
            share_text(driver.share, scene.language),
            driver.low * factor,
            driver.high * factor,
            rounded(driver.low * factor),
            rounded(driver.high * factor),
        )
        for name, driver in zip(names, found.drivers, strict=True)
    )
    colour = [each.id for each in scene.estimate.scenarios].index(one.id)
    best = one.results.get(found.quantity, 0.0) * factor
    return Tornado(colour, best, rows)


def lack_of(scene: Scene, quantity: str) -> str:
    """Return why nothing drives a figure: it is not known, exact, or its range is to come."""
    one = scene.selected
    if quantity not in one.results:
        return missing_text(one.missing(quantity), scene.language)
    known = ranges_of(scene, one)
    if known is None:
        return drivers_text("to_come", scene.language)
    return "" if quantity in known.draws else drivers_text("exact", scene.language)


def sentence(scene: Scene, found: Sensitivity) -> str:
    """Return where the range comes from, in a sentence."""
    pairs = zip(driver_names(scene, found), found.drivers, strict=True)
    return what_drives([(name, driver.share) for name, driver in pairs], scene.language)


def remainder(found: Sensitivity, language: str) -> list[str]:
    """Return what the bars leave out, as sentences: smaller drivers, and what is nobody's."""
    left = (("minor", found.minor), ("rest", found.rest))
    return [
        drivers_text(code, language, share=share_text(share, language))
        for code, share in left
        if found.drivers and share >= _TOLD
    ]


_TOLD = 0.005


def asked_of(scenario: str, driver: Driver) -> Asked:
    """Return the address of the first input that a driver stands for."""
    first = driver.assumptions[0]
    return Asked(scenario, first.phase, first.name)


def driver_names(scene: Scene, found: Sensitivity) -> list[str]:
    """Return the names of drivers; those of one field are told apart by input, or by phases."""
    firsts = [driver.assumptions[0] for driver in found.drivers]
    names = [_name(one, scene.language) for one in firsts]
    exact = [driver_input_name(one.name, scene.language) for one in firsts]
    names = [each if names.count(name) > 1 else name for name, each in _pairs(names, exact)]
    phases = [phases_of(scene, driver) for driver in found.drivers]
    return [
        f"{name} · {where}" if names.count(name) > 1 else name
        for name, where in _pairs(names, phases)
    ]


def phases_of(scene: Scene, driver: Driver) -> str:
    """Return the names of the phases that share an assumption."""
    ids = dict.fromkeys(one.phase for one in driver.assumptions)
    phases = [scene.selected.phase(id) for id in ids]
    return joined([one.name for one in phases if one is not None], scene.language)


def end_text(driver: Driver, end: str, language: str, currency: str) -> str:
    """Return in brackets the value at an end, where all that a driver stands for have the same."""
    values = {(one.name, getattr(one, end), one.unit) for one in driver.assumptions}
    if driver.spread is not None:
        field = field_of(driver.assumptions[0].name)
        values = {(field, getattr(driver.spread, end), FIELDS[field].unit)}
    elif driver.keys[1:] or len(values) != 1:
        return ""
    ((_, value, unit),) = values
    told = f"{grouped(plain(value, 4))} {unit_text(unit, language, currency)}".rstrip()
    return drivers_text("value", language, value=told)


def _name(one: Assumption, language: str) -> str:
    field = field_of(one.name)
    return driver_name(field, language) if field else driver_input_name(one.name, language)


def _pairs(names: list[str], others: list[str]) -> Iterable[tuple[str, str]]:
    return zip(names, others, strict=True)
