"""Every writer against texts that were read and judged sentence by sentence."""

from pathlib import Path

import pytest

from carbon_desktop import __version__
from carbon_desktop.exchange.writers.bibtex import as_bibtex
from carbon_desktop.exchange.writers.hugging_face import as_hugging_face
from carbon_desktop.exchange.writers.latex import as_latex
from carbon_desktop.exchange.writers.sentence import as_sentence
from carbon_desktop.method import VERSION
from carbon_desktop.words import LANGUAGES

EXPECTED = Path(__file__).parent / "expected"


def written(text: str, statement) -> str:
    """Return a text with what changes from release to release taken out."""
    program, catalogue, method = statement.versions
    assert (program, method) == (__version__, VERSION)
    version = f"Carbon Desktop {program}"
    return text.replace(version, "Carbon Desktop @").replace(catalogue, "@")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("suffix", "write"), [("txt", as_sentence), ("tex", as_latex), ("md", as_hugging_face)]
)
def test_that_a_plan_is_told_as_it_was_told_by_hand(told, language, suffix, write) -> None:
    name, statement = told
    expected = (EXPECTED / f"{name}.{language}.{suffix}").read_text(encoding="utf-8")
    assert written(write(statement, language).rstrip("\n"), statement) == expected.rstrip("\n")


def test_that_a_bibliography_is_that_written_by_hand(told) -> None:
    name, statement = told
    expected = (EXPECTED / f"{name}.bib").read_text(encoding="utf-8")
    text = as_bibtex(statement).replace(f"Version {statement.versions.program}", "Version @")
    assert text.replace(f"catalogue {statement.versions.catalogue}", "catalogue @") == expected
