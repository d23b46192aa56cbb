"""The one style sheet, made from the tokens."""

from string import Template

from carbon_desktop.assets import asset
from carbon_desktop.ui.theme.tokens import Tokens

_SHEET = Template("""
QFrame[look="panel"] { background: $panel; border: 1px solid $hairline; border-radius: 8px; }
QLabel[look="caption"] { color: $secondary; font-size: 12px; }
QLabel[look="secondary"] { color: $secondary; font-size: 12px; }
QLabel[look="problem"] { color: $caution; font-size: 12px; }
QAbstractScrollArea[look="bare"] { background: $panel; border: none; }
QAbstractScrollArea[look="bare"] > QWidget > QWidget { background: $panel; }
QAbstractScrollArea[look="clear"] { background: transparent; border: none; }
QAbstractScrollArea[look="clear"] > QWidget > QWidget { background: transparent; }

QLineEdit, QComboBox {
    background: $field; color: $text; border: 1px solid $hairline; border-radius: 5px;
    min-height: 26px; padding: 0 8px;
    selection-background-color: $accent; selection-color: $panel;
}
QLineEdit:hover, QComboBox:hover { border-color: $secondary; }
QLineEdit:focus, QComboBox:focus, QComboBox:on { border-color: $accent; }
QLineEdit:disabled, QComboBox:disabled { color: $secondary; background: $fill; }
QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QComboBox { padding-right: 0; }
QComboBox::drop-down {
    border: none; width: 24px; subcontrol-origin: border; subcontrol-position: right center;
}
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }

QPushButton {
    background: $panel; color: $text; border: 1px solid $hairline; border-radius: 5px;
    min-height: 26px; padding: 0 12px;
}
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:hover { background: $fill; }
QPushButton:pressed, QPushButton:focus { border-color: $accent; }
QPushButton:default { background: $accent; color: $panel; border-color: $accent; }
QPushButton:disabled { color: $secondary; background: $fill; border-color: $hairline; }
QToolButton, QPushButton[look="flat"] {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 5px;
    min-height: 26px; padding: 0 8px;
}
QToolButton:hover, QPushButton[look="flat"]:hover { background: $fill; }
QToolButton:pressed, QToolButton:checked { background: $fill; border-color: $hairline; }
QToolButton:focus, QPushButton[look="flat"]:focus { border-color: $accent; }
QToolButton:disabled, QPushButton[look="flat"]:disabled { color: $secondary; }
QToolButton[look="link"], QPushButton[look="link"] {
    color: $accent; background: transparent; border: 1px solid transparent; padding: 0 4px;
    min-height: 20px;
}
QToolButton[look="link"]:focus, QPushButton[look="link"]:focus { border-color: $accent; }
QToolButton::menu-indicator {
    image: url("$chevron"); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 4px;
}
QToolButton[popupMode="2"] { padding-right: 20px; }

QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $secondary; background: $field;
}
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick");
}
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }

QAbstractItemView {
    background: $panel; color: $text; border: 1px solid $hairline; outline: none;
    selection-background-color: $fill; selection-color: $text;
}
QAbstractItemView[look="bare"] { border: none; }
QMenu { background: $panel; color: $text; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $fill; }
QMenu::item:disabled { color: $secondary; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: $panel; color: $text; border: 1px solid $hairline; padding: 4px; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $hairline; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def sheet(tokens: Tokens) -> str:
    """Return the style sheet of one mode. It is set once a mode: setting it is slow."""
    mode = "dark" if tokens.dark else "light"
    return _SHEET.substitute(
        panel=tokens.panel,
        field=tokens.field,
        hairline=tokens.hairline,
        fill=tokens.fill,
        text=tokens.text,
        secondary=tokens.secondary,
        accent=tokens.accent,
        caution=tokens.caution,
        tick=asset(f"icons/tick-{mode}.svg").as_posix(),
        chevron=asset(f"icons/arrow-{mode}.svg").as_posix(),
    )
