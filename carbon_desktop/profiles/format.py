"""The plan file: a plan as bytes and back, strict both ways."""

from collections.abc import Mapping
from typing import Any

from msgspec import UNSET
from msgspec.structs import asdict

from carbon_desktop.plan.edits import is_day
from carbon_desktop.plan.field import FIELDS
from carbon_desktop.plan.groups import gathered
from carbon_desktop.plan.plan import (
    BUDGETED,
    Phase,
    Pinned,
    Plan,
    Published,
    Scenario,
    Setting,
    Settings,
)
from carbon_desktop.profiles import shapes
from carbon_desktop.profiles.conversion import converted
from carbon_desktop.profiles.entries import (
    accelerator_record,
    accelerator_shape,
    figure_record,
    figure_shape,
    number,
    region_record,
    region_shape,
)
from carbon_desktop.profiles.errors import PlanFileError
from carbon_desktop.profiles.migrations import FORMAT, migrated
from carbon_desktop.profiles.text import encoded, parse, refuse_repeated, shortened


def loads(data: bytes) -> Plan:
    """Return the plan that a file's bytes hold; an older format is migrated in memory.

    Members of a group that stand apart in the file, as another hand may have left them, are
    gathered.

    Raises
    ------
    PlanFileError
        If they are not a plan that this program can read, with the place and what is right.
    """
    document = converted(migrated(parse(data)), shapes.Document)
    _refuse_inconsistent(document)
    plan = Plan(
        document.name,
        tuple(_scenario(one) for one in document.scenarios),
        document.notes,
        tuple(accelerator_record(one) for one in document.own.accelerators),
        tuple(region_record(one) for one in document.own.regions),
        _pinned(document.pinned),
        document.start,
        tuple(Published(**asdict(one)) for one in document.published),
        _budgets(document.budgets),
        document.draws,
        document.seed,
        document.untied,
    )
    return gathered(plan)


def dumps(plan: Plan) -> bytes:
    """Return a plan as the bytes of its file; equal plans give equal bytes.

    Raises
    ------
    PlanFileError
        If the plan holds what no file may: text in a number's field, a number that is none.
    """
    data = encoded(_document(plan))
    loads(data)  # Nothing is written that could not be read again.
    return data


def _refuse_inconsistent(document: shapes.Document) -> None:
    """Refuse what each part allows and the whole does not."""
    refuse_repeated((one.id for one in document.scenarios), "scenarios")
    for index, scenario in enumerate(document.scenarios):
        refuse_repeated((one.id for one in scenario.phases), f"scenarios[{index}].phases")
    for index, key in enumerate(document.untied):
        if key in document.untied[:index]:
            raise PlanFileError("repeated_id", f"untied[{index}]", id=shortened(key))
    refuse_repeated((one.id for one in document.own.accelerators), "own.accelerators")
    refuse_repeated((one.id for one in document.own.regions), "own.regions")
    if document.start and not is_day(document.start):
        raise PlanFileError("not_a_date", "start", value=shortened(document.start))
    for index, scenario in enumerate(document.scenarios):
        _refuse_ranges(scenario.settings, f"scenarios[{index}].settings")
        for at, phase in enumerate(scenario.phases):
            _refuse_ranges(phase.settings, f"scenarios[{index}].phases[{at}].settings")
    ids = {one.id for one in document.scenarios}
    for index, one in enumerate(document.published):
        if one.scenario not in ids:
            place = f"published[{index}].scenario"
            raise PlanFileError("no_such_scenario", place, id=shortened(one.scenario))


def _refuse_ranges(settings: Any, place: str) -> None:
    """Refuse a range of one end, or one that does not hold its value."""
    for key in FIELDS:
        said = getattr(settings, key)
        low, high = getattr(said, "low", None), getattr(said, "high", None)
        if low is None and high is None:
            continue
        value = said.value
        if low is None or high is None or value is None or not low <= value <= high:
            raise PlanFileError("range_wrong", f"{place}.{key}")


