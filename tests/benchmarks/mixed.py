"""A plan of every kind of workload: four scenarios of six phases, and the draws of one."""

from timing import median_of, seconds_of

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate
from carbon_desktop.study.uncertainty import uncertainty

SHARED = {
    "accelerator": Setting("nvidia-h100-sxm5-80gb"),
    "count": Setting(64.0),
    "region": Setting("FR"),
    "model": Setting("llama-2-70b"),
}
SERVED = {
    "requests_per_day": Setting(1e6),
    "period_days": Setting(365.0),
    "input_tokens": Setting(500.0),
    "output_tokens": Setting(300.0),
}
PHASES = (
    Phase("data", "Data", "data_preparation", None,
          {"cores": Setting(64.0), "hours": Setting(99.0)}),
    Phase("search", "Search", "model_training", None,
          {"run_share": Setting(0.1), "repeats": Setting(10.0)}),
    Phase("train", "Training", "model_training"),
    Phase("serve", "Serving", "serving", None, SERVED),
    Phase("test", "Evaluation", "device_hours", None, {"hours": Setting(10.0)}),
    Phase("meter", "Metered", "measured_energy", None, {"energy_kwh": Setting(100.0)}),
)  # fmt: skip


def plan(*regions: str) -> Plan:
    """Return the plan with an alternative in each of some regions."""
    others = (Scenario(one, one, {"region": Setting(one)}) for one in regions)
    return Plan("Mixed", (Scenario("baseline", "Baseline", SHARED, PHASES), *others))


def measure(catalogue: Catalogue) -> tuple[float, float]:
    """Return the seconds of a whole estimate, and of 2,000 draws of one scenario."""
    four, one = plan("CA-QC", "US-VA", "PL"), estimate(plan(), catalogue)
    return (
        median_of(lambda: seconds_of(lambda: estimate(four, catalogue), 5)),
        median_of(lambda: seconds_of(lambda: uncertainty(one))),
    )
