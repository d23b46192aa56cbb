"""Node classes: what a server draws beside its accelerators, and which class hardware has."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator
from carbon_desktop.catalogue.tables import read

_CONSUMER = frozenset("GeForce TITAN Titan RTX Quadro Radeon Arc".split())
_MODULES = ("SXM", "OAM")


class NodeClass(NamedTuple):
    """A kind of server with accelerators.

    ``host_power`` is W of the whole node without its accelerators, mostly fixed;
    ``network_power`` W of switches and storage per accelerator, where a source gives them.
    """

    id: str
    name_en: str
    name_zh: str
    accelerators: int
    host_power: Figure
    network_power: Figure | None


@cache
def node_classes() -> Mapping[str, NodeClass]:
    """Read every node class by its id."""
    return MappingProxyType({row[0]: _node_class(row) for row in read("node_classes")})


def _node_class(row: list[str]) -> NodeClass:
    id, name_en, name_zh, accelerators = row[:4]
    host, network, (year, source, network_source, note) = row[4:7], row[7:10], row[10:]
    return NodeClass(
        id, name_en, name_zh, int(accelerators),
        _watts(host, source, int(year), note),
        _watts(network, network_source, int(year)) if network[0] else None,
    )  # fmt: skip


def _watts(cells: list[str], source: str, year: int, note: str = "") -> Figure:
    value, low, high = (float(cell) for cell in cells)
    return Figure(value, "W", source, year, low, high, note)


def class_of(accelerator: Accelerator) -> str | None:
    """Return the id of the class of node that an accelerator is used in by default.

    None where its power covers the whole computer, or where nothing says what it sits in.
    """
    if accelerator.covers_host:
        return None
    if accelerator.kind == "tpu":
        return "tpu_4"
    form = accelerator.form_factor
    if form.startswith(_MODULES):
        return _class_of_modules(accelerator)
    if form == "PCIe":
        words = set(accelerator.name.split())
        return "workstation" if _CONSUMER & words and "Server" not in words else "pcie_8"
    return {"Superchip": "superchip_4", "Laptop": "laptop"}.get(form)


def class_of_rented(accelerator: Accelerator) -> str | None:
    """Return the id of the class of a rented node: no provider puts its cards in workstations."""
    node = class_of(accelerator)
    return "pcie_8" if node == "workstation" else node


def _class_of_modules(accelerator: Accelerator) -> str:
    year = accelerator.release_year or 0
    if year < 2020:
        return "sxm_8_2016"
    if year < 2022:
        return "sxm_8_2020"
    return "sxm_8_2022" if year < 2024 or accelerator.architecture == "Hopper" else "sxm_8_2024"
