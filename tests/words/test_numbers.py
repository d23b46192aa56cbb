"""Numbers and units read as a person writes them."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carbon_desktop.words import LANGUAGES, amount, exact, plain, quantity_amount, scale, unit_text
from carbon_desktop.words.numbers import THIN, closely, grouped, rounded, written_with
from carbon_desktop.words.units import FAMILIES

UNITS = [*FAMILIES, "gCO2e/kWh", "EUR", "1", "percent", "gCO2e/EFLOP"]


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (118_123, "kWh", "118 MWh"),
        (98_304, "kWh", "98.3 MWh"),
        (15, "kWh", "15 kWh"),
        (10_000, "kWh", "10 MWh"),
        (999.7, "kWh", "1.00 MWh"),
        (0.0005, "kWh", "0.5 Wh"),
        (0, "kWh", "0 kWh"),
        (10.5, "kgCO2e", "10.5 kg CO₂e"),
        (4_900, "kgCO2e", "4.9 t CO₂e"),
        (5.521e5, "kgCO2e", "552 t CO₂e"),
        (412_000, "L", "412 m³"),
        (744, "h", "31 days"),
        (8760 * 3, "h", "3 years"),
        (0.5, "h", "30 min"),
        (41.23, "gCO2e/kWh", "41.2 gCO₂e/kWh"),
        (0.0568, "kgCO2e/kWh", "56.8 gCO₂e/kWh"),
        (8760, "h", "365 days"),
        (1, "year", "1 year"),
        (1234.5, "TFLOP/s", f"1{THIN}230 TFLOP/s"),
        (3.2e13, "gCO2e/EFLOP", "3.2 × 10¹³ gCO₂e/EFLOP"),
        (1.2, "1", "1.2"),
        (-1500, "kWh", "−1.5 MWh"),
    ],
)
def test_that_an_amount_takes_the_prefix_that_reads_best(
    value: float, unit: str, text: str
) -> None:
    assert amount(value, unit, "en").text == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(21.96, "22.0"), (22, "22"), (15.3, "15.3"), (9.9996, "10.0"), (0.1 + 0.2, "0.3"),
     (-1.4999, "−1.50"), (999.96, f"1{THIN}000"), (0.00019996, "0.000200"), (0, "0")],
)  # fmt: skip
def test_that_zeros_stay_where_they_are_digits_and_go_where_they_say_nothing(
    value: float, text: str
) -> None:
    assert rounded(value) == text


def test_that_chinese_keeps_units_and_translates_time() -> None:
    assert amount(118_123, "kWh", "zh").text == "118 MWh"
    assert amount(744, "h", "zh").text == "31 天"
    assert unit_text("gCO2e/kWh", "zh") == "gCO₂e/kWh"


def test_that_device_hours_stay_hours_and_costs_name_their_currency() -> None:
    hours = quantity_amount("device_hours", 1_082_990, "h", "", "en")
    assert hours.text == f"1{THIN}080{THIN}000 device-hours"
    assert quantity_amount("electricity_cost", 12, "EUR", "CNY", "en").text == "12 CNY"
    assert amount(0.1, "EUR/kWh", "en", "CNY").text == "0.1 CNY/kWh"


def test_that_a_currency_is_never_taken_for_a_unit() -> None:
    assert quantity_amount("electricity_cost", 5000, "EUR", "kWh", "en").text == f"5{THIN}000 kWh"


def test_that_a_plot_has_one_prefix_and_it_is_that_of_its_largest_value() -> None:
    assert scale([120.0, 98_304.0], "kWh", "en") == (1e-3, "MWh")
    assert scale([], "kWh", "en") == (1.0, "kWh")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (384.0, "384"),
        (2820.29, "2820.29"),
        (176e9, "176000000000"),
        (0.1 + 0.2, "0.3"),
        (1e-7, "0.0000001"),
        (1e18, "1e18"),
        (0.0, "0"),
        (-3.5, "-3.5"),
    ],
)
def test_that_a_field_shows_a_number_as_one_types_it(value: float, text: str) -> None:
    assert plain(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_that_a_copied_number_is_the_same_number(value: float) -> None:
    assert float(exact(value)) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_that_a_typed_number_keeps_twelve_digits(value: float) -> None:
    assert float(plain(value)) == float(f"{value:.12g}") or math.isclose(
        float(plain(value)), value, rel_tol=1e-11
    )


@given(
    st.floats(min_value=0, max_value=1e30),
    st.sampled_from(UNITS),
    st.sampled_from(LANGUAGES),
)
def test_that_an_amount_is_right_to_three_digits(value: float, unit: str, language: str) -> None:
    shown = amount(value, unit, language)
    digits = shown.number.replace(THIN, "")
    if "×" not in digits:
        steps = [step.factor for step in FAMILIES.get(unit, ())] or [1.0]
        assert any(math.isclose(float(digits), value * f, rel_tol=6e-3) for f in steps) or (
            value == 0
        )
        assert "e" not in digits


@given(st.floats(min_value=1e-6, max_value=1e12))
def test_that_no_amount_reads_a_thousand_where_a_larger_unit_is_there(value: float) -> None:
    shown = amount(value, "kgCO2e", "en")
    number = float(shown.number.replace(THIN, ""))
    assert number < 1000 or shown.unit == "Mt CO₂e"


def test_that_figures_take_the_decimal_sign_of_the_locale_and_copies_keep_the_point() -> None:
    with written_with(","):
        assert amount(98_304, "kWh", "en").text == "98,3 MWh"
        assert plain(2820.29) == "2820,29"
        assert rounded(1.234e13) == "1,23 × 10¹³"
        assert grouped("12345.6") == grouped("12345,6") == f"12{THIN}345,6"
        assert exact(2820.29) == "2820.29"
    assert plain(2820.29) == "2820.29"


def test_that_a_function_can_be_made_to_write_with_the_point_always() -> None:
    @written_with(".")
    def told() -> str:
        return plain(1.5)

    with written_with(","):
        assert (told(), plain(1.5), told()) == ("1.5", "1,5", "1.5")


@pytest.mark.parametrize(
    ("value", "told"),
    [(34763.19660863002, "34\u202f763.2"), (123456789.4, "123\u202f456\u202f789"),
     (0.29680000000000001, "0.2968"), (17985.894027269696, "17\u202f985.9"), (0.0, "0"),
     (7.0, "7")],
)  # fmt: skip
def test_that_a_tip_tells_no_digits_that_mean_nothing(value: float, told: str) -> None:
    assert closely(value) == told
