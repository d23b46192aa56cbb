"""What is told of a range and of its drivers: in a tip, and to a screen reader."""

from carbon_desktop.study.sensitivity import Driver, Sensitivity
from carbon_desktop.ui.plots.axis_of import told_amount
from carbon_desktop.ui.plots.copied import told
from carbon_desktop.ui.plots.tornado import (
    DriverBar,
    asked_of,
    driver_names,
    end_text,
    phases_of,
)
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import field_of, unit_of
from carbon_desktop.words import field_label, missing_text, quantity_amount
from carbon_desktop.words.drivers import driver_name, drivers_text, share_text
from carbon_desktop.words.numbers import rounded
from carbon_desktop.words.ranges import ranges_text, span_of


def row_told(scene: Scene, asked: Asked) -> str:
    """Return a scenario's figure with its range, or why it has none."""
    one = scene.estimate.scenario(asked.scenario)
    value = one.results.get(asked.quantity)
    if value is None:
        return f"{one.name}: {missing_text(one.missing(asked.quantity), scene.language)}"
    ends = scene.range_of(asked)
    return f"{one.name}: {told(asked.quantity, value, scene.language, ends, one.currency)}"


def row_line(scene: Scene, asked: Asked) -> str:
    """Return the same as it is shown, without its full precision."""
    one = scene.estimate.scenario(asked.scenario)
    value, unit = one.results.get(asked.quantity), unit_of(asked.quantity)
    if value is None:
        return row_told(scene, asked)
    said = quantity_amount(asked.quantity, value, unit, one.currency, scene.language).text
    found = scene.range_of(asked)
    ends = "" if found is None else span_of(value, *found, unit, scene.language)
    if ends:
        said = ranges_text("beside", scene.language, figure=said, ends=ends)
    return f"{one.name}: {said}"


def driver_line(row: DriverBar, unit: str, language: str) -> str:
    """Return a bar in words."""
    low, high = (f"{text} {unit}".rstrip() for text in (row.low_text, row.high_text))
    return drivers_text("bar", language, name=row.name, share=row.share, low=low, high=high)


def driver_tip(scene: Scene, found: Sensitivity, asked: Asked) -> str:
    """Return all that is known of a driver, line by line."""
    names = driver_names(scene, found)
    name, driver = next(
        (name, one)
        for name, one in zip(names, found.drivers, strict=True)
        if asked_of(scene.scenario, one) == asked
    )
    language = scene.language
    phases = phases_of(scene, driver) if len(scene.selected.phases) > 1 else ""
    draws = rounded(float(len(found.ranges.draws[found.quantity])), 6)
    share = share_text(driver.share, language)
    return "\n".join(
        [
            _full_name(name, driver, language),
            *filter(None, [phases]),
            drivers_text("of_the_variance", language, share=share, draws=draws),
            _at_end(scene, found.quantity, driver, "low", driver.low),
            _at_end(scene, found.quantity, driver, "high", driver.high),
            _if_known(scene, found, driver),
        ]
    )


def _full_name(name: str, driver: Driver, language: str) -> str:
    """Return the label of a driver's field where its bar has a shorter name."""
    field = field_of(driver.assumptions[0].name)
    short = bool(field) and driver_name(field, language) == name
    return field_label(field, language) if short else name


def _at_end(scene: Scene, quantity: str, driver: Driver, end: str, figure: float) -> str:
    value = end_text(driver, end, scene.language, scene.selected.currency)
    told = told_amount(scene, quantity, figure).text
    return drivers_text(f"at_{end}", scene.language, value=value, figure=told)


def _if_known(scene: Scene, found: Sensitivity, driver: Driver) -> str:
    """Return the range that would be left, beside the one that there is."""
    best, quantity = found.ranges.estimate.results[found.quantity], found.quantity
    unit, language = unit_of(quantity), scene.language
    shown = told_amount(scene, quantity, best).unit
    left = span_of(best, *driver.without, unit, language)
    if not left:
        return drivers_text("if_known_exact", language)
    whole = span_of(best, *found.ranges.results[quantity], unit, language)
    return drivers_text("if_known", language, ends=left, whole=f"{whole} {shown}".rstrip())
