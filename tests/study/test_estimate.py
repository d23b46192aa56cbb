"""The estimate of a plan on the real catalogue."""

import pytest

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.plan.plan import Phase, Pinned, Plan, Scenario, Setting
from carbon_desktop.study.estimate import RESULTS, estimate

RUN = {"accelerator": "nvidia-a100-sxm4-80gb", "count": 64, "hours": 100.0, "region": "FR"}


@pytest.fixture
def baseline(catalogue, plan_of):
    """Return a maker of estimates of a plan's baseline."""

    def make(*args, **settings):
        return estimate(plan_of(*args, **settings), catalogue).scenarios[0]

    return make


def codes(messages):
    """Return the codes of messages."""
    return {one.code for one in messages}


def assumption(scenario, name):
    """Return the one assumption of that name."""
    (found,) = [one for one in scenario.assumptions if one.name == name]
    return found


@pytest.mark.parametrize(
    ("count", "watts", "hours", "intensity", "energy", "emissions"),
    [(5, 300.0, 10.0, 700.0, 15.0, 10.5), (1, 1e5, 100.0, 500.0, 1e4, 5e3)],
)
def test_that_the_worked_examples_hold_to_the_last_digit(
    baseline, count, watts, hours, intensity, energy, emissions
):
    got = baseline(
        count=count, power_w=watts, hours=hours, intensity_gco2e_per_kwh=intensity, pue=1.0
    ).results
    assert got["facility_energy"] == energy
    assert got["operational_emissions"] == emissions
    assert "accelerator_energy" not in got
    assert "embodied_emissions" not in got
    assert "total_emissions" not in got


def test_that_a_known_run_gives_every_quantity_but_those_that_need_a_price_or_a_mass(baseline):
    got = baseline(**RUN, precision="bf16", mfu=0.4)
    absent = set(RESULTS) - set(got.results)
    assert absent == {
        "training_flop",
        "idle_energy",
        "energy_per_thousand_requests",
        "energy_per_million_tokens",
        "sci",
        "equipment_worn",
        "electronic_waste",
        "electricity_cost",
        "rental_cost",
    }
    assert got.missing("electricity_cost") == (("main", "electricity_price"),)
    assert got.missing("equipment_worn") == (("main", "equipment_mass"),)
    assert got.missing("facility_energy") == ()


def test_that_boundaries_nest_and_totals_are_the_sums_of_their_parts(baseline):
    got = baseline(**RUN, network_power_w=20.0).results
    assert got["server_energy"] == got["accelerator_energy"] + got["host_energy"]
    assert got["it_energy"] == got["server_energy"] + got["network_energy"]
    assert got["facility_energy"] == got["it_energy"] + got["overhead_energy"]
    assert got["total_emissions"] == got["operational_emissions"] + got["embodied_emissions"]


def test_that_water_on_site_does_not_grow_with_overhead(baseline):
    low, high = (baseline(**RUN, pue=pue).results for pue in (1.0, 2.0))
    assert low["water_onsite"] == high["water_onsite"]
    assert high["water_offsite"] == 2 * low["water_offsite"]


def test_that_without_a_region_all_that_needs_a_grid_is_absent_and_named(baseline):
    settings = {key: value for key, value in RUN.items() if key != "region"}
    got = baseline(**settings)
    assert "facility_energy" in got.results
    assert "operational_emissions" not in got.results
    assert "water_offsite" not in got.results
    assert got.missing("operational_emissions") == (("main", "grid_intensity"),)
    assert "embodied_only" in codes(got.notices)


def test_that_facility_defaults_come_from_the_site_then_the_provider_then_the_survey(baseline):
    unknown = baseline(**RUN)
    cloud = baseline(**RUN | {"region": "aws:us-east-1"})
    entered = baseline(**RUN, pue=1.31)
    assert (assumption(unknown, "pue").value, assumption(unknown, "pue").status) == (
        1.54,
        "default",
    )
    assert (assumption(cloud, "pue").value, assumption(cloud, "pue").status) == (
        1.15,
        "looked_up",
    )
    assert assumption(entered, "pue").status == "entered"
    assert assumption(unknown, "wue").value == 1.8


