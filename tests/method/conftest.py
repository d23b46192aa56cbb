"""Every graph of the method, and random inputs for it."""

import pytest

from carbon_desktop.method.floors import PARTS, PLAN, phase_graph
from carbon_desktop.method.graph import Graph, graph
from carbon_desktop.method.serving_graphs import serving_modules


def serving_graph(*, reserved):
    """Return the graph of a serving phase: its modules over those of a device-hours phase."""
    under = phase_graph("device_hours", node_power_known=False, network_known=True)
    over = graph(*serving_modules(reserved=reserved))
    return Graph({**under.quantities, **over.quantities})


GRAPHS = {
    "plan": PLAN,
    "parts": PARTS,
    "serving, busy": serving_graph(reserved=False),
    "serving, reserved": serving_graph(reserved=True),
    **{
        f"{workload}, node power {node}, network {network}": phase_graph(
            workload, node_power_known=node, network_known=network
        )
        for workload in (
            "device_hours",
            "measured_accelerators",
            "measured_it",
            "measured_facility",
        )
        for node in (False, True)
        for network in (False, True)
    },
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
