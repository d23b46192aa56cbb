"""The sources page: who every figure of the catalogue comes from, and under which licence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from html import escape

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.exchange.writers import html
from carbon_desktop.words.manual import manual_text

_EQUATIONS = "method"


def sources_page(catalogue: Catalogue, language: str) -> str:
    """Return the page as HTML: each source under what it gives the most figures of."""
    about = manual_text("sources_about", language, catalogue=catalogue.version)
    parts = [
        html.heading(manual_text("page_sources", language), 1),
        html.paragraph(escape(about)),
    ]
    titles = [manual_text(f"column_{code}", language) for code in ("source", "figures")]
    counts = figures_of_sources(catalogue)
    grouped: defaultdict[str, list[str]] = defaultdict(list)
    for id in catalogue.sources:
        found = counts.get(id)
        grouped[found.most_common(1)[0][0] if found else _EQUATIONS].append(id)
    for group in [*dict(_sources(catalogue)), _EQUATIONS]:
        rows = [
            (html.source(catalogue.sources[id], language), _count(counts.get(id)))
            for id in grouped[group]
        ]
        if rows:
            parts += [
                html.heading(manual_text(f"group_{group}", language)),
                html.table(titles, rows),
            ]
    return "\n".join(parts)


def figures_of_sources(catalogue: Catalogue) -> dict[str, Counter[str]]:
    """Return how many figures each source gives to each part of the catalogue."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for group, sources in _sources(catalogue):
        for source in sources:
            found[source][group] += 1
    return found


def _sources(catalogue: Catalogue) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield the parts of the catalogue with the source of each of their figures."""
    yield "regions", _of(*(_of_region(one) for one in catalogue.regions.values()))
    yield "accelerators", _of(*(_of_part(one) for one in catalogue.accelerators.values()))
    yield "cpus", (one.source for one in catalogue.cpus.values())
    yield "servers", _of(one.figure for one in catalogue.server_parts.values())
    yield "instances", (one.source for one in catalogue.instances.values())
    yield "prices", _of(one.figure for one in catalogue.prices)
    yield "equivalences", _of(one.figure for one in catalogue.equivalences.values())
    yield "defaults", _of(catalogue.defaults.values())


def _of_region(one: Region) -> Iterable[Figure | None]:
    return *one.factors.values(), one.published, one.carbon_free, one.pue, one.wue, one.water


def _of_part(one: Accelerator) -> Iterable[Figure | None]:
    return *one.rates.values(), one.tdp, one.idle_power, one.embodied, one.lifetime


def _of(*figures: Iterable[Figure | None]) -> list[str]:
    """Return sources; a figure that many share, as cloud regions do their zone's, counts once."""
    different = {id(one): one for group in figures for one in group if one is not None}
    return [one.source for one in different.values()]


def _count(found: Counter[str] | None) -> str:
    return str(found.total()) if found else ""
