"""Node classes: facts with ranges, and the class that hardware has."""

import pytest

from carbon_desktop.catalogue.nodes import class_of, node_classes
from carbon_desktop.catalogue.power_family import FAMILIES, era, power_family
from carbon_desktop.catalogue.tables import accelerators, read, sources


@pytest.mark.parametrize(
    ("accelerator", "node"),
    [
        ("nvidia-v100-sxm2-16gb", "sxm_8_2016"),
        ("nvidia-a100-sxm4-80gb", "sxm_8_2020"),
        ("nvidia-h100-sxm5-80gb", "sxm_8_2022"),
        ("nvidia-h200-sxm-141gb", "sxm_8_2022"),
        ("amd-mi300x", "sxm_8_2022"),
        ("nvidia-b200", "sxm_8_2024"),
        ("nvidia-gb200", "superchip_4"),
        ("nvidia-l40s", "pcie_8"),
        ("nvidia-rtx-4090", "workstation"),
        ("nvidia-rtx-pro-6000-blackwell-server", "pcie_8"),
        ("google-tpu-v4", "tpu_4"),
        ("nvidia-gh200-96gb", None),
        ("apple-m4", None),
    ],
)
def test_that_an_accelerator_has_the_class_of_node_it_is_sold_in(accelerator, node) -> None:
    assert class_of(accelerators()[accelerator]) == node


def test_that_every_class_is_a_row_and_every_accelerator_has_one_or_covers_its_host() -> None:
    without = set()
    for one in accelerators().values():
        found = class_of(one)
        assert found is None or found in node_classes()
        if found is None and not one.covers_host:
            without.add(one.form_factor)
    assert without <= {"Board", "Module", "Tile", "IPU-Machine"}


def test_that_a_class_has_watts_with_a_range_and_a_source() -> None:
    for one in node_classes().values():
        for figure in (one.host_power, one.network_power):
            if figure is not None:
                assert figure.low < figure.value < figure.high
                assert figure.source in sources()
        assert one.accelerators >= 1


def test_that_every_accelerator_has_a_power_family_with_constants() -> None:
    constants = {row[0] for row in read("calibration_power")}
    for one in accelerators().values():
        for tuned in (False, True):
            family = power_family(one, tuned=tuned)
            assert family in FAMILIES
            assert f"power_share_{family}" in constants
            assert f"typical_parameters_{era(family)}" in constants


def test_that_tuned_code_tells_only_current_gpus_apart() -> None:
    known = accelerators()
    assert power_family(known["nvidia-h100-sxm5-80gb"], tuned=True) == "gpu_tuned"
    assert power_family(known["nvidia-v100-sxm2-16gb"], tuned=True) == "gpu_earlier"
    assert power_family(known["google-tpu-v3"]) == "tpu_design"
    assert power_family(known["google-tpu-v6e"]) == "tpu_estimated"
