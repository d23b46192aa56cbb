"""The plan that a published run is: what its planner knew, and what was published of it."""

from carbon_desktop.catalogue.runs import Run
from carbon_desktop.plan.plan import BASELINE, Phase, Plan, Published, Scenario, Setting

HOURS, TOKENS = "hours", "tokens"
BARS = (HOURS, TOKENS)
"""The comparisons: energy from hardware and hours, and device-hours from a model and tokens."""

QUANTITY_OF = {
    "accelerators": "accelerator_energy",
    "accelerators_pue": "accelerator_energy",
    "servers": "server_energy",
    "it": "it_energy",
    "facility": "facility_energy",
}
"""The quantity that a published energy is compared with, by its boundary."""

TIMES_PUE = "accelerators_pue"
"""A boundary that the program has no quantity for: the accelerators' energy x PUE."""

_TUNED = "benchmark"


def plan_of(run: Run, bar: str, scenario: str = "Baseline", phase: str = "Run") -> Plan:
    """Return the plan of a run with what a comparison lets one know; names in any language."""
    settings = {**_hardware(run), **_site(run)}
    known = _training(run) if bar == TOKENS else _device_hours(run)
    workload = "model_training" if bar == TOKENS else "device_hours"
    phases = (Phase("run", phase, workload, settings=known),)
    baseline = Scenario(BASELINE, scenario, settings, phases)
    notes = f"{run.source}. {run.locator}".strip(". ")
    return Plan(run.model, (baseline,), notes, published=(_published(run, bar),))


def published_of(run: Run, bar: str) -> float:
    """Return what was published: kWh at the run's own boundary, or device-hours."""
    found = run.device_hours if bar == TOKENS else run.energy
    if found is None:
        raise ValueError(f"{run.id}: nothing was published to compare with")
    return found


def quantity_of(run: Run, bar: str) -> str:
    """Return the quantity that is compared."""
    return "device_hours" if bar == TOKENS else QUANTITY_OF[run.boundary]


def overhead_of(run: Run, bar: str) -> float:
    """Return what the quantity is multiplied by to stand at the run's own boundary."""
    return run.pue or 1.0 if bar == HOURS and run.boundary == TIMES_PUE else 1.0


def _hardware(run: Run) -> dict[str, Setting]:
    found = {"accelerator": _said(run, run.accelerator)}
    if run.device_count is not None:
        found["count"] = _said(run, run.device_count)
    if run.domain == _TUNED:
        found["code"] = _said(run, "tuned")
    return found


def _site(run: Run) -> dict[str, Setting]:
    known = {"pue": run.pue, "intensity_gco2e_per_kwh": run.grid_intensity}
    return {key: _said(run, value) for key, value in known.items() if value is not None}


def _device_hours(run: Run) -> dict[str, Setting]:
    """Return hours, with what is known of the model; device-hours alone are hours of one."""
    known: dict[str, float | None] = _model(run)
    known["hours"] = run.wall_clock_hours or run.device_hours
    found = {key: _said(run, value) for key, value in known.items() if value is not None}
    return found if run.device_count is not None else {**found, "count": _said(run, 1.0)}


def _training(run: Run) -> dict[str, Setting]:
    known: dict[str, float | str | None] = {**_model(run), "tokens": run.tokens}
    if run.precision:
        known["precision"] = run.precision
    return {key: _said(run, value) for key, value in known.items() if value is not None}


def _model(run: Run) -> dict[str, float | None]:
    return {"parameters": run.parameters, "active_parameters": run.active_parameters}


def _published(run: Run, bar: str) -> Published:
    """Return what was published as a figure of the plan, its PUE taken out where that counts."""
    value = published_of(run, bar) / overhead_of(run, bar)
    source = f"{run.source}. {run.locator}".strip(". ")
    return Published(BASELINE, quantity_of(run, bar), value, source, run.year)


def _said(run: Run, value: float | str) -> Setting:
    return Setting(value, run.source, run.year)
