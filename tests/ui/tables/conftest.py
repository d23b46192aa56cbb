"""Scenes of small plans: one phase or three, with figures that others published."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Phase, Plan, Published, Scenario, Setting
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.ui.scene import Scene

_PHASES = {"pilot": 10.0, "main": 100.0, "tune": 10.0}


@pytest.fixture
def scene_of(catalogue: Catalogue) -> Callable[..., Scene]:
    """Return a maker of scenes of an estimate, as it is looked at."""

    def make(result: Estimate, scenario: str = "baseline", language: str = "en") -> Scene:
        phase = result.scenario(scenario).phases[0].id
        return Scene(result, scenario, phase, language, catalogue)

    return make


@pytest.fixture
def plan() -> Plan:
    """Return a plan of three phases in France, and as an alternative in Poland."""
    phases = tuple(
        Phase(id, id.title(), "device_hours", True, {"hours": Setting(hours)})
        for id, hours in _PHASES.items()
    )
    site = {
        "accelerator": Setting("nvidia-h100-sxm5-80gb"),
        "count": Setting(64.0),
        "region": Setting("FR"),
    }
    return Plan(
        "Test",
        (
            Scenario("baseline", "Baseline", site, phases),
            Scenario("poland", "Poland", {"region": Setting("PL")}),
        ),
    )


@pytest.fixture
def phased(plan: Plan, catalogue: Catalogue) -> Estimate:
    """Return the estimate of that plan."""
    return estimate(plan, catalogue)


@pytest.fixture
def published(plan: Plan, catalogue: Catalogue) -> Estimate:
    """Return the estimate of that plan with a figure that others published."""
    known = Published("baseline", "facility_energy", 10_000.0, "luccioni_2023", 2023)
    return estimate(replace(plan, published=(known,)), catalogue)
