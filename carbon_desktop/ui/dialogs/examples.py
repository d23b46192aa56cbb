"""The examples: published runs to open, with what was published of them beside ours."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.ui.dialogs.example import ExampleView
from carbon_desktop.ui.panel import panel
from carbon_desktop.ui.theme import body_font, current, set_look, small_font
from carbon_desktop.words.examples import Told, example_told
from carbon_desktop.workspace.examples import Example

_LIST_WIDTH = 304
_MARGIN = 12
_TOLD = Qt.ItemDataRole.UserRole
_WRAP = int(Qt.TextFlag.TextWordWrap)


class ExamplesDialog(QDialog):
    """A list at the left, what is chosen in it at the right, and a button that opens it."""

    def __init__(
        self,
        parent: QWidget,
        examples: tuple[Example, ...],
        language: str,
        catalogue: Catalogue,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Examples"))
        self._examples = examples
        self.list = _list([example_told(one.id, language) for one in examples])
        self.list.setAccessibleName(self.tr("Examples"))
        self.view = ExampleView(language, catalogue)
        self._lay_out()
        self.list.currentRowChanged.connect(lambda row: self.view.show_example(examples[row]))
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self.resize(QSize(976, 648).boundedTo(parent.window().size()))

    @property
    def chosen(self) -> Example:
        """The example that stands at the right."""
        return self._examples[self.list.currentRow()]

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = buttons.addButton(
            self.tr("&Open as a new plan"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.open_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        middle = QHBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(panel(self.list))
        middle.addWidget(panel(self.view), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(middle, 1)
        column.addWidget(buttons)


class _Row(QStyledItemDelegate):
    """A title, and beneath it a sentence in as many lines as it needs."""

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the room of both texts."""
        told: Told = index.data(_TOLD)
        width = _LIST_WIDTH - 2 * _MARGIN - 16  # The scroll bar may come.
        heights = (
            QFontMetrics(font).boundingRect(QRect(0, 0, width, 999), _WRAP, text).height()
            for font, text in ((body_font(), told.title), (small_font(), told.sentence))
        )
        return QSize(width, sum(heights) + 2 * _MARGIN)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw both; what is chosen stands on the soft fill, with an edge in the accent."""
        tokens, told = current(), index.data(_TOLD)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(tokens.fill))
            edge = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(edge, QColor(tokens.accent))
        room = option.rect.adjusted(_MARGIN, _MARGIN - 2, -_MARGIN, -_MARGIN + 2)
        painter.setFont(body_font())
        painter.setPen(QColor(tokens.text))
        used = painter.drawText(room, _WRAP, told.title)
        painter.setFont(small_font())
        painter.setPen(QColor(tokens.secondary))
        painter.drawText(room.adjusted(0, used.height() + 2, 0, 4), _WRAP, told.sentence)
        painter.restore()


def _list(told: list[Told]) -> QListWidget:
    found = QListWidget()
    found.setFixedWidth(_LIST_WIDTH)
    found.setItemDelegate(_Row(found))
    found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    found.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    set_look(found, "bare")
    for one in told:
        item = QListWidgetItem(one.title)
        item.setData(_TOLD, one)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, one.sentence)
        found.addItem(item)
    return found
