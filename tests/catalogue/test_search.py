"""Search as the user types."""

import statistics
import time

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.search import Index, fold

CATALOGUE = load()


def test_that_folding_takes_away_case_accents_punctuation_and_gaps() -> None:
    assert fold(" Québec,  (CA) ") == "quebec ca"
    assert fold("us-east-1") == "us east 1"
    assert fold("法国（巴黎）") == "法国 巴黎"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("fran", "FR"),
        ("法国", "FR"),
        ("us-east-1", "aws:us-east-1"),
        ("virginia", "US-VA"),
        ("弗吉尼亚 阿里", "alibaba:us-east-1"),
        ("巴黎", "aws:eu-west-3"),
        ("montreal gcp", "gcp:northamerica-northeast1"),
        ("quebec", "CA-QC"),
        ("amazon paris", "aws:eu-west-3"),
        ("美国弗吉尼亚", "US-VA"),
        ("广东省", "CN-GD"),
    ],
)
def test_that_a_place_is_found_by_any_part_in_either_language(typed: str, first: str) -> None:
    assert CATALOGUE.region_index.search(typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("h100", "nvidia-h100-sxm5-80gb"),
        ("a100 80", "nvidia-a100-sxm4-80gb"),
        ("tpuv3", "google-tpu-v3"),
        ("tpu v3", "google-tpu-v3"),
        ("昇腾 910b", "huawei-ascend-910b"),
        ("4090", "nvidia-rtx-4090"),
        ("英伟达 h100", "nvidia-h100-sxm5-80gb"),
        ("华为昇腾910b", "huawei-ascend-910b"),
    ],
)
def test_that_a_part_is_found_by_any_part_of_its_names(typed: str, first: str) -> None:
    assert CATALOGUE.accelerator_index.search(typed)[0] == first


def test_that_every_word_must_match() -> None:
    index = Index([("a", ["red apple"]), ("b", ["green apple"])])
    assert index.search("apple gr") == ["b"]
    assert index.search("apple blue") == []


def test_that_nothing_typed_lists_everything_in_order() -> None:
    assert CATALOGUE.region_index.search("") == list(CATALOGUE.regions)


def test_that_whole_names_come_before_beginnings_and_parts() -> None:
    index = Index([("1", ["new iron"]), ("2", ["iron bar"]), ("3", ["iron"]), ("4", ["environ"])])
    assert index.search("iron") == ["3", "2", "1", "4"]
    assert index.search("iron", limit=2) == ["3", "2"]


def test_that_a_keystroke_costs_under_five_milliseconds() -> None:
    texts = ["v", "vi", "virginia", "a", "us-east-1", "弗", "h100", "nvidia a"]
    CATALOGUE.region_index.search("x")
    CATALOGUE.accelerator_index.search("x")
    spent = []
    for text in texts * 5:
        start = time.perf_counter()
        CATALOGUE.region_index.search(text)
        CATALOGUE.accelerator_index.search(text)
        spent.append(time.perf_counter() - start)
    assert statistics.median(spent) < 0.005
