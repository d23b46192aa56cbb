"""What is copied of a range: percentiles of every scenario, then what drives the one looked at."""

from carbon_desktop.study.estimate import ScenarioEstimate
from carbon_desktop.study.histogram import PERCENTILES, percentiles
from carbon_desktop.study.sensitivity import Sensitivity
from carbon_desktop.ui.plots.copied import figure_and_ends, headings
from carbon_desktop.ui.plots.ridge import draws_of
from carbon_desktop.ui.plots.tornado import driver_names, phases_of
from carbon_desktop.ui.scene import Asked, Scene
from carbon_desktop.ui.shown import unit_of
from carbon_desktop.ui.spreadsheet import Value
from carbon_desktop.words import quantity_name, unit_text
from carbon_desktop.words.drivers import drivers_text


def range_rows(scene: Scene, quantity: str, found: Sensitivity | None) -> list[list[Value]]:
    """Return a row a scenario, and beneath a gap a row a driver where these are known."""
    language = scene.language
    name = quantity_name(quantity, language)
    places = [f"{place:g}" for place in PERCENTILES]
    head: list[Value] = [
        "",
        *headings(quantity, language),
        *(drivers_text("percentile", language, name=name, place=place) for place in places),
    ]
    rows = [head, *(_scenario(scene, one, quantity) for one in scene.estimate.scenarios)]
    return rows if found is None or not found.drivers else [*rows, [], *_drivers(scene, found)]


def _scenario(scene: Scene, one: ScenarioEstimate, quantity: str) -> list[Value]:
    figure = figure_and_ends(scene, Asked(one.id, "", quantity), one.results.get(quantity))
    draws = draws_of(scene, one, quantity)
    gaps: tuple[Value, ...] = (None,) * len(PERCENTILES)
    return [one.name, *figure, *(gaps if draws is None else percentiles(draws))]


def _drivers(scene: Scene, found: Sensitivity) -> list[list[Value]]:
    language, one = scene.language, scene.selected
    unit = unit_text(unit_of(found.quantity), language, one.currency)
    name = f"{quantity_name(found.quantity, language)} ({unit})"
    titles = ("figure_at_low", "figure_at_high", "low_if_known", "high_if_known")
    head: list[Value] = [
        f"{drivers_text('assumption', language)} · {one.name}",
        *(drivers_text(code, language) for code in ("phases", "share_of_variance")),
        *(drivers_text(code, language, name=name) for code in titles),
    ]
    rows: list[list[Value]] = [
        [title, phases_of(scene, each), each.share, each.low, each.high, *each.without]
        for title, each in zip(driver_names(scene, found), found.drivers, strict=True)
    ]
    return [head, *rows]
