"""Prose: a statement as one paragraph, in English or Chinese, before any markup.

A number keeps to its unit by a no-break space, and citations stand between two private signs,
so that a format only has to translate single signs.
"""

from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.writers.citations import PROGRAM, cited
from carbon_desktop.exchange.writers.claiming import claiming
from carbon_desktop.exchange.writers.lists import JOINED
from carbon_desktop.exchange.writers.not_final import not_final
from carbon_desktop.exchange.writers.origins import Voice
from carbon_desktop.exchange.writers.results import about_brackets, left_out, resulting
from carbon_desktop.exchange.writers.running import running
from carbon_desktop.exchange.writers.summary import summary
from carbon_desktop.words.paper import tell


def sentences_of(statement: Statement, language: str, *, cites: bool, in_full: bool) -> str:
    """Return the text of a statement: the sentence of a paper, or all of it with `in_full`."""
    write = paragraph if in_full else summary
    text = write(statement, language, cites=cites)
    about = about_brackets(statement, text, language)
    return JOINED[language].join(one for one in (text, about) if one)


def paragraph(statement: Statement, language: str, *, cites: bool) -> str:
    """Return the paragraph: sources are cited where `cites`, else named in brackets."""
    voice = Voice(language, cites, statement.sources)
    sentences = [
        *running(statement, voice),
        *resulting(statement, language),
        not_final(statement, language),
        *claiming(statement.claims, voice),
        _estimated(statement, voice),
        left_out(statement.lacks, language),
    ]
    return JOINED[language].join(one for one in sentences if one)


def _estimated(statement: Statement, voice: Voice) -> str:
    program, catalogue, method = statement.versions
    citation = cited([PROGRAM, *statement.equations]) if voice.cites else ""
    return tell(
        "estimated",
        voice.language,
        program=program,
        catalogue=catalogue,
        method=method,
        cite=citation,
    )
