"""The two languages: every sentence is written as a pair, so that a translator sees both."""

from typing import TypeAlias

Pair: TypeAlias = tuple[str, str]
"""A text in English and in Simplified Chinese."""

LANGUAGES = ("en", "zh")


def pick(pair: Pair, language: str) -> str:
    """Return the text of a pair in a language.

    Raises
    ------
    KeyError
        If we do not speak it.
    """
    if language not in LANGUAGES:
        raise KeyError(language)
    return pair[LANGUAGES.index(language)]
