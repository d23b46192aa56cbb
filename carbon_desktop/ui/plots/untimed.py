"""What the curves along time leave out, in sentences."""

from carbon_desktop.study.timing import Calendar
from carbon_desktop.ui.plots.curve import ENERGY, Curves
from carbon_desktop.ui.scene import Scene
from carbon_desktop.words import missing_text, quantity_amount, say


def notes(scene: Scene, when: Calendar, drawn: Curves) -> list[str]:
    """Return what is missing of the scenario that is looked at: phases, or its whole curve."""
    one, language = scene.selected, scene.language
    said = []
    for phase in (one.phase(id) for id in when.untimed):
        assert phase is not None
        value = phase.value(ENERGY[0])
        if value is None:
            said.append(say("no_duration_no_energy", language, phase=phase.name))
        else:
            energy = quantity_amount(ENERGY[0], value, "kWh", "", language).text
            said.append(say("no_duration", language, phase=phase.name, energy=energy))
    if drawn.curves and not any(curve.strong for curve in drawn.curves):
        wish = missing_text(one.missing("wall_clock_hours") or one.missing(ENERGY[0]), language)
        said.append(say("no_curve", language, name=one.name, wish=wish))
    return said
