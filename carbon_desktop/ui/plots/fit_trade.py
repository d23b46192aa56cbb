"""The trade between two inputs as a drawing: what of one fits with what of the other."""

from collections.abc import Sequence
from itertools import groupby, pairwise

from carbon_desktop.study.fitting import Answer, Traded
from carbon_desktop.study.search import ALL, IRRELEVANT, MET
from carbon_desktop.study.trade import Trade
from carbon_desktop.ui.plots.fit_axes import place_of, ruler_of_field
from carbon_desktop.ui.plots.fit_drawing import NOTHING, Corner, Drawing, Mark, Stroke
from carbon_desktop.ui.plots.ruler import Ruler
from carbon_desktop.ui.scene import Scene
from carbon_desktop.words import field_label, quantity_name
from carbon_desktop.words.fit import inside
from carbon_desktop.words.fitting import fitting_text

_AIR = 1.4
_HAIR = 1e-9
_REACH = 30.0
"""How many times the present value the second axis goes, and down to what part of it."""


def trade_of(scene: Scene, found: Answer, traded: Traded) -> Drawing:
    """Return the drawing of a trade, or why there is none."""
    language = scene.language
    if not traded.knobs:
        return NOTHING._replace(lack=fitting_text("no_other", language))
    met = [one.other for one in traded.points if one.code == MET and one.other is not None]
    if not met:
        return NOTHING._replace(lack=_lack(traded, language))
    across, upright = _rulers(traded, met)
    runs = _runs(traded.points)
    lines = [_line(run, across, upright) for run in runs]
    strokes = (Stroke(part) for line in lines for part in _in_sight(line))
    return Drawing(
        across,
        upright,
        place_of(scene),
        tuple(_within(line, run[0].rising) for line, run in zip(lines, runs, strict=True)),
        tuple(strokes),
        None,
        _marks(scene, found, traded, across, upright),
        tuple(_place(one, across, upright) for one in traded.points),
    )


def _lack(traded: Traded, language: str) -> str:
    first, second = (field_label(one.field.key, language) for one in traded.knobs)
    codes = {one.code for one in traded.points}
    if codes <= {IRRELEVANT}:
        quantity = inside(quantity_name(traded.question.quantity, language), language)
        return fitting_text("other_irrelevant", language, other=second, quantity=quantity)
    names = {"field": inside(first, language), "other": inside(second, language)}
    return fitting_text("none_within", language, **names)


def _rulers(traded: Traded, met: Sequence[float]) -> tuple[Ruler, Ruler]:
    first, second = traded.knobs
    values = [one.value for one in traded.points]
    most = second.field.maximum
    middle = second.present or sorted(met)[len(met) // 2]
    near = [one for one in met if middle / _REACH <= one <= middle * _REACH] or list(met)
    if second.present is not None:
        near.append(second.present)
    near += [max(min(near) / _AIR, second.field.minimum), min(max(near) * _AIR, most)]
    return (
        ruler_of_field(first.field, values, is_log=True),
        ruler_of_field(second.field, near, is_log=True),
    )


def _runs(points: Sequence[Trade]) -> list[list[Trade]]:
    """Return the stretches along which there is a value that fits."""
    groups = groupby(points, lambda one: one.code in {MET, ALL})
    return [list(run) for is_known, run in groups if is_known]


def _line(run: Sequence[Trade], across: Ruler, upright: Ruler) -> list[Corner]:
    """Return a line through a stretch, with a corner wherever it enters or leaves the axis."""
    corners = [(across.at(one.value), upright.share(one.other or 0.0)) for one in run]
    found = corners[:1]
    for one, other in pairwise(corners):
        ends = [end for end in (0.0, 1.0) if (one[1] - end) * (other[1] - end) < 0]
        crossings = [_between(one, other, end) for end in ends]
        found += [*sorted(crossings), other]
    return found


def _between(one: Corner, other: Corner, height: float) -> Corner:
    part = (height - one[1]) / (other[1] - one[1])
    return one[0] + (other[0] - one[0]) * part, height


def _in_sight(line: Sequence[Corner]) -> list[tuple[Corner, ...]]:
    """Return the parts of a line that lie on the axis."""
    groups = groupby(line, lambda corner: -_HAIR <= corner[1] <= 1.0 + _HAIR)
    return [tuple(part) for is_held, part in groups if is_held]


def _place(one: Trade, across: Ruler, upright: Ruler) -> Corner:
    """Return where a point is; one at which nothing fits lies on the axis."""
    return across.at(one.value), 0.0 if one.other is None else upright.at(one.other)


def _within(line: Sequence[Corner], rising: bool) -> tuple[Corner, ...]:
    """Return the area on the side of a line on which the budget is kept."""
    foot = 0.0 if rising else 1.0
    held = ((across, min(max(upright, 0.0), 1.0)) for across, upright in line)
    return (*held, (line[-1][0], foot), (line[0][0], foot))


def _marks(
    scene: Scene, found: Answer, traded: Traded, across: Ruler, upright: Ruler
) -> tuple[Mark, ...]:
    """Return where the scenario is now, and the value that fits with the other as it is."""
    first, second = traded.knobs
    fit, language = found.fit, scene.language
    marks = []
    if second.present is None or not upright.holds(second.present):
        return ()
    height = upright.at(second.present)
    if first.present is not None and across.holds(first.present):
        at = across.at(first.present), height
        marks.append(Mark(at, fitting_text("now", language), is_found=False))
    value = None if fit is None or fit.found.code != MET else fit.found.value
    if value is not None and across.holds(value):
        marks.append(Mark((across.at(value), height), fitting_text("fits", language), True))
    return tuple(marks)
