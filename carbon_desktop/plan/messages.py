"""Problems and notices as codes: words turns them into sentences, in the user's language."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with one field, so that what depends on it is not computed.

    `code` names the sentence, `details` its fields; `scenario` and `phase` are ids.
    """

    code: str
    field: str
    scenario: str = ""
    phase: str = ""
    details: Mapping[str, float | str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader of the figures should know."""

    code: str
    field: str = ""
    scenario: str = ""
    phase: str = ""
    details: Mapping[str, float | str] = dataclasses.field(default_factory=dict)
