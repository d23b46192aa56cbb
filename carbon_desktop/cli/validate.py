"""``validate``: how well the program agrees with published runs, each left out of the fit."""

from collections.abc import Sequence

from carbon_desktop.catalogue.catalogue import load
from carbon_desktop.cli.arguments import WrongUse, choice, help_of, told_apart
from carbon_desktop.cli.options import FORMATS
from carbon_desktop.cli.terminal import table
from carbon_desktop.study.validation.agreement import Agreement, Compared, agreement
from carbon_desktop.study.validation.bar import SERVING, Bar
from carbon_desktop.study.validation.comparison import Comparison
from carbon_desktop.study.validation.run_plan import BARS, TOKENS
from carbon_desktop.study.validation.score import Score
from carbon_desktop.study.validation.serving import EVERYTHING
from carbon_desktop.words import amount
from carbon_desktop.words.agreement import (
    MEASURES,
    agreement_name,
    agreement_text,
    bar_text,
    bars_text,
    measure_text,
    outside_text,
    summary_text,
)

Line = tuple[str, ...]
_UNIT = {TOKENS: "device-hours"}
_ENERGY = "kWh"


def command(arguments: list[str], language: str) -> str:
    """Return what is printed.

    Raises
    ------
    WrongUse
        If the words are wrong.
    """
    given = told_apart("validate", arguments, {"--format": ", ".join(FORMATS)}, language)
    if given.words:
        raise WrongUse("word_too_many", word=given.words[0], help=help_of("validate"))
    form = choice("--format", given.options.get("--format", "text"), FORMATS)
    found = agreement(load())
    if form == "json":
        from carbon_desktop.cli.agreement_json import as_json

        return as_json(found, language)
    return as_text(found, language)


def as_text(found: Agreement, language: str) -> str:
    """Return the agreement as lines of plain text: summaries, scores with bars, then rows."""
    head = [
        agreement_name("title", language),
        agreement_text("about", language),
        bars_text(found.bars, language),
    ]
    parts = [head]
    parts += [_summary(found, bar, language) for bar in BARS]
    parts.append(_serving(found, language))
    for bar in BARS:
        parts += [_rows(found.of(bar), language), _unused(found.of(bar), language)]
    return "\n\n".join("\n".join(part) for part in parts)


def _summary(found: Agreement, bar: str, language: str) -> list[str]:
    compared = found.of(bar)
    name = agreement_name(bar, language)
    scores = [(agreement_name(rule, language), one) for rule, one in compared.scores.items()]
    return [
        agreement_text("heading", language, name=name, n=len(compared.rows)),
        f"  {summary_text(found, bar, language)}",
        *_scores(bar, scores, found.bars, language),
        *(f"  {one}" for one in outside_text(compared, language).splitlines()),
    ]


def _serving(found: Agreement, language: str) -> list[str]:
    whole = [one for one in found.serving if one.group == EVERYTHING]
    scores = [(agreement_name(one.rule, language), one.score) for one in whole]
    name, rows = agreement_name(SERVING, language), whole[0].score.rows
    return [
        agreement_text("heading_rows", language, name=name, n=rows),
        f"  {summary_text(found, SERVING, language)}",
        *_scores(SERVING, scores, found.bars, language),
        f"  {agreement_text('serving_rows', language)}",
    ]


def _scores(
    bar: str, scores: Sequence[tuple[str, Score]], bars: Sequence[Bar], language: str
) -> list[str]:
    """Return a table: measures across, rules down, the bar beneath the first of them."""
    measures = MEASURES[bar]
    limits = {one.measure: bar_text(one, language) for one in bars if one.comparison == bar}
    lines: list[Line] = [("", *(agreement_name(one, language) for one in measures))]
    for name, score in scores:
        shown = (measure_text(one, getattr(score, one), language) for one in measures)
        lines.append((name, *shown))
    lines.insert(2, (agreement_name("bar", language), *(limits.get(one, "") for one in measures)))
    return table(lines, "  ")


def _rows(compared: Compared, language: str) -> list[str]:
    usual = list(compared.scores)[3]
    heads = ("run", "published", "ours", "range", "ratio", "is_inside", usual)
    lines: list[Line] = [tuple(agreement_name(one, language) for one in heads)]
    lines += [_row(one, language) for one in compared.rows]
    return [agreement_name(compared.bar, language), *table(lines, "  ")]


def _row(one: Comparison, language: str) -> Line:
    unit = _UNIT.get(one.bar, _ENERGY)
    low, high = (amount(end, unit, language).text for end in (one.ours.low, one.ours.high))
    return (
        one.run.model,
        amount(one.published, unit, language).text,
        amount(one.ours.best, unit, language).text,
        agreement_text("span", language, low=low, high=high),
        measure_text("median_ratio", one.ratio, language),
        agreement_name("yes" if one.is_inside else "no", language),
        amount(one.usual, unit, language).text,
    )


def _unused(compared: Compared, language: str) -> list[str]:
    """Return the runs that a comparison leaves out, each with the reason."""
    lines = [(one.run.model, agreement_name(one.reason, language)) for one in compared.unused]
    return [agreement_name("unused", language), *table(lines, "  ")]
