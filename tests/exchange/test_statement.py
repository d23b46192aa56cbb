"""What a statement gathers: nothing guessed, nothing lost, each thing once."""

from collections.abc import Iterator
from itertools import product
from types import ModuleType

import pytest

from carbon_desktop.exchange.lacks import EXPECTED, NETWORK, Lack
from carbon_desktop.exchange.statement import state
from carbon_desktop.exchange.writers.hugging_face import as_hugging_face
from carbon_desktop.exchange.writers.sentence import as_sentence
from carbon_desktop.method import dense, development, recompute_attention
from carbon_desktop.method.floors import phase_graph
from carbon_desktop.method.graph import Graph
from carbon_desktop.method.power_graphs import power_modules
from carbon_desktop.method.serving_graphs import serving_modules
from carbon_desktop.method.training_graphs import training_modules
from carbon_desktop.plan.plan import Plan, Scenario
from carbon_desktop.study.estimate import estimate
from carbon_desktop.words import LANGUAGES
from carbon_desktop.words.claims import CLAIMS
from carbon_desktop.words.lacks import LACKS
from carbon_desktop.words.paper import BLOCK, ENDS, PAPER, RUNS, tell
from carbon_desktop.words.summary import SUMMARY
from carbon_desktop.words.tasks import TASKS

H100 = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 8.0, "hours": 72.0, "region": "FR"}


def codes(statement) -> list[str]:
    return [claim.code for claim in statement.claims]


def test_that_what_no_figure_rests_on_is_not_claimed(state_of) -> None:
    modelled = state_of(**H100)
    metered = state_of("measured_energy", energy_kwh=100.0, energy_boundary="it", **H100)
    assert "mean_power" in codes(modelled)
    assert "mean_power" not in codes(metered)
    assert metered.runs[0].tdp is None


def test_that_embodied_parts_are_not_claimed_where_the_sum_is_not_known(state_of) -> None:
    statement = state_of(count=2.0, hours=5.0, host_embodied_kgco2e=10.0, power_w=100.0)
    assert "embodied" not in codes(statement)
    assert Lack(("embodied_emissions",), (("accelerator_embodied", ()),)) in statement.lacks


def test_that_an_unknown_grid_is_named_and_no_emissions_are_told(state_of) -> None:
    statement = state_of(count=2.0, hours=5.0, power_w=100.0)
    assert "operational_emissions" not in statement.results
    assert any("operational_emissions" in one.quantities for one in statement.lacks)


def test_that_the_market_based_line_is_told_only_under_a_contract(state_of) -> None:
    assert "operational_emissions_market" not in state_of(**H100).results
    assert "operational_emissions_market" in state_of(contracted_share=0.5, **H100).results


def test_that_switches_are_missing_only_where_nobody_counted_them(state_of) -> None:
    def missing(statement):
        return [name for one in statement.lacks for name in one.quantities]

    assert missing(state_of(**H100)) == ["network_energy"]
    assert missing(state_of(network_power_w=20.0, **H100)) == []
    facility = state_of("measured_energy", energy_kwh=9.0, energy_boundary="facility", **H100)
    assert "network_energy" not in missing(facility)
    assert "network_energy" not in missing(state_of(count=1.0, hours=1.0, power_w=300.0))


def test_that_a_name_is_told_on_one_line_and_without_hidden_signs(state_of) -> None:
    statement = state_of(name="Fine\n\x00tun\ue000ing \u202eno", **H100)
    assert statement.phases == ("Fine tun ing no",)


def test_that_the_sources_are_those_of_the_figures_told(state_of) -> None:
    statement = state_of(
        count=5.0, power_w=300.0, hours=10.0, intensity_gco2e_per_kwh=700.0, pue=1.0
    )
    assert set(statement.sources) == {"green_grid_2011"}
    assert "iso_30134_2" in statement.equations
    assert "luccioni_2023" not in statement.equations


def test_that_a_refused_value_is_named_and_stops_what_rests_on_it(state_of) -> None:
    text = as_sentence(state_of(**H100, pue=0.5), "en")
    assert "kWh of electricity at the IT equipment" in text
    assert "energy and operational emissions (PUE not known)" in text


