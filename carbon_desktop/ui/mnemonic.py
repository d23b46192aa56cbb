"""Mnemonics: the letter that reaches a part of the window with Alt, as its text marks it."""

import re

_MARK = re.compile(r"\(&\w\)|&")
"""The mark before a letter; where a language has no letters, one stands behind in brackets."""


def without_mnemonic(text: str) -> str:
    """Return the text of a menu, button or label as it is read out."""
    return _MARK.sub("", text)
