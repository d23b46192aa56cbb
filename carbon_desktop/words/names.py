"""Names of things: quantities, inputs, fields, choices, catalogue entries, sources."""

from typing import TYPE_CHECKING

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.words.calibrated import CALIBRATED
from carbon_desktop.words.inputs import CHOICES, FIELDS, INPUTS, LABELS, STATUSES
from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.quantities import QUANTITIES

if TYPE_CHECKING:
    from carbon_desktop.catalogue.models import Model

SOURCES: dict[str, Pair] = {
    "definition": ("by definition", "按定义"),
    "carbon_desktop": ("Carbon Desktop", "Carbon Desktop"),
    "carbon_desktop_mfu": (
        "Carbon Desktop, from published training runs",
        "Carbon Desktop，据公开训练运行",
    ),
    "carbon_desktop_power": (
        "Carbon Desktop, from metered training runs",
        "Carbon Desktop，据实测训练运行",
    ),
    "mlenergy_2025": ("ML.ENERGY (J.-W. Chung et al.)", "ML.ENERGY（J.-W. Chung 等）"),
    "ghg_protocol_scope2": ("GHG Protocol Scope 2 Guidance", "GHG Protocol《范围二指南》"),
    "iso_30134_2": ("ISO/IEC 30134-2", "ISO/IEC 30134-2"),
    "iso_30134_9": ("ISO/IEC 30134-9", "ISO/IEC 30134-9"),
    "li_2025": ("Li et al. 2025", "Li 等，2025"),
    "chowdhery_2022": ("Chowdhery et al. 2022", "Chowdhery 等，2022"),
    "derived_ca_mix_ipcc": (
        "Carbon Desktop, from Canada Energy Regulator (CodeCarbon) and IPCC AR5",
        "Carbon Desktop，据加拿大能源监管局（CodeCarbon）和 IPCC AR5 推算",
    ),
    "derived_mix_ipcc": (
        "Carbon Desktop, from Our World in Data and IPCC AR5",
        "Carbon Desktop，据 Our World in Data 和 IPCC AR5 推算",
    ),
    "derived_ademe_parametric": ("Carbon Desktop, from ADEME", "Carbon Desktop，据 ADEME 推算"),
}
"""Sources that go by a short name: standards, and what this program derived from others."""


_FACTS = {
    "tdp": "tdp",
    "embodied": "accelerator_embodied",
    "memory": "accelerator_memory",
    "grid": "grid_intensity",
    "water": "grid_water",
    "pue_unknown": "pue",
    "wue_unknown": "wue",
    "host_share_of_tdp": "host_share",
    "host_embodied_sxm": "host_embodied",
    "host_embodied_tpu": "host_embodied",
    "host_embodied_pcie_server": "host_embodied",
    "server_lifetime": "lifetime",
}
"""The input that a fact of the catalogue gives, where it is not named after it."""


def quantity_name(name: str, language: str) -> str:
    """Return the name of a quantity."""
    return pick(QUANTITIES[name], language)


def input_name(name: str, language: str) -> str:
    """Return the name of an input of the method or of a choice that went in."""
    return pick(INPUTS[name], language)


def field_label(key: str, language: str) -> str:
    """Return the label of a field of the plan."""
    return pick(FIELDS[key], language)


def status_name(status: str, language: str) -> str:
    """Return the word for where an assumption comes from."""
    return pick(STATUSES[status], language)


def choice_name(choice: str, language: str) -> str:
    """Return the word for a choice; a precision is its own word."""
    return pick(CHOICES[choice], language) if choice in CHOICES else choice


def label_text(label: str, language: str) -> str:
    """Return what a value really is, in words; an unknown label is its own word."""
    return pick(LABELS[label], language) if label in LABELS else label


def entry_name(entry: "Accelerator | Region | Model", language: str) -> str:
    """Return the name of an entry; parts and models have one name in both languages."""
    if isinstance(entry, Region):
        return pick((entry.name_en, entry.name_zh), language) or entry.name_en or entry.name_zh
    return entry.name


def accelerator_name(id: str, language: str, catalogue: Catalogue) -> str:
    """Return the name of an accelerator by id, or the id where the catalogue lacks it."""
    entry = catalogue.accelerators.get(id)
    return entry_name(entry, language) if entry is not None else id


def model_name(id: str, catalogue: Catalogue) -> str:
    """Return the name of a published model by id, or the id where the catalogue lacks it."""
    entry = catalogue.models.get(id)
    return entry.name if entry is not None else id


def region_name(id: str, language: str, catalogue: Catalogue) -> str:
    """Return the name of a region by id, or the id where the catalogue lacks it."""
    entry = catalogue.regions.get(id)
    return entry_name(entry, language) if entry is not None else id


def source_text(source: str, language: str, catalogue: Catalogue) -> str:
    """Return who says so: the publisher of a source, a standard, or the user's own words."""
    if source in SOURCES:
        return pick(SOURCES[source], language)
    known = catalogue.sources.get(source)
    return known.publisher or known.title if known is not None else source


_OF_NODES = {"host_power": "node_host_power", "network": "network_power"}
"""The inputs that the facts of a node class give."""


def fact_text(key: str, language: str, catalogue: Catalogue) -> str:
    """Return what a fact is about and which input it gives: "France: grid carbon intensity"."""
    kind, _, rest = key.partition("/")
    id, _, fact = rest.partition("/") if kind == "region" else rest.rpartition("/")
    if kind == "default":
        owner, fact = pick(("default", "默认值"), language), rest
    elif kind == "region":
        owner, fact = region_name(id, language, catalogue), fact.partition("/")[0]
    elif kind == "model":
        owner = model_name(id, catalogue)
    elif kind == "instance":
        owner = id
    elif kind == "node":
        owner, fact = choice_name(id, language), _OF_NODES[fact]
    else:
        owner = accelerator_name(id, language, catalogue)
    name = _FACTS.get(fact, fact)
    known = CALIBRATED.get(fact) if kind == "default" else None
    said = pick(known or INPUTS[name if name in INPUTS else "peak_rate"], language)
    return f"{owner}：{said}" if language == "zh" else f"{owner}: {said}"
