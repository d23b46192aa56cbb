"""PUE and WUE of cloud regions and of an unknown site, with the spread of what is published.

An average says little of one site: its range is that of the provider's published sites, or of
all providers' where it publishes fewer than FEW. A site's own figure moves from year to year
as such figures have moved; of PUE the overhead moves, so that it stays above 1.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from math import inf

from catalogue.ranges import (
    changes,
    log_normal,
    ninety,
    over_the_gap,
    root_mean_square,
    short,
    spanning,
)
from catalogue.shared import Range, Row, Shared

COLUMNS = {"pue": "pue", "wue": "wue_l_per_kwh"}
UNITS = {"pue": "", "wue": "L/kWh"}
FLOOR = {"pue": 1.0, "wue": 0.0}  # the physical bound, from which changes are counted
INDUSTRY = {"pue": 1.54, "wue": 1.8}  # upper end where only one site is published
FEW = 5  # sites below which a provider's own spread says little
ASSUMED = ("ccf_2024", "ecologits_0_11_3")  # calculators: they assume, they do not measure
NOT_A_SITE = ("design", "assumption", "global average")  # as the notes of the values say
# Litres per kWh where all heat evaporates (2.43 MJ/kg) at the industry's PUE, and as much water
# again is let off with its salts: no site uses more.
CEILING = {"pue": inf, "wue": 2 * 3.6 / 2.43 * INDUSTRY["pue"]}
UNKNOWN_PUE = 2.0  # EU code of conduct, 2017: "around 2.0" of ordinary sites (jrc_2017)


class Facility:
    """The published PUE and WUE of cloud regions, sites and fleets."""

    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        self.clouds = shared.table("cloud_regions")

    def figures(self, r: Row) -> Iterator[list[str]]:
        """Yield the figures of PUE and WUE of a cloud region."""
        id = f"{r['provider']}:{r['region_code']}"
        for quantity, column in COLUMNS.items():
            if r[column]:
                yield self.shared.figure(
                    id, quantity, r[column], UNITS[quantity], r[f"{quantity}_source"],
                    r[f"{quantity}_year"], self.range(r, quantity), r[f"{quantity}_scope"],
                )  # fmt: skip
            else:
                yield from self.of_the_provider(r, quantity)

    def of_the_provider(self, r: Row, quantity: str) -> Iterator[list[str]]:
        """Take the provider's preferred row where a region has no figure of its own.

        One site says little of another (contract.md): its range reaches from the provider's
        lowest site to the industry's average.
        """
        for p in self.shared.table(quantity):
            if p["provider"] != r["provider"] or p["preferred"] != "1":
                continue
            assert p["scope"].startswith("site "), p
            column = COLUMNS[quantity]
            sites = [float(c[column]) for c in self.of(r["provider"]) if c[column]]
            yield self.shared.figure(
                f"{r['provider']}:{r['region_code']}", quantity, p[column], UNITS[quantity],
                p["source"], p["year"], (min(sites), max(*sites, INDUSTRY[quantity])),
                "other_site",
            )  # fmt: skip

    def of(self, provider: str) -> list[Row]:
        return [c for c in self.clouds if c["provider"] == provider]

    def sites(self, quantity: str, provider: str = "") -> list[float]:
        """Return the measured figures of a provider's regions, or of all."""
        return [
            float(c[COLUMNS[quantity]]) for c in self.clouds
            if provider in ("", c["provider"]) and c[f"{quantity}_scope"] == "region"
            and c[f"{quantity}_source"] not in ASSUMED
        ]  # fmt: skip

    def spread(self, quantity: str, provider: str) -> tuple[float, float]:
        """Return the 90 % range of a provider's sites, or of all where it publishes few."""
        own = self.sites(quantity, provider)
        return ninety(own if len(own) >= FEW else self.sites(quantity))

    def range(self, r: Row, quantity: str) -> Range:
        """Return the range of a region's figure by how near to the site it is.

        A design value (DECISIONS 3) reaches what the provider's sites really have, its average,
        and twice its own overhead; a best site the industry's average.
        """
        best, scope = float(r[COLUMNS[quantity]]), r[f"{quantity}_scope"]
        if scope == "best_site":
            return best, INDUSTRY[quantity]
        if scope == "region" and r[f"{quantity}_source"] not in ASSUMED:
            return self.moved(best, r[f"{quantity}_year"], quantity)
        ends = [*self.spread(quantity, r["provider"])]
        if scope == "region_design":
            ends += [FLOOR[quantity] + 2 * (best - FLOOR[quantity])]
            ends += [float(c[COLUMNS[quantity]]) for c in self.of(r["provider"])
                     if c[f"{quantity}_scope"] == "provider_average"]  # fmt: skip
        return spanning(best, *ends)

    def moved(self, best: float, year: str, quantity: str) -> Range:
        """Return the range of a measured figure; at the physical bound it is exact."""
        floor = FLOOR[quantity]
        if best <= floor:
            return None, None
        low, high = log_normal(best - floor, over_the_gap(self.movement[quantity], year))
        return floor + low, max(best, min(floor + high, short(CEILING[quantity])))

    @cached_property
    def movement(self) -> dict[str, float]:
        """How far the overhead of a site, or the WUE of a fleet, moves in a year."""
        found = {}
        for quantity, floor in FLOOR.items():
            known = [c for years in self.years(quantity).values()
                     for c in changes({y: v - floor for y, v in years.items()})]  # fmt: skip
            if known:
                found[quantity] = root_mean_square(known)
        return found

    def years(self, quantity: str) -> dict[tuple[str, str], dict[int, float]]:
        """Return every series of years: of PUE by site, of WUE by fleet (no site has two)."""
        found: dict[tuple[str, str], dict[int, float]] = defaultdict(dict)
        for r in self.shared.table("cloud_regions_values"):
            fleet = "global average" in r["note"]
            if r["metric"] != quantity or (fleet != (quantity == "wue")):
                continue
            if fleet or not any(word in r["note"] for word in NOT_A_SITE):
                found[r["provider"], "" if fleet else r["region_code"]][int(r["year"])] = float(
                    r["value"]
                )
        if quantity == "wue":
            for p in self.shared.table("wue"):
                if p["scope"] == "fleet average" and self.is_verified(p):
                    found[p["provider"], ""][int(p["year"])] = float(p[COLUMNS["wue"]])
        return found

    @staticmethod
    def is_verified(p: Row) -> bool:
        return p["verified"] == "1" and p["source"] not in ASSUMED

    def unknown(self) -> dict[str, Range]:
        """Return the ranges of the defaults for a site of which nothing is known."""
        return {
            "pue_unknown": spanning(INDUSTRY["pue"], ninety(self.sites("pue"))[0], UNKNOWN_PUE),
            "wue_unknown": spanning(INDUSTRY["wue"], *ninety(self.sites("wue"))),
        }
