"""An estimate as text, for people: headline figures, what went in, what to know."""

from carbon_desktop import __version__
from carbon_desktop.cli.answer import Answer
from carbon_desktop.cli.terminal import table
from carbon_desktop.method import VERSION
from carbon_desktop.method.floors import QUANTITIES
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.development import EMISSIONS, ENERGY, development
from carbon_desktop.study.estimate import PhaseEstimate
from carbon_desktop.words import (
    accelerator_name,
    amount,
    input_name,
    label_text,
    missing_text,
    model_name,
    notice_text,
    plain,
    quantity_amount,
    region_name,
    say,
    source_text,
    status_name,
    unit_text,
)
from carbon_desktop.words.development import roles_text
from carbon_desktop.words.inputs import INPUTS
from carbon_desktop.words.ranges import about_ranges, span_of

_UNSAID = {
    "repeats", "contracted_share", "contract_intensity", "residual_intensity", "trials",
    "epochs", "trained_share", "frozen_below_share", "teacher_parameters", "recomputed_share",
    "precision_speedup", "device_sequences", "run_devices", "pruned_share", "state_bytes",
    "cached_share", "cache_value_bytes", "peak_to_mean", "lost_share", "run_share",
}  # fmt: skip
"""Assumptions that are said only where the user set them: they say that nothing was done."""

_OF_ACCELERATORS = {"accelerator_energy", "device_hours", "compute", "rental_cost"}
"""Figures that are no news where all the work is done without accelerators: they are nothing."""

_ORDER = list(INPUTS)
_ABSENT = "—"
_COMMA = {"en": ", ", "zh": "，"}


