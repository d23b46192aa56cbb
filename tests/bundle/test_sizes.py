"""The budget of sizes: a bar for ever, and no growth by over 5 % that nobody has agreed to."""

import json

import pytest

AGREED = {"unpacked": 160_000_000, "deb": 40_000_000, "run": 40_000_000}


@pytest.fixture
def proofs(packaging):
    return packaging("proofs_bundle")


def grown(name, share):
    return {**AGREED, name: int(AGREED[name] * share)}


@pytest.mark.parametrize("name", AGREED)
def test_that_growth_by_over_5_percent_is_refused(proofs, name):
    assert proofs.too_big(grown(name, 1.049), AGREED) == []
    [found] = proofs.too_big(grown(name, 1.051), AGREED)
    assert found.startswith(f"{name} has grown from {AGREED[name]} to ")


def test_that_no_agreement_lifts_a_bar(proofs):
    sizes = {**AGREED, "deb": 50_000_001}
    [found] = proofs.too_big(sizes, sizes)
    assert found == "deb is 50000001 bytes, over the bar of 50000000"


def test_that_a_missing_installer_is_no_small_one(proofs):
    assert proofs.too_big({**AGREED, "run": 0}, AGREED) == ["there is no run"]


def test_that_what_was_agreed_to_is_within_the_bars(proofs):
    agreed = json.loads(proofs.SIZES.read_text(encoding="utf-8"))
    assert proofs.too_big(agreed, agreed) == []
