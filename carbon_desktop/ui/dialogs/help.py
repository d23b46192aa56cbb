"""The manual in one window, pages at the left, read without a network."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.exchange.writers.glossary_page import glossary_page
from carbon_desktop.exchange.writers.guide_page import guide_page
from carbon_desktop.exchange.writers.method_page import method_page
from carbon_desktop.exchange.writers.shortcuts_page import Shortcuts, shortcuts_page
from carbon_desktop.exchange.writers.sources_page import sources_page
from carbon_desktop.ui.dialogs.address import Address
from carbon_desktop.ui.theme import Tokens, current, set_look
from carbon_desktop.words.manual import manual_text

_PAGES = ("guide", "method", "glossary", "shortcuts", "sources")
_LIST_WIDTH = 208
_MARGIN = 16

_SHEET = """
h1 {{ font-size: 20px; font-weight: 600; margin-bottom: 8px; }}
h2 {{ font-size: 16px; font-weight: 600; margin-top: 24px; margin-bottom: 4px; }}
h3 {{ font-size: 13px; font-weight: 600; margin-top: 16px; margin-bottom: 2px; }}
p {{ margin-top: 2px; margin-bottom: 6px; line-height: 135%; }}
.formula {{ font-size: 15px; margin-left: 16px; }}
.source, .other {{ color: {secondary}; font-size: 12px; }}
th {{ color: {secondary}; font-weight: normal; }}
a {{ color: {accent}; text-decoration: none; }}
"""


class Help(QDialog):
    """A list of pages, the page, a line to find in it, and the address of a link clicked."""

    def __init__(
        self,
        parent: QWidget,
        catalogue: Catalogue,
        language: Callable[[], str],
        shortcuts: Callable[[], Sequence[Shortcuts]],
    ) -> None:
        super().__init__(parent)
        self._catalogue, self._language, self._shortcuts = catalogue, language, shortcuts
        self.pages, self.browser, self.address = QListWidget(), QTextBrowser(), Address()
        self.search, self._not_found = QLineEdit(), QLabel()
        self.browser.setOpenLinks(False)
        self.browser.anchorClicked.connect(self.follow)
        self.pages.currentRowChanged.connect(self._show_page)
        self.search.returnPressed.connect(self.find_next)
        self.search.textChanged.connect(self._find_anew)
        set_look(self._not_found, "problem")
        self._lay_out()
        self._add_keys()
        self._retranslate()
        self.pages.setCurrentRow(0)

    def open_page(self, name: str, anchor: str = "") -> None:
        """Turn to a page, and to a place of it."""
        self.pages.setCurrentRow(_PAGES.index(name))
        if anchor:
            self.browser.scrollToAnchor(anchor)

    def follow(self, link: QUrl) -> None:
        """Go to a place of the page, or show the address that a link leads to."""
        if link.isRelative():
            self.browser.scrollToAnchor(link.fragment())
        else:
            self.address.show_address(link.toString())

    def find_next(self) -> None:
        """Find the text of the line once more, from the top where the end is reached."""
        self._find(QTextDocument.FindFlag(0))

    def find_previous(self) -> None:
        """Find it before the present place."""
        self._find(QTextDocument.FindFlag.FindBackward)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the mode."""
        super().changeEvent(event)
        kinds = (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange)
        if event.type() in kinds and hasattr(self, "_not_found"):
            self._retranslate()

    def _lay_out(self) -> None:
        set_look(self.browser, "bare")
        self.browser.document().setDocumentMargin(_MARGIN)
        self.pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages.setFixedWidth(_LIST_WIDTH)
        self.search.setClearButtonEnabled(True)
        found = QHBoxLayout()
        found.addStretch(1)
        found.addWidget(self._not_found)
        found.addWidget(self.search)
        right = QVBoxLayout()
        right.addLayout(found)
        right.addWidget(self.browser, 1)
        right.addWidget(self.address)
        both = QHBoxLayout(self)
        both.setContentsMargins(12, 12, 12, 12)
        both.setSpacing(12)
        both.addWidget(self.pages)
        both.addLayout(right, 1)
        self.search.setMinimumWidth(240)
        self.resize(960, 680)

    def _add_keys(self) -> None:
        keys = QKeySequence.StandardKey
        QShortcut(keys.Find, self, self._begin_search)
        QShortcut(keys.FindNext, self, self.find_next)
        QShortcut(keys.FindPrevious, self, self.find_previous)

    def _begin_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Manual"))
        self.search.setPlaceholderText(self.tr("Find in this page"))
        self.search.setAccessibleName(self.tr("Find in this page"))
        self.pages.setAccessibleName(self.tr("Pages"))
        self.browser.setAccessibleName(self.tr("Manual"))
        row = max(self.pages.currentRow(), 0)
        self.pages.clear()
        self.pages.addItems([manual_text(f"page_{one}", self._language()) for one in _PAGES])
        self.pages.setCurrentRow(row)

    def _show_page(self, row: int) -> None:
        if row >= 0:
            self.browser.document().setDefaultStyleSheet(_sheet(current()))
            self.browser.setHtml(self._html(_PAGES[row]))
            self._not_found.clear()

    def _html(self, page: str) -> str:
        language = self._language()
        if page == "method":
            return method_page(self._catalogue, language)
        if page == "sources":
            return sources_page(self._catalogue, language)
        if page == "shortcuts":
            return shortcuts_page(self._shortcuts(), language)
        return glossary_page(language) if page == "glossary" else guide_page(language)

    def _find_anew(self) -> None:
        cursor = self.browser.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self.browser.setTextCursor(cursor)
        self.find_next()

    def _find(self, flag: QTextDocument.FindFlag) -> None:
        wanted, browser = self.search.text(), self.browser
        is_found = not wanted or browser.find(wanted, flag)
        if not is_found:
            before, cursor = browser.textCursor(), browser.textCursor()
            backward = flag == QTextDocument.FindFlag.FindBackward
            cursor.movePosition(
                cursor.MoveOperation.End if backward else cursor.MoveOperation.Start
            )
            browser.setTextCursor(cursor)
            is_found = browser.find(wanted, flag)
            if not is_found:
                browser.setTextCursor(before)
        self._not_found.setText("" if is_found else self.tr("Not on this page"))


def _sheet(tokens: Tokens) -> str:
    return _SHEET.format(secondary=tokens.secondary, accent=tokens.accent)
