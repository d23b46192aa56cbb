"""What can go wrong with a file: one code for each sentence, with the facts that go into it."""

import os
from collections.abc import Mapping
from typing import Self

PLAN_FILE_CODES: Mapping[str, tuple[str, ...]] = {
    "too_large": ("limit_mb",),
    "not_utf8": (),
    "not_json": ("line", "column"),
    "too_deep": (),
    "duplicate_key": ("key",),
    "not_a_number": ("value",),
    "number_out_of_range": ("value",),
    "not_unicode": (),
    "not_an_object": (),
    "newer_format": ("format", "known"),
    "unknown_format": ("value",),
    "missing_key": ("key",),
    "unknown_key": ("key", "nearest"),
    "wrong_type": ("expected", "found"),
    "unknown_choice": ("value", "choices"),
    "out_of_range": ("bound",),
    "empty_text": (),
    "own_id": (),
    "no_scenario": (),
    "repeated_id": ("id",),
    "no_such_scenario": ("id",),
    "not_a_date": ("value",),
    "range_wrong": (),
    "wrong_value": ("reason",),
}
"""Every code of a `PlanFileError`, with the names of its details.

`expected` is what would be right and `found` what stands there, each one of `VALUE_KINDS`
(`expected` may be two, joined by a comma); `nearest` is the known key most like the unknown one,
or empty; `choices` are joined by commas; `bound` reads ``>= 1``; `reason` is English of a last
resort.
"""

VALUE_KINDS = ("number", "whole_number", "text", "yes_no", "list", "object", "null")

STORE_CODES: Mapping[str, tuple[str, ...]] = {
    "not_found": (),
    "not_a_file": (),
    "not_a_folder": (),
    "not_allowed": (),
    "read_only": (),
    "disk_full": (),
    "name_too_long": (),
    "cannot_read": ("reason",),
    "cannot_write": ("reason",),
}
"""Every code of a `StoreError`, with the names of its details.

`not_a_folder` is a place within what is no folder, `not_allowed` a file that may not be read,
`read_only` a file or folder that may not be written; `reason` is the system's own words.
"""


class ProfileError(Exception):
    """Something wrong with a file: `code`, `file` (its path), `place` within it, `details`."""

    def __init__(self, code: str, place: str = "", file: str = "", **details: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.place = place
        self.file = file
        self.details: Mapping[str, str | int] = details

    def __str__(self) -> str:
        facts = [f"{name}={value}" for name, value in self.details.items()]
        return " ".join(part for part in (self.file, self.place, self.code, *facts) if part)

    def in_file(self, path: os.PathLike[str] | str) -> Self:
        """Say which file it is about."""
        self.file = os.fspath(path)
        return self


class PlanFileError(ProfileError):
    """A file's content is not what it should be; `place` reads ``scenarios[1].settings.hours``."""


class StoreError(ProfileError):
    """The system would not read or write a file; what was there before is untouched."""
