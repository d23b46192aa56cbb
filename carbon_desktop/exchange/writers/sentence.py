"""A paragraph for the paper, as plain text."""

from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.writers.amounts import GAP
from carbon_desktop.exchange.writers.prose import paragraph
from carbon_desktop.words.numbers import written_with


@written_with(".")
def as_sentence(statement: Statement, language: str) -> str:
    """Return the paragraph with its sources named in brackets."""
    return paragraph(statement, language, cites=False).replace(GAP, " ")
