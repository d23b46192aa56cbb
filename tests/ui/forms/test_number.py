import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.ui.number import parse
from carbon_desktop.words import plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24", 24), (" 24 ", 24), ("1.5e3", 1500), ("0.8", 0.8), (".8", 0.8), ("1.", 1),
        ("1,500", 1500), ("1,234,567.5", 1234567.5), ("1.234.567,5", 1234567.5),
        ("1 500", 1500), ("1\u202f500", 1500), ("1'500", 1500), ("7b", 7e9), ("1.2 k", 1200),
        ("80%", 0.8), ("3万", 30000), ("2亿", 2e8), ("１２", 12), ("-3", -3), ("8，000", 8000),
    ],
)  # fmt: skip
def test_that_numbers_are_read_as_people_write_them(text, value):
    assert parse(text) == pytest.approx(value)


def test_that_a_comma_is_the_decimal_sign_where_the_locale_says_so():
    assert parse("1,5", ",") == 1.5
    assert parse("0,825", ",") == 0.825
    assert parse("1.5", ",") == 1.5


@pytest.mark.parametrize(
    "text", ["", " ", "abc", "1,5", "1,50,000", "--3", "nan", "inf", "1e999", "k", "1.2.3", "0x10"]
)
def test_that_what_is_no_number_is_refused(text):
    assert parse(text) is None


@given(st.text(max_size=12))
def test_that_no_text_at_all_raises(text):
    value = parse(text)
    assert value is None or abs(value) < float("inf")


@given(st.floats(min_value=1e-6, max_value=1e14))
def test_that_what_we_show_is_read_as_what_it_is(value):
    for decimal in (".", ","):
        assert parse(plain(value), decimal) == pytest.approx(value, rel=1e-9)
