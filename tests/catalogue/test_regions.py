"""What the catalogue decided about doubtful grid factors and facility figures."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.figure import Figure

REGIONS = load().regions


def factor(id: str, boundary: str) -> tuple[str, Figure]:
    found = REGIONS[id].factor(boundary)
    assert found is not None
    return found


def test_that_a_us_state_below_its_measured_rate_uses_that_rate_over_both() -> None:
    label, figure = factor("US-WY", "lifecycle")
    assert label == "direct"
    assert figure.value == 831.55
    assert (figure.low, figure.high) == (564.85, 1000.6)


def test_that_a_us_state_above_its_measured_rate_keeps_its_life_cycle_value() -> None:
    label, figure = factor("US-VA", "lifecycle")
    assert (label, figure.value, figure.low) == ("lifecycle", 321.47, 244.76)
    assert figure.high == 378.31
    assert figure.high > 1.11 * 321.47
    assert {"state_basis", "imports"} <= set(REGIONS["US-VA"].notes)


@pytest.mark.parametrize("id", ["US-VA", "US-WY"])
def test_that_the_direct_choice_takes_the_measured_rate_of_a_us_state(id: str) -> None:
    label, figure = factor(id, "direct")
    assert label == "direct"
    assert figure.source == "egrid2023_state"


def test_that_an_indian_state_reaches_to_the_national_basis() -> None:
    label, figure = factor("IN-MH", "lifecycle")
    assert (label, figure.low, figure.high) == ("lifecycle", 561.8, 772.95)
    assert figure.high > 1.14 * 658.97
    assert factor("IN-MH", "direct")[0] == "lifecycle"


@pytest.mark.parametrize(
    ("id", "direct", "high"),
    [("AU", 630, 630), ("CN", 530.6, 599.17), ("CA-AB", 670, 670), ("CA-NB", 270, 270),
     ("CA-NL", 29, 35.376), ("CA-NS", 810, 810), ("CA-NT", 200, 200), ("CA-NU", 900, 900),
     ("CA-SK", 710, 710)],
)  # fmt: skip
def test_that_other_zones_keep_life_cycle_with_a_range_that_reaches_direct(
    id: str, direct: float, high: float
) -> None:
    label, figure = factor(id, "lifecycle")
    assert label == "lifecycle"
    assert direct <= high
    assert figure.high == high
    assert "lifecycle_below_direct" in REGIONS[id].notes


def test_that_a_zone_without_the_wanted_boundary_says_which_it_has() -> None:
    assert factor("CN-BJ", "lifecycle")[0] == "direct"
    assert factor("AU-NSW", "lifecycle")[0] == "direct+upstream"
    assert factor("AU-NSW", "direct")[0] == "direct"
    assert factor("FR", "direct")[0] == "lifecycle"
    assert "co2_only" in REGIONS["CN-BJ"].notes


def test_that_google_regions_default_to_their_zone_and_offer_the_published_figure() -> None:
    google = [place for place in REGIONS.values() if place.provider == "gcp"]
    assert len(google) == 44
    for place in google:
        assert place.factors == REGIONS[place.zone].factors
        assert place.published is not None
        assert place.published.note == "direct"
        assert place.carbon_free is None or place.carbon_free.note == "hourly"


@pytest.mark.parametrize("id", ["TM", "UZ", "BH", "BN", "LY", "CG", "MD", "AZ"])
def test_that_an_outlier_reaches_down_to_what_its_mix_gives(id: str) -> None:
    _, figure = factor(id, "lifecycle")
    assert figure.low is not None
    assert figure.value / figure.low > 1.35
    assert "outlier" in REGIONS[id].notes


def test_that_proxies_and_stale_zones_have_a_wide_range_and_a_note() -> None:
    doubtful = [
        r for r in REGIONS.values() if r.kind != "cloud" and {"proxy", "stale"} & {*r.notes}
    ]
    assert len(doubtful) == 35
    for place in doubtful:
        (figure,) = place.factors.values()
        assert figure.low == pytest.approx(figure.value / 2, rel=1e-6)
        assert figure.high is not None
        assert figure.high >= figure.value


def test_that_pue_says_how_near_to_the_site_it_is() -> None:
    notes = {place.pue.note for place in REGIONS.values() if place.pue}
    assert notes == {"region", "region_design", "provider_average", "best_site"}
    assert REGIONS["FR"].pue is None
    assert REGIONS["hetzner:hel1"].pue is None


@pytest.mark.parametrize("id", ["azure:eastus3", "oracle:us-ashburn-1", "aws:eu-west-3"])
def test_that_a_planned_best_or_average_pue_has_a_range(id: str) -> None:
    pue = REGIONS[id].pue
    assert pue is not None
    assert pue.low is not None


def test_that_water_is_absent_where_the_zone_has_no_row_of_its_own() -> None:
    assert REGIONS["US"].water is not None
    assert REGIONS["US-VA"].water is None
    assert REGIONS["aws:eu-west-3"].water == REGIONS["FR"].water


def test_that_a_site_without_its_own_wue_has_the_providers_and_says_which() -> None:
    wue = REGIONS["scaleway:nl-ams"].wue
    assert wue is not None
    assert (wue.value, wue.low, wue.high, wue.note) == (0.2, 0.0, 1.8, "other_site")
    assert REGIONS["hetzner:fsn1"].wue is None
