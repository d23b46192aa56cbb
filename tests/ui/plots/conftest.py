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


@pytest.fixture
def served(catalogue: Catalogue) -> Estimate:
    """Return the estimate of data, a training on nodes that also wait, and a year of serving.

    Serving passes the rest on its way; in the alternative the training is too long for that.
    """
    shared = {
        "accelerator": Setting("nvidia-h100-sxm5-80gb"),
        "region": Setting("FR"),
        "parameters": Setting(7e9),
        "input_tokens": Setting(500.0),
        "output_tokens": Setting(300.0),
    }
    kinds = {
        "data": ("Data", "data_preparation", {"cores": 256.0, "hours": 100.0}),
        "training": (
            "Training",
            "device_hours",
            {"hours": 96.0, "count": 64.0, "idle_share": 0.1},
        ),
        "serving": ("Serving", "serving", {"requests_per_day": 2e6, "period_days": 365.0}),
    }
    phases = tuple(
        Phase(id, name, kind, True, {key: Setting(value) for key, value in values.items()})
        for id, (name, kind, values) in kinds.items()
    )
    base = Scenario("baseline", "Baseline", shared, phases)
    longer = Phase("training", "", "", True, {"hours": Setting(9600.0)})
    return estimate(Plan("Test", (base, Scenario("longer", "Longer", {}, (longer,)))), catalogue)
