"""The shipped catalogue, and plans of one phase."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting


@pytest.fixture(scope="session")
def catalogue():
    """Return the catalogue as shipped."""
    return load()


@pytest.fixture
def plan_of():
    """Return a maker of plans: settings of the baseline, then of alternatives by name."""

    def make(workload="device_hours", *, alternatives=None, **settings):
        phase = Phase("main", "Main", workload)
        base = Scenario("baseline", "Baseline", as_settings(settings), (phase,))
        others = tuple(
            Scenario(name, name, as_settings(values))
            for name, values in (alternatives or {}).items()
        )
        return Plan("Test", (base, *others))

    return make


def as_settings(values):
    """Return settings of plain values."""
    return {key: Setting(value) for key, value in values.items()}
