"""The catalogue's CSV tables, read into records once, when they are first asked for."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Protocol, TypeVar

from carbon_desktop.assets import asset
from carbon_desktop.catalogue.figure import Figure
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

BOUNDARIES = ("lifecycle", "direct", "direct+upstream")
DEFAULTS = ("defaults", "calibration_power", "calibration_mfu", "calibration_serving")
"""The tables of what stands in where nothing is given: chosen by us, and calibrated on runs."""

RATES = ("fp64", "fp32", "tf32", "bf16", "fp16", "fp8", "int8", "fp4")


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Record = TypeVar("Record", bound=_Named)


def read(name: str) -> Iterator[list[str]]:
    """Yield the rows of a table, its header left out."""
    with asset(f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        next(lines)
        yield from lines


@cache
def version() -> str:
    """Return the version of the tables, such as 2026.11."""
    return asset("data/version").read_text(encoding="utf-8").strip()


@cache
def sources() -> Mapping[str, Source]:
    """Read every source by its id."""
    return _by_id(Source(*row) for row in read("sources"))


@cache
def accelerators() -> Mapping[str, Accelerator]:
    """Read every accelerator by its id, ordered by name."""
    figures, aliases = figures_of("accelerator_figures"), _aliases()
    rows = read("accelerators")
    return _by_id(_accelerator(row, figures[row[0]], aliases[row[0]]) for row in rows)


def _accelerator(row: list[str], figures: Mapping[str, Figure], aliases: list[str]) -> Accelerator:
    id, name, vendor, kind, form_factor, architecture, year, memory, bandwidth = row[:9]
    unit_counted, covers_host, estimated, instances = row[9:]
    return Accelerator(
        id=id,
        name=name,
        vendor=vendor,
        kind=kind,
        form_factor=form_factor,
        architecture=architecture,
        release_year=_whole(year),
        memory_gb=_real(memory),
        bandwidth_gb_per_s=_real(bandwidth),
        unit_counted=unit_counted,
        tdp=figures.get("tdp"),
        idle_power=figures.get("idle_power"),
        rates=MappingProxyType({key: figures[key] for key in RATES if key in figures}),
        embodied=figures.get("embodied"),
        lifetime=figures.get("lifetime"),
        covers_host=covers_host == "1",
        aliases=tuple(aliases),
        power_estimated=estimated == "1",
        instances=int(instances),
    )


@cache
def regions() -> Mapping[str, Region]:
    """Read every region by its id: countries by name, their parts, aggregates, cloud regions."""
    figures, aliases = figures_of("region_figures"), _aliases()
    factors = {zone: _factors(own) for zone, own in figures.items()}
    return _by_id(
        _region(row, figures[row[0]], factors[row[4]], figures[row[4]].get("water"),
                aliases[row[0]])
        for row in read("regions")
    )  # fmt: skip


def _factors(figures: Mapping[str, Figure]) -> Mapping[str, Figure]:
    return MappingProxyType({name: figures[name] for name in BOUNDARIES if name in figures})


def _region(
    row: list[str],
    own: Mapping[str, Figure],
    factors: Mapping[str, Figure],
    water: Figure | None,
    aliases: list[str],
) -> Region:
    id, kind, name_en, name_zh, zone, country, provider, code, notes = row
    return Region(
        id=id,
        kind=kind,
        name_en=name_en,
        name_zh=name_zh,
        zone=zone,
        country=country or None,
        provider=provider or None,
        code=code or None,
        factors=factors,
        published=own.get("published"),
        carbon_free=own.get("carbon_free"),
        pue=own.get("pue"),
        wue=own.get("wue"),
        water=water,
        aliases=tuple(aliases),
        notes=tuple(notes.split()),
    )


@cache
def cpus() -> Mapping[str, Cpu]:
    """Read every processor by its id."""
    return _by_id(
        Cpu(id, name, vendor, segment, _whole(cores), _whole(released),
            Figure(float(tdp), "W", source, int(year), _real(low), _real(high)) if tdp else None,
            source)
        for id, name, vendor, segment, cores, released, tdp, low, high, year, source
        in read("cpus")
    )  # fmt: skip


@cache
def instances() -> Mapping[str, Instance]:
    """Read every rentable machine by its name."""
    return _by_id(
        Instance(name, provider, accelerator, float(count), _whole(vcpu), _real(memory),
                 int(year), source)
        for provider, name, accelerator, count, vcpu, memory, year, source in read("instances")
    )  # fmt: skip


@cache
def prices() -> tuple[Price, ...]:
    """Read the newest electricity price of each zone and kind."""
    return tuple(
        Price(zone, kind, Figure(float(value), unit, source, int(year)), period)
        for zone, kind, value, unit, period, year, source in read("prices")
    )


@cache
def equivalences() -> Mapping[str, Equivalence]:
    """Read every everyday comparison by its id."""
    return _by_id(
        Equivalence(id, name_en, name_zh, Figure(float(value), unit, source, int(year)))
        for id, name_en, name_zh, value, unit, year, source in read("equivalences")
    )


@cache
def server_parts() -> Mapping[str, ServerPart]:
    """Read the embodied factors of servers and their parts by id."""
    return _by_id(
        ServerPart(id, Figure(float(value), unit, source, int(year)), preferred == "1")
        for id, value, unit, year, source, preferred in read("server_parts")
    )


@cache
def defaults() -> Mapping[str, Figure]:
    """Read the figures that the method falls back on, by key."""
    rows = (row for name in DEFAULTS for row in read(name))
    return MappingProxyType({row[0]: _figure(row[1:]) for row in rows})


def figures_of(name: str) -> Mapping[str, dict[str, Figure]]:
    """Read a table of figures: by id, then by quantity."""
    found: defaultdict[str, dict[str, Figure]] = defaultdict(dict)
    for row in read(name):
        found[row[0]][row[1]] = _figure(row[2:])
    return found


def _figure(cells: list[str]) -> Figure:
    value, low, high, unit, year, source, note = cells
    return Figure(float(value), unit, source, int(year), _real(low), _real(high), note)


@cache
def _aliases() -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for id, alias in read("aliases"):
        found[id].append(alias)
    return found


def _by_id(records: Iterable[Record]) -> Mapping[str, Record]:
    return MappingProxyType({record.id: record for record in records})


def _real(text: str) -> float | None:
    return float(text) if text else None


def _whole(text: str) -> int | None:
    return int(text) if text else None
