"""Translation: the widgets' own strings, and Qt's, in the language of the user."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from carbon_desktop.assets import asset
from carbon_desktop.words import LANGUAGES

_QT = {"zh": "qtbase_zh_CN.qm"}
_OURS = {"zh": "translations/zh.qm"}
_LOCALES = {"en": QLocale.Language.English, "zh": QLocale.Language.Chinese}


class Translation:
    """The translators that are installed. English is what the program is written in."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[tuple[QTranslator, bytes]] = []
        self.language = LANGUAGES[0]

    def switch(self, language: str) -> None:
        """Say everything in a language; widgets hear of it as ``QEvent.LanguageChange``.

        Raises
        ------
        FileNotFoundError
            If the program was shipped without its translation.
        """
        before, self._installed = self._installed, []
        # Later ones are asked first: ours may say something better than Qt's own.
        for path in (_of_qt(language), _of_ours(language)):
            if path is not None:
                self._install(path.read_bytes())
        for translator, _ in before:
            self._app.removeTranslator(translator)
        self.language = language

    def _install(self, data: bytes) -> None:
        translator = QTranslator()
        translator.load(data)
        self._app.installTranslator(translator)
        self._installed.append((translator, data))  # Qt reads from the bytes as it goes.


def system_language() -> str:
    """Return the language of the system if we speak it, else English."""
    spoken = QLocale.system().language()
    return next((one for one in LANGUAGES if _LOCALES[one] == spoken), LANGUAGES[0])


def system_decimal() -> str:
    """Return the decimal sign of the system's locale as we write it: the comma or the point."""
    return "," if QLocale.system().decimalPoint() in {",", "\u066b"} else "."


def _of_ours(language: str) -> Path | None:
    return asset(_OURS[language]) if language in _OURS else None


def _of_qt(language: str) -> Path | None:
    """Return the file of Qt's own strings; a bundle may lack it, and buttons are then English."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    path = folder / _QT.get(language, "none")
    return path if path.is_file() else None
