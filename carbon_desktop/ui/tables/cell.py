"""What a table is made of: columns, and cells that are shown one way and copied in full."""

from typing import NamedTuple


class Column(NamedTuple):
    """A column. `copied` are the titles under which it is copied, its own where empty.

    `right` is for numbers, `strong` is what is selected; `grows` is by how many px it may take of
    the room that all columns leave.
    """

    title: str
    width: int
    right: bool = False
    grows: int = 0
    strong: bool = False
    copied: tuple[str, ...] = ()

    @property
    def copied_titles(self) -> tuple[str, ...]:
        """The titles of what is copied."""
        return self.copied or (self.title,)


class Cell(NamedTuple):
    """A cell: what it shows, what is copied of it, and by what it is sorted.

    `more` stands after the text in quiet type, `mark` is the status whose shape stands before
    it, `quiet` says that the text itself is quiet, `tip` is plain text. `tick` is whether the box
    before the text is ticked; a cell without a box has None.
    """

    text: str = ""
    copied: tuple[str | float | None, ...] = ()
    order: str | float | None = None
    more: str = ""
    mark: str = ""
    quiet: bool = False
    tip: str = ""
    tick: bool | None = None

    @property
    def values(self) -> tuple[str | float | None, ...]:
        """What is copied: the text itself where nothing else is said."""
        return self.copied or (self.text,)

    @property
    def key(self) -> tuple[int, float, str]:
        """What a column is sorted by: numbers first, then words, then what is empty."""
        order = self.text if self.order is None else self.order
        if isinstance(order, str):
            return (1 if order else 2, 0.0, order.casefold())
        return (0, order, "")


class Row(NamedTuple):
    """A row by its name in the table, with all that its cells are made of.

    A `heading` stands over the rows beneath it; it is neither selected nor copied.
    """

    id: tuple[str, ...]
    about: object = None
    heading: str = ""
