"""The quantity over the input as a drawing: its range, the budget, now and what fits."""

from carbon_desktop.study.fitting import Answer, Point
from carbon_desktop.study.search import MET, NONE
from carbon_desktop.ui.plots.fit_axes import (
    place_of,
    ruler_of_field,
    ruler_of_quantity,
    scale_of_quantity,
)
from carbon_desktop.ui.plots.fit_drawing import Corner, Drawing, Mark, Stroke
from carbon_desktop.ui.plots.ruler import Ruler
from carbon_desktop.ui.scene import Scene
from carbon_desktop.words.development import share_text
from carbon_desktop.words.fitting import fitting_text


def curve_of(scene: Scene, found: Answer) -> Drawing:
    """Return the drawing of an answer whose curve is known."""
    assert found.fit is not None
    points, language = found.curve, scene.language
    values = [one.value for one in points]
    across = ruler_of_field(found.fit.knob.field, values, is_log=not found.is_even)
    upright = ruler_of_quantity(found, scale_of_quantity(scene, found))

    def line(name: str) -> tuple[Corner, ...]:
        return tuple((across.at(one.value), upright.at(getattr(one, name))) for one in points)

    strokes = [Stroke(line("best"), fitting_text("best", language))]
    probability = found.question.probability
    if probability is not None:
        share = share_text(probability, language)
        held = fitting_text("held", language, share=share)
        strokes.append(Stroke(line("held"), held, is_dashed=True))
    limit = found.question.limit
    return Drawing(
        across,
        upright,
        place_of(scene),
        ((*line("low"), *line("high")[::-1]),),
        tuple(strokes),
        upright.at(limit) if upright.holds(limit) else None,
        _marks(scene, found, across, upright),
        line("best"),
    )


def _marks(scene: Scene, found: Answer, across: Ruler, upright: Ruler) -> tuple[Mark, ...]:
    """Return where the scenario is now, and the value that fits or comes closest."""
    fit, language = found.fit, scene.language
    assert fit is not None
    by_value = {one.value: one for one in found.curve}
    marks = []
    now: Point | None = by_value.get(fit.knob.present) if fit.knob.present is not None else None
    if now is not None:
        at = across.at(now.value), upright.at(now.best)
        marks.append(Mark(at, fitting_text("now", language), is_found=False))
    closest = fit.found.closest
    if fit.found.code == NONE and closest is not None and closest[0] in by_value:
        at = across.at(closest[0]), upright.at(closest[1])
        marks.append(Mark(at, fitting_text("closest", language), is_found=False))
    there = by_value.get(fit.found.value) if fit.found.value is not None else None
    if fit.found.code == MET and there is not None:
        at = across.at(there.value), upright.at(there.held)
        marks.append(Mark(at, fitting_text("fits", language), is_found=True))
    return tuple(marks)
