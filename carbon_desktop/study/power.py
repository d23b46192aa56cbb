"""Power of a phase: what its accelerators, the rest of their nodes and the switches draw."""

from types import ModuleType

from carbon_desktop.catalogue.nodes import NodeClass
from carbon_desktop.catalogue.power_family import era, power_family
from carbon_desktop.catalogue.records import Accelerator
from carbon_desktop.method.power_graphs import Idle, power_modules
from carbon_desktop.study.assumption import DEFAULT
from carbon_desktop.study.host import add_host
from carbon_desktop.study.phase_inputs import PhaseInputs

TUNED = "tuned"


def add_power(
    inputs: PhaseInputs, *, metered: bool = False, loaded: bool = False
) -> tuple[ModuleType, ...]:
    """Add what power takes, and return its modules, up to the energy of the IT equipment.

    `metered` says that the accelerators' energy was read from a meter, `loaded` that other
    equations tell how hard they work and how long they wait. It comes after all else that is
    known of the phase: the size of the model and the length of the run load the cards.
    """
    if inputs.was_given("device_power") and not metered:
        return power_modules(
            node_power_known=True, network_known=inputs.was_given("network_power")
        )
    accelerator = inputs.accelerator()
    host, node = add_host(inputs, accelerator)
    given = metered or loaded
    size_known, several_nodes = (False, False) if given else _add_share(inputs, accelerator)
    return power_modules(
        metered=metered,
        size_known=size_known,
        several_nodes=several_nodes,
        host=host,
        idle="none" if loaded else _add_idle(inputs, accelerator),
        network_known=_add_network(inputs, node),
    )


def _add_network(inputs: PhaseInputs, node: NodeClass | None) -> bool:
    """Take switches and storage where nodes are joined and a source tells; say if they count."""
    if inputs.was_given("network_power"):
        return True
    figure = None if node is None else node.network_power
    if node is not None and figure is not None and _spreads(inputs, float(node.accelerators)):
        inputs.look_up("network_power", f"node/{node.id}/network", figure, status=DEFAULT)
        return True
    inputs.notice("network_not_counted", "network_power_w")
    return False


def _spreads(inputs: PhaseInputs, node_accelerators: float) -> bool:
    """Say whether more accelerators run than one node holds; so many as are not known do."""
    held = inputs.values.get("node_accelerators", node_accelerators)
    return inputs.values.get("count", _ANY_NUMBER) > held


def _add_share(inputs: PhaseInputs, accelerator: Accelerator | None) -> tuple[bool, bool]:
    """Take what the mean power follows from; say if the model's size and several nodes count."""
    if inputs.was_given("power_share") or "tdp" not in inputs.values:
        return False, False
    code = inputs.choice("code", "power_share")
    if code is not None:
        inputs.chose("code", code)
    family = "other" if accelerator is None else power_family(accelerator, tuned=code == TUNED)
    size_known = code != TUNED and inputs.knows_size()
    several_nodes = "hours" in inputs.values and _spreads(inputs, _ANY_NUMBER)
    if not (size_known or several_nodes):
        inputs.fall_back("power_share", f"power_share_{family}")
        return False, False
    inputs.fall_back("base_power_share", f"power_share_{family}")
    inputs.fall_back("power_share_ceiling", "power_share_ceiling")
    if size_known:
        inputs.fall_back("typical_parameters", f"typical_parameters_{era(family)}")
        inputs.fall_back("power_size_exponent", "power_size_exponent")
    if several_nodes:
        inputs.fall_back("power_settling_hours", "power_settling_hours")
    return size_known, several_nodes


_ANY_NUMBER = float("inf")
"""A count that follows from a load or a deadline, or the size of a node that is not known."""


def _add_idle(inputs: PhaseInputs, accelerator: Accelerator | None) -> Idle:
    """Take what waiting accelerators draw, where some are said to wait."""
    if not inputs.was_given("idle_share") or inputs.values.get("idle_share") == 0.0:
        return "none"
    inputs.fall_back("host_idle_share", "host_idle_share")
    if accelerator is not None and accelerator.idle_power is not None:
        key = f"accelerator/{accelerator.id}/idle_power"
        inputs.look_up("accelerator_idle_power", key, accelerator.idle_power)
        return "known"
    is_tpu = accelerator is not None and accelerator.kind == "tpu"
    inputs.fall_back("idle_power_share", "idle_power_share_tpu" if is_tpu else "idle_power_share")
    return "of_tdp"
