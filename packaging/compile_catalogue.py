"""Compile the shared data tables into the catalogue's own tables under resources/data.

Run as ``python packaging/compile_catalogue.py SHARED_DATA_DIR``. Names, aliases, defaults and
sources written by us stand in packaging/catalogue. Nothing is rounded or invented here: a range
is either published, a disagreement of sources, or a rule named beside it.
"""

import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

Row = dict[str, str]
Range = tuple[float | None, float | None]

HERE = Path(__file__).resolve().parent
OURS = HERE / "catalogue"
OUT = HERE.parent / "resources" / "data"
VERSION = "2026.11"

FIGURE = ("id", "quantity", "value", "low", "high", "unit", "year", "source", "note")
NOT_SHIPPED = ("no", "unclear", "share-alike")  # share-alike data would need files of their own

RATES = {
    "fp64": "fp64_tflops", "fp32": "fp32_tflops", "tf32": "tf32_dense_tflops",
    "bf16": "bf16_dense_tflops", "fp16": "fp16_dense_tflops", "fp8": "fp8_dense_tflops",
    "int8": "int8_dense_tops", "fp4": "fp4_dense_tflops",
}  # fmt: skip
BOARDS = {"nvidia-k80", "nvidia-m60", "nvidia-a16", "tenstorrent-n300"}  # several chips, one count
UNITS = {
    "PCIe": "card", "Board": "chip", "IPU-Machine": "chip", "Laptop": "chip", "SoC": "computer",
    "Desktop": "computer", "System": "computer",
}  # fmt: skip  # every other form factor is a module
HOST_INSIDE = {"soc", "edge", "superchip", "apu", "wafer"}  # the power covers the CPU as well
WHOLE_CARD = ("card", "package", "accelerator", "one eighth of an 8-GPU baseboard")
ESTIMATED_POWER = 0.25  # DECISIONS 7
ESTIMATED_EMBODIED = 0.5  # DECISIONS 5
EMBODIED_DECIDED = {"nvidia-b200": (284.0, 561.0)}  # DECISIONS 5
# Power limits that the vendor's own note gives, and B300 by air or by liquid (CORRECTIONS.md).
POWER_SPREAD = {
    "nvidia-b300": 1400.0, "microsoft-maia-100": 700.0, "nvidia-quadro-rtx-6000": 295.0,
    "nvidia-quadro-rtx-8000": 295.0,
}  # fmt: skip
# Differences which the entry's note explains as an average, another rate or a limited part.
EXPLAINED = {
    ("google-tpu-v2", "tdp_w"), ("google-tpu-v3", "tdp_w"), ("nvidia-k40", "fp32_tflops"),
    ("nvidia-k40", "fp64_tflops"), ("nvidia-k80", "fp32_tflops"),
    ("nvidia-h800-sxm5-80gb", "fp64_tflops"),
}  # fmt: skip

OUTLIERS = ("TM", "UZ", "BH", "BN", "LY", "CG", "MD", "AZ")  # DECISIONS 4
STATE_SCALE = {"US": 1.11, "IN": 1.14}  # DECISIONS 1
PROXY_FACTOR = 2.0  # a neighbour's value says little: half to double, at most an all-diesel island
PROXY_CEILING = 1000.0
MIX_FACTORS = {  # IPCC AR5 medians; oil as in posto_2006_oil
    "coal": 820, "gas": 490, "oil": 650, "nuclear": 12, "hydro": 24, "wind": 11, "solar": 48,
    "bio": 230, "other": 38,
}  # fmt: skip
KINDS = ("country", "state", "province", "bidding_zone", "grid_region", "egrid_subregion",
         "aggregate")  # fmt: skip
INDUSTRY_PUE = 1.54  # upper end where only a best site is published


