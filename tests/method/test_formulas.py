"""What the user reads is what is computed: printed formulas against their functions."""

from math import ceil

import pytest
from asteval import Interpreter

from carbon_desktop.method.inputs import INPUTS


def _symbol(graph, name):
    known = graph.quantities.get(name) or INPUTS.get(name)
    if known is None:  # the plan's floor stands on quantities of the phases
        from carbon_desktop.method.floors import SUMMED

        known = SUMMED[name]
    return known.symbol


def test_that_each_printed_formula_gives_what_its_function_gives(any_graph, rng):
    for one in any_graph.quantities.values():
        for _ in range(5):
            values = [rng.uniform(0.05, 0.95) for _ in one.arguments]
            calculator = Interpreter(use_numpy=False, minimal=True)
            calculator.symtable["ceil"] = ceil
            for name, value in zip(one.arguments, values, strict=True):
                calculator.symtable[_symbol(any_graph, name)] = value
            printed = calculator(one.formula.replace("^", "**"))
            assert not calculator.error, (one.name, one.formula)
            assert printed == pytest.approx(one(*values), rel=1e-12), one.name


def test_that_no_two_names_of_a_graph_share_a_symbol(any_graph):
    names = {a for one in any_graph.quantities.values() for a in (one.name, *one.arguments)}
    symbols = [_symbol(any_graph, name) for name in names]
    assert len(symbols) == len(set(symbols))


def test_that_every_quantity_says_what_it_means_and_where_it_comes_from(any_graph):
    for one in any_graph.quantities.values():
        assert one.meaning.endswith("."), one.name
        assert one.source, one.name


def test_that_every_source_of_an_equation_is_in_the_catalogue(any_graph):
    from carbon_desktop.catalogue.catalogue import load

    used = {one.source for one in any_graph.quantities.values()}
    assert used <= set(load().sources)


def test_that_every_input_of_the_method_is_declared(any_graph):
    from carbon_desktop.method.floors import SUMMED

    for one in any_graph.quantities.values():
        for argument in one.arguments:
            assert argument in any_graph.quantities or argument in INPUTS or argument in SUMMED