def test_that_a_reason_is_told_once_and_without_what_it_brings(state_of) -> None:
    told = state_of(count=1.0, hours=3.0, region="CA-QC")
    assert told.lacks[:2] == (
        Lack(("facility_energy", "operational_emissions", "water_onsite"), (("tdp", ()),)),
        Lack(("embodied_emissions",), (("accelerator_embodied", ()), ("host_embodied", ()))),
    )
    assert told.lacks[2] == Lack(("water_offsite",), (("grid_water", ()),))


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_plan_of_nothing_says_so(catalogue, language) -> None:
    plan = Plan("Empty", (Scenario("baseline", "Baseline", {}, ()),))
    told = state(estimate(plan, catalogue), "baseline", catalogue)
    assert told.runs == told.claims == ()
    assert tell("no_phases", language) in as_sentence(told, language)
    assert "co2_eq_emissions" not in as_hugging_face(told, language)


def powered(metered: bool = False) -> Iterator[tuple[ModuleType, ...]]:
    """Return the modules of power by all that may be known of it."""
    yield power_modules(node_power_known=True, network_known=True)
    for size, nodes, network in product((False, True), repeat=3):
        for host, idle in product(("node", "parts", "tdp"), ("none", "known", "of_tdp")):
            yield power_modules(
                metered=metered, size_known=size, several_nodes=nodes, host=host, idle=idle,
                network_known=network,
            )  # fmt: skip


def trained() -> Iterator[tuple[ModuleType, ...]]:
    """Return the modules of training by all that may be known of it."""
    rates = ("mfu", "hfu", "rate", "hardware_rate", "tokens_per_second")
    for attention, flop, rate in product(
        (False, True), ("parameters", "examples", "total"), rates
    ):
        for deadline in (False, True):
            if rate == "tokens_per_second" and (flop != "parameters" or deadline):
                continue
            known = training_modules(attention=attention, flop=flop, rate=rate, deadline=deadline)
            yield tuple(known)
            yield (dense, *known, development)
            if attention and flop == "parameters":
                yield (recompute_attention, *known)


def served() -> Iterator[tuple[ModuleType, ...]]:
    """Return the modules of serving by all that may be known of it."""
    for reserved, idle, requests in product(
        (False, True), (False, True), ("total", "by_day", "by_tokens")
    ):
        known = serving_modules(reserved=reserved, idle_power_known=idle, requests=requests)
        yield tuple(known)
        yield (dense, *known)


def possible_graphs() -> Iterator[Graph]:
    """Return the equations of every kind of phase, by all that may be known of it."""
    for power in powered():
        for over in ((), (dense,), (development,), (dense, development)):
            yield phase_graph("device_hours", power, over)
    for power in powered(metered=True):
        yield phase_graph("measured_accelerators", power)
    some = power_modules(size_known=True, host="node", network_known=True)
    for over in (*trained(), *served()):
        yield phase_graph("device_hours", some, over)
    for kind in ("measured_it", "measured_facility", "data_preparation"):
        yield phase_graph(kind)


NO_ACCELERATORS = ("device_hours", "accelerator_energy", "accelerator_embodied_emissions")
"""What the study gives as nothing where data are prepared; of other phases it is worked out."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_possible_lack_has_its_words(language) -> None:
    absent = {
        lack
        for one in possible_graphs()
        for given in ((), NO_ACCELERATORS)
        for name in EXPECTED
        for lack in one.missing(name, given)
    } - set(NO_ACCELERATORS)
    assert all(tell(f"lack_{name}", language) for name in (NETWORK, *EXPECTED))
    assert {name for name in absent if f"no_{name}" not in PAPER} == set()
    assert {"tokens", "requests", "bandwidth", "mfu_level", "cores"} < absent


def test_that_no_two_sentences_of_a_paper_have_one_code() -> None:
    tables = (RUNS, TASKS, SUMMARY, CLAIMS, ENDS, LACKS, BLOCK)
    assert len(PAPER) == sum(len(table) for table in tables)


@pytest.mark.parametrize("code", PAPER)
def test_that_english_and_chinese_say_the_same_with_the_same_fields(code) -> None:
    from string import Formatter

    english, chinese = PAPER[code]
    fields = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in PAPER[code]]
    assert fields[0] - {"count", "gap"} == fields[1] - {"count", "gap"}
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in english)
    assert english.endswith(".") == chinese.endswith("。")


def test_that_a_paper_is_told_how_much_was_not_the_final_run(state_of) -> None:
    alone, tried = state_of(**H100), state_of(repeats=4.0, lost_share=0.25, **H100)
    for in_full in (False, True):
        assert "final run" not in as_sentence(alone, "en", in_full=in_full)
        assert (
            "80 % of the energy is not the final run: further runs 60 %, lost time 20 %."
            in as_sentence(tried, "en", in_full=in_full)
        )
        said = as_sentence(tried, "zh", in_full=in_full)
        assert "能耗的 80% 不属于最终训练：重复运行 60%，损耗时间 20%。" in said