def rows(path: Path) -> list[Row]:
    """Read a CSV file as dictionaries."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, header: Iterable[str], lines: Iterable[Iterable[object]]) -> None:
    """Write one table of the catalogue."""
    with (OUT / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([["" if cell is None else cell for cell in line] for line in lines])


def number(text: str) -> float | None:
    """Read a number, or nothing from an empty cell."""
    return float(text) if text else None


def tidy(value: float | None) -> str:
    """Write a number as shortly as it is exact to ten digits."""
    return "" if value is None else f"{value:.10g}"


class Shared:
    """The shared tables, read once, with the sources that may be passed on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        listed = rows(folder / "sources.csv")
        self.sources = [r for r in listed if r["redistribution"] not in NOT_SHIPPED]
        self.years = {r["source_id"]: last_year(r["year"]) for r in self.sources}
        self.years |= {r["id"]: last_year(r["year"]) for r in rows(OURS / "sources.csv")}

    def table(self, name: str) -> list[Row]:
        """Read a table without the rows whose source may not be passed on."""
        kept = rows(self.folder / f"{name}.csv")
        return [r for r in kept if r.get("source", r.get("other_source")) in (None, *self.years)]

    def figure(self, id: str, quantity: str, value: str | float | None, unit: str, source: str,
               year: str = "", spread: Range = (None, None), note: str = "") -> list[str]:  # fmt: skip
        """Make one row of a table of figures; the source's year stands in for a missing one."""
        best = float(value) if value not in (None, "") else None
        assert best is not None and source in self.years, (id, quantity, source)
        low, high = spread
        assert (low is None) == (high is None), (id, quantity)
        assert low is None or low <= best <= high, (id, quantity, low, best, high)
        when = year or self.years[source]
        return [id, quantity, tidy(best), tidy(low), tidy(high), unit, when, source, note]


def last_year(text: str) -> str:
    """Take 2025 from "2012-2025" and 2026 from "2026 (April)"."""
    found = re.search(r"(\d{4})(?:-(\d{4}))?", text)
    assert found, text
    return found[2] or found[1]


def widened(best: float, others: Iterable[float]) -> Range:
    """Span the best figure and the others that differ from it by over one per cent."""
    far = [v for v in others if abs(v / best - 1) > 0.01]
    return (min(best, *far), max(best, *far)) if far else (None, None)


# --- sources -------------------------------------------------------------------------------------


def compile_sources(shared: Shared) -> None:
    lines, publisher = [], ""
    for r in shared.sources:
        publisher = publisher if r["publisher"] == "as above" else r["publisher"]
        link = r["original"].split(" and ")[0]
        lines.append([r["source_id"], r["what"], publisher, r["year"], link, r["licence"]])
    lines += [list(r.values()) for r in rows(OURS / "sources.csv")]
    write("sources.csv", ("id", "title", "publisher", "year", "link", "licence"), lines)


# --- accelerators --------------------------------------------------------------------------------


def compile_accelerators(shared: Shared) -> None:
    table = sorted(shared.table("accelerators"), key=lambda r: r["name"].casefold())
    # A count of rows, which the look-up rule needs: the rows themselves are not all passed on.
    popular = Counter(r["accelerator_id"] for r in rows(shared.folder / "cloud_instances.csv"))
    write(
        "accelerators.csv",
        ("id", "name", "vendor", "kind", "form_factor", "architecture", "release_year",
         "memory_gb", "bandwidth_gb_per_s", "unit_counted", "covers_host", "power_estimated",
         "instances"),
        ([r["id"], r["name"], r["vendor"], r["kind"], r["form_factor"], r["architecture"],
          r["release_year"], r["memory_gb"], r["memory_bandwidth_gb_per_s"],
          "board" if r["id"] in BOARDS else UNITS.get(r["form_factor"], "module"),
          int(covers_host(r)), int(r["tdp_basis"] == "estimate"), popular[r["id"]]]
         for r in table),
    )  # fmt: skip
    lines = [line for r in table for line in accelerator_figures(shared, r)]
    write("accelerator_figures.csv", FIGURE, lines)


def covers_host(r: Row) -> bool:
    return r["kind"] in HOST_INSIDE or r["tdp_basis"] in ("system_wall", "system")


