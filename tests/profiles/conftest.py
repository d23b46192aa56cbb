"""Plans that the tests of this room read and write."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.plan.plan import Phase, Pinned, Plan, Published, Scenario, Setting
from carbon_desktop.profiles.errors import PlanFileError
from carbon_desktop.profiles.format import dumps, loads

FIGURE = Figure(300.0, "W", "the label on the card", 2024, 250.0, 350.0, "estimated")


@pytest.fixture
def own_accelerator() -> Accelerator:
    return Accelerator(
        id="own:card",
        name="Laboratory card 实验室",
        own=True,
        tdp=FIGURE,
        rates={"bf16": FIGURE._replace(value=71.5, unit="TFLOP/s")},
        memory_gb=24.0,
        aliases=("lab",),
    )


@pytest.fixture
def own_region() -> Region:
    return Region(
        id="own:cellar",
        kind="site",
        name_en="Our cellar",
        name_zh="地下室",
        zone="own:cellar",
        own=True,
        factors={"direct+upstream": FIGURE._replace(value=41.0, unit="gCO2e/kWh")},
        pue=FIGURE._replace(value=1.2, unit="1", low=None, high=None),
    )


@pytest.fixture
def plan(own_accelerator: Accelerator, own_region: Region) -> Plan:
    """Return a plan that has something of everything."""
    training = {
        "hours": Setting(118.5, "the cluster's log", 2024),
        "precision": Setting("bf16"),
    }
    baseline = Scenario(
        "baseline",
        "在法国训练",
        {"accelerator": Setting("own:card"), "count": Setting(384.0), "region": Setting("FR")},
        (Phase("training", "Training", "device_hours", True, training),),
    )
    alternative = Scenario(
        "cellar", "Cellar", {"region": Setting("own:cellar")}, (Phase("training", active=False),)
    )
    pinned = Pinned(
        {"region/FR/pue": FIGURE, "default/power_share": FIGURE},
        {"baseline": {"facility_energy": 98300.123456789, "total_emissions": 4.9e-300}},
        "1",
        "2026.11",
    )
    scenarios = (baseline, alternative)
    published = Published("baseline", "facility_energy", 519_836.0, "the paper", 2022, "PUE 1.2")
    own = ((own_accelerator,), (own_region,))
    plan = Plan("BLOOM", scenarios, "two\nlines", *own, pinned, "2026-03-01", (published,))
    budgets = {"total_emissions": 1000.0, "wall_clock_hours": 240.5}
    return replace(plan, budgets=budgets, draws=5000, seed=7, untied=("grid:FR", "role:mfu"))


@pytest.fixture
def edited(plan: Plan) -> Callable[[Callable[[dict[str, Any]], object]], bytes]:
    """Return a function that gives the plan's file after an edit of its data."""

    def edit(change: Callable[[dict[str, Any]], object]) -> bytes:
        data = json.loads(dumps(plan))
        change(data)
        return json.dumps(data).encode()

    return edit


@pytest.fixture
def refusal() -> Callable[[bytes], PlanFileError]:
    """Return a function that gives the error with which bytes are refused."""

    def refuse(data: bytes) -> PlanFileError:
        with pytest.raises(PlanFileError) as caught:
            loads(data)
        return caught.value

    return refuse


@pytest.fixture
def saved(tmp_path: Path, plan: Plan) -> Path:
    """Return the file of the saved plan."""
    path = tmp_path / "plan.json"
    path.write_bytes(dumps(plan))
    return path
