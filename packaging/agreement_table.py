"""Write the README's table of agreement from what `validate` computes: run after a calibration."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BEGIN, END = "<!-- agreement -->\n", "<!-- end of agreement -->\n"
HEAD = ("Comparison", "Measure", "Bar", "Left out: the run", "its laboratory", "Today’s practice")
NONE = "—"


def table() -> str:
    """Return every bar with what is reached beside it, and the runs outside, in Markdown."""
    from carbon_desktop.catalogue.catalogue import load
    from carbon_desktop.study.validation.agreement import agreement
    from carbon_desktop.words.agreement import agreement_name, bar_text, measure_text

    found = agreement(load())
    rows = [list(HEAD), ["---"] * len(HEAD)]
    for bar in found.bars:
        name = agreement_name(bar.comparison, "en")
        measure = agreement_name(bar.measure, "en")
        reached = measure_text(bar.measure, bar.reached, "en")
        beside = [measure_text(bar.measure, one, "en") for one in others(found, bar)]
        rows.append([name, measure, bar_text(bar, "en"), reached, *beside])
    cells = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    lines = "".join(f"| {' | '.join(row)} |\n" for row in cells)
    return lines + outside(found)


def others(found, bar) -> tuple[float | None, float | None]:
    """Return the measure leaving the laboratory out, and by the usual rule."""
    from carbon_desktop.study.validation.agreement import ELSEWHERE, RULES
    from carbon_desktop.study.validation.serving import USUAL, serving_score

    if bar.comparison == "serving":
        return None, getattr(serving_score(USUAL), bar.measure)
    if bar.comparison == "all":
        return None, None
    scores = found.of(bar.comparison).scores
    return tuple(getattr(scores[one], bar.measure) for one in (ELSEWHERE, RULES[bar.comparison]))


def outside(found) -> str:
    """Return the runs outside our range as a list, with what is known of each."""
    from carbon_desktop.words.agreement import outside_text

    lines = [line for bar in ("hours", "tokens") for line in
             outside_text(found.of(bar), "en").splitlines()[1:]]  # fmt: skip
    return "\nOutside our range:\n\n" + "".join(f"- {line}\n" for line in lines)


def with_table(readme: str) -> str:
    """Return a README with its table of agreement made anew."""
    before, _, rest = readme.partition(BEGIN)
    after = rest.partition(END)[2]
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    README.write_text(with_table(README.read_text(encoding="utf-8")), encoding="utf-8")
