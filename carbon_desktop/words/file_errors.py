"""Errors of a file as one sentence: the file, the place within it, what would be right."""

from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.words.language import LANGUAGES
from carbon_desktop.words.sentences import say


def file_error_text(error: ProfileError, language: str) -> str:
    """Return what is wrong with a file, where, and what would be right, on one line."""
    where = [part for part in (error.file, error.place) if part]
    return _COLONS[language].join([*where, _sentence(error, language)])


_COLONS = dict(zip(LANGUAGES, (": ", "："), strict=True))


def _sentence(error: ProfileError, language: str) -> str:
    details: dict[str, str | int] = dict(error.details)
    code = f"file_{error.code}"
    if error.code == "wrong_type":
        details["found"] = say(f"kind_{details['found']}", language)
        details["expected"] = _kinds(str(details["expected"]), language)
    if error.code == "unknown_choice":
        details["choices"] = ", ".join(str(details["choices"]).split(","))
    if error.code == "unknown_key" and details["nearest"]:
        code = "file_unknown_key_like"
    return say(code, language, **details)


def _kinds(names: str, language: str) -> str:
    kinds = [say(f"kind_{name}", language) for name in names.split(",")]
    if len(kinds) == 1:
        return kinds[0]
    return say("either", language, one=kinds[0], other=kinds[1])
