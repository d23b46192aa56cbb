"""Asking: a dialog waits for its answer and is gone afterwards, not kept by the window."""

from PySide6.QtWidgets import QDialog


def ask(dialog: QDialog) -> bool:
    """Show a dialog until it is answered; say whether it was accepted.

    It can still be read until control is back in the event loop, which then deletes it.
    """
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
