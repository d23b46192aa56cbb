"""What undo and redo would do, in words."""

from carbon_desktop.ui.mnemonic import without_mnemonic
from carbon_desktop.words import field_label, say
from carbon_desktop.workspace.history import Label


def undo_text(action: str, label: Label | None, language: str) -> str:
    """Return an action's name, and what it is that it would undo or do again."""
    name = without_mnemonic(action)
    if label is None:
        return name
    fields = dict(label.fields)
    if "field" in fields:
        fields["field"] = field_label(fields["field"], language)
    return f"{name}: {say(label.code, language, **fields)}"
