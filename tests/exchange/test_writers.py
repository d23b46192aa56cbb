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


WRITERS = [("txt", as_sentence), ("tex", as_latex), ("md", as_hugging_face)]


def by_hand(name: str) -> str:
    return (EXPECTED / name).read_text(encoding="utf-8").rstrip("\n")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("suffix", "write"), WRITERS)
def test_that_a_plan_is_told_as_it_was_told_by_hand(told, language, suffix, write) -> None:
    name, statement = told
    expected = by_hand(f"{name}.{language}.{suffix}")
    assert written(write(statement, language).rstrip("\n"), statement) == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("suffix", "write"), WRITERS[:2])
def test_that_the_whole_account_is_that_written_by_hand(told, language, suffix, write) -> None:
    name, statement = told
    expected = by_hand(f"full/{name}.{language}.{suffix}")
    assert written(write(statement, language, in_full=True).rstrip("\n"), statement) == expected


@pytest.mark.parametrize("in_full", [False, True])
def test_that_a_bibliography_is_that_written_by_hand(told, in_full) -> None:
    name, statement = told
    expected = by_hand(f"full/{name}.bib" if in_full else f"{name}.bib")
    text = as_bibtex(statement, as_latex(statement, "en", in_full=in_full)).rstrip("\n")
    text = text.replace(f"Version {statement.versions.program}", "Version @")
    assert text.replace(f"catalogue {statement.versions.catalogue}", "catalogue @") == expected
