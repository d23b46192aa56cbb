"""Plans whose texts were written by hand, each with the scenario that is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from carbon_desktop.catalogue.catalogue import Catalogue, load
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.exchange.statement import Statement, state
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting, Settings
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.study.estimate import estimate

SAVED = Path(__file__).parent / "plans"

OWN_CARD = Accelerator(
    id="own:card", name="Lab_card #1 {50%}", tdp=Figure(250.0, "W", "data sheet A&B"), own=True
)
OWN_ROOM = Region(
    id="own:room", kind="site", name_en='Cellar "B" ~ 2^3', name_zh='Cellar "B" ~ 2^3', zone="",
    factors={"direct": Figure(120.0, "gCO2e/kWh", "")}, own=True,
)  # fmt: skip


def settings(**values: float | str | Setting) -> Settings:
    return {
        key: value if isinstance(value, Setting) else Setting(value)
        for key, value in values.items()
    }


def two_sites() -> Plan:
    base = settings(accelerator="nvidia-a100-sxm4-80gb", count=384.0, region="FR")
    other = settings(
        hours=24.0, accelerator="nvidia-h100-sxm5-80gb", count=8.0, region="aws:us-east-1"
    )
    phases = (
        Phase("pilot", "Pilot", "device_hours", None, settings(hours=10.0)),
        Phase("pre", "Pre-training", "device_hours", None, settings(hours=100.0)),
        Phase("fine", "SFT", "device_hours", None, other),
    )
    return Plan("Two sites", (Scenario("baseline", "Baseline", base, phases),))


def measured() -> Plan:
    base = settings(accelerator="nvidia-v100-sxm2-16gb", count=1.0, region="US")
    run = settings(
        hours=21.0, energy_kwh=Setting(4.7, "wattmeter", 2024), energy_boundary="accelerators"
    )
    phase = Phase("run", "Pre-training", "measured_energy", None, run)
    return Plan("Measured", (Scenario("baseline", "Baseline", base, (phase,)),))


def own_parts() -> Plan:
    base = settings(
        accelerator="own:card", count=2.0, region="own:room", pue=1.1, host_power_w=60.0,
        network_power_w=15.0,
    )  # fmt: skip
    phase = Phase("run", "Run", "device_hours", None, settings(hours=50.0, repeats=3.0))
    scenario = Scenario("baseline", "Baseline", base, (phase,))
    return Plan("Own", (scenario,), own_accelerators=(OWN_CARD,), own_regions=(OWN_ROOM,))


def contract() -> Plan:
    base = settings(
        accelerator="nvidia-h100-sxm5-80gb", count=8.0, region="FR",
        contracted_share=Setting(0.6, "power contract"), contract_intensity_gco2e_per_kwh=11.0,
    )  # fmt: skip
    phase = Phase("fine", "Fine-tuning", "device_hours", None, settings(hours=72.0))
    return Plan("Contract", (Scenario("baseline", "Baseline", base, (phase,)),))


PLANS: dict[str, tuple[str, Callable[[], Plan] | None]] = {
    "five-devices": ("baseline", None),
    "bloom-176b": ("baseline", None),
    "vit-base": ("quebec", None),
    "two-sites": ("baseline", two_sites),
    "measured": ("baseline", measured),
    "own-parts": ("baseline", own_parts),
    "contract": ("baseline", contract),
    "pre-trained": ("baseline", None),
    "adapters": ("baseline", None),
    "deadline": ("baseline", None),
    "vision": ("baseline", None),
    "known-flop": ("baseline", None),
    "served": ("baseline", None),
    "answered": ("baseline", None),
    "project": ("baseline", None),
}


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Return the catalogue as shipped."""
    return load()


@pytest.fixture(params=PLANS)
def told(request: pytest.FixtureRequest, catalogue: Catalogue):
    """Return the name of a plan and the statement of one of its scenarios."""
    scenario, make = PLANS[request.param]
    plan = make() if make is not None else load_plan(SAVED / f"{request.param}.json")
    return request.param, state(estimate(plan, catalogue), scenario, catalogue)


@pytest.fixture
def state_of(catalogue: Catalogue) -> Callable[..., Statement]:
    """Return a maker of statements: settings of a plan of one phase, with a name and a kind."""

    def make(workload: str = "device_hours", name: str = "Run", **values: float | str):
        phase = Phase("run", name, workload)
        plan = Plan("Test", (Scenario("baseline", "Baseline", settings(**values), (phase,)),))
        return state(estimate(plan, catalogue), "baseline", catalogue)

    return make


@pytest.fixture
def two_phases(catalogue: Catalogue) -> Callable[[str, str], Statement]:
    """Return a maker of statements: two phases of these names on different hardware."""

    def make(first: str, second: str) -> Statement:
        base = settings(accelerator="nvidia-h100-sxm5-80gb", hours=10.0, region="FR")
        phases = (
            Phase("one", first, "device_hours", None, settings(count=8.0)),
            Phase("two", second, "device_hours", None, settings(count=16.0)),
        )
        plan = Plan("Test", (Scenario("baseline", "Baseline", base, phases),))
        return state(estimate(plan, catalogue), "baseline", catalogue)

    return make
