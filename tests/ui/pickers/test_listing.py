import time

import pytest

from carbon_desktop.ui.pickers.listing import Accelerators, Regions


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("h100", "nvidia-h100-sxm5-80gb"),
        ("A100-SXM4-80GB", "nvidia-a100-sxm4-80gb"),
        ("tpu v3", "google-tpu-v3"),
        ("rtx 4090", "nvidia-rtx-4090"),
    ],
)
def test_that_whole_words_name_an_accelerator(catalogue, text, id):
    assert Accelerators(catalogue, "en").resolve(text) == id


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("France", "FR"),
        ("法国", "FR"),
        ("fr", "FR"),
        ("us-east-1", "aws:us-east-1"),
        ("virginia", "US-VA"),
    ],
)
def test_that_names_codes_and_aliases_name_a_region_in_either_language(catalogue, text, id):
    assert Regions(catalogue, "en").resolve(text) == id


@pytest.mark.parametrize("text", ["", "   ", "h10", "zzz", "?!"])
def test_that_less_than_a_whole_word_names_no_accelerator(catalogue, text):
    assert Accelerators(catalogue, "en").resolve(text) is None


@pytest.mark.parametrize("text", ["", "Fran", "zzz"])
def test_that_a_part_of_a_name_names_no_region(catalogue, text):
    assert Regions(catalogue, "en").resolve(text) is None


def test_that_any_part_of_a_name_is_searched(catalogue):
    assert "FR" in Regions(catalogue, "en").search("ranc")
    assert "nvidia-h100-pcie-80gb" in Accelerators(catalogue, "en").search("100 pcie")


def test_that_the_facts_that_matter_stand_beside_a_name(catalogue):
    assert Accelerators(catalogue, "en").facts("nvidia-h100-sxm5-80gb") == "700 W · 80 GB · 2022"
    facts = Regions(catalogue, "en").facts("FR")
    assert facts == "41.4 gCO₂e/kWh · life-cycle · 2025"
    assert Regions(catalogue, "zh").facts("FR").startswith("41.4 gCO₂e/kWh · 生命周期")


def test_that_every_entry_has_a_name_in_both_languages(catalogue):
    for language in ("en", "zh"):
        listing = Regions(catalogue, language)
        assert all(listing.name(id) for id in listing.search(""))
        assert all(isinstance(listing.facts(id), str) for id in listing.search(""))


@pytest.mark.parametrize("text", ["h", "a100", "us-east-1", "法国", "virginia", "zzz"])
def test_that_a_keystroke_is_answered_in_time(catalogue, text):
    listings = Accelerators(catalogue, "en"), Regions(catalogue, "en")
    best = [min(_seconds(listing, text) for _ in range(5)) for listing in listings]
    assert max(best) < 0.010


def _seconds(listing, text):
    start = time.perf_counter()
    listing.search(text)
    listing.resolve(text)
    return time.perf_counter() - start
