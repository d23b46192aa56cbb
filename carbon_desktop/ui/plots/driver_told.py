"""What is told of a range and of its drivers: in a tip, and to a screen reader."""

from carbon_desktop.study.sensitivity import Driver, Sensitivity
from carbon_desktop.ui.plots.axis_of import scale_of, told_amount, unit_of_axis
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
from carbon_desktop.words import field_label, input_name, missing_text, quantity_amount
from carbon_desktop.words.drivers import driver_input_name, driver_name, drivers_text, share_text
from carbon_desktop.words.numbers import rounded
from carbon_desktop.words.ranges import ranges_text, span_of


def row_told(scene: Scene, asked: Asked) -> str:
    """Return a scenario's figure with its range, or why it has none."""
    one = scene.estimate.scenario(asked.scenario)
    value = one.results.get(asked.quantity)
    if value is None:
        said = missing_text(one.missing(asked.quantity), scene.language)
    else:
        ends = scene.range_of(asked)
        said = told(asked.quantity, value, scene.language, ends, one.currency)
    return ranges_text("of", scene.language, name=one.name, said=said)


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
    return ranges_text("of", scene.language, name=one.name, said=said)


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
            *_without_field(driver, language),
        ]
    )


def _full_name(name: str, driver: Driver, language: str) -> str:
    """Return what a driver is called elsewhere, where its bar has a shorter name."""
    input, field = driver.assumptions[0].name, field_of(driver.assumptions[0].name)
    if name == driver_input_name(input, language):
        return input_name(input, language)
    short = bool(field) and driver_name(field, language) == name
    return field_label(field, language) if short else name


def _without_field(driver: Driver, language: str) -> list[str]:
    """Return that an assumption is set in no field, where that is so."""
    has_field = bool(field_of(driver.assumptions[0].name))
    return [] if has_field else [drivers_text("no_field", language)]


def _at_end(scene: Scene, quantity: str, driver: Driver, end: str, figure: float) -> str:
    value = end_text(driver, end, scene.language, scene.selected.currency)
    told = told_amount(scene, quantity, figure).text
    return drivers_text(f"at_{end}", scene.language, value=value, figure=told)


def _if_known(scene: Scene, found: Sensitivity, driver: Driver) -> str:
    """Return the range that would be left, beside the one that there is."""
    language, low, high = scene.language, driver.without.low, driver.without.high
    if low == high:
        return drivers_text("if_known_exact", language)
    whole = found.ranges.results[found.quantity]
    return drivers_text(
        "if_known",
        language,
        ends=_ends(scene, found.quantity, low, high),
        whole=_ends(scene, found.quantity, *whole),
    )


def _ends(scene: Scene, quantity: str, low: float, high: float) -> str:
    """Return two ends with three digits each: of what differs little, the difference is told."""
    axis = scale_of(scene, quantity)
    unit = unit_of_axis(scene, quantity, axis)
    ends = " – ".join(rounded(one * axis.factor) for one in (low, high))
    return f"{ends} {unit}".rstrip()
