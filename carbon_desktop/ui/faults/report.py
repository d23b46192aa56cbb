"""What a user may send us about a problem: plain text, with nothing in it that is theirs."""

from collections.abc import Iterable
from pathlib import Path

from carbon_desktop.ui.faults.log import program_text

_LONGEST = 20_000


def report(trace: str, lines: Iterable[str], plan: str = "") -> str:
    """Return what is known of a problem: the program, the fault, the last lines of the log.

    The plan is in it only where it is given. The folder of the user is abbreviated to ``~``.
    """
    parts = [program_text(), _cut(trace.strip()), _cut("\n".join(lines)), plan.strip()]
    return abbreviated("\n\n".join(part for part in parts if part)) + "\n"


def abbreviated(text: str) -> str:
    """Return a text in which the user's own folder, and with it their name, is ``~``."""
    home = Path.home()
    for one in sorted({str(home), str(home.resolve()), home.as_posix()}, key=len, reverse=True):
        if len(one) > 1:  # a root without a home is at "/"
            text = text.replace(one, "~").replace(one.replace("\\", "\\\\"), "~")
    return text


def _cut(text: str) -> str:
    """Return a text that is not endless, such as that of a recursion: its beginning and end."""
    if len(text) <= _LONGEST:
        return text
    half = _LONGEST // 2
    return f"{text[:half]}\n...\n{text[-half:]}"
