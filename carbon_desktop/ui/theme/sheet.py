"""The one style sheet, made from the tokens."""

from string import Template

from carbon_desktop.assets import asset
from carbon_desktop.ui.theme.tokens import Tokens

# What has the focus wears a ring of 2 px in the accent; it takes its room from the padding, so
# that nothing moves.
_SHEET = Template("""
QFrame[look="panel"] { background: $panel; border: 1px solid $hairline; border-radius: 8px; }
QFrame[look="banner"] {
    background: $panel; border: 1px solid $hairline; border-left: 4px solid $caution;
    border-radius: 5px;
}
QLabel[look="caption"] { color: $secondary; font-size: 12px; }
QLabel[look="secondary"] { color: $secondary; font-size: 12px; }
QLabel[look="problem"] { color: $caution; font-size: 12px; }
QAbstractScrollArea[look="bare"] { background: $panel; border: none; }
QAbstractScrollArea[look="bare"] > QWidget > QWidget { background: $panel; }
QAbstractScrollArea[look="clear"] { background: transparent; border: none; }
QAbstractScrollArea[look="clear"] > QWidget > QWidget { background: transparent; }

QLineEdit, QComboBox, QAbstractSpinBox {
    background: $field; color: $text; border: 1px solid $hairline; border-radius: 5px;
    min-height: 26px; padding: 0 8px;
    selection-background-color: $accent; selection-color: $panel;
}
QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color: $secondary; }
QLineEdit:focus, QComboBox:focus, QComboBox:on, QAbstractSpinBox:focus {
    border: 2px solid $accent; min-height: 24px; padding: 0 7px;
}
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
    color: $secondary; background: $fill;
}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {
    border: none; padding: 0; min-height: 0; background: transparent;
}
QLineEdit QToolButton { min-height: 0; padding: 0; border: none; }
QComboBox, QComboBox:focus, QComboBox:on { padding-right: 0; }
QAbstractSpinBox { max-height: 26px; }
QComboBox::drop-down, QDateEdit::drop-down {
    border: none; width: 24px; subcontrol-origin: border; subcontrol-position: right center;
}
QComboBox::down-arrow, QDateEdit::down-arrow {
    image: url("$chevron"); width: 12px; height: 12px;
}
QAbstractSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::down-button {
    border: none; width: 0;
}

QTextBrowser, QTextEdit, QPlainTextEdit {
    background: $field; color: $text; border: 1px solid $hairline; border-radius: 5px;
    padding: 4px; selection-background-color: $accent; selection-color: $panel;
}
QTextBrowser:focus, QTextEdit:focus, QPlainTextEdit:focus {
    border: 2px solid $accent; padding: 3px;
}
QPlainTextEdit[look="code"] { font-family: monospace; font-size: 12px; }

QPushButton {
    background: $panel; color: $text; border: 1px solid $hairline; border-radius: 5px;
    min-height: 26px; padding: 0 12px;
}
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:hover { background: $fill; }
QPushButton:pressed { border-color: $accent; }
QPushButton:checked { background: $fill; border-color: $edge; }
QPushButton:default { background: $accent; color: $panel; border-color: $accent; }
QPushButton:focus { border: 2px solid $accent; min-height: 24px; padding: 0 11px; }
QPushButton:default:focus {
    border: 2px solid $accent; background-clip: content; min-height: 20px; padding: 2px;
}
QPushButton:disabled { color: $secondary; background: $fill; border-color: $hairline; }
QToolButton, QPushButton[look="flat"] {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 5px;
    min-height: 26px; padding: 0 8px;
}
QToolButton:hover, QPushButton[look="flat"]:hover { background: $fill; }
QToolButton:pressed, QToolButton:checked { background: $fill; border-color: $edge; }
QToolButton:focus, QPushButton[look="flat"]:focus {
    border: 2px solid $accent; min-height: 24px; padding: 0 7px;
}
QToolButton:disabled, QPushButton[look="flat"]:disabled { color: $secondary; }
QToolButton[look="link"], QPushButton[look="link"] {
    color: $accent; background: transparent; border: 1px solid transparent; padding: 0 4px;
    min-height: 20px;
}
QToolButton[look="link"]:focus, QPushButton[look="link"]:focus {
    border: 2px solid $accent; min-height: 18px; padding: 0 3px;
}
QToolButton::menu-indicator {
    image: url("$chevron"); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 4px;
}
QToolButton[popupMode="2"], QToolButton[popupMode="2"]:focus { padding-right: 20px; }

QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 5px; padding: 1px 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid $secondary; background: $field;
}
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate {
    background: $accent; border-color: $accent;
}
QCheckBox::indicator:checked { image: url("$tick"); }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; }
QCheckBox:disabled, QRadioButton:disabled { color: $secondary; }

QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $secondary; min-height: 24px; padding: 0 10px;
    border: 2px solid transparent; border-bottom-color: transparent;
}
QTabBar[look="close"]::tab { padding: 0 5px; }
QTabBar::tab:hover { color: $text; background: $fill; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { border-color: $accent; border-radius: 5px; }
QTabWidget::pane { border: 1px solid $hairline; border-radius: 8px; }

QAbstractItemView {
    background: $panel; color: $text; border: 1px solid $hairline; outline: none;
    selection-background-color: $fill; selection-color: $text;
}
QAbstractItemView:focus { border-color: $accent; }
QAbstractItemView[look="bare"] { border: none; }
QListView::item, QTreeView::item { height: 22px; }
QAbstractItemView::item { border: 2px solid transparent; padding: 0 4px; }
QAbstractItemView::item:hover { background: $fill; }
QAbstractItemView::item:selected { background: $fill; color: $text; }
QAbstractItemView::item:focus { border-color: $accent; }
QTableView { gridline-color: $hairline; alternate-background-color: $window; }
QTableView QTableCornerButton::section { background: $panel; border: none; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $secondary; border: none; border-bottom: 1px solid $edge;
    min-height: 26px; padding: 0 6px;
}
QHeaderView::section:checked { font-weight: normal; }
QHeaderView::section:hover { color: $text; background: $fill; }
QHeaderView::up-arrow, QHeaderView::down-arrow {
    width: 12px; height: 12px; subcontrol-position: right center; right: 4px;
}
QHeaderView::down-arrow { image: url("$chevron"); }
QHeaderView::up-arrow { image: url("$chevron_up"); }

QMenuBar { background: $window; color: $text; }
QMenuBar::item { background: transparent; padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $accent; color: $panel; }
QMenu { background: $panel; color: $text; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-left: 2px solid transparent; }
QMenu::item:selected { background: $fill; border-left-color: $accent; }
QMenu::item:disabled { color: $secondary; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: $panel; color: $text; border: 1px solid $edge; padding: 4px; }

QProgressBar {
    background: $fill; color: $text; border: 1px solid $hairline; border-radius: 4px;
    min-height: 16px; text-align: center;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: $secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: $hairline; }
""")


def sheet(tokens: Tokens) -> str:
    """Return the style sheet of one mode. It is set once a mode: setting it is slow."""
    mode = "dark" if tokens.dark else "light"
    return _SHEET.substitute(
        window=tokens.window,
        panel=tokens.panel,
        field=tokens.field,
        hairline=tokens.hairline,
        fill=tokens.fill,
        text=tokens.text,
        secondary=tokens.secondary,
        accent=tokens.accent,
        caution=tokens.caution,
        edge=tokens.secondary if tokens.high else tokens.hairline,
        handle=tokens.secondary if tokens.high else tokens.hairline,
        tick=asset(f"icons/tick-{mode}.svg").as_posix(),
        chevron=asset(f"icons/arrow-{mode}.svg").as_posix(),
        chevron_up=asset(f"icons/arrow-up-{mode}.svg").as_posix(),
    )
