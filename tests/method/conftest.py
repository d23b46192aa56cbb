"""Every graph of the method, and random inputs for it."""

import pytest

from carbon_desktop.method import (
    dense,
    development,
    energy,
    hours,
    recompute_attention,
)
from carbon_desktop.method.floors import PARTS, PLAN, phase_graph
from carbon_desktop.method.graph import graph
from carbon_desktop.method.power_graphs import power_modules
from carbon_desktop.method.serving_graphs import serving_modules
from carbon_desktop.method.training_graphs import training_modules

TRAINING = [  # attention, flop, rate, deadline
    (False, "parameters", "mfu", False),
    (True, "parameters", "mfu", True),
    (True, "parameters", "hfu", False),
    (False, "parameters", "rate", True),
    (False, "parameters", "hardware_rate", False),
    (True, "parameters", "tokens_per_second", False),
    (False, "examples", "rate", False),
    (False, "examples", "hfu", True),
    (False, "total", "mfu", False),
    (False, "total", "hardware_rate", True),
]
GRAPHS = {
    "plan": PLAN,
    "parts": PARTS,
    **{
        f"{workload}, node power {node}, network {network}": phase_graph(
            workload,
            power_modules(
                node_power_known=node,
                network_known=network,
                metered=workload == "measured_accelerators",
            )
            if workload in {"device_hours", "measured_accelerators"}
            else (),
        )
        for workload in (
            "device_hours",
            "measured_accelerators",
            "measured_it",
            "measured_facility",
            "data_preparation",
        )
        for node in (False, True)
        for network in (False, True)
        if not (node and workload == "measured_accelerators")
    },
    "development, dense, attention recomputed": phase_graph(
        "device_hours",
        power_modules(size_known=True),
        (
            development,
            dense,
            recompute_attention,
            *training_modules(attention=True, flop="parameters", rate="mfu", deadline=False),
        ),
    ),
    "development, dense, until a deadline": graph(
        development,
        dense,
        *training_modules(
            attention=False, flop="parameters", rate="rate", deadline=True, development=True
        ),
    ),
    **{
        f"training, attention {attention}, {flop}, {rate}, deadline {deadline}": graph(
            *training_modules(attention=attention, flop=flop, rate=rate, deadline=deadline)
        )
        for attention, flop, rate, deadline in TRAINING
    },
    **{
        f"power, size {size}, nodes {nodes}, {host}, idle {idle}, metered {metered}": graph(
            hours,
            *power_modules(
                size_known=size, several_nodes=nodes, host=host, idle=idle, metered=metered
            ),
            energy,
        )
        for size, nodes, host, idle, metered in (
            (True, False, "node", "none", False),
            (False, True, "parts", "known", False),
            (True, True, "tdp", "of_tdp", False),
            (False, False, "instance", "none", False),
            (True, False, "instance_of_tdp", "none", False),
            (False, False, "node", "known", True),
        )
    },
    **{
        f"serving, reserved {reserved}, idle power {idle}": phase_graph(
            "device_hours",
            power_modules(network_known=True),
            serving_modules(reserved=reserved, idle_power_known=idle, requests=requests),
        )
        for reserved, idle, requests in (
            (False, True, "total"),
            (True, True, "by_day"),
            (True, False, "by_tokens"),
        )
    },
    "data preparation": phase_graph("data_preparation"),
}


@pytest.fixture(params=GRAPHS.values(), ids=GRAPHS.keys())
def any_graph(request):
    """Return each graph of the method in turn."""
    return request.param


def inputs_of(graph):
    """Return the names a graph needs and does not define."""
    names = {argument for one in graph.quantities.values() for argument in one.arguments}
    return sorted(names - set(graph.quantities))


@pytest.fixture
def inputs(any_graph, rng):
    """Return random values for all inputs of a graph; shares lie in (0, 1)."""
    values = {name: rng.uniform(0.05, 0.95) for name in inputs_of(any_graph)}
    if {"parameters", "active_parameters"} <= set(values):  # a part is not more than the whole
        values["active_parameters"] *= values["parameters"]
    return values


@pytest.fixture
def rng():
    """Return a seeded generator of random numbers."""
    import random

    return random.Random(20261121)
