"""The head of the form: how far an alternative follows the baseline, and a question to it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from carbon_desktop.ui.theme import set_look
from carbon_desktop.words import field_label


class Head(QWidget):
    """A line for alternatives; a banner above it while there is something to decide."""

    toggled = Signal(bool)
    """Whether only what differs is to be shown."""
    kept = Signal(str, object)
    """Of a field, by its key, these phases are to keep what the baseline's have."""

    def __init__(self) -> None:
        super().__init__()
        self.only = QToolButton()
        self.only.setCheckable(True)
        self.only.setAccessibleName("Differences only")
        self.only.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_look(self.only, "link")
        self.only.toggled.connect(self.toggled)
        self.only.toggled.connect(lambda _on: self._retranslate())
        self.count = QLabel()
        set_look(self.count, "secondary")
        self._own = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 0, 0)
        line.addWidget(self.count, 1)
        line.addWidget(self.only)
        self._column.addLayout(line)
        self.banner: KeepBanner | None = None
        self._retranslate()
        self.hide()

    def show_differences(self, own: int) -> None:
        """Show how many things an alternative says itself."""
        if own != self._own:
            self._own = own
            self._retranslate()

    def ask(self, key: str, phases: tuple[str, ...], names: list[str], language: str) -> None:
        """Ask once whether phases of the baseline that have their own field are followed."""
        if self.banner is None:
            self.banner = KeepBanner()
            self.banner.kept.connect(self.kept)
            self._column.insertWidget(0, self.banner)
        self.banner.ask(key, phases, names, language)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        if not self._own:
            self.count.setText(self.tr("Follows the baseline in everything"))
        else:
            self.count.setText(self.tr("{count} of its own").format(count=self._own))
        only = self.only.isChecked()
        self.only.setText(self.tr("Show all fields") if only else self.tr("Differences only"))
        self.only.setToolTip(self.tr("Show only what this alternative says itself"))


class KeepBanner(QFrame):
    """The question that following asks once, calmly and in its place."""

    kept = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "banner")
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.follow, self.keep = QToolButton(), QToolButton()
        for button in (self.follow, self.keep):
            set_look(button, "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self.hide)
        self.key = ""
        self._phases: tuple[str, ...] = ()
        self.keep.clicked.connect(lambda: self.kept.emit(self.key, self._phases))
        self._asked: tuple[list[str], str] = ([], "en")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(2)
        column.addWidget(self.text)
        answers = QHBoxLayout()
        answers.addWidget(self.follow)
        answers.addWidget(self.keep)
        answers.addStretch(1)
        column.addLayout(answers)

    def ask(self, key: str, phases: tuple[str, ...], names: list[str], language: str) -> None:
        """Ask of a field, and name the phases that have their own."""
        self.key, self._phases = key, phases
        self._asked = (names, language)
        self._retranslate()
        self.show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        names, language = self._asked
        if not self.key:
            return
        field, listed = field_label(self.key, language), ", ".join(names)
        one = self.tr("In the baseline, one phase has its own value of “{field}”: {names}.")
        many = self.tr("In the baseline, {count} phases have their own “{field}”: {names}.")
        text = one if len(names) == 1 else many
        self.text.setText(text.format(field=field, names=listed, count=len(names)))
        self.follow.setText(self.tr("They follow this value"))
        self.keep.setText(self.tr("They keep theirs"))
