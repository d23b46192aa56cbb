"""The text for the paper in LaTeX, its sources cited."""

from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.writers.amounts import GAP
from carbon_desktop.exchange.writers.citations import CLOSE, OPEN
from carbon_desktop.exchange.writers.prose import sentences_of
from carbon_desktop.words.numbers import THIN, written_with
from carbon_desktop.words.paper import tell

_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # Not \{ and \}: BibTeX counts braces, whatever stands before them.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        "₂": "$_2$",
        "²": "$^2$",
        "³": "$^3$",
        "×": r"$\times$",
        "−": "$-$",
        "–": "--",
        **{sign: f"$^{digit}$" for digit, sign in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹") if digit not in (2, 3)},
        "⁻": "$^-$",
        GAP: r"\,",
        THIN: r"\,",
        OPEN: r"~\cite{",
        CLOSE: "}",
    }
)


@written_with(".")
def as_latex(statement: Statement, language: str, *, in_full: bool = False) -> str:
    """Return the text; every sign of it that LaTeX reads otherwise is written out."""
    text = escaped(sentences_of(statement, language, cites=True, in_full=in_full))
    if any("\u4e00" <= sign <= "\u9fff" for sign in text):
        return f"% {tell('chinese_latex', language)}\n{text}\n"
    return f"{text}\n"


def escaped(text: str) -> str:
    """Return text as LaTeX prints it, sign by sign."""
    return text.translate(_SIGNS)
