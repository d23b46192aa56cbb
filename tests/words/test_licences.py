"""What sources allow is said in both languages."""

import re

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.words.licences import LICENCES, licence_text


def test_that_every_licence_of_the_catalogue_is_a_name_or_is_said_in_both_languages() -> None:
    names = re.compile(r"(MIT|CC BY 4\.0|Apache-2\.0|MPL-2\.0|ODbL 1\.0)?")
    said = {source.licence for source in load().sources.values()}
    assert {one for one in said if not names.fullmatch(one)} <= set(LICENCES)


def test_that_a_licence_of_one_s_own_stays_as_it_was_typed() -> None:
    assert licence_text("ours, ask Ada", "zh") == "ours, ask Ada"
    assert licence_text("facts", "zh") == "事实数据"
    assert licence_text("facts", "en") == "facts"
