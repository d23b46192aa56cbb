"""Scenarios side by side as JSON: every scenario, and every pair of them."""

from typing import Any

from carbon_desktop import __version__
from carbon_desktop.cli.as_json import results, rounded, unit_of, written
from carbon_desktop.cli.compare import Beside
from carbon_desktop.method import VERSION
from carbon_desktop.study.comparison import Comparison, Spread, compared, marks
from carbon_desktop.study.estimate import RESULTS, ScenarioEstimate
from carbon_desktop.words import notice_text


def as_json(beside: Beside, language: str) -> str:
    """Return the comparison as one JSON object; what is not known of both is absent."""
    found = beside.estimate
    names = beside.quantities if beside.chosen else RESULTS
    document = {
        "plan": found.plan.name,
        "baseline": found.scenarios[0].id,
        "against": beside.other.id,
        "scenarios": [_scenario(one, names, beside) for one in found.scenarios],
        "pairs": [
            _pair(one, other, names, beside)
            for at, other in enumerate(found.scenarios)
            for one in found.scenarios[at + 1 :]
        ],
        "draws": beside.ranges.draws,
        "seed": beside.ranges.seed,
        "notices": [
            {
                "code": notice.code,
                "text": notice_text(notice, language, beside.catalogue),
                "scenarios": [one.id for one in ones],
            }
            for notice, ones in beside.notices
        ],
        "catalogue_version": beside.catalogue.version,
        "method_version": VERSION,
        "program_version": __version__,
    }
    return written(document)


def _scenario(one: ScenarioEstimate, names: tuple[str, ...], beside: Beside) -> dict[str, Any]:
    values = {name: one.results[name] for name in names if name in one.results}
    return {
        "id": one.id,
        "name": one.name,
        "results": results(values, one.currency, beside.ranges.of(one)),
    }


def _pair(
    one: ScenarioEstimate, other: ScenarioEstimate, names: tuple[str, ...], beside: Beside
) -> dict[str, Any]:
    """Return the later of two scenarios against the earlier; marks say what is doubtful."""
    found = compared(beside.ranges, one, other, names)
    quantities: dict[str, Any] = {}
    for name in names:
        said = list(marks(one, other, name))
        known = name in one.results and name in other.results
        if name in found:
            unit = unit_of(name, one.currency)
            quantities[name] = {**_compared(found[name]), "unit": unit, "marks": said}
        elif known and said:
            quantities[name] = {"marks": said}
    return {"scenario": one.id, "other": other.id, "quantities": quantities}


def _compared(found: Comparison) -> dict[str, Any]:
    shares = {name: rounded(getattr(found, name)) for name in ("lower", "equal", "higher")}
    ratio = {} if found.ratio is None else {"ratio": _spread(found.ratio)}
    return {**shares, "difference": _spread(found.difference), **ratio}


def _spread(one: Spread) -> dict[str, float]:
    return {name: rounded(value) for name, value in one._asdict().items()}
