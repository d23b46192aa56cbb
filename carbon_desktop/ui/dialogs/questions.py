"""Questions and messages, each a small box with plain text."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from carbon_desktop.ui.asking import ask

_Role = QMessageBox.ButtonRole


def ask_to_save(parent: QWidget, name: str) -> str:
    """Ask what becomes of unsaved changes: "save", "discard" or "cancel"."""
    text = QCoreApplication.translate("Questions", "“%s” has changes that are not saved.") % name
    box = _box(parent, QMessageBox.Icon.Question, text)
    # Our own buttons: those of Qt have no letters to press.
    save = box.addButton(QCoreApplication.translate("Questions", "&Save"), _Role.AcceptRole)
    discard = QCoreApplication.translate("Questions", "&Discard")
    answers: dict[QAbstractButton, str] = {save: "save"}
    answers[box.addButton(discard, _Role.DestructiveRole)] = "discard"
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(save)
    ask(box)
    return answers.get(box.clickedButton(), "cancel")


def tell(parent: QWidget, text: str, details: str = "") -> None:
    """Tell what went wrong and what to do."""
    box = _box(parent, QMessageBox.Icon.Warning, text)
    box.setDetailedText(details)
    ask(box)


def ask_about_conflict(parent: QWidget, text: str, may_reload: bool) -> str:
    """Ask how to save over what others have: "overwrite", "copy", "reload" or "cancel"."""
    box = _box(parent, QMessageBox.Icon.Warning, text)
    copy = QCoreApplication.translate("Questions", "Save a &copy…")
    overwrite = QCoreApplication.translate("Questions", "&Overwrite")
    default = box.addButton(copy, _Role.AcceptRole)
    box.setDefaultButton(default)
    answers: dict[QAbstractButton, str] = {default: "copy"}
    answers[box.addButton(overwrite, _Role.DestructiveRole)] = "overwrite"
    if may_reload:
        reload = QCoreApplication.translate("Questions", "&Reload, give up mine")
        answers[box.addButton(reload, _Role.DestructiveRole)] = "reload"
    box.addButton(QMessageBox.StandardButton.Cancel)
    ask(box)
    return answers.get(box.clickedButton(), "cancel")


def ask_to_reload(parent: QWidget, text: str) -> bool:
    """Ask whether unsaved changes may be given up for what the file holds now."""
    box = _box(parent, QMessageBox.Icon.Question, text)
    keep = QCoreApplication.translate("Questions", "&Keep mine")
    reload = QCoreApplication.translate("Questions", "&Reload")
    box.setDefaultButton(box.addButton(keep, _Role.RejectRole))
    yes = box.addButton(reload, _Role.DestructiveRole)
    ask(box)
    return box.clickedButton() is yes


def ask_to_delete(parent: QWidget, text: str) -> bool:
    """Ask whether the plan's file is to be deleted."""
    box = _box(parent, QMessageBox.Icon.Question, text)
    delete = QCoreApplication.translate("Questions", "&Delete")
    yes = box.addButton(delete, _Role.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    ask(box)
    return box.clickedButton() is yes


def _box(parent: QWidget, sign: QMessageBox.Icon, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("Carbon Desktop")
    box.setIcon(sign)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box
