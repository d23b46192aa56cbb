"""What can be taken a picture of: a widget that takes on the look for it."""

from contextlib import AbstractContextManager

from PySide6.QtWidgets import QWidget


class Posed(QWidget):
    """A widget whose picture leaves out what shows the focus."""

    def posed(self) -> AbstractContextManager[None]:
        """Take on the look for a picture, as long as that is held."""
        raise NotImplementedError
