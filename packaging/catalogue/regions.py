"""Grid zones and cloud regions: factors and facility figures, with the ranges of DECISIONS.md."""

import unicodedata
from collections.abc import Iterator

from catalogue.shared import FIGURE, OURS, Range, Row, Shared, number, rows, widened, write

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
INDUSTRY = {"pue": 1.54, "wue": 1.8}  # upper end where only one site is published


def compile_regions(shared: Shared) -> None:
    zones = {r["zone_id"]: r for r in shared.table("grid_intensity")}
    ordered = sorted(
        zones.values(), key=lambda r: (KINDS.index(r["zone_type"]), sort_key(r["name_en"]))
    )
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
        else:
            yield from of_the_provider(shared, r, clouds, quantity, column, unit)


def of_the_provider(
    shared: Shared, r: Row, clouds: list[Row], quantity: str, column: str, unit: str
) -> Iterator[list[str]]:
    """Take the provider's preferred row where a region has no figure of its own (contract.md).

    One site says little of another: its range reaches from the provider's lowest site to the
    industry's average.
    """
    for p in shared.table(quantity):
        if p["provider"] != r["provider"] or p["preferred"] != "1":
            continue
        assert p["scope"].startswith("site "), p
        sites = [float(c[column]) for c in clouds if c["provider"] == r["provider"] and c[column]]
        spread = min(sites), max(*sites, INDUSTRY[quantity])
        yield shared.figure(f"{r['provider']}:{r['region_code']}", quantity, p[column], unit,
                            p["source"], p["year"], spread, "other_site")  # fmt: skip


def facility_range(shared: Shared, r: Row, clouds: list[Row], quantity: str, column: str) -> Range:
    """Span the provider's own sites for an average; a plan may miss its overhead by half or more.

    A measured region has no range. A design value (DECISIONS 3) runs from itself to the
    provider's average, or twice its overhead; a best site runs up to the industry's average.
    """
    best, scope = float(r[column]), r[f"{quantity}_scope"]
    of_provider = [c for c in clouds if c["provider"] == r["provider"] and c[column]]
    if scope == "best_site":
        return best, INDUSTRY["pue"]
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
