"""Problems and notices as codes: words turns them into sentences, in the user's language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

_NONE: Mapping[str, float | str] = MappingProxyType({})


class Problem(NamedTuple):
    """Something wrong with one field, so that what depends on it is not computed.

    `code` names the sentence, `details` its fields; `scenario` and `phase` are ids.
    """

    code: str
    field: str
    scenario: str = ""
    phase: str = ""
    details: Mapping[str, float | str] = _NONE


class Notice(NamedTuple):
    """Something the reader of the figures should know."""

    code: str
    field: str = ""
    scenario: str = ""
    phase: str = ""
    details: Mapping[str, float | str] = _NONE
