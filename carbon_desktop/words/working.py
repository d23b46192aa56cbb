"""What the working says beside its formulas."""

from carbon_desktop.words.language import Pair
from carbon_desktop.words.sentences import filled

WORKING: dict[str, Pair] = {
    "other_factor": ("if {boundary}: {amount}", "若按{boundary}：{amount}"),
    "not_known": ("Not known: {wishes}", "未知：{wishes}"),
}
"""Sentences of the working."""


def working_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence of the working."""
    return filled(WORKING[code], language, **fields)
