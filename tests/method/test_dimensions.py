"""The whole method run on quantities with units, given in other units than it declares."""

import sys

import numpy as np
import pint
import pytest

from carbon_desktop.method import memory, memory_activations, units, utilisation
from carbon_desktop.method.floors import QUANTITIES_OF_PHASES, SUMMED
from carbon_desktop.method.inputs import INPUTS

OTHER_UNIT = {
    "1": "percent",
    "h": "minute",
    "W": "kilowatt",
    "kWh": "megajoule",
    "year": "day",
    "day": "minute",
    "1/day": "1/hour",
    "request": "request",
    "token": "token",
    "kg": "tonne",
    "kgCO2e": "gCO2e",
    "gCO2e/kWh": "kgCO2e/megajoule",
    "L/kWh": "meter**3/gigajoule",
    "EUR/kWh": "cent/megajoule",
    "EUR/h": "cent/second",
    "TFLOP/s": "EFLOP/day",
    "L": "meter**3",
    "EUR": "cent",
    "EFLOP": "TFLOP",
    "FLOP": "EFLOP",
    "GB": "megabyte",
    "TB": "gigabyte",
    "W/GB": "kilowatt/terabyte",
    "W/TB": "milliwatt/gigabyte",
    "1/s": "1/minute",
    "s": "minute",
    "byte": "kilobyte",
    "GB/s": "kilobyte/minute",
}
CONSTANTS = {
    **units.UNITS,
    **utilisation.UNITS,
    **memory.UNITS,
    **memory_activations.UNITS,
    "GPT3_IMPACT_INDEX": "gCO2e/EFLOP",
}


@pytest.fixture(scope="module")
def registry():
    """Return units of the field: CO2e, FLOP, money, and the service year of 8,760 h."""
    made = pint.UnitRegistry(auto_reduce_dimensions=True)  # before ratios are raised to powers
    made.define("gCO2e = [carbon]")
    made.define("kgCO2e = 1000 gCO2e")
    made.define("TFLOP = [operation]")
    made.define("EFLOP = 1e6 TFLOP")
    made.define("FLOP = 1e-12 TFLOP")
    made.define("EUR = [money]")
    made.define("cent = 0.01 EUR")
    made.define("year = 8760 hour")
    made.define("request = []")
    made.define("token = []")
    return made


@pytest.fixture
def constants_with_units(monkeypatch, registry):
    """Give every conversion constant, wherever it is imported, its unit.

    Only a plain number can be rounded: numpy would round a ratio of hours to minutes as it is.
    """
    for name, module in list(sys.modules.items()):
        if name.startswith("carbon_desktop.method.") and module is not units:
            for constant, unit in CONSTANTS.items():
                if hasattr(module, constant):
                    value = registry.Quantity(getattr(module, constant), unit)
                    monkeypatch.setattr(module, constant, value)
            if hasattr(module, "whole_up"):
                monkeypatch.setattr(module, "whole_up", _whole_up)


def _unit(name):
    known = INPUTS.get(name) or SUMMED.get(name) or QUANTITIES_OF_PHASES[name]
    return known.unit


def test_that_units_and_conversion_constants_agree_throughout(
    any_graph, inputs, registry, request
):
    plain = any_graph.evaluate(inputs)
    request.getfixturevalue("constants_with_units")
    with_units = {
        name: registry.Quantity(value, _as_pint(_unit(name))).to(OTHER_UNIT[_unit(name)])
        for name, value in inputs.items()
    }
    values = any_graph.evaluate(with_units)
    for name, one in any_graph.quantities.items():
        computed = values[name].to(_as_pint(one.unit)).magnitude
        assert computed == pytest.approx(plain[name], rel=1e-9), name


def test_that_every_conversion_constant_has_a_unit():
    names = {name for name in vars(units) if name.isupper() and name != "UNITS"}
    assert names == set(units.UNITS)


def _whole_up(value):
    return np.ceil(value.to("dimensionless"))


def _as_pint(unit):
    return "dimensionless" if unit == "1" else unit
