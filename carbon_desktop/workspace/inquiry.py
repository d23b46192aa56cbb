"""Inquiries: what is asked of the ranges while it is looked at, behind all else."""

from PySide6.QtCore import QObject, Signal

from carbon_desktop.workspace.background import Background


class Inquiry(QObject):
    """One kind of question: the newest only is answered."""

    found = Signal(object)
    """What was asked is known; carries the answer."""

    def __init__(self) -> None:
        super().__init__()
        self._background = Background(0)
        self._background.answered.connect(self.found)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._background.is_busy

    def cancel(self) -> None:
        """Want no answer any more."""
        self._background.cancel()

    def end(self) -> None:
        """Want no answer, and return once nothing runs."""
        self._background.end()
