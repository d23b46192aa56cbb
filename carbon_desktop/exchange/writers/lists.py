"""Lists and gaps inside sentences: what English and Chinese put between words."""

from collections.abc import Sequence

SEMICOLONS = {"en": "; ", "zh": "；"}
COMMAS = {"en": ", ", "zh": "，"}
BRACKETS = {"en": " ({})", "zh": "（{}）"}
JOINED = {"en": " ", "zh": ""}
"""Between sentences."""

_LAST = {"en": " and ", "zh": "和"}
BETWEEN = {"en": ", ", "zh": "、"}


def listed(words: Sequence[str], language: str) -> str:
    """Return words as a list with its last word joined by "and"."""
    *rest, last = [spaced(word, language) for word in words]
    return f"{BETWEEN[language].join(rest)}{_LAST[language]}{last}" if rest else last


def bracketed(text: str, language: str) -> str:
    """Return text in brackets as it follows a word; nothing stays nothing."""
    return BRACKETS[language].replace("{}", text) if text else ""


def spaced(name: str, language: str) -> str:
    """Return a name as it stands inside a sentence: Chinese sets Latin words off by gaps."""
    if language != "zh":
        return name
    before = " " if _is_latin(name[:1]) else ""
    return f"{before}{name}{' ' if _is_latin(name[-1:]) else ''}"


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
