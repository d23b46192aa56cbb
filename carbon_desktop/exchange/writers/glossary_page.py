"""The glossary page: terms in both languages, in the order of the language shown."""

from html import escape

from carbon_desktop.exchange.writers import html
from carbon_desktop.words.glossary import GLOSSARY
from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.manual import manual_text


def glossary_page(language: str) -> str:
    """Return the page as HTML. The other language's term stands beside each."""
    parts = [html.heading(manual_text("page_glossary", language), 1)]
    for term, meaning in GLOSSARY:
        parts.append(f"<h3>{_term(term, language)}</h3>")
        parts.append(html.paragraph(escape(pick(meaning, language))))
    return "\n".join(parts)


def _term(term: Pair, language: str) -> str:
    english, chinese = term
    first, other = (chinese, english) if language == "zh" else (english, chinese)
    return f'{escape(first)} <span class="other">{escape(other)}</span>'
