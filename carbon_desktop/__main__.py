"""The door: looks at the arguments, then opens the window or runs a command, never both."""

import sys
from pathlib import Path

from carbon_desktop.cli import COMMANDS, LATER

NEW_WINDOW = "--new-window"


def main(arguments: list[str] | None = None) -> int:
    """Open the window or run a command; return the exit status.

    0 is done, 2 wrong use or wrong input, 1 anything else.
    """
    words, language = _without_language(sys.argv[1:] if arguments is None else arguments)
    named = [word for word in words if word != NEW_WINDOW]
    if language in {None, "en", "zh"} and _opens_window(named):
        path = Path(named[0]) if named else None
        return _open_window(path, language, named == words)
    from carbon_desktop.cli.run import run

    return run(words if _is_command(named) else named, language)


def _without_language(arguments: list[str]) -> tuple[list[str], str | None]:
    """Return the other words, and the language of ``--lang``: "" where its value is missing."""
    words, language = [], None
    waiting = iter(arguments)
    for word in waiting:
        if word == "--lang":
            language = next(waiting, "")
        elif word.startswith("--lang="):
            language = word.removeprefix("--lang=")
        else:
            words.append(word)
    return words, language


def _opens_window(words: list[str]) -> bool:
    """Say whether the words are none, or one existing file and no command."""
    if not words:
        return True
    return len(words) == 1 and not _is_command(words) and Path(words[0]).is_file()


def _is_command(words: list[str]) -> bool:
    return bool(words) and words[0] in COMMANDS + LATER


def _open_window(path: Path | None, language: str | None, is_shared: bool) -> int:
    """Open the window, unless one is open that takes the file: then hand it over, and end."""
    import gc

    # What is made while starting stays: looking through it for garbage costs a tenth of the start.
    gc.disable()
    try:
        from carbon_desktop.handover.second import hand_over

        claim = hand_over(path, language) if is_shared else None
        if claim == "handed":
            return 0
        from carbon_desktop.ui import plain_imports

        plain_imports.restore()
        from carbon_desktop import gui
    except ImportError as error:
        from carbon_desktop.cli.run import refuse_window

        return refuse_window(error, language)
    return gui.main(path, language, claim)


if __name__ == "__main__":
    sys.exit(main())
