"""Power at every boundary: published results by measured watts, idle nodes, size and settling."""

import numpy as np
import pytest

from carbon_desktop.method import energy, hours
from carbon_desktop.method.floors import phase_graph
from carbon_desktop.method.graph import graph
from carbon_desktop.method.power_graphs import power_modules

ONCE = {"repeats": 1.0}
H100_NODE = {"node_host_power": 2000.0, "node_accelerators": 8.0, "tdp": 700.0}


def power_graph(**known):
    """Return the graph from hours to the facility's energy."""
    return graph(hours, *power_modules(**known), energy)


@pytest.mark.parametrize(
    ("name", "count", "days", "watts", "pue", "megawatt_hours"),
    [
        ("GPT-3", 10_000, 14.8, 330, 1.10, 1287),
        ("T5", 512, 20, 310, 1.12, 85.7),
        ("Meena", 1024, 30, 289, 1.09, 232),
        ("Switch", 1024, 27, 245, 1.10, 179),
    ],
)
def test_that_the_runs_of_patterson_follow_from_their_measured_watts(
    name, count, days, watts, pue, megawatt_hours
):
    given = {"count": count, "hours": days * 24.0, "device_power": watts, "pue": pue}
    values = power_graph(node_power_known=True).evaluate(ONCE | given)
    assert values["facility_energy"] / 1000 == pytest.approx(megawatt_hours, rel=0.005), name
    assert "accelerator_energy" not in values


def test_that_bloom_has_its_published_energy_at_work_and_idle():
    bloom = power_graph(idle="known").evaluate(
        ONCE
        | {"count": 384.0, "hours": 1_082_990 / 384, "tdp": 400.0, "power_share": 1.0, "pue": 1.0}
        | {"host_power": 0.0, "idle_share": 1.0, "host_idle_share": 1.0}
        | {"accelerator_idle_power": (27_000.0 + 64_000.0) / 384}
    )
    assert bloom["accelerator_energy"] == pytest.approx(433_196, abs=1)
    assert bloom["idle_energy"] == pytest.approx(256_646, rel=1e-4)
    assert bloom["it_energy"] == pytest.approx(689_842, rel=1e-4)


def test_that_llama_2_emits_what_its_card_says():
    given = {"device_hours": 1_720_320.0, "tdp": 400.0, "power_share": 1.0}
    values = power_graph().evaluate(given)
    assert values["accelerator_energy"] * 0.4235 / 1000 == pytest.approx(291.42, abs=0.01)


def test_that_olmo_emits_what_was_published_of_its_metered_gpus():
    graph_of_olmo = power_graph(metered=True)
    values = graph_of_olmo.evaluate(ONCE | {"measured_energy": 104_000.0, "host_power": 0.0})
    assert values["accelerator_energy"] * 1.1 * 0.610 / 1000 == pytest.approx(70, abs=0.5)


def test_that_the_rest_of_the_node_does_not_shrink_with_the_load():
    busy, slack = (
        power_graph().evaluate({"device_hours": 8.0, "power_share": share} | H100_NODE)
        for share in (0.9, 0.3)
    )
    assert busy["host_energy"] == slack["host_energy"] == 2.0
    assert slack["accelerator_energy"] == pytest.approx(busy["accelerator_energy"] / 3)


def test_that_a_node_of_known_parts_draws_their_sum():
    parts = {"cpu_count": 2.0, "cpu_tdp": 270.0, "cpu_load": 0.5, "node_memory": 1000.0}
    parts |= {"memory_power": 0.3725, "other_host_power": 357.5, "node_accelerators": 4.0}
    assert power_graph(host="parts").evaluate(parts)["host_power"] == 1000.0 / 4


