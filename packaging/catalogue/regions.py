"""Grid zones and cloud regions: names, notes and figures; grid and facility give the ranges."""

import unicodedata
from collections.abc import Iterator

from catalogue.facility import Facility
from catalogue.grid import STATE_SCALE, Grid
from catalogue.shared import FIGURE, OURS, Row, Shared, number, rows, write
from catalogue.water import water_range

OUTLIERS = ("TM", "UZ", "BH", "BN", "LY", "CG", "MD", "AZ")  # DECISIONS 4
KINDS = ("country", "state", "province", "bidding_zone", "grid_region", "egrid_subregion",
         "aggregate")  # fmt: skip


def compile_regions(shared: Shared) -> None:
    grid, facility = Grid(shared), Facility(shared)
    zones = grid.zones
    ordered = sorted(
        zones.values(), key=lambda r: (KINDS.index(r["zone_type"]), sort_key(r["name_en"]))
    )
    lines = [zone_line(r) for r in ordered] + [cloud_line(r, zones) for r in facility.clouds]
    header = ("id", "kind", "name_en", "name_zh", "zone", "country", "provider", "code", "notes")
    write("regions.csv", header, lines)
    figures = [f for r in ordered for f in zone_figures(shared, grid, r)]
    figures += [
        shared.figure(r["zone_id"], "water", r["water_l_per_kwh"], "L/kWh", r["source"], r["year"],
                      water_range(float(r["water_l_per_kwh"]), zones[r["zone_id"]]))
        for r in shared.table("water_intensity_electricity")
    ]  # fmt: skip
    figures += [f for r in facility.clouds for f in cloud_figures(shared, facility, r)]
    write("region_figures.csv", FIGURE, figures)


def sort_key(name: str) -> str:
    return unicodedata.normalize("NFKD", name).casefold()


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


def zone_figures(shared: Shared, grid: Grid, r: Row) -> Iterator[list[str]]:
    zone, unit = r["zone_id"], "gCO2e/kWh"
    yield shared.figure(zone, r["boundary"], r["intensity_gco2e_per_kwh"], unit, r["source"],
                        r["year"], grid.range(r, zone_notes(r).split()))  # fmt: skip
    if r["direct_gco2e_per_kwh"] and r["boundary"] != "direct":
        yield shared.figure(zone, "direct", r["direct_gco2e_per_kwh"], unit, r["direct_source"],
                            r["direct_year"], grid.direct_range(r))  # fmt: skip


def cloud_line(r: Row, zones: dict[str, Row]) -> list[str]:
    names = {p["provider"]: p for p in rows(OURS / "providers.csv")}[r["provider"]]
    place = {p["location"]: p["name_zh"] for p in rows(OURS / "places.csv")}[r["location"]]
    code, zone = r["region_code"], r["grid_zone_id"]
    return [f"{r['provider']}:{code}", "cloud", f"{names['name_en']} {r['location']} {code}",
            f"{names['name_zh']} {place} {code}", zone, r["country_iso2"], r["provider"], code,
            zone_notes(zones[zone])]  # fmt: skip


def cloud_figures(shared: Shared, facility: Facility, r: Row) -> Iterator[list[str]]:
    id = f"{r['provider']}:{r['region_code']}"
    if r["intensity_source"] == "google_region_carbon":
        yield shared.figure(id, "published", r["intensity_gco2e_per_kwh"], "gCO2e/kWh",
                            r["intensity_source"], r["intensity_year"],
                            note=r["intensity_boundary"])  # fmt: skip
    if r["cfe_pct"]:
        way = "hourly" if "hourly" in r["cfe_method"] else "annual_market"
        yield shared.figure(id, "carbon_free", r["cfe_pct"], "%", r["cfe_source"], r["cfe_year"],
                            note=way)  # fmt: skip
    yield from facility.figures(r)
