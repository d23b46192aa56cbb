"""Estimates of small plans on the shipped catalogue, and the light theme to start from."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from carbon_desktop.catalogue.catalogue import Catalogue, load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.ui import theme

FULL = {
    "accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0, "region": "FR",
}  # fmt: skip


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return the catalogue as shipped."""
    return load()


@pytest.fixture
def light(qapp: QApplication) -> QApplication:
    """Return the application in the light mode."""
    if theme.current() is not theme.LIGHT or not qapp.styleSheet():
        theme.apply(qapp, theme.LIGHT)
    return qapp


@pytest.fixture
def estimate_of(catalogue: Catalogue) -> Callable[..., Estimate]:
    """Return a maker of estimates: settings of the baseline, then of alternatives by name."""

    def make(
        alternatives: dict[str, dict[str, float | str]] | None = None,
        **settings: float | str,
    ) -> Estimate:
        phase = Phase("main", "Main", "device_hours", True)
        base = Scenario("baseline", "Baseline", _settings(settings), (phase,))
        others = tuple(
            Scenario(name.casefold(), name, _settings(values))
            for name, values in (alternatives or {}).items()
        )
        return estimate(Plan("Test", (base, *others)), catalogue)

    return make


@pytest.fixture
def full(estimate_of: Callable[..., Estimate]) -> Estimate:
    """Return the estimate of 64 H100 in France for 100 hours, and of 4 in Poland."""
    return estimate_of({"Poland": {"region": "PL", "count": 4.0}}, **FULL)


def _settings(values: dict[str, float | str]) -> dict[str, Setting]:
    return {key: Setting(value) for key, value in values.items()}
