"""Compile the shared data tables into the catalogue's own tables under resources/data.

Run as ``python packaging/compile_catalogue.py SHARED_DATA_DIR RUNS_DIR`` with the checkout on
PYTHONPATH; RUNS_DIR has the published runs. Names, aliases, defaults, sources and published models
written by us stand in packaging/catalogue. Nothing is invented here: a range is either published,
a disagreement of sources, or a rule named beside it.
"""

import re
import sys
from collections import Counter
from pathlib import Path

from catalogue.facility import Facility
from catalogue.hardware import compile_accelerators, compile_cpus
from catalogue.models import compile_models
from catalogue.regions import compile_regions
from catalogue.runs import compile_runs
from catalogue.shared import FIGURE, OURS, OUT, VERSION, Row, Shared, rows, tidy, write


def compile_sources(shared: Shared) -> None:
    derived = {r["source_id"]: r["publisher"] for r in rows(OURS / "derived.csv")}
    lines, publisher = [], ""
    for r in shared.sources:
        publisher = publisher if r["publisher"] == "as above" else r["publisher"]
        link = r["original"].split(" and ")[0]
        named = derived.get(r["source_id"]) or by_name(publisher)
        lines.append([r["source_id"], r["what"], named, r["year"], link, r["licence"]])
    lines += [list(r.values()) for r in rows(OURS / "sources.csv")]
    write("sources.csv", ("id", "title", "publisher", "year", "link", "licence"), lines)


def by_name(publisher: str) -> str:
    """Name who "here" is: what the shared tables derived, this program publishes."""
    if "derived here" not in publisher:
        return publisher
    others = publisher.replace("derived here", "").removeprefix(" from ").strip(", ")
    return f"Carbon Desktop, from {others}" if others else "Carbon Desktop"


def compile_small_tables(shared: Shared) -> None:
    columns = ("provider", "instance", "accelerator_id", "accelerator_count", "vcpu", "memory_gb",
               "year", "source")  # fmt: skip
    instances = ([r[c] for c in columns] for r in shared.table("cloud_instances"))
    write("instances.csv", columns, instances)
    columns = ("id", "name_en", "name_zh", "value", "unit", "year", "source")
    known = [r for r in shared.table("equivalences") if r["preferred"] == "1"]
    write("equivalences.csv", columns, ([r[c] for c in columns] for r in known))
    columns = ("item", "value", "unit", "year", "source", "preferred")
    parts = ([r[c] for c in columns] for r in shared.table("server_embodied"))
    write("server_parts.csv", columns, parts)
    compile_defaults(shared)
    compile_prices(shared)


def compile_defaults(shared: Shared) -> None:
    """Take our own defaults, those of an unknown site with the spread of published sites."""
    spreads, lines = Facility(shared).unknown(), []
    for r in rows(OURS / "defaults.csv"):
        low, high = spreads.get(r["key"], (None, None))
        ends = {"low": tidy(low), "high": tidy(high)} if low is not None else {}
        lines.append(list((r | ends).values()))
    write("defaults.csv", ("id", *FIGURE[2:]), lines)


def compile_prices(shared: Shared) -> None:
    """Keep the newest price of each zone and kind: prices are offered, never a history."""
    newest: dict[tuple[str, str], Row] = {}
    for r in shared.table("electricity_price"):
        kind = r["price_type"].split()[0].replace("-", "_")
        if r["year"] >= newest.get((r["zone_id"], kind), {"year": ""})["year"]:
            newest[r["zone_id"], kind] = r
    write("prices.csv", ("zone", "kind", "value", "unit", "period", "year", "source"),
          ([zone, kind, r["price"], r["unit"], r["period"], r["year"], r["source"]]
           for (zone, kind), r in sorted(newest.items())))  # fmt: skip


def compile_aliases(shared: Shared) -> None:
    """Join our aliases, ISO codes, full provider names, and unique part names without a brand."""
    lines = [[r["id"], r["alias"]] for r in rows(OURS / "aliases.csv")]
    zones = shared.table("grid_intensity")
    lines += [[r["zone_id"], r["iso_alpha3"]] for r in zones
              if r["zone_type"] == "country" and r["iso_alpha3"]]  # fmt: skip
    lines += [[f"{r['provider']}:{r['region_code']}", f"{r['provider_name']} {r['region_code']}"]
              for r in shared.table("cloud_regions")]  # fmt: skip
    parts = shared.table("accelerators")
    brand = r"^(NVIDIA|AMD|Intel|Apple|Google|AWS|Huawei) (GeForce |Tesla |Instinct |Radeon )?"
    names = {r["id"]: r["name"] for r in parts}
    short = {r["id"]: re.sub(brand, "", r["name"]).split(" (")[0] for r in parts
             if not r["id"].startswith("google-tpu")}  # fmt: skip
    unique = Counter(short.values())
    lines += [[id, alias] for id, name in short.items() if unique[name] == 1
              for alias in (name, re.sub(r"^[RG]TX ", "", name))
              if alias != names[id]]  # fmt: skip
    write("aliases.csv", ("id", "alias"), dict.fromkeys(map(tuple, lines)))


def accelerator_id(part: str) -> str:
    """Return the id of the accelerator that the finished catalogue finds by a name, or ""."""
    from carbon_desktop.catalogue.catalogue import load
    from carbon_desktop.catalogue.lookup import NotFound

    try:
        return load().accelerator(part).entry.id
    except NotFound:
        return ""


def main() -> None:
    """Compile every table."""
    shared = Shared(Path(sys.argv[1]))
    OUT.mkdir(parents=True, exist_ok=True)
    compile_sources(shared)
    compile_accelerators(shared)
    compile_regions(shared)
    compile_cpus(shared)
    compile_small_tables(shared)
    compile_aliases(shared)
    compile_runs(Path(sys.argv[2]), accelerator_id)
    compile_models(shared)
    (OUT / "version").write_text(VERSION + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
