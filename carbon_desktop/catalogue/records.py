"""The entries of the catalogue, as plain frozen records."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from carbon_desktop.catalogue.figure import Figure


class Source(NamedTuple):
    """Where figures come from, as shown to the user."""

    id: str
    title: str
    publisher: str
    year: str
    link: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Accelerator:
    """A part that computes, counted in cards, chips, boards, modules or whole computers.

    ``rates`` are dense, in TFLOP/s (TOP/s for int8), by fp64, fp32, tf32, bf16, fp16, fp8, int8
    and fp4. ``embodied`` is kgCO2e of one unit counted. Where ``covers_host`` the power is that
    of a computer or includes the CPU, and no host power is added.
    """

    id: str
    name: str
    vendor: str = ""
    kind: str = "gpu"
    form_factor: str = ""
    architecture: str = ""
    release_year: int | None = None
    memory_gb: float | None = None
    bandwidth_gb_per_s: float | None = None
    unit_counted: str = "card"
    tdp: Figure | None = None
    idle_power: Figure | None = None
    rates: Mapping[str, Figure] = field(default_factory=dict, hash=False)
    embodied: Figure | None = None
    lifetime: Figure | None = None
    covers_host: bool = False
    aliases: tuple[str, ...] = ()
    own: bool = False
    power_estimated: bool = False
    instances: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A place that draws power: a country, state, grid zone, aggregate or cloud region.

    ``factors`` are gCO2e/kWh by boundary as published ('lifecycle', 'direct',
    'direct+upstream'). ``published`` and ``carbon_free`` are the provider's own figures, offered
    and never applied by themselves. ``pue`` and ``wue`` (L/kWh of IT energy) say in their note
    how near to the site they are: region, region_design, provider_average or best_site.
    ``water`` is L/kWh of electricity, and only where the zone itself has a figure.
    """

    id: str
    kind: str
    name_en: str
    name_zh: str
    zone: str
    country: str | None = None
    provider: str | None = None
    code: str | None = None
    factors: Mapping[str, Figure] = field(default_factory=dict, hash=False)
    published: Figure | None = None
    carbon_free: Figure | None = None
    pue: Figure | None = None
    wue: Figure | None = None
    water: Figure | None = None
    aliases: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    own: bool = False

    def factor(self, boundary: str) -> tuple[str, Figure] | None:
        """Return the grid factor for 'lifecycle' or 'direct' with the boundary it really has.

        Another boundary stands in where the wanted one is not published. A US state's life-cycle
        series may lie below its measured direct rate, which no true one can: then the larger
        serves, over the range of both.
        """
        preference = ("direct", "direct+upstream", "lifecycle")
        wanted = preference if boundary == "direct" else preference[::-1]
        label = next((name for name in wanted if name in self.factors), None)
        if label is None:
            return None
        chosen, direct = self.factors[label], self.factors.get("direct")
        doubtful = label == "lifecycle" and "state_basis" in self.notes
        if doubtful and direct is not None and direct.value > chosen.value:
            return "direct", _reaching(direct, chosen)
        return label, chosen


def _reaching(used: Figure, lesser: Figure) -> Figure:
    """Return a figure whose range also spans a lesser figure for the same and that one's high."""
    ends = (used.value, used.low, used.high, lesser.value, lesser.high)
    known = [end for end in ends if end is not None]
    return used._replace(low=min(known), high=max(known))


class Cpu(NamedTuple):
    """A processor; ``tdp`` in W where published."""

    id: str
    name: str
    vendor: str
    segment: str
    cores: int | None
    release_year: int | None
    tdp: Figure | None
    source: str


class Instance(NamedTuple):
    """A rentable machine with accelerators; its id is its name, ``vcpu`` hardware threads."""

    id: str
    provider: str
    accelerator: str
    accelerator_count: float
    vcpu: int | None
    memory_gb: float | None
    year: int
    source: str


class Price(NamedTuple):
    """A dated electricity price, wholesale, household or non_household: offered, not applied."""

    zone: str
    kind: str
    figure: Figure
    period: str


class Equivalence(NamedTuple):
    """An everyday comparison."""

    id: str
    name_en: str
    name_zh: str
    figure: Figure


class ServerPart(NamedTuple):
    """The embodied emissions, or the life time, of a server or a part of one."""

    id: str
    figure: Figure
    preferred: bool