def accelerator_figures(shared: Shared, r: Row) -> Iterator[list[str]]:
    source = r["source"]
    if r["tdp_w"]:
        note = {"estimate": "estimated", "system_wall": "wall"}.get(r["tdp_basis"], "")
        yield shared.figure(r["id"], "tdp", r["tdp_w"], "W", source, "", power_range(shared, r),
                            note)  # fmt: skip
    if r["idle_w"]:
        yield shared.figure(r["id"], "idle_power", r["idle_w"], "W", r["idle_source"])
    for key, column in RATES.items():
        if r[column]:
            unit = "TOP/s" if key == "int8" else "TFLOP/s"
            fp16 = key == "bf16" and r["architecture"] in ("Volta", "Turing")
            note = "fp16_input" if fp16 else ""
            spread = disagreement(shared, r["id"], column.replace("_dense", ""), r[column])
            yield shared.figure(r["id"], key, r[column], unit, source, "", spread, note)
    if r["embodied_kgco2e"]:
        yield embodied(shared, r)
    if r["lifetime_years"]:
        yield shared.figure(r["id"], "lifetime", r["lifetime_years"], "year", r["lifetime_source"])


def power_range(shared: Shared, r: Row) -> Range:
    tdp = float(r["tdp_w"])
    if r["tdp_basis"] == "estimate":
        return tdp * (1 - ESTIMATED_POWER), tdp * (1 + ESTIMATED_POWER)
    limits = re.search(r"(?:between|configurable) (\d+)(?: and |-)(\d+) W", r["note"])
    others = [float(limits[1]), float(limits[2])] if limits else []
    others += [POWER_SPREAD[r["id"]]] if r["id"] in POWER_SPREAD else []
    low, high = disagreement(shared, r["id"], "tdp_w", r["tdp_w"])
    return widened(tdp, others + [v for v in (low, high) if v is not None])


def disagreement(shared: Shared, id: str, field: str, used: str) -> Range:
    if (id, field) in EXPLAINED:
        return None, None
    others = [float(c["other_value"]) for c in shared.table("accelerators_conflicts")
              if (c["accelerator_id"], c["field"]) == (id, field)]  # fmt: skip
    return widened(float(used), others)


def embodied(shared: Shared, r: Row) -> list[str]:
    cards = [e for e in shared.table("accelerators_embodied")
             if e["accelerator_id"] == r["id"] and e["scope"].startswith(WHOLE_CARD)]  # fmt: skip
    (used,) = (e for e in cards if e["preferred"] == "1")
    best = float(r["embodied_kgco2e"])
    others = [float(e["embodied_kgco2e"]) for e in cards if e is not used]
    if r["embodied_quality"] == "estimate":
        others += [best * (1 - ESTIMATED_EMBODIED), best * (1 + ESTIMATED_EMBODIED)]
    spread = EMBODIED_DECIDED.get(r["id"]) or widened(best, others)
    return shared.figure(r["id"], "embodied", best, "kgCO2e", r["embodied_source"], used["year"],
                         spread, r["embodied_quality"])  # fmt: skip


# --- regions -------------------------------------------------------------------------------------


def compile_regions(shared: Shared) -> None:
    zones = {r["zone_id"]: r for r in shared.table("grid_intensity")}
    ordered = sorted(zones.values(), key=lambda r: (KINDS.index(r["zone_type"]), r["name_en"]))
    clouds = shared.table("cloud_regions")
    lines = [zone_line(r) for r in ordered] + [cloud_line(r, zones) for r in clouds]
    header = ("id", "kind", "name_en", "name_zh", "zone", "country", "provider", "code", "notes")
    write("regions.csv", header, lines)
    figures = [f for r in ordered for f in zone_figures(shared, r, zones)]
    figures += [
        shared.figure(r["zone_id"], "water", r["water_l_per_kwh"], "L/kWh", r["source"], r["year"])
        for r in shared.table("water_intensity_electricity")
    ]
    figures += [f for r in clouds for f in cloud_figures(shared, r, clouds)]
    write("region_figures.csv", FIGURE, figures)


def zone_notes(r: Row) -> str:
    zone, note, direct = r["zone_id"], r["note"], number(r["direct_gco2e_per_kwh"])
    below = direct is not None and direct > float(r["intensity_gco2e_per_kwh"])
    codes = {
        "proxy": r["quality"] == "proxy",
        "stale": r["quality"] == "stale",
        "outlier": zone in OUTLIERS or "doubtful: the source jumps" in note,
        "state_basis": is_state_basis(r),
        "imports": "imported" in note,
        "lifecycle_below_direct": r["boundary"] == "lifecycle" and below,
        "co2_only": r["gases"] == "CO2 only",
        "lower_bound": "lower bound" in note,
        "same_territory": "same territory" in note,
    }
    return " ".join(code for code, holds in codes.items() if holds)


