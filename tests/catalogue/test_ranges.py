"""The ranges of the catalogue: each rule by hand, and every figure of an estimate with one."""

import importlib
import sys
from collections.abc import Iterator
from math import exp, log, sqrt
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.figure import Figure

CATALOGUE = load()
PACKAGING = str(Path(__file__).parents[2] / "packaging")
EXACT = {
    "a data sheet's or a wall limit of power": 201,
    "an idle power, in no estimate": 30,
    "a dense peak rate": 1122,
    "a provider's own grid figure, offered and never applied": 44,
    "a carbon-free share, shown and never applied": 83,
    "a site that uses no water": 2,
    # Constants of a fit whose spread stands in the two factors drawn beside them:
    **dict.fromkeys(
        (
            "memory_efficiency",
            "layer_seconds",
            "link_seconds",
            "sequence_seconds",
            "waiting_power_share",
            "reading_power_share",
            "computing_power_share",
            "layer_scale",
            "kv_width",
        ),
        1,
    ),
    # Units in which the size of a model is stated:
    **dict.fromkeys(
        (
            "typical_parameters_gpu_earlier",
            "typical_parameters_gpu_current",
            "typical_parameters_tpu",
        ),
        1,
    ),
}
FUELS = ("coal", "gas", "oil", "nuclear", "hydro", "wind", "solar", "bio", "other")


