"""Every sentence by its code, with named fields; a number may choose between two forms."""

from carbon_desktop.words.actions import ACTIONS, WISHES
from carbon_desktop.words.commands import COMMANDS
from carbon_desktop.words.documents import DOCUMENTS
from carbon_desktop.words.files import FILES
from carbon_desktop.words.forms import FORMS
from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.notices import NOTICES
from carbon_desktop.words.plots import PLOTS
from carbon_desktop.words.problems import BOUNDS, PROBLEMS

TABLES: tuple[dict[str, Pair], ...] = (
    NOTICES, PROBLEMS, BOUNDS, ACTIONS, WISHES, FILES, COMMANDS, PLOTS, DOCUMENTS, FORMS,
)  # fmt: skip

SENTENCES: dict[str, Pair] = {code: pair for table in TABLES for code, pair in table.items()}


class _Counted(int):
    """A whole number that picks a form: in a sentence, ``{n:value|values}``."""

    def __format__(self, form: str) -> str:
        one, bar, many = form.partition("|")
        return (one if self == 1 else many) if bar else super().__format__(form)


def say(code: str, language: str, /, **fields: object) -> str:
    """Return the sentence of a code in a language. Text in the fields is taken as it is.

    Raises
    ------
    KeyError
        If there is no such sentence, or a field of it is not given.
    """
    return filled(SENTENCES[code], language, **fields)


def filled(pair: Pair, language: str, /, **fields: object) -> str:
    """Return the sentence of a pair in a language. Text in the fields is taken as it is.

    Raises
    ------
    KeyError
        If a field of it is not given.
    """
    shown = {
        name: _Counted(value) if type(value) is int else value for name, value in fields.items()
    }
    return pick(pair, language).format_map(shown)