def is_state_basis(r: Row) -> bool:
    return r["zone_type"] == "state" and r["iso_alpha2"] in STATE_SCALE


def zone_line(r: Row) -> list[str]:
    zone = r["zone_id"]
    return [zone, r["zone_type"], r["name_en"], r["name_zh"], zone, r["iso_alpha2"], "", "",
            zone_notes(r)]  # fmt: skip


def zone_figures(shared: Shared, r: Row, zones: dict[str, Row]) -> Iterator[list[str]]:
    zone, unit = r["zone_id"], "gCO2e/kWh"
    yield shared.figure(zone, r["boundary"], r["intensity_gco2e_per_kwh"], unit, r["source"],
                        r["year"], grid_range(shared, r, zones))  # fmt: skip
    if r["direct_gco2e_per_kwh"] and r["boundary"] != "direct":
        yield shared.figure(zone, "direct", r["direct_gco2e_per_kwh"], unit, r["direct_source"],
                            r["direct_year"])  # fmt: skip


def grid_range(shared: Shared, r: Row, zones: dict[str, Row]) -> Range:
    """Span what is known of a zone's factor: DECISIONS 1 and 4, editions of the same year."""
    zone, best = r["zone_id"], float(r["intensity_gco2e_per_kwh"])
    direct, notes = number(r["direct_gco2e_per_kwh"]), zone_notes(r).split()
    if "proxy" in notes or "stale" in notes:
        return best / PROXY_FACTOR, max(best, min(best * PROXY_FACTOR, PROXY_CEILING))
    others = [
        float(c["intensity_gco2e_per_kwh"])
        for c in shared.table("grid_intensity_candidates")
        if (c["zone_id"], c["boundary"]) == (zone, r["boundary"])
        and (c["year"] == r["year"] or "outlier" in notes)
    ]
    if is_state_basis(r):
        others += [best * STATE_SCALE[r["iso_alpha2"]], *([direct] if direct else [])]
    if "lifecycle_below_direct" in notes and direct:
        others.append(direct)
    if "outlier" in notes:
        others += [of_the_mix(r)] if r["share_gas_pct"] else []
        others += earlier_level(shared, zone) if is_state_basis(r) else []
    if "lower_bound" in notes:
        others.append(max(best, float(zones[r["iso_alpha2"]]["intensity_gco2e_per_kwh"])))
    return widened(best, others)


def of_the_mix(r: Row) -> float:
    shares = {fuel: number(r[f"share_{fuel}_pct"]) or 0.0 for fuel in MIX_FACTORS}
    return sum(shares[f] * MIX_FACTORS[f] for f in shares) / sum(shares.values())


def earlier_level(shared: Shared, zone: str) -> list[float]:
    history = [r for r in shared.table("grid_intensity_history") if r["zone_id"] == zone]
    return [float(r["intensity_gco2e_per_kwh"]) for r in history if r["year"] == "2022"]


def cloud_line(r: Row, zones: dict[str, Row]) -> list[str]:
    names = {p["provider"]: p for p in rows(OURS / "providers.csv")}[r["provider"]]
    place = {p["location"]: p["name_zh"] for p in rows(OURS / "places.csv")}[r["location"]]
    code, zone = r["region_code"], r["grid_zone_id"]
    return [f"{r['provider']}:{code}", "cloud", f"{names['name_en']} {r['location']} {code}",
            f"{names['name_zh']} {place} {code}", zone, r["country_iso2"], r["provider"], code,
            zone_notes(zones[zone])]  # fmt: skip


