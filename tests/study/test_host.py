"""The rest of the node where it is a machine for rent: its own parts, or its share of a node."""

import pytest

from carbon_desktop.study.estimate import estimate

RUN = {"region": "FR", "hours": 100.0}


@pytest.fixture
def phase_of(plan_of, catalogue):
    """Return a maker of the estimate of a phase of rented accelerators."""

    def make(instance, **settings):
        held = catalogue.instances[instance].accelerator
        given = RUN | {"accelerator": held, "count": 8.0, "instance": instance} | settings
        return estimate(plan_of(**given), catalogue).scenarios[0].phases[0]

    return make


def test_that_a_whole_machine_of_modules_draws_what_its_class_was_measured_at(phase_of) -> None:
    phase = phase_of("p5.48xlarge")
    assert phase.value("host_power") == 2000.0 / 8
    assert phase.value("processor_power") == 96 * 7 * 0.5
    assert phase.value("memory_module_power") == pytest.approx(2048 * 0.3725)


def test_that_a_slice_draws_its_accelerators_share_of_a_node(phase_of) -> None:
    assert phase_of("g4dn.xlarge").value("host_power") == 480.0 / 8
    assert phase_of("p5.4xlarge").value("host_power") == phase_of("p5.48xlarge").value(
        "host_power"
    )


def test_that_a_machine_with_many_processors_for_its_cards_draws_what_they_draw(phase_of) -> None:
    many = phase_of("g4dn.16xlarge").value("host_power")
    assert many == pytest.approx(32 * 7 * 0.5 + 256 * 0.3725)
    of_two = phase_of("Standard_NC80adis_H100_v5").value("host_power")
    assert of_two == pytest.approx((40 * 7 * 0.5 + 640 * 0.3725) / 2)


def test_that_a_rented_card_of_workstations_stands_in_a_server(
    phase_of, plan_of, catalogue
) -> None:
    rented = phase_of("g4ad.xlarge")
    assert rented.inputs["class_accelerators"] == 8.0
    owned = RUN | {"accelerator": "amd-v520", "count": 8.0}
    bought = estimate(plan_of(**owned), catalogue).scenarios[0].phases[0]
    assert bought.inputs["node_accelerators"] == 2.0


def test_that_every_machine_whose_accelerator_has_watts_gives_a_host(phase_of, catalogue) -> None:
    for id, one in catalogue.instances.items():
        phase = phase_of(id)
        if catalogue.accelerators[one.accelerator].tdp is not None:
            assert phase.value("host_power") > 0.0, id
            assert phase.value("it_energy") > 0.0, id
        assert not phase.problems, id


def test_that_a_machine_of_unknown_parts_has_a_usual_share_and_says_so(phase_of) -> None:
    phase = phase_of("n1 + nvidia-tesla-t4 (1)")
    assert phase.value("host_power") == 480.0 / 8
    assert "instance_parts_unknown" in {one.code for one in phase.notices}


def test_that_a_machine_of_other_accelerators_is_a_problem_and_nothing_stands_in(phase_of) -> None:
    phase = phase_of("p5.48xlarge", accelerator="nvidia-t4")
    assert [(one.code, one.field) for one in phase.problems] == [("instance_of_other", "instance")]
    assert phase.value("host_power") is None
    assert phase.value("it_energy") is None
    assert phase.value("device_hours") == 800.0


def test_that_an_unknown_machine_is_a_problem(plan_of, catalogue) -> None:
    given = RUN | {"accelerator": "nvidia-t4", "count": 8.0, "instance": "p99.huge"}
    phase = estimate(plan_of(**given), catalogue).scenarios[0].phases[0]
    assert [one.code for one in phase.problems] == ["unknown_instance"]
    assert phase.value("it_energy") is None


def test_that_machines_that_stay_partly_empty_are_pointed_out(phase_of) -> None:
    assert "instance_not_filled" in {
        one.code for one in phase_of("p5.48xlarge", count=12.0).notices
    }
    full = {one.code for one in phase_of("p5.48xlarge", count=16.0).notices}
    assert "instance_not_filled" not in full


def test_that_a_machine_with_part_of_an_accelerator_is_told_apart_from_a_whole_one(phase_of):
    notices = {one.code: one.details for one in phase_of("g6f.xlarge", count=2.0).notices}
    assert "instance_not_filled" not in notices
    details = {"value": "g6f.xlarge", "count": 2.0, "held": 0.125, "machines": 16.0}
    assert notices["instance_of_part"] == details


def test_that_the_parts_of_a_machine_are_facts_with_their_units(phase_of) -> None:
    figures = phase_of("p5.48xlarge").figures
    assert figures["instance/p5.48xlarge/node_memory"].unit == "GB"


@pytest.mark.parametrize(
    ("entered", "watts"),
    [
        ({"host_power_w": 99.0}, 99.0),
        ({"node_power_w": 800.0}, 100.0),
        ({"cpu_count": 2.0, "cpu_tdp_w": 200.0}, (200.0 + 2048 * 0.3725) / 8),
        ({"node_class": "sxm_8_2024"}, 2700.0 / 8),
    ],
)
def test_that_what_is_entered_comes_before_the_machine(phase_of, entered, watts) -> None:
    assert phase_of("p5.48xlarge", **entered).value("host_power") == pytest.approx(watts)


def test_that_a_slice_shares_the_making_of_a_server(phase_of) -> None:
    alone = phase_of("g4dn.xlarge", count=1.0)
    assert alone.inputs["host_embodied"] == 1000.0 / 8


def test_that_slices_of_one_node_are_joined_by_a_network_where_its_class_has_one(phase_of) -> None:
    assert "network_power" in phase_of("p5.4xlarge", count=8.0).inputs
    assert "network_power" not in phase_of("p5.48xlarge", count=8.0).inputs