def test_that_every_assumption_has_a_status_and_what_was_not_entered_a_source(baseline, catalogue):
    for one in baseline(**RUN, precision="bf16", mfu=0.4).assumptions:
        if one.status == "entered":
            assert one.source == ""
        else:
            assert one.source in catalogue.sources, one


def test_that_the_grid_factor_is_life_cycle_unless_direct_is_chosen(baseline):
    lifecycle = assumption(baseline(**RUN | {"region": "US-CA"}), "grid_intensity")
    direct = assumption(
        baseline(**RUN | {"region": "US-CA"}, grid_boundary="direct"), "grid_intensity"
    )
    assert (lifecycle.label, direct.label) == ("lifecycle", "direct")
    assert direct.value < lifecycle.value


def test_that_a_boundary_that_is_not_published_is_replaced_and_said_to_be(baseline):
    province = baseline(**RUN | {"region": "CN-GD"})
    assert assumption(province, "grid_intensity").label == "direct"
    assert "boundary_other" in codes(province.notices)
    upstream = baseline(**RUN | {"region": "AU-NSW"})
    assert "boundary_upstream" in codes(upstream.notices)


def test_that_a_state_whose_measured_rate_is_larger_says_so_and_not_that_it_has_no_other(baseline):
    wyoming = RUN | {"region": "US-WY"}
    found = codes(baseline(**wyoming).notices)
    assert "boundary_larger" in found
    assert not {"boundary_other", "grid_lifecycle_below_direct", "grid_state_basis"} & found
    assert "boundary_larger" not in codes(baseline(**wyoming, grid_boundary="direct").notices)


def test_that_notices_of_the_life_cycle_factor_are_not_said_of_the_direct_one(baseline):
    california = RUN | {"region": "US-CA"}
    assert "grid_state_basis" in codes(baseline(**california).notices)
    direct = baseline(**california, grid_boundary="direct")
    assert "grid_state_basis" not in codes(direct.notices)


def test_that_a_comparison_across_boundaries_says_so(catalogue, plan_of):
    mixed = plan_of(**RUN, alternatives={"Guangdong": {"region": "CN-GD"}})
    alike = plan_of(**RUN, alternatives={"Germany": {"region": "DE"}})
    assert codes(estimate(mixed, catalogue).notices) == {"boundaries_differ"}
    assert estimate(alike, catalogue).notices == ()


def test_that_an_alternative_region_brings_its_own_grid_and_facility(catalogue, plan_of):
    plan = plan_of(**RUN, alternatives={"Quebec": {"region": "CA-QC"}})
    france, quebec = estimate(plan, catalogue).scenarios
    assert assumption(quebec, "grid_intensity").value == 27.38
    assert france.results["it_energy"] == quebec.results["it_energy"]


def test_that_a_wider_rate_serves_a_precision_the_card_lacks_with_a_notice(baseline):
    got = baseline(**RUN, precision="fp8", mfu=0.4)
    assert assumption(got, "peak_rate").label == "bf16"
    assert "precision_widened" in codes(got.notices)
    same = baseline(**RUN, precision="fp16", mfu=0.4)
    assert "precision_widened" not in codes(same.notices)


@pytest.mark.parametrize(
    ("accelerator", "precision", "rate", "label", "notices"),
    [
        ("amd-mi100", "fp16", 184.6, "fp16", set()),
        ("amd-mi100", "bf16", 92.3, "bf16", set()),
        ("nvidia-rtx-3090", "fp16", 142.32, "fp16", {"fp16_accumulation"}),
        ("nvidia-rtx-3090", "bf16", 71.16, "bf16", set()),
        ("google-tpu-v4", "fp16", 275.0, "bf16", {"precision_widened"}),
        ("nvidia-v100-sxm2-16gb", "bf16", 125.0, "bf16", {"precision_widened"}),
        ("nvidia-b200", "int4", 9000.0, "fp4", {"precision_widened"}),
    ],
)
def test_that_a_precision_has_its_own_rate_and_a_notice_where_another_stands_in(
    baseline, accelerator, precision, rate, label, notices
):
    got = baseline(**RUN | {"accelerator": accelerator}, precision=precision, mfu=0.4)
    peak = assumption(got, "peak_rate")
    assert (peak.value, peak.label) == (rate, label)
    assert codes(got.notices) & {"precision_widened", "fp16_accumulation"} == notices


