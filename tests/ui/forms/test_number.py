"""Numbers are read as people write them, in every locale, and never by a guess."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from carbon_desktop.ui.number import meanings, parse
from carbon_desktop.words import plain
from carbon_desktop.words.numbers import rounded, written_with

LOCALES = ["en_US", "de_DE", "fr_FR", "zh_CN"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24", 24), (" 24 ", 24), ("1.5e3", 1500), ("0.8", 0.8), (".8", 0.8), ("1.", 1),
        ("1,500", 1500), ("1,234,567.5", 1234567.5), ("1.234.567,5", 1234567.5),
        ("1 500", 1500), ("1\u202f500", 1500), ("1'500", 1500), ("1_500", 1500), ("7b", 7e9),
        ("7 bn", 7e9), ("7B", 7e9), ("1.2 k", 1200), ("40 %", 0.4), ("80%", 0.8), ("７％", 0.07),
        ("3万", 30000), ("1.2亿", 1.2e8), ("3百万", 3e6), ("1.5万亿", 1.5e12), ("１２", 12),
        ("－３", -3), ("-3", -3), ("−3", -3), ("8，000", 8000), ("1。5", 1.5), ("０．５", 0.5),
        ("3.2 × 10¹³", 3.2e13), ("4×10⁻³", 4e-3), ("1.5*10^3", 1500), ("10^5", 1e5), ("10²", 100),
    ],
)  # fmt: skip
def test_that_numbers_are_read_as_people_write_them(text, value):
    assert parse(text) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,5", 1.5), ("0,825", 0.825), ("1,500", 1.5), ("1.5", 1.5), ("0.825", 0.825),
        ("1.234.567", 1234567), ("1.234,5", 1234.5), ("1,234,567.5", 1234567.5), ("1,5e3", 1500),
        ("1,2 k", 1200), ("1,2亿", 1.2e8), ("12,5 %", 0.125),
    ],
)  # fmt: skip
def test_that_a_comma_is_the_decimal_sign_where_the_locale_says_so(text, value):
    assert parse(text, ",") == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "sign", "ways"),
    [
        ("1,5", ".", ("1.5",)),
        ("0,825", ".", ("0.825",)),
        ("1,5 k", ".", ("1500",)),
        ("1.500", ",", ("1500", "1,5")),
        ("-1.234", ",", ("-1234", "-1,234")),
        ("1,50,000", ".", ()),
        ("abc", ".", ()),
        ("1500", ".", ()),
    ],
)
def test_that_what_can_be_read_two_ways_is_questioned(text, sign, ways):
    assert meanings(text, sign) == ways
    assert (parse(text, sign) is None) == (text != "1500")
    assert all(parse(way, sign) is not None for way in ways)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "abc", "1,5", "1,50,000", "--3", "nan", "inf", "infinity", "1e999", "k", "%",
        "1.2.3", "0x10", "1.5e3,2", "2²", "^", "e5", "万", "10^999", "½",
    ],
)  # fmt: skip
def test_that_what_is_no_number_is_refused(text):
    assert parse(text) is None


@given(st.text(max_size=12), st.sampled_from(".,"))
def test_that_no_text_at_all_raises(text, sign):
    value = parse(text, sign)
    assert value is None or math.isfinite(value)
    assert len(meanings(text, sign)) <= 2


@given(st.text("0123456789.,", min_size=1, max_size=9), st.sampled_from(".,"))
def test_that_a_number_of_one_sign_is_never_read_as_another_one(text, sign):
    """Whatever is understood has the digits that were typed, in their order."""
    value = parse(text, sign)
    if value is not None:
        assert float(f"{value:.15g}") == value
        typed = text.replace(",", "").replace(".", "").strip("0")
        assert plain(value, 15).replace(".", "").strip("0") == typed


@pytest.mark.parametrize("locale", LOCALES)
@given(value=st.floats(min_value=1e-9, max_value=1e30) | st.integers(-(10**9), 10**15))
def test_that_what_a_field_shows_is_read_as_what_it_is(locale, value):
    sign = QLocale(locale).decimalPoint()
    with written_with(sign):
        assert parse(plain(value), sign) == pytest.approx(value, rel=1e-11)


@pytest.mark.parametrize("locale", LOCALES)
@given(value=st.floats(min_value=1e-12, max_value=1e30))
def test_that_a_figure_of_ours_can_be_typed_back(locale, value):
    sign = QLocale(locale).decimalPoint()
    with written_with(sign):
        assert parse(rounded(value), sign) == pytest.approx(value, rel=6e-3)


@pytest.mark.parametrize("locale", LOCALES)
@given(st.floats(min_value=-1e15, max_value=1e15))
def test_that_the_system_s_own_way_of_writing_is_read(locale, value):
    """But for one point before three digits, which is questioned where the comma is decimal."""
    system = QLocale(locale)
    text = system.toString(value, "f", 4)
    assert parse(text, system.decimalPoint()) == pytest.approx(value, abs=6e-5)
