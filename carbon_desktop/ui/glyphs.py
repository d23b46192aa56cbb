"""Whether the system can show Chinese at all, and what to tell where it cannot."""

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QWidget

NO_CHINESE = (
    "This system has no Chinese font: Chinese text shows as empty boxes. Install one, such as the"
    " package fonts-noto-cjk (Debian, Ubuntu), google-noto-sans-cjk-fonts (Fedora) or"
    " noto-fonts-cjk (Arch), and start Carbon Desktop again.\n\n"
    "系统未安装中文字体，中文会显示为方框。请安装中文字体，例如软件包 fonts-noto-cjk"
    "（Debian、Ubuntu）、google-noto-sans-cjk-fonts（Fedora）或"
    " noto-fonts-cjk（Arch），然后重新启动 Carbon Desktop。"
)
"""In both languages at once, for one of them may not be readable here."""


def lacks_chinese() -> bool:
    """Say whether no font of the system has the characters of Simplified Chinese."""
    return QFontDatabase.WritingSystem.SimplifiedChinese not in QFontDatabase.writingSystems()


def tell_if_unreadable(window: QWidget, language: str) -> bool:
    """Tell how to make a language readable where it is not, and say whether that was due."""
    if language != "zh" or not lacks_chinese():
        return False
    from carbon_desktop.ui.dialogs.questions import tell

    tell(window, NO_CHINESE)
    return True
