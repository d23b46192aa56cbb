"""Shares that are not the final run, in words."""

import pytest

from carbon_desktop.study.development import ROLES as OF_THE_STUDY
from carbon_desktop.words.development import (
    ROLES,
    TOTALS,
    briefly,
    not_final_text,
    roles_text,
    row_name,
    share_text,
)

SHARES = {"final_run": 0.57, "further_runs": 0.1, "lost_time": 0.03, "serving": 0.3}


def test_that_every_role_has_a_word() -> None:
    assert set(ROLES) == set(OF_THE_STUDY)


def test_that_the_share_is_told_and_the_largest_part_first() -> None:
    assert briefly(SHARES, "en") == (
        "43 % is not the final run (serving 30 %)", "43 % is not the final run", "43 % not final",
    )  # fmt: skip
    assert briefly(SHARES, "zh")[0] == "43% 不属于最终训练（推理服务 30%）"
    said = roles_text(SHARES, "en", "facility_energy")
    assert said == (
        "43 % of the energy is not the final run: serving 30 %, further runs 10 %, lost time 3 %"
    )
    assert roles_text(SHARES, "zh").endswith("：推理服务 30%，重复运行 10%，损耗时间 3%")


def test_that_all_and_nothing_are_told_in_a_word() -> None:
    assert not_final_text({"final_run": 1.0}, "en") == "All of it is the final run"
    assert not_final_text({"smaller_runs": 1.0}, "en") == "None of the energy is a final run"
    assert roles_text({"final_run": 1.0}, "zh") == "全部为最终训练"


def test_that_what_is_small_is_not_told_as_nothing() -> None:
    assert share_text(0.0, "en") == "0 %"
    assert share_text(0.0004, "en") == "< 0.1 %"
    assert share_text(0.9996, "en") == "> 99.9 %"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_a_row_names_its_total(language: str) -> None:
    names = {row_name(total, language) for total in TOTALS}
    assert len(names) == len(TOTALS)