@pytest.fixture
def compiler(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Import a module of the compiler, which is no package of the program's."""
    monkeypatch.syspath_prepend(PACKAGING)

    def module(name: str) -> ModuleType:
        return importlib.import_module(f"catalogue.{name}")

    yield module
    for name in [name for name in sys.modules if name.split(".")[0] == "catalogue"]:
        del sys.modules[name]


class Tables:
    """Shared tables of a few rows."""

    def __init__(self, **tables: list[dict[str, str]]) -> None:
        self.tables = tables

    def table(self, name: str) -> list[dict[str, str]]:
        return self.tables.get(name, [])


def zone(id: str, value: float, **more: str) -> dict[str, str]:
    row = {
        "zone_id": id, "zone_type": "country", "iso_alpha2": id[:2], "quality": "published",
        "intensity_gco2e_per_kwh": str(value), "year": "2025", "boundary": "lifecycle",
        "direct_gco2e_per_kwh": "", "direct_year": "",
    }  # fmt: skip
    return row | {f"share_{fuel}_pct": "" for fuel in FUELS} | more


def history(id: str, **years: float) -> list[dict[str, str]]:
    return [
        {"zone_id": id, "year": year[1:], "intensity_gco2e_per_kwh": str(value)}
        for year, value in years.items()
    ]


def other(id: str, value: float, year: str, note: str = "") -> dict[str, str]:
    return {"zone_id": id, "intensity_gco2e_per_kwh": str(value), "year": year,
            "boundary": "lifecycle", "preferred": "0", "note": note}  # fmt: skip


def test_that_independent_deviations_add_as_squares_to_a_log_normal_range(compiler: Any) -> None:
    low, high = compiler("ranges").log_normal(100.0, 0.3, 0.4)
    assert low == pytest.approx(100 * exp(-1.6449 * 0.5), rel=1e-4)
    assert high == pytest.approx(100 * exp(1.6449 * 0.5), rel=1e-4)


def test_that_a_percentile_lies_between_the_figures(compiler: Any) -> None:
    assert compiler("ranges").ninety([1.0, 1.1, 1.2, 1.3, 1.4]) == (1.02, 1.38)


def test_that_published_tenths_become_twentieths(compiler: Any) -> None:
    low, high = compiler("ranges").from_tenths(678, 1659)
    server = CATALOGUE.defaults["host_embodied_pcie_server"]
    assert (round(low, 1), round(high)) == (597.2, 1883) == (server.low, server.high)


def test_that_a_movement_is_drawn_towards_the_pool_by_five_years(compiler: Any) -> None:
    ranges = compiler("ranges")
    changes = ranges.yearly_changes({2020: 100.0, 2021: 110.0, 2022: 99.0, 2024: 50.0})
    assert changes == pytest.approx([log(1.1), log(0.9)])
    expected = sqrt((log(1.1) ** 2 + log(0.9) ** 2 + 5 * 0.2**2) / 7)
    assert ranges.movement(changes, 0.2) == pytest.approx(expected)


def test_that_a_gap_grows_with_the_root_of_the_years_to_the_one_after_the_catalogues(
    compiler: Any,
) -> None:
    assert CATALOGUE.version == "2026.11"
    assert compiler("ranges").over_the_gap(0.1, "2023") == pytest.approx(0.2)
    assert compiler("ranges").over_the_gap(0.1, "2027") == 0


def test_that_a_zone_ranges_over_other_editions_of_its_years_and_over_its_movement(
    compiler: Any,
) -> None:
    grid = compiler("grid").Grid(
        Tables(
            grid_intensity=[zone("AA", 100), zone("ZZ", 900)],
            grid_intensity_history=history("AA", y2023=90, y2024=90, y2025=100),
            grid_intensity_candidates=[
                other("AA", 99, "2024"), other("AA", 99.2, "2024"),  # one figure, copied
                other("AA", 300, "2024", "another averaging"), other("AA", 300, "2012"),
            ],
        )
    )  # fmt: skip
    yearly = log(100 / 90) / sqrt(2)  # one year without a change; the pool is the zone itself
    sources = log(99.2 / 90)
    expected = exp(1.6449 * sqrt(sources**2 + 2 * yearly**2))
    low, high = grid.range(grid.zones["AA"], [])
    assert high / 100 == pytest.approx(expected, rel=1e-4)
    assert 100 / low == pytest.approx(expected, rel=1e-4)


def test_that_a_zone_without_history_moves_as_the_zones_of_its_level(compiler: Any) -> None:
    grid = compiler("grid").Grid(
        Tables(
            grid_intensity=[
                zone("AA", 100), zone("BB", 100),
                zone("AA-1", 100, zone_type="state"), zone("BB-1", 100, zone_type="province"),
            ],
            grid_intensity_history=[
                *history("AA", y2024=90, y2025=100), *history("AA-1", y2024=50, y2025=100),
            ],
        )
    )  # fmt: skip
    assert grid.moved("BB", "2026") == pytest.approx(log(100 / 90))
    assert grid.moved("BB-1", "2026") == pytest.approx(log(2))


def test_that_decided_ends_stand_where_they_are_wider_and_possible_ends_where_narrower(
    compiler: Any,
) -> None:
    zones = [
        zone("US-A", 100, zone_type="state", direct_gco2e_per_kwh="300"),
        zone("CC", 12, iso_alpha2="CC"),
        zone("DD", 320, share_gas_pct="100"),
        zone("EE", 250, quality="proxy"),
    ]
    moves = [*history("US-A", y2024=90, y2025=100), *history("CC", y2024=6, y2025=12)]
    grid = compiler("grid").Grid(Tables(grid_intensity=zones, grid_intensity_history=moves))
    assert grid.range(zones[0], ["state_basis"])[1] == 300
    assert grid.range(zones[1], [])[0] == 11  # a mix of wind alone
    assert grid.range(zones[2], ["outlier"])[1] == 490  # what its mix gives, not its movement
    assert grid.range(zones[3], ["proxy"]) == (125, 500)


def test_that_water_ranges_over_the_plants_of_each_fuel_of_the_mix(compiler: Any) -> None:
    low, high = compiler("water").water_range(
        2.0, zone("AA", 1, share_coal_pct="50", share_nuclear_pct="50")
    )
    middle = 545 + 610
    assert low == pytest.approx(2 * (1 - sqrt((545 - 250) ** 2 + (610 - 269) ** 2) / middle), 1e-4)
    assert high == pytest.approx(
        2 * (1 + sqrt((687 - 545) ** 2 + (672 - 610) ** 2) / middle), 1e-4
    )
    assert compiler("water").water_range(40.0, zone("AA", 1, share_hydro_pct="99"))[1] == 68.13
    assert compiler("water").water_range(1.0, zone("AA", 1, share_wind_pct="99")) == (None, None)


def region(provider: str, code: str, pue: str, scope: str) -> dict[str, str]:
    return {"provider": provider, "region_code": code, "pue": pue, "pue_scope": scope,
            "pue_source": "disclosure", "pue_year": "2026", "wue_l_per_kwh": "", "wue_scope": "",
            "wue_source": "", "wue_year": ""}  # fmt: skip


def measured(code: str, year: str, value: str, note: str = "") -> dict[str, str]:
    return {"provider": "a", "region_code": code, "metric": "pue", "value": value, "year": year,
            "note": note}  # fmt: skip


@pytest.fixture
def facility(compiler: Any) -> Any:
    sites = [region("a", str(n), f"1.{n}", "region") for n in range(1, 6)]
    average = region("a", "6", "1.2", "provider_average")
    design = region("a", "7", "1.4", "region_design")
    elsewhere = region("b", "1", "1.2", "provider_average")
    values = [measured("1", "2024", "1.2"), measured("1", "2025", "1.1"),
              measured("2", "2024", "1.3", "design figure, not measured")]  # fmt: skip
    return compiler("facility").Facility(
        Tables(cloud_regions=[*sites, average, design, elsewhere], cloud_regions_values=values)
    )


def test_that_an_average_ranges_over_the_providers_sites_or_over_all_where_few(
    facility: Any,
) -> None:
    assert facility.range(facility.clouds[5], "pue") == (1.12, 1.48)
    assert facility.range(facility.clouds[7], "pue") == (1.12, 1.48)


def test_that_a_design_value_reaches_the_sites_and_twice_its_overhead(facility: Any) -> None:
    assert facility.range(facility.clouds[6], "pue") == pytest.approx((1.12, 1.8))


def test_that_a_sites_overhead_moves_as_the_measured_overheads_have(facility: Any) -> None:
    low, high = facility.range(facility.clouds[1], "pue")
    factor = exp(1.6449 * log(2))  # from 0.2 to 0.1 in a year, and one year to go
    assert high == pytest.approx(1 + 0.2 * factor, rel=1e-4)
    assert low == pytest.approx(1 + 0.2 / factor, rel=1e-4)
    assert low > 1


def figures() -> Iterator[tuple[str, Figure]]:
    for part in CATALOGUE.accelerators.values():
        named = {
            "a data sheet's or a wall limit of power": part.tdp, "embodied": part.embodied,
            "an idle power, in no estimate": part.idle_power, "lifetime": part.lifetime,
        }  # fmt: skip
        yield from ((kind, one) for kind, one in named.items() if one)
        yield from (("a dense peak rate", one) for one in part.rates.values())
    for place in CATALOGUE.regions.values():
        dry = place.wue is not None and place.wue.value == 0
        named = {
            "a provider's own grid figure, offered and never applied": place.published,
            "a carbon-free share, shown and never applied": place.carbon_free,
            "a site that uses no water" if dry else "wue": place.wue,
            "pue": place.pue, "water": place.water,
        }  # fmt: skip
        yield from ((kind, one) for kind, one in named.items() if one)
        yield from (("grid", one) for one in place.factors.values())
    yield from CATALOGUE.defaults.items()


def test_that_every_figure_of_an_estimate_has_a_range_or_is_of_an_exact_kind() -> None:
    exact: dict[str, int] = {}
    for kind, one in figures():
        if one.low is None:
            exact[kind] = exact.get(kind, 0) + 1
    assert exact == EXACT


def test_that_ranges_of_grids_are_neither_certain_nor_boundless() -> None:
    plain = [
        one.high / one.low
        for place in CATALOGUE.regions.values()
        if place.kind != "cloud" and not {"proxy", "stale", "outlier"} & {*place.notes}
        for one in place.factors.values()
        if one.low and one.high
    ]
    plain.sort()
    assert plain[0] > 1.2
    assert 1.4 < plain[len(plain) // 2] < 1.8
    assert plain[int(0.95 * len(plain))] < 4


def test_that_host_servers_range_over_what_published_servers_of_eight_emit() -> None:
    for key in ("host_embodied_sxm", "host_embodied_tpu"):
        host = CATALOGUE.defaults[key]
        assert (host.low, host.high) == (2500 / 8, 6000 / 8)


def test_that_a_card_of_a_single_study_is_as_unsure_as_the_two_studies_of_one_are_apart() -> None:
    card = CATALOGUE.accelerators["google-tpu-v6e"].embodied
    assert card is not None
    assert card.low == pytest.approx(323 * 164 / 273)
    assert card.high == pytest.approx(323 * 273 / 164)


def test_that_the_share_of_life_used_reaches_the_least_used_cluster() -> None:
    # helios_2021: GPU seconds of completed, cancelled and failed jobs of the cluster Earth, over
    # its 997 GPUs in the 183 days of the trace.
    used = (5713038873 + 4793853520 + 932310362) / (997 * 183 * 86400)
    share = CATALOGUE.defaults["lifetime_utilisation"]
    assert share.low == pytest.approx(used, abs=0.005)
    assert (share.value, share.high) == (0.85, 1)
