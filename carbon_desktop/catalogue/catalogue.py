"""The catalogue: every table behind one door, read when first asked for."""

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from carbon_desktop.catalogue import tables
from carbon_desktop.catalogue.brands import IN_CHINESE
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.lookup import (
    Found,
    find_accelerator,
    find_model,
    find_region,
    model_names,
    names_with_country,
)
from carbon_desktop.catalogue.records import (
    Accelerator,
    Cpu,
    Equivalence,
    Instance,
    Price,
    Region,
    ServerPart,
    Source,
)
from carbon_desktop.catalogue.search import Index

if TYPE_CHECKING:
    from carbon_desktop.catalogue.models import Model

Entry = TypeVar("Entry", Accelerator, Region)


class Catalogue:
    """The shipped facts, with the user's own accelerators and regions laid over them."""

    def __init__(
        self, accelerators: Iterable[Accelerator] = (), regions: Iterable[Region] = ()
    ) -> None:
        self._own_accelerators = {entry.id: entry for entry in accelerators}
        self._own_regions = {entry.id: entry for entry in regions}

    def with_own(
        self, accelerators: Iterable[Accelerator] = (), regions: Iterable[Region] = ()
    ) -> "Catalogue":
        """Return a catalogue with these entries laid over this one, which stays as it is."""
        parts, sites = tuple(accelerators), tuple(regions)
        if not parts and not sites:
            return self
        return Catalogue(
            [*self._own_accelerators.values(), *parts], [*self._own_regions.values(), *sites]
        )

    @cached_property
    def accelerators(self) -> Mapping[str, Accelerator]:
        """Every accelerator by id: own ones first, then by name."""
        return _laid_over(self._own_accelerators, tables.accelerators())

    @cached_property
    def regions(self) -> Mapping[str, Region]:
        """Every region by id: own sites, countries by name, their parts, aggregates, clouds."""
        return _laid_over(self._own_regions, tables.regions())

    @property
    def models(self) -> "Mapping[str, Model]":
        """Every published model by id, by name."""
        from carbon_desktop.catalogue.models import models  # no start waits for it

        return models()

    @property
    def version(self) -> str:
        """The version of the shipped tables."""
        return tables.version()

    @property
    def cpus(self) -> Mapping[str, Cpu]:
        """Every processor by id."""
        return tables.cpus()

    @property
    def instances(self) -> Mapping[str, Instance]:
        """Every rentable machine with accelerators, by its name."""
        return tables.instances()

    def instance(self, name: str) -> Instance | None:
        """Return a rentable machine by its name, whatever the case, or None."""
        wanted = name.casefold()
        return next((one for id, one in self.instances.items() if id.casefold() == wanted), None)

    def rented(self, accelerator: str) -> tuple[Instance, ...]:
        """Return the rentable machines that hold an accelerator, by its id."""
        return tuple(one for one in self.instances.values() if one.accelerator == accelerator)

    @property
    def prices(self) -> tuple[Price, ...]:
        """The newest electricity prices by zone and kind."""
        return tables.prices()

    @property
    def equivalences(self) -> Mapping[str, Equivalence]:
        """Every everyday comparison by id."""
        return tables.equivalences()

    @property
    def server_parts(self) -> Mapping[str, ServerPart]:
        """Embodied factors of servers and their parts by id."""
        return tables.server_parts()

    @property
    def sources(self) -> Mapping[str, Source]:
        """Every source by id."""
        return tables.sources()

    @property
    def defaults(self) -> Mapping[str, Figure]:
        """The figures that the method falls back on, by key."""
        return tables.defaults()

    @cached_property
    def accelerator_index(self) -> Index:
        """The search index over accelerators: own ones, then the most rented, first."""
        ordered = sorted(self.accelerators.values(), key=lambda e: (not e.own, -e.instances))
        rented = _rented(self.instances.values())
        return Index((e.id, (*_texts(e), *rented.get(e.id, ()))) for e in ordered)

    @cached_property
    def region_index(self) -> Index:
        """The search index over regions, in their order."""
        return Index(
            (
                e.id,
                (
                    e.code or "",
                    e.name_en,
                    e.name_zh,
                    *e.aliases,
                    *names_with_country(e, self.regions),
                ),
            )
            for e in self.regions.values()
        )

    @cached_property
    def instance_index(self) -> Index:
        """The search index over machines for rent, by name, provider and what they hold."""
        held = self.accelerators
        return Index(
            (id, (one.provider, held[one.accelerator].name)) for id, one in self.instances.items()
        )

    @cached_property
    def model_index(self) -> Index:
        """The search index over models: the newest first, and of a year the largest."""
        return Index((e.id, model_names(e)) for e in sorted(self.models.values(), key=_newest))

    def accelerator(self, query: str) -> Found[Accelerator]:
        """Find a part by id, name, alias or words of its name.

        Raises NotFound with the nearest ids.
        """
        return find_accelerator(query, self.accelerators, lambda: self.accelerator_index)

    def region(self, query: str) -> Found[Region]:
        """Find a place by id, name, alias or cloud region code.

        Raises NotFound with the nearest ids.
        """
        return find_region(query, self.regions, lambda: self.region_index)

    def model(self, query: str) -> "Found[Model]":
        """Find a published model by id, name, alias or words of one of them.

        Raises NotFound with the nearest ids.
        """
        return find_model(query, self.models, lambda: self.model_index)


def _rented(instances: Iterable[Instance]) -> Mapping[str, list[str]]:
    """Return the names of the rentable machines that hold each part: p5.48xlarge."""
    found: dict[str, list[str]] = {}
    for one in instances:
        found.setdefault(one.accelerator, []).append(one.id)
    return found


def _texts(entry: Accelerator) -> Iterable[str]:
    """Return what a part is searched by: its names, with its maker in both languages."""
    maker = IN_CHINESE.get(entry.vendor, "")
    return (entry.name, f"{entry.vendor} {entry.name}", *entry.aliases, maker)


def _newest(entry: "Model") -> tuple[float, float]:
    size = entry.parameters.value if entry.parameters is not None else 0.0
    return (-(entry.release_year or 0), -size)


def _laid_over(own: Mapping[str, Entry], shipped: Mapping[str, Entry]) -> Mapping[str, Entry]:
    rest = {id: entry for id, entry in shipped.items() if id not in own}
    return MappingProxyType({**own, **rest})


@cache
def load() -> Catalogue:
    """Return the shipped catalogue, one for the whole process."""
    return Catalogue()
