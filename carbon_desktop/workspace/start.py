"""The plan that a fresh window opens on: an example, every value marked as a suggestion."""

from carbon_desktop.plan.plan import BASELINE, Phase, Plan, Scenario, Setting
from carbon_desktop.words import say

HOURS = 24.0
COUNT = 8
ACCELERATOR = "nvidia-h100-sxm5-80gb"
REGION = "WORLD"
"""The world's average grid: the one site that favours nobody."""


def first_plan(language: str) -> Plan:
    """Return a day on one common server, for the user to change; names in `language`."""
    run = Phase("run", say("name_run", language), "device_hours", None, _suggested(hours=HOURS))
    hardware_and_site = _suggested(accelerator=ACCELERATOR, count=COUNT, region=REGION)
    baseline = Scenario(BASELINE, say("name_baseline", language), hardware_and_site, (run,))
    return Plan(say("name_untitled", language), (baseline,))


def _suggested(**values: float | str) -> dict[str, Setting]:
    return {key: Setting(value, suggested=True) for key, value in values.items()}
