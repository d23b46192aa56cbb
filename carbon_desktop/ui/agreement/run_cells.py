"""Cells of the table of runs: figures as they are read, and in full when copied."""

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.validation.comparison import Comparison
from carbon_desktop.study.validation.run_plan import HOURS, TOKENS
from carbon_desktop.study.validation.unused import Unused
from carbon_desktop.ui.agreement.score_table import width_of
from carbon_desktop.ui.tables.cell import Cell, Column, Row
from carbon_desktop.words import accelerator_name, amount, in_scale, scale
from carbon_desktop.words.agreement import agreement_name, agreement_text, measure_text

_ALL = 2000
UNIT = {HOURS: "kWh", TOKENS: "device-hours"}
"""The unit of each comparison, as its figures are read."""

USED = ("run", "hardware", "boundary", "published", "ours", "range", "ratio", "is_inside",
        "usual", "source")  # fmt: skip
LEFT = ("run", "hardware", "year", "reason", "source")
"""Columns of the runs that are compared, and of those that are not."""

_WIDTHS = {
    "run": (176, 200), "hardware": (152, 160), "boundary": (80, 48), "published": (84, 16),
    "ours": (88, 16), "range": (176, 24), "ratio": (68, 8), "is_inside": (68, 8),
    "usual": (96, 40), "source": (96, _ALL), "year": (52, 8), "reason": (240, 240),
}  # fmt: skip
_RIGHT = frozenset({"published", "ours", "ratio", "usual"})


class RunCells:
    """Makes the cells of one comparison in a language."""

    def __init__(self, bar: str, usual: str, catalogue: Catalogue, language: str) -> None:
        self._bar, self._usual = bar, usual
        self._catalogue, self._language = catalogue, language

    def has(self, name: str) -> bool:
        """Say whether a column is of use: device-hours have one boundary only."""
        return name != "boundary" or self._bar == HOURS

    def columns(self, names: tuple[str, ...]) -> list[Column]:
        """Return columns by name."""
        return [self._column(name) for name in names]

    def cell(self, row: Row, name: str) -> Cell:
        """Return the cell of a run in a column."""
        one = row.about
        if isinstance(one, Unused):
            return self._of_unused(one, name)
        assert isinstance(one, Comparison)
        return self._of_compared(one, name)

    def tip(self, one: Comparison) -> str:
        """Return what a point tells, line by line."""
        name = self._name
        lines = (
            one.run.model,
            f"{name('published')}: {self._amount(one.published)}",
            f"{name('ours')}: {self._amount(one.ours.best)} ({self._span(one)})",
            f"{name('ratio')}: {measure_text('median_ratio', one.ratio, self._language)}",
            f"{name(self._usual)}: {self._amount(one.usual)}",
        )
        return "\n".join(lines)

    def _column(self, name: str) -> Column:
        width, grows = _WIDTHS[name]
        title = self._name(self._usual if name == "usual" else name)
        unit = UNIT[self._bar]
        copied: tuple[str, ...] = ()
        if name in {"published", "ours", "usual"}:
            copied = (agreement_text("of_the_figures", self._language, name=title, unit=unit),)
        if name == "range":
            copied = tuple(
                agreement_text("of_the_figures", self._language, name=self._name(end), unit=unit)
                for end in ("low", "high")
            )
        if name == "usual":
            width = max(width, width_of(title))
        return Column(title, width, right=name in _RIGHT, grows=grows, copied=copied)

    def _of_unused(self, one: Unused, name: str) -> Cell:
        if name == "reason":
            return Cell(self._name(one.reason))
        return self._of_run(one.run.model, one, name)

    def _of_compared(self, one: Comparison, name: str) -> Cell:
        figures = {"published": one.published, "ours": one.ours.best, "usual": one.usual}
        if name in figures:
            value = figures[name]
            return Cell(self._amount(value), (value,), value)
        if name == "range":
            return Cell(self._span(one), (one.ours.low, one.ours.high), one.ours.low)
        if name == "ratio":
            return Cell(
                measure_text("median_ratio", one.ratio, self._language), (one.ratio,), one.ratio
            )
        if name == "is_inside":
            return Cell(self._name("yes" if one.is_inside else "no"), order=float(one.is_inside))
        if name == "boundary":
            return Cell(self._name(one.run.boundary))
        return self._of_run(one.run.model, one, name)

    def _of_run(self, model: str, one: Comparison | Unused, name: str) -> Cell:
        run = one.run
        if name == "hardware":
            shown = accelerator_name(run.accelerator, self._language, self._catalogue)
            shown = shown or run.hardware
            if run.device_count is not None and isinstance(one, Comparison):
                shown = f"{run.device_count:.0f} × {shown}"
            return Cell(shown)
        if name == "year":
            return Cell(str(run.year), (run.year,), float(run.year))
        if name == "source":
            said = f"{run.source}. {run.locator}".strip(". ")
            return Cell(run.source, (said,), tip=said)
        return Cell(model, tip=f"{model}\n{run.organisation}, {run.year}")

    def _span(self, one: Comparison) -> str:
        """Return our range in one unit."""
        unit = UNIT[self._bar]
        shown = scale([one.ours.high], unit, self._language)
        low, high = (in_scale(end, shown, unit, self._language) for end in one.ours[1:])
        span = agreement_text("span", self._language, low=low, high=high)
        return f"{span} {shown.unit}" if self._bar == HOURS else span

    def _amount(self, value: float) -> str:
        shown = amount(value, UNIT[self._bar], self._language)
        return shown.text if self._bar == HOURS else shown.number

    def _name(self, code: str) -> str:
        return agreement_name(code, self._language)
