"""What the user says of where a value is from stays beside it, choices included."""

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.plan.plan import Phase, Plan, Scenario, Setting
from carbon_desktop.study.estimate import estimate


def test_that_a_choice_keeps_source_and_year_as_a_number_does():
    settings = {
        "accelerator": Setting("nvidia-a100-sxm4-80gb", "model card", 2023),
        "region": Setting("FR", "contract", 2024),
        "count": Setting(8.0, "model card", 2023),
        "hours": Setting(1.0),
    }
    plan = Plan("T", (Scenario("a", "A", settings, (Phase("p", "P", "device_hours"),)),))
    found = {one.name: one for one in estimate(plan, load()).scenario("a").assumptions}
    assert (found["accelerator"].source, found["accelerator"].year) == ("model card", 2023)
    assert (found["region"].source, found["region"].year) == ("contract", 2024)
    assert (found["count"].source, found["count"].year) == ("model card", 2023)
