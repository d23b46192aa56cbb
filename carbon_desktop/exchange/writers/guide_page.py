"""The guide page: how the program works, as HTML."""

from html import escape

from carbon_desktop.exchange.writers import html
from carbon_desktop.words.language import pick
from carbon_desktop.words.manual import GUIDE, manual_text


def guide_page(language: str) -> str:
    """Return the page as HTML."""
    parts = [html.heading(manual_text("page_guide", language), 1)]
    for title, paragraphs in GUIDE:
        parts.append(html.heading(pick(title, language)))
        parts += [html.paragraph(escape(pick(text, language))) for text in paragraphs]
    return "\n".join(parts)
