"""The range of a grid factor: what disagrees about a zone, and how far it moves until it is used.

Checked against the past (packaging/check_ranges.py): with the history to each year of 2012-2023
alone, the factor two and three years later lay in the range that the movement gives for 91 and
92 % of countries and aggregates, and for 89 and 86 % of states.
"""

from collections import defaultdict
from functools import cached_property
from math import log

from catalogue.ranges import (
    REMEMBERED,
    log_normal,
    movement,
    over_the_gap,
    root_mean_square,
    spanning,
    yearly_changes,
)
from catalogue.shared import Range, Row, Shared, number

WHOLE = ("country", "aggregate")  # every other kind is a part of a country
PROXY_FACTOR = 2.0  # a neighbour's value says little: half to double, at most an all-diesel island
PROXY_CEILING = 1000.0
STATE_SCALE = {"US": 1.11, "IN": 1.14}  # DECISIONS 1
NEAR = 2022  # editions of older figures say little of today's
MIX_FACTORS = {  # IPCC AR5 medians; oil as in posto_2006_oil
    "coal": 820, "gas": 490, "oil": 650, "nuclear": 12, "hydro": 24, "wind": 11, "solar": 48,
    "bio": 230, "other": 38,
}  # fmt: skip


class Grid:
    """The grid factors of the shared tables, with their histories and their other editions."""

    def __init__(self, shared: Shared) -> None:
        self.zones = {r["zone_id"]: r for r in shared.table("grid_intensity")}
        self.history: dict[str, dict[int, float]] = defaultdict(dict)
        for r in shared.table("grid_intensity_history"):
            self.history[r["zone_id"]][int(r["year"])] = float(r["intensity_gco2e_per_kwh"])
        self.others: dict[str, list[Row]] = defaultdict(list)
        for r in shared.table("grid_intensity_candidates"):
            if r["preferred"] != "1":
                self.others[r["zone_id"]].append(r)

    @cached_property
    def pools(self) -> dict[bool, float]:
        """The mean yearly movement of whole countries (True) and of parts of them (False)."""
        found: dict[bool, list[float]] = {True: [], False: []}
        for zone, r in self.zones.items():
            own = self.changes(zone)
            if own and r["quality"] == "published":
                found[r["zone_type"] in WHOLE].append(root_mean_square(own))
        return {whole: sum(moves) / len(moves) for whole, moves in found.items() if moves}

    @cached_property
    def highest(self) -> float:
        return max(float(r["intensity_gco2e_per_kwh"]) for r in self.zones.values())

    def changes(self, zone: str) -> list[float]:
        return yearly_changes(self.history.get(zone, {}), REMEMBERED)

    def moved(self, zone: str, year: str) -> float:
        """Return how far a zone's factor moves from a year to the year of use."""
        pool = self.pools[self.zones[zone]["zone_type"] in WHOLE]
        return over_the_gap(movement(self.changes(zone), pool), year)

    def disagreement(self, zone: str, boundary: str) -> float:
        """Return how far other editions lie from the series used, year by year.

        Two that copy one figure count once. A factor whose note explains it is another kind.
        """
        r = self.zones[zone]
        own = {**self.history.get(zone, {}), int(r["year"]): float(r["intensity_gco2e_per_kwh"])}
        found = {
            (int(c["year"]), round(float(c["intensity_gco2e_per_kwh"])))
            : log(float(c["intensity_gco2e_per_kwh"]) / own[int(c["year"])])
            for c in self.others[zone]
            if c["boundary"] == boundary and int(c["year"]) >= NEAR and not c["note"]
            and own.get(int(c["year"]), 0) > 0
        }  # fmt: skip
        return root_mean_square(list(found.values())) if found else 0.0

    def direct_range(self, r: Row) -> Range:
        """Return the range of a direct factor beside a life-cycle one: it moves alike."""
        best = float(r["direct_gco2e_per_kwh"])
        return log_normal(best, self.moved(r["zone_id"], r["direct_year"]))

    def range(self, r: Row, notes: list[str]) -> Range:
        """Return the range of a zone's factor: sources, movement, and what was decided.

        Decided ends (DECISIONS 1, 2 and 4) stand where they are wider. An outlier is above what
        its mix gives, so nothing widens it upwards but another edition.
        """
        zone, best = r["zone_id"], float(r["intensity_gco2e_per_kwh"])
        if "proxy" in notes or "stale" in notes:
            return best / PROXY_FACTOR, max(best, min(best * PROXY_FACTOR, PROXY_CEILING))
        sources = self.disagreement(zone, r["boundary"])
        low, high = log_normal(best, sources, self.moved(zone, r["year"]))
        if "outlier" in notes:
            high = best
        return spanning(best, *self.possible(r, low, high), *self.decided(r, notes))

    def possible(self, r: Row, low: float, high: float) -> tuple[float, float]:
        """Keep a range below the highest factor published, and a life-cycle one above wind's."""
        best = float(r["intensity_gco2e_per_kwh"])
        if r["boundary"] == "lifecycle":
            low = max(low, min(best, *MIX_FACTORS.values()))
        return low, min(high, max(best, self.highest))

    def decided(self, r: Row, notes: list[str]) -> list[float]:
        """Return the figures that a zone's range must reach whatever its movement."""
        zone, best = r["zone_id"], float(r["intensity_gco2e_per_kwh"])
        direct, found = number(r["direct_gco2e_per_kwh"]), []
        if "state_basis" in notes:
            found += [best * STATE_SCALE[r["iso_alpha2"]], *([direct] if direct else [])]
        if "lifecycle_below_direct" in notes and direct:
            found.append(direct)
        if "outlier" in notes:
            found += [float(c["intensity_gco2e_per_kwh"]) for c in self.others[zone]
                      if c["boundary"] == r["boundary"]]  # fmt: skip
            found += [of_the_mix(r)] if r["share_gas_pct"] else []
            found += self.earlier(zone) if "state_basis" in notes else []
        if "lower_bound" in notes:
            found.append(float(self.zones[r["iso_alpha2"]]["intensity_gco2e_per_kwh"]))
        return found

    def earlier(self, zone: str) -> list[float]:
        return [value for year, value in self.history[zone].items() if year == NEAR]


def of_the_mix(r: Row) -> float:
    """Return the factor that a zone's generation mix gives with one factor a fuel."""
    shares = {fuel: number(r[f"share_{fuel}_pct"]) or 0.0 for fuel in MIX_FACTORS}
    return sum(shares[f] * MIX_FACTORS[f] for f in shares) / sum(shares.values())
