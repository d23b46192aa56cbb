"""Which equations of power apply: chosen by what is known of a phase."""

from types import ModuleType
from typing import Literal

from carbon_desktop.method import (
    accelerator_power,
    host_energy,
    host_of_instance,
    host_of_node,
    host_of_parts,
    host_of_tdp,
    idle_of_tdp,
    it_network,
    it_servers,
    measured_accelerators,
    node_memory,
    node_power,
    servers,
    servers_with_idle,
    settling_load,
    share_by_settling,
    share_by_size,
    share_by_size_and_settling,
    size_load,
    usual_host_of_node,
    usual_host_of_tdp,
)

Host = Literal["node", "parts", "tdp", "instance", "instance_of_tdp"]
Idle = Literal["none", "known", "of_tdp"]

_HOSTS: dict[Host, tuple[ModuleType, ...]] = {
    "node": (host_of_node,),
    "parts": (node_memory, host_of_parts, host_of_node),
    "tdp": (host_of_tdp,),
    "instance": (usual_host_of_node, node_memory, host_of_instance),
    "instance_of_tdp": (usual_host_of_tdp, node_memory, host_of_instance),
}
_SERVERS: dict[Idle, tuple[ModuleType, ...]] = {
    "none": (servers,),
    "known": (servers_with_idle,),
    "of_tdp": (idle_of_tdp, servers_with_idle),
}
_SHARES: dict[tuple[bool, bool], tuple[ModuleType, ...]] = {
    (False, False): (),
    (True, False): (size_load, share_by_size),
    (False, True): (settling_load, share_by_settling),
    (True, True): (size_load, settling_load, share_by_size_and_settling),
}


def power_modules(
    *,
    node_power_known: bool = False,
    metered: bool = False,
    size_known: bool = False,
    several_nodes: bool = False,
    host: Host = "node",
    idle: Idle = "none",
    network_known: bool = False,
) -> tuple[ModuleType, ...]:
    """Return the equations from device-hours to the energy of the IT equipment.

    With `node_power_known` (a device's power with its node is given) no other equation of power
    applies. `metered` accelerators need no power share. `size_known` is for code that is not
    tuned for the machine, `several_nodes` for a run known to spread over more than one; where
    neither holds the power share is an input. `host` says what is known of the rest of the node
    ("node" its class, "parts" its parts, "tdp" nothing, "instance" the rented machine and the
    class of a usual node, "instance_of_tdp" the machine alone), `idle` whether reserved nodes
    wait, and whether the accelerator's idle power is "known" or taken "of_tdp".
    """
    it = it_network if network_known else it_servers
    if node_power_known:
        return node_power, it
    boards = (
        (measured_accelerators,)
        if metered
        else (*_SHARES[size_known, several_nodes], accelerator_power)
    )
    return (*boards, *_HOSTS[host], host_energy, *_SERVERS[idle], it)
