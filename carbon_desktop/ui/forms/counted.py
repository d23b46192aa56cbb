"""What a count counts: cards, chips, boards, modules or whole computers."""

from PySide6.QtCore import QObject


class Counted(QObject):
    """The words for what the entries of the catalogue are counted in."""

    def text(self, unit: str) -> str:
        """Return the word for a unit of the catalogue, a common one where it has none."""
        return {
            "card": self.tr("cards"),
            "chip": self.tr("chips"),
            "board": self.tr("boards"),
            "module": self.tr("modules"),
            "computer": self.tr("computers"),
        }.get(unit, self.tr("devices"))
