"""Run a command: print its answer, or say in one line what is wrong."""

import os
from pathlib import Path

from carbon_desktop import __version__
from carbon_desktop.cli import COMMANDS, LATER
from carbon_desktop.cli.arguments import HelpAsked, WrongUse, help_of, said
from carbon_desktop.cli.terminal import complain, write
from carbon_desktop.profiles.errors import ProfileError
from carbon_desktop.words import LANGUAGES, file_error_text, say
from carbon_desktop.words.language import pick

DONE, FAILED, WRONG = 0, 1, 2

_DEBUG = "CARBON_DESKTOP_DEBUG"

_NOT_THE_USERS = {"disk_full", "cannot_read", "cannot_write"}
"""Errors of a file that no other words would have avoided."""


def run(words: list[str], wish: str | None) -> int:
    """Run the command that the words name, in the language wished for; return the exit status."""
    language = wish if wish in LANGUAGES else system_language()
    try:
        _check_language(wish)
        write(_answer(words, language))
    except WrongUse as error:
        complain(said(error, language))
        return WRONG
    except ProfileError as error:
        complain(file_error_text(error, language))
        return FAILED if error.code in _NOT_THE_USERS else WRONG
    except KeyboardInterrupt:
        return FAILED
    except Exception as error:
        if os.environ.get(_DEBUG):
            raise
        complain(say("unexpected", language, error=f"{type(error).__name__} {error}"))
        return FAILED
    return DONE


def refuse_window(error: ImportError, wish: str | None) -> int:
    """Say that a library of the window is missing; return the exit status."""
    if os.environ.get(_DEBUG):
        raise error
    language = wish if wish in LANGUAGES else system_language()
    code = "library_missing" if ".so" in str(error) else "window_missing"
    complain(say(code, language, error=error))
    return FAILED


def system_language() -> str:
    """Return the language of the system's settings, English where we do not speak it."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((name for name in names if name), "")
    return "zh" if first.lower().startswith("zh") else "en"


def _check_language(wish: str | None) -> None:
    known = ", ".join(LANGUAGES)
    if wish == "":
        raise WrongUse("option_empty", option="--lang", wanted=known)
    if wish is not None and wish not in LANGUAGES:
        raise WrongUse("option_unknown_choice", option="--lang", value=wish, wanted=known)


def _answer(words: list[str], language: str) -> str:
    first, *rest = words or ["--help"]
    if first == "--version":
        if rest:
            raise WrongUse("word_too_many", word=rest[0], help=help_of(""))
        return f"carbon-desktop {__version__}"
    if first in {"--help", "-h"}:
        return _help("", language)
    try:
        return _command(first, rest, language)
    except HelpAsked as asked:
        return _help(str(asked), language)


def _help(command: str, language: str) -> str:
    from carbon_desktop.cli.help import HELP

    return pick(HELP[command], language)


def _command(name: str, rest: list[str], language: str) -> str:
    if name == "estimate":
        from carbon_desktop.cli import estimate

        return estimate.command(rest, language)
    if name == "compare":
        from carbon_desktop.cli import compare

        return compare.command(rest, language)
    if name == "fit":
        from carbon_desktop.cli import fit

        return fit.command(rest, language)
    if name == "catalogue":
        from carbon_desktop.cli import facts

        return facts.command(rest, language)
    if name == "validate":
        from carbon_desktop.cli import validate

        return validate.command(rest, language)
    commands = ", ".join(COMMANDS)
    if name in LATER:
        raise WrongUse("command_not_built", word=name, commands=commands)
    if name.startswith("-"):
        raise WrongUse("unknown_option", option=name.partition("=")[0], help=help_of(""))
    if rest and Path(name).is_file():
        raise WrongUse("word_too_many", word=rest[0], help=help_of(""))
    raise WrongUse("unknown_command", word=name, commands=commands)
