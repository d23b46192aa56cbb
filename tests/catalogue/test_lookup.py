"""The look-up rule: ids, names, aliases, words, codes, and what stays unknown."""

import pytest

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.catalogue.lookup import NotFound

CATALOGUE = load()


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("AMD MI250X", "amd-mi250x"),
        ("B200", "nvidia-b200"),
        ("Google TPU v2", "google-tpu-v2"),
        ("Google TPU v3", "google-tpu-v3"),
        ("Google TPU v4", "google-tpu-v4"),
        ("Google TPU v5e", "google-tpu-v5e"),
        ("H100", "nvidia-h100-sxm5-80gb"),
        ("NVIDIA A100", "nvidia-a100-sxm4-40gb"),
        ("NVIDIA A100-SXM4-40GB", "nvidia-a100-sxm4-40gb"),
        ("NVIDIA A100-SXM4-80GB", "nvidia-a100-sxm4-80gb"),
        ("NVIDIA A800", "nvidia-a800-sxm4-80gb"),
        ("NVIDIA H100", "nvidia-h100-sxm5-80gb"),
        ("NVIDIA H100-SXM5-80GB", "nvidia-h100-sxm5-80gb"),
        ("NVIDIA H800-SXM", "nvidia-h800-sxm5-80gb"),
        ("NVIDIA P100", "nvidia-p100-pcie-16gb"),
        ("NVIDIA P40", "nvidia-p40"),
        ("NVIDIA V100", "nvidia-v100-sxm2-16gb"),
        ("NVIDIA V100-SXM2", "nvidia-v100-sxm2-16gb"),
        ("NVIDIA V100-SXM2-32GB", "nvidia-v100-sxm2-32gb"),
    ],
)
def test_that_every_single_part_name_of_the_published_runs_is_found(name: str, id: str) -> None:
    assert CATALOGUE.accelerator(name).entry.id == id


@pytest.mark.parametrize("query", ["V100", "NVIDIA A100", "Google TPU v3"])
def test_that_a_name_found_by_its_words_is_not_exact(query: str) -> None:
    assert not CATALOGUE.accelerator(query).exact


def test_that_the_other_candidates_are_named() -> None:
    assert CATALOGUE.accelerator("NVIDIA A800").alternatives == ("nvidia-a800-pcie-80gb",)


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("nvidia-l4", "nvidia-l4"),
        ("nvidia a100 sxm4 80gb", "nvidia-a100-sxm4-80gb"),
        ("rtx3090", "nvidia-rtx-3090"),
        ("TPU3", "google-tpu-v3"),
        ("昇腾910B", "huawei-ascend-910b"),
        ("2080ti", "nvidia-rtx-2080-ti"),
        ("A6000", "nvidia-rtx-a6000"),
    ],
)
def test_that_an_id_name_or_alias_is_exact_whatever_its_case_and_gaps(query: str, id: str) -> None:
    found = CATALOGUE.accelerator(query)
    assert (found.entry.id, found.exact) == (id, True)


def test_that_a_brand_word_may_be_missing_from_the_entry() -> None:
    assert CATALOGUE.accelerator("Tesla T4").entry.id == "nvidia-t4"


@pytest.mark.parametrize(
    ("query", "id"),
    [("英伟达 H100", "nvidia-h100-sxm5-80gb"), ("谷歌 TPU v4", "google-tpu-v4"),
     ("NVIDIA H100 80GB HBM3", "nvidia-h100-sxm5-80gb")],
)  # fmt: skip
def test_that_a_part_is_found_with_its_maker_in_either_language(query: str, id: str) -> None:
    assert CATALOGUE.accelerator(query).entry.id == id


def test_that_whole_words_come_before_beginnings() -> None:
    assert CATALOGUE.accelerator("GeForce 3090").entry.id == "nvidia-rtx-3090"
    assert CATALOGUE.accelerator("NVIDIA V100").alternatives[-1] == "nvidia-v100s-pcie-32gb"


@pytest.mark.parametrize("query", ["", " ", "-", "no such card", "H100 no such word"])
def test_that_an_unknown_part_is_not_found(query: str) -> None:
    with pytest.raises(NotFound) as failure:
        CATALOGUE.accelerator(query)
    assert failure.value.query == query


def test_that_a_mistyped_name_brings_suggestions() -> None:
    with pytest.raises(NotFound) as failure:
        CATALOGUE.region("Frnace")
    assert failure.value.suggestions[0] == "FR"


@pytest.mark.parametrize(
    ("query", "id"),
    [
        ("FR", "FR"),
        ("fr", "FR"),
        ("us-va", "US-VA"),
        ("AWS:US-EAST-1", "aws:us-east-1"),
        ("法国", "FR"),
        ("québec", "CA-QC"),
        ("Quebec", "CA-QC"),
        ("UK", "GB"),
        ("USA", "US"),
        ("Georgia", "GE"),
        ("eastus2", "azure:eastus2"),
        ("美国弗吉尼亚州", "US-VA"),
        ("Virginia, United States", "US-VA"),
        ("广东省", "CN-GD"),
        ("中国广东", "CN-GD"),
    ],
)
def test_that_a_place_is_found_by_id_name_alias_or_code(query: str, id: str) -> None:
    found = CATALOGUE.region(query)
    assert (found.entry.id, found.exact) == (id, True)


def test_that_a_code_of_two_providers_is_not_exact() -> None:
    found = CATALOGUE.region("us-east-1")
    assert found.entry.id == "aws:us-east-1"
    assert not found.exact
    assert found.alternatives == ("alibaba:us-east-1",)


@pytest.mark.parametrize("query", ["", "?", "Atlantis"])
def test_that_an_unknown_place_is_not_found(query: str) -> None:
    with pytest.raises(NotFound):
        CATALOGUE.region(query)
