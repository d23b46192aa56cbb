"""The shortcuts page: what the menus' own actions say of their keys."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from carbon_desktop.exchange.writers import html
from carbon_desktop.words.manual import manual_text


class Shortcuts(NamedTuple):
    """The actions of one menu, each with its keys as the system writes them."""

    menu: str
    actions: tuple[tuple[str, str], ...]


def shortcuts_page(menus: Sequence[Shortcuts], language: str) -> str:
    """Return the page as HTML; a menu without any keys is left out."""
    titles = [manual_text(f"column_{code}", language) for code in ("action", "keys")]
    parts = [html.heading(manual_text("page_shortcuts", language), 1)]
    for menu, actions in menus:
        rows = [(escape(name), f"<code>{escape(keys)}</code>") for name, keys in actions]
        if rows:
            parts += [html.heading(menu), html.table(titles, rows)]
    return "\n".join(parts)
