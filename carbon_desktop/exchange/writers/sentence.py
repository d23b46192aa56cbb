"""The sentence for the paper, or the whole account, as plain text."""

from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.writers.amounts import GAP
from carbon_desktop.exchange.writers.prose import sentences_of
from carbon_desktop.words.numbers import written_with


@written_with(".")
def as_sentence(statement: Statement, language: str, *, in_full: bool = False) -> str:
    """Return the text with its sources named in brackets; every assumption with `in_full`."""
    return sentences_of(statement, language, cites=False, in_full=in_full).replace(GAP, " ")
