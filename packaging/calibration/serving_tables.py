"""The tables of serving: its constants, and how well they predict, from ML.ENERGY's measurements.

The measurements themselves do not ship, for their copy states no licence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from calibration import serving_summary as summary
from calibration.serving import COMPUTE_EFFICIENCY, PRIORS, fit, leave_one_model_out
from calibration.serving_rows import Rows, read_rows

CONSTANTS = ("id", "value", "low", "high", "unit", "year", "source", "note")
SCORES = ("rows", "median_error", "nine_in_ten_ratio", "coverage", "median_width",
          "interval_score")  # fmt: skip
UNIT = {"layer_seconds": "s", "link_seconds": "s", "sequence_seconds": "s"}
FIXED = (
    ("compute_efficiency", *COMPUTE_EFFICIENCY, "", "2022", "pope_2022", "prefill"),
    ("memory_headroom", 1.2, 1.11, 1.2, "", "2026", "ecologits_0_11_3", "engine_default_is_low"),
    ("kv_width", 1024.0, None, None, "", "2023", "ainslie_2023", "spread_in_factors"),
    ("batch", 64.0, 8.0, 256.0, "", "2026", "ecologits_0_11_3", "assumed"),
)
"""Constants that are not fitted: value, low, high, unit, year, source, note."""


def tables(path: Path) -> dict[str, list[Sequence[object]]]:
    """Return the lines of both tables, headers first, by name."""
    rows = read_rows(path)
    return {
        "calibration_serving": [CONSTANTS, *constants(rows)],
        "serving_errors": [("method", "group", "class", *SCORES), *errors(rows)],
    }


def constants(rows: Rows) -> Iterator[Sequence[object]]:
    """Yield the table of constants; what they leave unexplained is the range of two factors."""
    for name, value in fit(rows).items():
        note = "fitted" if name in PRIORS else "median_of_models"
        yield name, _short(value), "", "", UNIT.get(name, ""), 2026, "mlenergy_2025", note
    for suffix, known in (("", True), ("_shape_estimated", False)):
        spread = summary.factors(leave_one_model_out(rows, shape_known=known))
        for name, one in zip(("time_factor", "power_factor"), spread, strict=True):
            ends = _short(one.low), _short(one.high)
            yield name + suffix, 1, *ends, "", 2026, "mlenergy_2025", "leave_one_model_out"
    for name, value, low, high, *rest in FIXED:
        yield name, _short(value), _short(low), _short(high), *rest


def errors(rows: Rows) -> Iterator[Sequence[object]]:
    """Yield the scores of our equations and of other rules, on all rows and on parts of them."""
    energy, time = summary.ours(rows)
    guessed, guessed_time = summary.ours(rows, shape_known=False)
    rules = {
        "energy": energy,
        "energy_shape_estimated": guessed,
        "energy_other_card": summary.other_card(rows),
        "time": time,
        "time_shape_estimated": guessed_time,
        "ecologits_as_shipped": summary.ecologits(rows, batch=64.0),
        "ecologits_batch_known": summary.ecologits(rows),
        "ecologits_batch_and_cards_known": summary.ecologits(rows, cards_known=True),
        "energy_by_active_parameters": summary.by_active_parameters(rows),
    }
    for method, one in rules.items():
        for kind, value, chosen in summary.groups(rows):
            scores = summary.score(summary.Predicted(*(part[chosen] for part in one)))
            yield method, kind, value, *(_short(scores.get(name)) for name in SCORES)


def _short(value: object) -> str:
    return "" if value is None else f"{value:.4g}"