def test_that_a_part_without_published_rates_is_no_problem_and_gives_no_compute(baseline):
    got = baseline(**RUN | {"accelerator": "intel-gaudi"}, precision="bf16", mfu=0.4)
    assert got.problems == ()
    assert "compute" not in got.results
    assert "rate_unknown" in codes(got.notices)


def test_that_compute_is_absent_without_a_precision_or_mfu(baseline):
    assert "compute" not in baseline(**RUN, mfu=0.4).results
    assert "compute" not in baseline(**RUN, precision="bf16").results


@pytest.mark.parametrize(
    ("settings", "code", "field"),
    [
        (RUN | {"pue": 0.9}, "out_of_bounds", "pue"),
        (RUN | {"count": 1.5}, "out_of_bounds", "count"),
        (RUN | {"hours": -1.0}, "out_of_bounds", "hours"),
        (RUN | {"hours": float("nan")}, "not_a_number", "hours"),
        (RUN | {"hours": "many"}, "not_a_number", "hours"),
        (RUN | {"region": "nowhere"}, "unknown_region", "region"),
        (RUN | {"accelerator": "abacus"}, "unknown_accelerator", "accelerator"),
        (RUN | {"precision": "fp5"}, "unknown_choice", "precision"),
        ({"hours": 5.0, "power_w": 100.0}, "count_missing", "count"),
        (
            RUN | {"parameters": 7e9, "active_parameters": 8e9},
            "active_above_total",
            "active_parameters",
        ),
        (RUN | {"electricity_price_per_kwh": 0.2}, "currency_missing", "currency"),
    ],
)
def test_that_a_problem_is_named_beside_its_field_and_the_rest_is_computed(
    baseline, settings, code, field
):
    got = baseline(**settings)
    assert [(one.code, one.field) for one in got.problems] == [(code, field)]
    assert got.assumptions


def test_that_prices_in_one_currency_give_costs_and_two_currencies_give_none(catalogue):
    def plan(second):
        phases = tuple(
            Phase(
                name,
                name,
                "device_hours",
                None,
                {"hours": Setting(10.0), "currency": Setting(currency)},
            )
            for name, currency in (("a", "EUR"), ("b", second))
        )
        shared = {"count": Setting(1), "power_w": Setting(1000.0), "pue": Setting(1.0)}
        shared["electricity_price_per_kwh"] = Setting(0.2)
        return Plan("x", (Scenario("baseline", "B", shared, phases),))

    (one,) = estimate(plan("EUR"), catalogue).scenarios
    assert (one.results["electricity_cost"], one.currency) == (pytest.approx(4.0), "EUR")
    (two,) = estimate(plan("USD"), catalogue).scenarios
    assert "electricity_cost" not in two.results


def test_that_phases_add_up_and_a_phase_that_lacks_a_quantity_takes_it_from_the_total(
    catalogue, plan_of
):
    plan = plan_of(**RUN)
    metered = Phase("meter", "Meter", "measured_energy", None, {"energy_kwh": Setting(100.0)})
    base = plan.baseline
    both = Plan("x", (Scenario("baseline", "B", base.settings, (*base.phases, metered)),))
    alone = estimate(plan, catalogue).scenarios[0].results
    got = estimate(both, catalogue).scenarios[0]
    assert got.results["it_energy"] == alone["it_energy"] + 100.0
    assert "accelerator_energy" not in got.results
    assert [phase.id for phase in got.phases] == ["main", "meter"]


def test_that_the_repeats_of_a_phase_multiply_all_of_it(baseline):
    once, thrice = baseline(**RUN).results, baseline(**RUN, repeats=3.0).results
    for name in ("facility_energy", "total_emissions", "device_hours", "wall_clock_hours"):
        assert thrice[name] == pytest.approx(3 * once[name]), name