def as_text(answer: Answer, language: str) -> str:
    """Return the estimate as lines of plain text."""
    title = f"{answer.plan.name} · {answer.scenario.name}"
    notices = [f"  {notice_text(one, language, answer.catalogue)}" for one in answer.notices]
    parts = [
        [title],
        _figures(answer, language),
        _not_final(answer, language),
        [say("heading_assumptions", language), *_assumptions(answer, language)],
        [say("heading_notices", language), *notices] if notices else [],
        [_versions(answer, language)],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _not_final(answer: Answer, language: str) -> list[str]:
    """Return what share of energy and emissions is not the final run."""
    found = (development(answer.scenario, totals) for totals in (ENERGY, EMISSIONS))
    said = [roles_text(one.shares, language, one.quantity) for one in found if one is not None]
    return [f"  {one}" for one in dict.fromkeys(said)]


def _figures(answer: Answer, language: str) -> list[str]:
    """Return the figures, and what their ranges are where there are any."""
    rows = _Figures(answer, language).rows()
    if answer.ranges is None or not any(one[2] for one in rows):
        return table([(name, value, remark) for name, value, _, remark in rows], "  ")
    return [*table(rows, "  "), "", f"  {about_ranges(answer.ranges.draws, language)}"]


class _Figures:
    """The headline figures as rows: a name, a value, a remark."""

    def __init__(self, answer: Answer, language: str) -> None:
        self._scenario = answer.scenario
        self._ranges = {} if answer.ranges is None else answer.ranges.of(answer.scenario)
        self._language = language
        kinds = {one.effective.workload for one in self._scenario.phases}
        self._idle = _OF_ACCELERATORS if kinds == {"data_preparation"} else set[str]()

    def rows(self) -> list[tuple[str, ...]]:
        """Return all headlines with their parts beneath."""
        costs = [name for name in ("electricity_cost", "rental_cost") if self._known(name)]
        return [
            self._headline("heading_facility", "facility_energy"),
            *self._parts(heading_it="it_energy", heading_accelerators="accelerator_energy"),
            self._sum(
                "heading_emissions", "total_emissions",
                only_operational="operational_emissions", only_embodied="embodied_emissions",
            ),
            *self._parts(
                heading_operational="operational_emissions",
                heading_embodied="embodied_emissions",
            ),
            *self._market(),
            self._sum(
                "heading_water", "water_total",
                only_onsite="water_onsite", only_offsite="water_offsite",
            ),
            *self._parts(heading_onsite="water_onsite", heading_offsite="water_offsite"),
            self._headline("heading_cost", costs[0] if costs else "electricity_cost"),
            *(self._parts(
                heading_electricity="electricity_cost", heading_rental="rental_cost"
            ) if len(costs) > 1 else ()),
            self._headline("heading_time", "wall_clock_hours"),
            *self._parts(heading_device_hours="device_hours"),
            *self._derived(),
        ]  # fmt: skip

    def _known(self, name: str) -> bool:
        return name in self._scenario.results and name not in self._idle

    def _row(self, heading: str, name: str, remark: str = "", indent: str = "") -> tuple[str, ...]:
        quantity = QUANTITIES[name]
        value, currency = self._scenario.results[name], self._scenario.currency
        shown = quantity_amount(name, value, quantity.unit, currency, self._language)
        return (indent + say(heading, self._language), shown.text, self._range(name), remark)

    def _range(self, name: str) -> str:
        """Return the range beside a figure, in the figure's unit; nothing where it is exact."""
        value, unit = self._scenario.results[name], QUANTITIES[name].unit
        unit = "device-hours" if name == "device_hours" else unit
        found = self._ranges.get(name)
        if found is None or found[0] == found[1]:
            return ""
        return span_of(value, *found, unit, self._language)

    def _headline(self, heading: str, name: str) -> tuple[str, ...]:
        if self._known(name):
            return self._row(heading, name)
        asked = missing_text(self._scenario.missing(name), self._language)
        return (say(heading, self._language), _ABSENT, "", asked)

    def _sum(self, heading: str, total: str, **parts: str) -> tuple[str, ...]:
        """Return a total, else the one part that is known, said to be that alone."""
        alone = next((code for code, name in parts.items() if self._known(name)), "")
        if self._known(total) or not alone:
            return self._headline(heading, total)
        return self._row(heading, parts[alone], say(alone, self._language))

    def _parts(self, **names: str) -> list[tuple[str, ...]]:
        known = [(code, name) for code, name in names.items() if self._known(name)]
        return [self._row(code, name, indent="  ") for code, name in known]

    def _market(self) -> list[tuple[str, ...]]:
        """Return the market-based line where a contract makes it differ."""
        values = self._scenario.results
        market = values.get("operational_emissions_market")
        if market == values.get("operational_emissions"):
            return []
        return self._parts(heading_market="operational_emissions_market")

    def _derived(self) -> list[tuple[str, ...]]:
        return self._parts_plain(
            heading_compute="compute",
            heading_energy_intensity="energy_intensity",
            heading_carbon_intensity="carbon_intensity",
            heading_impact="impact_index",
        )

    def _parts_plain(self, **names: str) -> list[tuple[str, ...]]:
        return [self._row(code, name) for code, name in names.items() if self._known(name)]


def _assumptions(answer: Answer, language: str) -> list[str]:
    phases = answer.scenario.phases
    if len(phases) == 1:
        return table(_rows(phases[0], answer, language), "  ")
    lines = []
    for phase in phases:
        lines.append("  " + say("heading_phase", language, name=phase.name or phase.id))
        lines += table(_rows(phase, answer, language), "    ")
    return lines


def _rows(phase: PhaseEstimate, answer: Answer, language: str) -> list[tuple[str, ...]]:
    return [
        (
            input_name(one.name, language),
            _value(one, answer, language),
            status_name(one.status, language),
            _source(one, answer, language),
        )
        for one in sorted(phase.assumptions, key=lambda one: _ORDER.index(one.name))
        if one.name not in _UNSAID or one.status == "entered"
    ]


def _value(assumption: Assumption, answer: Answer, language: str) -> str:
    value = assumption.value
    if assumption.name == "accelerator":
        return accelerator_name(str(value), language, answer.catalogue)
    if assumption.name == "model":
        return model_name(str(value), answer.catalogue)
    if assumption.name == "region":
        return region_name(str(value), language, answer.catalogue)
    if isinstance(value, str):
        return value
    if assumption.name == "hours":
        return f"{plain(value)} {unit_text(assumption.unit, language)}"
    return amount(value, assumption.unit, language, answer.scenario.currency).text


def _source(assumption: Assumption, answer: Answer, language: str) -> str:
    who = source_text(assumption.source, language, answer.catalogue) if assumption.source else ""
    year = str(assumption.year) if assumption.year is not None else ""
    label = label_text(assumption.label, language) if assumption.label else ""
    return _COMMA[language].join(part for part in (who, year, label) if part)


def _versions(answer: Answer, language: str) -> str:
    return say(
        "versions",
        language,
        catalogue=answer.catalogue.version,
        method=VERSION,
        program=__version__,
    )
