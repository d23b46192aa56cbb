"""Questions and messages, each a small box with plain text."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.profiles.pins import Difference
from carbon_desktop.words import fact_text, plain, quantity_name, unit_text

_MOST_TOLD = 12
_Role = QMessageBox.ButtonRole


def ask_to_save(parent: QWidget, name: str) -> str:
    """Ask what becomes of unsaved changes: "save", "discard" or "cancel"."""
    text = QCoreApplication.translate("Questions", "“%s” has changes that are not saved.") % name
    box = _box(parent, QMessageBox.Icon.Question, text)
    buttons = QMessageBox.StandardButton
    box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
    box.setDefaultButton(buttons.Save)
    answers = {buttons.Save: "save", buttons.Discard: "discard"}
    return answers.get(QMessageBox.StandardButton(box.exec()), "cancel")


def tell(parent: QWidget, text: str, details: str = "") -> None:
    """Tell what went wrong and what to do."""
    box = _box(parent, QMessageBox.Icon.Warning, text)
    box.setDetailedText(details)
    box.exec()


def ask_for_today(
    parent: QWidget, changed: tuple[Difference, ...], language: str, catalogue: Catalogue
) -> bool:
    """Tell what has changed since a plan was saved; say whether it shall take today's values."""
    text = QCoreApplication.translate(
        "Questions", "Since this plan was saved, facts have changed that change its results."
    )
    box = _box(parent, QMessageBox.Icon.Question, text)
    lines = [_changed(one, language, catalogue) for one in changed[:_MOST_TOLD]]
    box.setInformativeText("\n".join(lines))
    keep = QCoreApplication.translate("Questions", "&Keep its values")
    take = QCoreApplication.translate("Questions", "Take &today's values")
    box.setDefaultButton(box.addButton(keep, _Role.RejectRole))
    today = box.addButton(take, _Role.AcceptRole)
    box.exec()
    return box.clickedButton() is today


def _changed(one: Difference, language: str, catalogue: Catalogue) -> str:
    """Return a change as a line: what, its value then, its value now."""
    if one.kind == "step":
        name = quantity_name(one.key, language)
    else:
        name = fact_text(one.key, language, catalogue)
    values = [
        f"{plain(figure.value, 4)} {unit_text(figure.unit, language)}".strip() if figure else "—"
        for figure in (one.old, one.new)
    ]
    return f"{name}: {values[0]} → {values[1]}"


def _box(parent: QWidget, sign: QMessageBox.Icon, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setWindowTitle("Carbon Desktop")
    box.setIcon(sign)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    return box
