"""The line for a budget's limit: live, with units, never rewritten under the cursor."""

from PySide6.QtCore import Qt, Signal

from carbon_desktop.ui.limit_text import limit_of, limit_text
from carbon_desktop.ui.line import Line


class LimitLine(Line):
    """A line for a limit. `entered` carries it, or None where the line was emptied.

    `complaint` says what is wrong with what is typed; `complained` carries it.
    """

    entered = Signal(object)
    complained = Signal(str)
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.complaint = ""
        self._quantity, self._currency = "", ""
        self._limit: float | None = None
        self._is_typing = False
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.typed.connect(self._take)
        self.abandoned.connect(self._restore)
        self.confirmed.connect(self._tidy)
        self.left.connect(self._tidy)

    def show_limit(self, quantity: str, limit: float | None, currency: str) -> None:
        """Show the limit of a quantity; what is being typed of it stays."""
        is_other = quantity != self._quantity
        keeps = not is_other and self._is_typing and self._says(limit)
        self._quantity, self._limit, self._currency = quantity, limit, currency
        if not keeps:
            self._restore()

    def _says(self, limit: float | None) -> bool:
        """Say whether what is typed already stands for a limit, or is none yet."""
        text = self.text().strip()
        if not text:
            return limit is None
        typed = limit_of(text, self._quantity, self._currency)
        return typed == limit if typed is not None else limit == self._limit

    def _take(self, text: str) -> None:
        self._is_typing = True
        limit = limit_of(text, self._quantity, self._currency)
        if limit is None and text.strip():
            self._complain(self.tr("“%s” is not a budget: enter a number of at least 0") % text)
            return
        self._complain("")
        if limit != self._limit:
            self.entered.emit(limit)

    def _restore(self) -> None:
        self._is_typing = False
        self._complain("")
        self.show_text(limit_text(self._limit, self._quantity))

    def _tidy(self) -> None:
        """Write the limit out once the user has gone on; what is none stays to be mended."""
        if not self.complaint:
            self._restore()
        self.settled.emit()

    def _complain(self, text: str) -> None:
        if text != self.complaint:
            self.complaint = text
            self.complained.emit(text)