def _scenario(shape: shapes.Scenario) -> Scenario:
    phases = tuple(
        Phase(one.id, one.name, one.workload, one.active, _settings(one.settings))
        for one in shape.phases
    )
    settings = _settings(shape.settings)
    return Scenario(shape.id, shape.name, settings, phases, shape.favourite, shape.group)


def _settings(shape: Any) -> dict[str, Setting]:
    given = ((key, getattr(shape, key)) for key in FIELDS)
    return {key: _setting(value) for key, value in given if value is not UNSET}


def _setting(value: Any) -> Setting:
    if isinstance(value, float | str):
        return Setting(value)
    low, high, shape = (getattr(value, name, None) for name in ("low", "high", "shape"))
    return Setting(value.value, value.source, value.year, value.suggested, low, high, shape or "")


def _budgets(shape: Any) -> dict[str, float]:
    given = ((name, getattr(shape, name)) for name in BUDGETED)
    return {name: limit for name, limit in given if limit is not UNSET}


def _pinned(shape: shapes.Pinned) -> Pinned:
    figures = {key: figure_record(one) for key, one in shape.figures.items()}
    return Pinned(figures, shape.totals, shape.method, shape.catalogue)


def _document(plan: Plan) -> shapes.Document:
    parts: dict[str, Any] = {}
    if plan.own_accelerators or plan.own_regions:
        parts["own"] = shapes.Own(
            tuple(accelerator_shape(one) for one in plan.own_accelerators),
            tuple(region_shape(one) for one in plan.own_regions),
        )
    if plan.pinned != Pinned():
        parts["pinned"] = _pinned_shape(plan.pinned)
    if plan.budgets:
        limits = {name: number(limit) for name, limit in plan.budgets.items()}
        parts["budgets"] = shapes.Budgets(**limits)
    scenarios = tuple(_scenario_shape(one) for one in plan.scenarios)
    return shapes.Document(
        format=FORMAT,  # type: ignore[arg-type]
        name=plan.name,
        notes=plan.notes,
        start=plan.start,
        scenarios=scenarios,
        published=tuple(_published_shape(one) for one in plan.published),
        draws=plan.draws,
        seed=plan.seed,
        untied=plan.untied,
        **parts,
    )


def _scenario_shape(scenario: Scenario) -> shapes.Scenario:
    phases = tuple(
        shapes.Phase(one.id, one.name, one.workload, one.active, **_given(one.settings))
        for one in scenario.phases
    )
    named = (scenario.id, scenario.name, scenario.group, scenario.favourite)
    return shapes.Scenario(*named, **_given(scenario.settings), phases=phases)


def _given(settings: Settings) -> dict[str, Any]:
    """Return the settings as an argument, and no argument where there are none to write."""
    if not settings:
        return {}
    values = {key: _setting_shape(key, one) for key, one in settings.items()}
    return {"settings": shapes.Settings(**values)}


def _setting_shape(key: str, setting: Setting) -> Any:
    value = number(setting.value) if isinstance(setting.value, float | int) else setting.value
    if value is not None and setting == Setting(setting.value):
        return value
    said = (value, setting.source, setting.year, setting.suggested)
    if setting.low is None or setting.high is None:
        return shapes.stated(key)(*said)
    return shapes.stated(key)(*said, number(setting.low), number(setting.high), setting.shape)


def _published_shape(one: Published) -> shapes.Published:
    value = number(one.value)
    return shapes.Published(one.scenario, one.quantity, value, one.source, one.year, one.note)


def _pinned_shape(pinned: Pinned) -> shapes.Pinned:
    figures = {key: figure_shape(pinned.figures[key]) for key in sorted(pinned.figures)}
    totals = {id: _numbers(pinned.totals[id]) for id in sorted(pinned.totals)}
    return shapes.Pinned(pinned.catalogue_version, pinned.method_version, figures, totals)


def _numbers(values: Mapping[str, float]) -> dict[str, float]:
    return {name: number(values[name]) for name in sorted(values)}
