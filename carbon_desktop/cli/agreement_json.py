"""The agreement with published runs as JSON: every row, every score and every bar."""

from typing import Any

from carbon_desktop import __version__
from carbon_desktop.catalogue.tables import version
from carbon_desktop.cli.as_json import rounded, written
from carbon_desktop.method import VERSION
from carbon_desktop.study.validation.agreement import Agreement, Compared
from carbon_desktop.study.validation.bar import Bar
from carbon_desktop.study.validation.comparison import Comparison, Ours
from carbon_desktop.study.validation.run_plan import BARS, TOKENS, quantity_of
from carbon_desktop.study.validation.score import Score
from carbon_desktop.study.validation.serving import SOURCE
from carbon_desktop.study.validation.unused import Unused
from carbon_desktop.words.agreement import agreement_name


def as_json(found: Agreement, language: str) -> str:
    """Return the agreement as one JSON object; what a score does not know is null."""
    comparisons = {bar: _compared(found.of(bar), language) for bar in BARS}
    serving = [
        {"rule": one.rule, "group": one.group, "member": one.member, **_score(one.score)}
        for one in found.serving
    ]
    document = {
        **comparisons,
        "serving": {"source": SOURCE, "scores": serving},
        "bars": [_bar(one) for one in found.bars],
        "catalogue_version": version(),
        "method_version": VERSION,
        "program_version": __version__,
    }
    return written(document)


def _compared(compared: Compared, language: str) -> dict[str, Any]:
    return {
        "unit": "h" if compared.bar == TOKENS else "kWh",
        "scores": {rule: _score(one) for rule, one in compared.scores.items()},
        "rows": [_row(one) for one in compared.rows],
        "unused": [_unused(one, language) for one in compared.unused],
    }


def _row(one: Comparison) -> dict[str, Any]:
    run = one.run
    return {
        "id": run.id,
        "model": run.model,
        "organisation": run.organisation,
        "year": run.year,
        "accelerator": run.accelerator,
        "quantity": quantity_of(run, one.bar),
        "boundary": run.boundary if one.bar != TOKENS else "",
        "published": rounded(one.published),
        "run_left_out": _ours(one.ours),
        "source_left_out": _ours(one.elsewhere),
        "today": _ours(one.today),
        "usual": rounded(one.usual),
        "ratio": rounded(one.ratio),
        "inside": one.is_inside,
        "source": run.source,
        "locator": run.locator,
    }


def _ours(one: Ours) -> dict[str, float]:
    return {name: rounded(value) for name, value in one._asdict().items()}


def _score(one: Score) -> dict[str, float | None]:
    return {
        name: None if value is None else rounded(value) for name, value in one._asdict().items()
    }


def _bar(one: Bar) -> dict[str, Any]:
    return {
        **one._asdict(),
        "reached": rounded(one.reached),
        "met": one.is_met,
        "missed_by": rounded(one.missed_by),
    }


def _unused(one: Unused, language: str) -> dict[str, str]:
    text = agreement_name(one.reason, language)
    return {"id": one.run.id, "model": one.run.model, "reason": one.reason, "text": text}
