"""File names made of plan names: safe on every system, and free."""

import re
import unicodedata
from collections.abc import Collection

LONGEST = 120
"""Bytes that a name may have; 255 is the limit of most file systems."""

FALLBACK = "plan"

_FORBIDDEN = re.compile(r'[\\/:*?"<>|]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


def safe_name(name: str) -> str:
    """Return a plan's name as the name of a file without suffix; Chinese and the like stay."""
    text = unicodedata.normalize("NFC", name)
    text = "".join(" " if unicodedata.category(one)[0] in "CZ" else one for one in text)
    text = " ".join(_FORBIDDEN.sub("-", text).split()).strip(". ")
    text = text.encode()[:LONGEST].decode(errors="ignore").rstrip(". ")
    if _RESERVED.fullmatch(text):
        text = f"{text}-{FALLBACK}"
    return text if text.strip("-_ ") else FALLBACK


def free_name(name: str, suffix: str, taken: Collection[str]) -> str:
    """Return a safe name with its suffix, numbered where the name is taken in any case."""
    stem, lowered = safe_name(name), {one.casefold() for one in taken}
    candidate, number = f"{stem}{suffix}", 2
    while candidate.casefold() in lowered:
        candidate, number = f"{stem}-{number}{suffix}", number + 1
    return candidate
