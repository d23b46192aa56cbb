"""Agreement with measurements, worked out behind the window: it takes some tenths of a second."""

from PySide6.QtCore import QObject, Signal

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.validation.agreement import agreement
from carbon_desktop.workspace.background import Background, IsWanted


class _Comparing:
    """What the other thread is to do: nothing of Qt."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def __call__(self, _is_wanted: IsWanted) -> object:
        """Compare every run."""
        return agreement(self._catalogue)


class Agreements(QObject):
    """Compares published runs with the facts that ship; what was found is kept by who asked."""

    found = Signal(object)
    """Everything is compared; carries its `Agreement`."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._background = Background(0)
        self._background.answered.connect(self.found)

    def ask(self) -> None:
        """Compare, and tell once that is done."""
        self._background.ask(_Comparing(self._catalogue))
