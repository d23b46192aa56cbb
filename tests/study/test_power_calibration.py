"""The power model against the program's equations, and its constants against a fresh fit."""

from functools import cache

import numpy as np
import pytest

from carbon_desktop.catalogue.nodes import node_classes
from carbon_desktop.catalogue.power_family import FAMILIES, TUNED
from carbon_desktop.catalogue.tables import accelerators, read, sources
from carbon_desktop.method.graph import graph
from carbon_desktop.method.power_graphs import power_modules
from carbon_desktop.study.calibration import power, power_model
from carbon_desktop.study.calibration.power_runs import metered_runs


@cache
def shipped():
    """Return the constants that ship, by id."""
    return {row[0]: float(row[1]) for row in read("calibration_power")}


def test_that_every_run_of_the_hours_bar_is_there():
    assert len(metered_runs()) == 27
    assert len({run.source for run in metered_runs()}) == 7


def test_that_no_run_has_a_part_in_a_fit_that_may_not_see_it():
    runs = metered_runs()
    changed = [runs[0]._replace(power=runs[0].power * 3.0), *runs[1:]]
    kept = 1.0 - np.eye(len(runs))[:2]
    before, after = power.fit_subsets(runs, kept), power.fit_subsets(changed, kept)
    assert after[0].constants == pytest.approx(before[0].constants)
    assert after[0].spread == pytest.approx(before[0].spread)
    assert after[1].constants != pytest.approx(before[1].constants, rel=1e-3)


def test_that_the_constants_that_ship_are_those_of_a_fresh_fit():
    fresh = power.power_constants(power.fit_power(metered_runs()))
    for old, new in zip(read("calibration_power"), fresh, strict=True):
        assert old[0] == new.id
        assert old[4:] == [new.unit, str(new.year), new.source, new.note]
        assert [bool(cell) for cell in old[2:4]] == [new.low is not None, new.high is not None]
        for cell, number in zip(old[1:4], (new.value, new.low, new.high), strict=True):
            assert not cell or float(cell) == pytest.approx(number, rel=0.011), old[0]


def test_that_the_host_of_the_tpu_board_that_ships_is_that_of_a_fresh_fit():
    kept, fresh = (
        node_classes()["tpu_4"].host_power,
        power.tpu_host(power.fit_power(metered_runs())),
    )
    assert (kept.value, kept.low, kept.high) == pytest.approx(
        (fresh.value, fresh.low, fresh.high), rel=0.011
    )


def test_that_every_family_has_a_share_with_a_range_and_a_source():
    lines = {row[0]: row for row in read("calibration_power")}
    for family in FAMILIES:
        _, value, low, high, _, _, source, _ = lines[f"power_share_{family}"]
        assert 0.0 < float(low) < float(value) < float(high) <= 1.0
        assert source in sources()
    assert {row[6] for row in lines.values()} <= set(sources())


def given_of(run):
    """Return what study supplies of a run, by the constants that ship."""
    constants, node = shipped(), run.node
    sized = run.parameters is not None and run.family != TUNED
    share = constants[f"power_share_{run.family}"]
    given = {"device_hours": 1000.0, "tdp": run.tdp, "pue": 1.0}
    given["base_power_share" if sized or run.several_nodes else "power_share"] = share
    if sized:
        given["active_parameters"] = run.parameters
        given["typical_parameters"] = constants[f"typical_parameters_{run.era}"]
        given["power_size_exponent"] = constants["power_size_exponent"]
        given["power_share_ceiling"] = constants["power_share_ceiling"]
    if run.several_nodes:
        given |= {"hours": run.hours, "power_settling_hours": constants["power_settling_hours"]}
    given |= {"node_host_power": node.host_power.value, "node_accelerators": node.accelerators}
    return sized, given


def test_that_the_equations_of_the_method_give_what_was_calibrated():
    runs = metered_runs()
    d = power_model.design(runs)
    constants, _ = power_model.fit_each(np.ones((1, len(runs))), d)
    own, rest, _ = power_model.powers(constants, d)
    for run, expected in zip(runs, (own + rest)[0], strict=True):
        sized, given = given_of(run)
        modules = power_modules(size_known=sized, several_nodes=run.several_nodes)
        values = graph(*modules).evaluate(given)
        name = (
            "it_energy" if run.network else "server_energy" if run.host else "accelerator_energy"
        )
        assert values[name] == pytest.approx(float(expected), rel=0.01), run.id


def test_that_gpt3_on_512_h100_draws_what_its_meters_read():
    run = next(one for one in metered_runs() if one.id.endswith("512xH100-gpt3"))
    sized, given = given_of(run)
    graph_of_run = graph(*power_modules(size_known=sized, several_nodes=True))
    values = graph_of_run.evaluate(given | {"device_hours": 485.25})
    assert values["server_energy"] == pytest.approx(415.2, rel=0.05)


def test_that_the_development_of_olmo_draws_what_its_meters_read():
    run = next(one for one in metered_runs() if one.id == "morrison-dev-total")
    values = graph(*power_modules()).evaluate(given_of(run)[1] | {"device_hours": 680_000.0})
    assert values["accelerator_energy"] * 1.2 / 1000 == pytest.approx(459, rel=0.05)


def test_that_accelerators_of_a_run_are_in_the_catalogue_with_their_class():
    assert {run.node.id for run in metered_runs()} <= set(node_classes())
    assert accelerators()["nvidia-h100-sxm5-80gb"].tdp is not None
