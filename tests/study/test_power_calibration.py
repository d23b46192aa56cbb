"""The power model against the meters, and the constants that ship against a fresh fit."""

import csv
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from carbon_desktop.catalogue.nodes import node_classes
from carbon_desktop.catalogue.power_family import FAMILIES, TUNED
from carbon_desktop.catalogue.tables import accelerators, read, sources
from carbon_desktop.method.graph import graph
from carbon_desktop.method.power_graphs import power_modules

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

from calibration import power, power_model, power_table
from calibration.power_rows import read_rows


@cache
def left_out():
    """Return every run, predicted without it."""
    return power.leave_one_out(read_rows())


@cache
def shipped():
    """Return the constants that ship, by id."""
    return {row[0]: float(row[1]) for row in read("calibration_power")}


def test_that_every_run_of_the_hours_bar_is_there():
    assert len(read_rows()) == 27


def test_that_the_bars_hold_leaving_one_run_out():
    reached = power.score(left_out())
    assert reached.median_error <= 0.13
    assert reached.nine_in_ten <= 0.45
    assert reached.inside >= 0.80
    assert reached.median_width <= 2.2


def test_that_whole_laboratories_are_left_out_together():
    reached = power.score(power.leave_one_source_out(read_rows()))
    assert reached.rows == 27
    assert reached.median_error <= 0.13
    assert len({row.source for row in read_rows()}) == 7


def test_that_no_run_has_a_part_in_its_own_prediction():
    rows = read_rows()
    changed = [rows[0]._replace(power=rows[0].power * 3.0), *rows[1:]]
    before, after = left_out(), power.leave_one_out(changed)
    assert (after[0].ours, after[0].low) == pytest.approx((before[0].ours, before[0].low))
    assert after[1].ours != pytest.approx(before[1].ours, rel=1e-3)


def test_that_one_run_is_outside_its_range_and_is_named():
    outside = [one.id for one in left_out() if not one.low <= one.published <= one.high]
    assert outside == ["dodge-vit-base"]


def test_that_the_constants_that_ship_are_those_of_a_fresh_fit():
    fresh = [
        ["" if cell is None else str(cell) for cell in line] for line in power.fit(read_rows())
    ]
    table = list(read("calibration_power"))
    assert [line[:1] + line[4:] for line in table] == [line[:1] + line[4:] for line in fresh]
    for old, new in zip(table, fresh, strict=True):
        assert [bool(cell) for cell in old] == [bool(cell) for cell in new]
        numbers = [(float(a), float(b)) for a, b in zip(old[1:4], new[1:4], strict=True) if a]
        assert all(a == pytest.approx(b, rel=0.011) for a, b in numbers), old[0]


def test_that_the_node_classes_that_ship_are_those_of_a_fresh_fit():
    fresh = power.node_classes(power_table.Fit(read_rows()))[1:]
    assert list(read("node_classes")) == fresh


def test_that_every_family_has_a_share_with_a_range_and_a_source():
    lines = {row[0]: row for row in read("calibration_power")}
    for family in FAMILIES:
        _, value, low, high, _, _, source, _ = lines[f"power_share_{family}"]
        assert 0.0 < float(low) < float(value) < float(high) <= 1.0
        assert source in sources()
    assert {row[6] for row in lines.values()} <= set(sources())


def given_of(row):
    """Return what study supplies of a run, by the constants that ship."""
    constants, node = shipped(), row.node
    sized = row.parameters is not None and row.family != TUNED
    share = constants[f"power_share_{row.family}"]
    given = {"device_hours": 1000.0, "tdp": row.tdp, "pue": 1.0}
    given["base_power_share" if sized or row.several_nodes else "power_share"] = share
    if sized:
        given["active_parameters"] = row.parameters
        given["typical_parameters"] = constants[f"typical_parameters_{row.era}"]
        given["power_size_exponent"] = constants["power_size_exponent"]
        given["power_share_ceiling"] = constants["power_share_ceiling"]
    if row.several_nodes:
        given |= {"hours": row.hours, "power_settling_hours": constants["power_settling_hours"]}
    given |= {"node_host_power": node.host_power.value, "node_accelerators": node.accelerators}
    return sized, given


def test_that_the_equations_of_the_method_give_what_was_calibrated():
    rows = read_rows()
    d = power_model.design(rows)
    constants, _ = power_model.fit_each(np.ones((1, len(rows))), d)
    own, rest, _ = power_model.powers(constants, d)
    for row, expected in zip(rows, (own + rest)[0], strict=True):
        sized, given = given_of(row)
        modules = power_modules(size_known=sized, several_nodes=row.several_nodes)
        values = graph(*modules).evaluate(given)
        name = (
            "it_energy" if row.network else "server_energy" if row.host else "accelerator_energy"
        )
        assert values[name] == pytest.approx(float(expected), rel=0.01), row.id


def test_that_gpt3_on_512_h100_draws_what_its_meters_read():
    row = next(one for one in read_rows() if one.id.endswith("512xH100-gpt3"))
    sized, given = given_of(row)
    graph_of_run = graph(*power_modules(size_known=sized, several_nodes=True))
    values = graph_of_run.evaluate(given | {"device_hours": 485.25})
    assert values["server_energy"] == pytest.approx(415.2, rel=0.05)


def test_that_the_development_of_olmo_draws_what_its_meters_read():
    row = next(one for one in read_rows() if one.id == "morrison-dev-total")
    values = graph(*power_modules()).evaluate(given_of(row)[1] | {"device_hours": 680_000.0})
    assert values["accelerator_energy"] * 1.2 / 1000 == pytest.approx(459, rel=0.05)


def test_that_the_bars_fail_on_tdp_times_hours():
    usual = power.score([one._replace(ours=one.usual) for one in left_out()])
    assert usual.median_error > 0.25
    assert usual.nine_in_ten > 1.0


def test_that_both_tables_are_written_where_they_are_asked_for(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["power_table", str(tmp_path)])
    power_table.main()
    for name in ("calibration_power", "node_classes"):
        with (tmp_path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            written = list(csv.reader(file))[1:]
        assert [line[0] for line in written] == [line[0] for line in read(name)]


def test_that_accelerators_of_a_run_are_in_the_catalogue_with_their_class():
    assert {row.node.id for row in read_rows()} <= set(node_classes())
    assert accelerators()["nvidia-h100-sxm5-80gb"].tdp is not None