def test_that_explain_reaches_every_input_with_numbers_that_lead_to_the_result(baseline):
    scenario = baseline(**RUN)
    names = set()

    def walk(node):
        assert node.value is not None, node.name
        names.add(node.name)
        for child in node.children:
            walk(child)

    walk(scenario.explain("total_emissions"))
    known = {one.name for one in scenario.assumptions}
    assert {"tdp", "power_share", "node_host_power", "pue", "grid_intensity", "lifetime"} <= names
    leaves = {name for name in names if name not in RESULTS} - {
        "accelerator_power",
        "power_share",
        "settling_load",
        "host_power",
        "life_share",
    }
    assert leaves <= known


def test_that_a_pinned_figure_is_used_before_the_catalogues(catalogue, plan_of):
    plan = plan_of(**RUN)
    old = Figure(50.0, "gCO2e/kWh", "owid_ember_2026", 2024, None, None, "lifecycle")
    pinned = Plan(plan.name, plan.scenarios, pinned=Pinned({"region/FR/grid/lifecycle": old}))
    got = estimate(pinned, catalogue).scenarios[0]
    assert assumption(got, "grid_intensity").value == 50.0
    used = got.figures["region/FR/grid/lifecycle"]
    assert used._replace(low=None, high=None) == old
    assert used.low < 50.0 < used.high


def test_that_every_catalogue_figure_behind_an_estimate_can_be_pinned(baseline):
    got = baseline(**RUN, precision="bf16", mfu=0.4)
    keys = {one.fact for one in got.assumptions if one.status in {"looked_up", "default"}}
    assert keys - {""} <= set(got.figures)


def test_that_a_plan_brings_its_own_accelerator_and_site(catalogue, plan_of):
    card = Accelerator(
        id="own:card", name="Lab card", tdp=Figure(100.0, "W", "our meter", 2026), own=True
    )
    site = Region(
        id="own:lab",
        kind="site",
        name_en="Lab",
        name_zh="Lab",
        zone="own:lab",
        factors={"lifecycle": Figure(10.0, "gCO2e/kWh", "our contract", 2026)},
        own=True,
    )
    plan = plan_of(accelerator="own:card", count=1, hours=10.0, region="own:lab", pue=1.0)
    carrying = Plan(plan.name, plan.scenarios, "", (card,), (site,))
    got = estimate(carrying, catalogue).scenarios[0]
    assert assumption(got, "tdp").source == "our meter"
    assert got.results["operational_emissions"] > 0
    assert codes(estimate(plan, catalogue).scenarios[0].problems) == {
        "unknown_accelerator",
        "unknown_region",
    }


def test_that_a_whole_computer_gets_no_host_power_or_host_embodied_on_top(baseline, catalogue):
    whole = next(one for one in catalogue.accelerators.values() if one.unit_counted == "computer")
    got = baseline(**RUN | {"accelerator": whole.id})
    assert got.results["host_energy"] == 0.0
    assert assumption(got, "host_embodied").value == 0.0


def test_that_cards_of_one_workstation_share_its_making(baseline):
    def made(count):
        settings = RUN | {"accelerator": "nvidia-rtx-4090", "count": count}
        return assumption(baseline(**settings), "host_embodied").value

    assert made(1) == 4 * made(4) == 8 * made(8) == 8 * made(16)


def test_that_a_contract_changes_the_market_based_line_only(baseline):
    plain, contract = baseline(**RUN), baseline(**RUN, contracted_share=0.75)
    assert contract.results["operational_emissions"] == plain.results["operational_emissions"]
    assert contract.results["operational_emissions_market"] == pytest.approx(
        0.25 * plain.results["operational_emissions_market"]
    )
    assert {"residual_is_grid_average", "contract_is_clean"} <= codes(contract.notices)
    stated = baseline(**RUN, contracted_share=0.75, contract_intensity_gco2e_per_kwh=12.0)
    assert "contract_is_clean" not in codes(stated.notices)


def test_that_nothing_run_gives_zeros_and_no_ratios(baseline):
    got = baseline(**RUN | {"hours": 0.0}, precision="bf16", mfu=0.5).results
    assert got["facility_energy"] == 0.0
    assert "energy_intensity" not in got
    assert "carbon_intensity" not in got


