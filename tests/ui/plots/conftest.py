"""Scenes to draw."""

from collections.abc import Callable

import pytest

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.ui.scene import Scene


@pytest.fixture
def scene(catalogue: Catalogue) -> Callable[..., Scene]:
    """Return a maker of scenes: an estimate, and the scenario that is looked at."""

    def make(of: Estimate, scenario: str = "baseline", language: str = "en") -> Scene:
        return Scene(of, scenario, "main", language, catalogue)

    return make


@pytest.fixture
def trained(catalogue: Catalogue) -> Estimate:
    """Return the estimate of pilot runs and a training, and of the same in Poland."""
    hardware = {"accelerator": Setting("nvidia-h100-sxm5-80gb"), "region": Setting("FR")}
    phases = tuple(
        Phase(id, name, "device_hours", True, {"hours": Setting(h), "count": Setting(n)})
        for id, name, h, n in (
            ("pilots", "Pilots", 48.0, 16.0),
            ("training", "Training", 240.0, 64.0),
        )
    )
    base = Scenario("baseline", "Baseline", hardware, phases)
    poland = Scenario("poland", "Poland", {"region": Setting("PL")})
    return estimate(Plan("Test", (base, poland)), catalogue)
