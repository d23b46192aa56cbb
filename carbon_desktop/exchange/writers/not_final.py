"""How much of the energy is not the final run: a sentence of a paper."""

from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.writers.amounts import GAP
from carbon_desktop.words.development import roles_text, sentence


def not_final(statement: Statement, language: str) -> str:
    """Return the sentence; nothing where all of it is the final run or nothing is trained."""
    if not statement.not_final:
        return ""
    said = roles_text(statement.not_final, language, "facility_energy")
    return sentence(said, language).replace(" %", f"{GAP}%")