def cloud_figures(shared: Shared, r: Row, clouds: list[Row]) -> Iterator[list[str]]:
    id = f"{r['provider']}:{r['region_code']}"
    if r["intensity_source"] == "google_region_carbon":
        yield shared.figure(id, "published", r["intensity_gco2e_per_kwh"], "gCO2e/kWh",
                            r["intensity_source"], r["intensity_year"],
                            note=r["intensity_boundary"])  # fmt: skip
    if r["cfe_pct"]:
        way = "hourly" if "hourly" in r["cfe_method"] else "annual_market"
        yield shared.figure(id, "carbon_free", r["cfe_pct"], "%", r["cfe_source"], r["cfe_year"],
                            note=way)  # fmt: skip
    for quantity, column, unit in (("pue", "pue", ""), ("wue", "wue_l_per_kwh", "L/kWh")):
        if r[column]:
            spread = facility_range(shared, r, clouds, quantity, column)
            yield shared.figure(id, quantity, r[column], unit, r[f"{quantity}_source"],
                                r[f"{quantity}_year"], spread, r[f"{quantity}_scope"])  # fmt: skip


def facility_range(shared: Shared, r: Row, clouds: list[Row], quantity: str, column: str) -> Range:
    """Span the provider's own sites for an average; a plan may miss its overhead by half or more.

    A measured region has no range. A design value (DECISIONS 3) runs from itself to the
    provider's average, or twice its overhead; a best site runs up to the industry's average.
    """
    best, scope = float(r[column]), r[f"{quantity}_scope"]
    of_provider = [c for c in clouds if c["provider"] == r["provider"] and c[column]]
    if scope == "best_site":
        return best, INDUSTRY_PUE
    if scope == "region_design":
        floor = 1.0 if quantity == "pue" else 0.0
        average = [float(c[column]) for c in of_provider
                   if c[f"{quantity}_scope"] == "provider_average"]  # fmt: skip
        return best, max(floor + 2 * (best - floor), *average)
    if scope == "provider_average":
        sites = [float(c[column]) for c in of_provider if c[f"{quantity}_scope"] == "region"]
        ends = [p[c] for p in shared.table(quantity) if p["provider"] == r["provider"]
                for c in (f"{quantity}_min", f"{quantity}_max")]  # fmt: skip
        return widened(best, sites + [float(e) for e in ends if e])
    return None, None


# --- small tables --------------------------------------------------------------------------------


def compile_cpus(shared: Shared) -> None:
    other = defaultdict(list)
    for c in shared.table("cpus_conflicts"):
        other[c["cpu_id"]].append(float(c["other_tdp_w"]))
    lines = []
    for r in shared.table("cpus"):
        tdp = number(r["tdp_w"])
        low, high = widened(tdp, other[r["id"]]) if tdp else (None, None)
        lines.append([r["id"], r["name"], r["vendor"], r["segment"], r["cores"],
                      r["release_year"], tidy(tdp), tidy(low), tidy(high),
                      shared.years[r["source"]], r["source"]])  # fmt: skip
    write("cpus.csv", ("id", "name", "vendor", "segment", "cores", "release_year", "tdp_w",
                       "tdp_low", "tdp_high", "year", "source"), lines)  # fmt: skip


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
    write("defaults.csv", ("id", *FIGURE[2:]),
          (list(r.values()) for r in rows(OURS / "defaults.csv")))  # fmt: skip
    compile_prices(shared)


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
    """Join our aliases, ISO codes, and names of parts without maker and brand where unique."""
    lines = [[r["id"], r["alias"]] for r in rows(OURS / "aliases.csv")]
    zones = shared.table("grid_intensity")
    lines += [[r["zone_id"], r["iso_alpha3"]] for r in zones if r["iso_alpha3"]]
    parts = shared.table("accelerators")
    known = {r["id"] for r in [*parts, *({"id": z["zone_id"]} for z in zones)]}
    assert all(id in known for id, _ in lines), [id for id, _ in lines if id not in known]
    brand = r"^(NVIDIA|AMD|Intel|Apple|Google|AWS|Huawei) (GeForce |Tesla |Instinct |Radeon )?"
    short = {r["id"]: re.sub(brand, "", r["name"]).split(" (")[0] for r in parts
             if not r["id"].startswith("google-tpu")}  # fmt: skip
    unique = Counter(short.values())
    lines += [[r["id"], short[r["id"]]] for r in parts
              if r["id"] in short and short[r["id"]] != r["name"]
              and unique[short[r["id"]]] == 1]  # fmt: skip
    write("aliases.csv", ("id", "alias"), lines)


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
    (OUT / "version").write_text(VERSION + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