def test_that_a_rented_machine_draws_its_parts_where_they_draw_more_than_a_usual_share():
    known = H100_NODE | {"class_accelerators": 8.0, "node_accelerators": 1.0, "core_power": 7.0}
    known |= {"cpu_load": 0.5, "memory_power": 0.4, "node_memory": 100.0}
    few, many = (
        power_graph(host="instance").evaluate(known | {"node_cores": cores})["host_power"]
        for cores in (8.0, 96.0)
    )
    assert (few, many) == (250.0, 96 * 7 * 0.5 + 40)
    alone = {**known, "host_share": 0.5, "node_cores": np.array([8.0, 96.0])}
    of_tdp = power_graph(host="instance_of_tdp").evaluate(alone)["host_power"]
    assert of_tdp == pytest.approx([350.0, 376.0])


def test_that_a_small_model_draws_less_and_no_model_more_than_tuned_code():
    known = {"base_power_share": 0.8, "typical_parameters": 7e9, "power_size_exponent": 0.1}
    known |= {"power_share_ceiling": 0.9}
    sizes = np.array([7e6, 7e9, 7e14])
    share = power_graph(size_known=True).evaluate(known | {"active_parameters": sizes})
    assert share["power_share"] == pytest.approx([0.8 / 1000**0.1, 0.8, 0.9])


def test_that_only_short_runs_over_several_nodes_are_far_from_settled():
    graph_of_nodes = power_graph(several_nodes=True)
    known = {"base_power_share": 0.9, "power_settling_hours": 0.02}
    two_minutes = graph_of_nodes.evaluate(known | {"hours": 0.03})["power_share"]
    a_day = graph_of_nodes.evaluate(known | {"hours": 24.0})["power_share"]
    assert two_minutes == pytest.approx(0.54)
    assert a_day == pytest.approx(0.9, rel=0.001)
    assert graph_of_nodes.evaluate(known | {"hours": 0.0})["power_share"] == 0.0


def test_that_reserved_nodes_that_wait_are_a_line_of_their_own():
    given = {"device_hours": 100.0, "power_share": 0.8, "idle_power_share": 0.1} | H100_NODE
    given |= {"host_idle_share": 0.8}
    none, half = (
        power_graph(idle="of_tdp").evaluate(given | {"idle_share": share}) for share in (0.0, 0.5)
    )
    assert none["idle_energy"] == 0.0
    assert half["idle_energy"] == pytest.approx(50 * (70 + 250 * 0.8) / 1000)
    assert half["server_energy"] - none["server_energy"] == pytest.approx(half["idle_energy"])
    without = power_graph().evaluate(given)
    assert without["server_energy"] == none["server_energy"]


def test_that_draws_give_what_each_number_gives():
    given = {"device_hours": 10.0, "idle_share": 0.2, "accelerator_idle_power": 70.0} | H100_NODE
    given |= {"host_idle_share": 0.8}
    shares = np.array([0.3, 0.6, 0.9])
    draws = power_graph(idle="known").evaluate(given | {"power_share": shares})
    each = [power_graph(idle="known").evaluate(given | {"power_share": one}) for one in shares]
    assert list(draws["it_energy"]) == [one["it_energy"] for one in each]


def test_that_a_power_that_is_known_with_its_node_leaves_no_other_equation_of_power():
    names = set(power_graph(node_power_known=True, size_known=True, idle="known").quantities)
    assert names == {
        "wall_clock_hours", "device_hours", "server_energy", "it_energy", "facility_energy",
    }  # fmt: skip


def test_that_data_is_prepared_on_processors_as_green_algorithms_counts_them():
    given = {"hours": 12.0, "repeats": 1.0, "cores": 12.0, "core_power": 7.5, "cpu_load": 1.0}
    given |= {"memory": 64.0, "memory_power": 0.3725, "storage": 0.0, "storage_power": 1.2}
    given |= {"accelerator_energy": 0.0, "pue": 1.67}
    values = phase_graph("data_preparation").evaluate(given)
    assert values["preparation_power"] == pytest.approx(113.84)
    assert values["facility_energy"] == pytest.approx(12 * 1.67 * 113.84 / 1000)
    assert "device_hours" not in values