def test_that_the_largest_inputs_allowed_never_give_infinity(baseline):
    got = baseline(count=10**15, hours=1e15, power_w=1e15, pue=1e15, intensity_gco2e_per_kwh=1e15)
    assert not got.problems
    assert got.results["operational_emissions"] > 0


def test_that_a_best_site_figure_is_said_to_be_one_unless_another_was_entered(baseline):
    oracle = RUN | {"region": "oracle:us-ashburn-1"}
    assert "best_site" in codes(baseline(**oracle).notices)
    assert "best_site" not in codes(baseline(**oracle, pue=1.3).notices)


@pytest.mark.parametrize(
    ("settings", "absent"),
    [
        ({"pue": 0.9}, {"facility_energy", "operational_emissions", "water_offsite"}),
        ({"wue_l_per_kwh": -1.0}, {"water_onsite", "water_total"}),
        ({"power_share": 2.0}, {"accelerator_energy", "it_energy", "facility_energy"}),
        ({"power_w": -5.0}, {"server_energy", "facility_energy"}),
        ({"network_power_w": -5.0}, {"it_energy", "facility_energy"}),
        ({"host_power_w": -5.0}, {"server_energy", "facility_energy"}),
        ({"intensity_gco2e_per_kwh": -1.0}, {"operational_emissions", "total_emissions"}),
        ({"grid_boundary": "net"}, {"operational_emissions"}),
        ({"region": "nowhere"}, {"facility_energy", "operational_emissions", "water_onsite"}),
        ({"lifetime_years": 0.0}, {"embodied_emissions", "total_emissions"}),
        ({"contracted_share": 2.0}, {"operational_emissions_market"}),
        ({"repeats": -1.0}, {"device_hours", "facility_energy"}),
    ],
)
def test_that_no_default_stands_in_for_a_value_that_was_refused(baseline, settings, absent):
    whole, got = baseline(**RUN), baseline(**RUN | settings)
    assert absent <= set(whole.results)
    assert not absent & set(got.results)
    assert len(got.problems) == 1


def test_that_what_does_not_depend_on_a_refused_value_is_still_computed(baseline):
    whole, got = baseline(**RUN).results, baseline(**RUN, pue=0.9).results
    for name in ("it_energy", "embodied_emissions", "water_onsite", "device_hours"):
        assert got[name] == whole[name], name


def test_that_a_phase_without_accelerators_can_be_explained(catalogue):
    settings = {"cores": Setting(8.0), "hours": Setting(10.0), "region": Setting("FR")}
    phase = Phase("main", "Main", "data_preparation", True, settings)
    plan = Plan("Test", (Scenario("baseline", "Baseline", {}, (phase,)),))
    one = estimate(plan, catalogue).scenario("baseline").phase("main")
    energy = one.explain("facility_energy")
    assert energy.value == one.value("facility_energy") > 0
    assert one.explain("total_emissions").value == one.value("total_emissions")


def test_that_a_node_may_be_given_by_its_parts(baseline):
    parts = {"cpu_count": 2.0, "cpu_tdp_w": 300.0, "node_memory_gb": 1000.0}
    got = baseline(**RUN, **parts, other_host_power_w=50.0)
    power = got.phases[0].values["node_host_power"]
    assert power == pytest.approx(2 * 300 * 0.5 + 1000 * 0.3725 + 50)
    assert got.phases[0].values["host_power"] == pytest.approx(power / 8)


def test_that_idle_hours_of_reserved_nodes_are_a_line_of_their_own(baseline):
    busy, reserved = baseline(**RUN), baseline(**RUN, idle_share=0.5)
    phase = reserved.phases[0]
    assert phase.values["idle_device_hours"] == 0.5 * phase.values["device_hours"]
    added = reserved.results["server_energy"] - busy.results["server_energy"]
    assert added == pytest.approx(phase.values["idle_energy"])
    assert phase.values["idle_energy"] > 0


def test_that_tuned_code_loads_the_cards_whatever_the_size_of_the_model(baseline):
    small, large = (
        baseline(**RUN, code="tuned", parameters=size).results["accelerator_energy"]
        for size in (1e8, 1e11)
    )
    assert small == large
    usual = baseline(**RUN, parameters=1e8).results["accelerator_energy"]
    assert usual < small
