"""What a bundle leaves out, each with its reason; used by carbon-desktop.spec.

Left in although they look unused: QtOpenGL and QtOpenGLWidgets (pyqtgraph imports both for every
curve), pydoc and multiprocessing (so does it, while it is imported), ICU's data (QtCore links it)
and OpenBLAS (numpy does).
"""

from __future__ import annotations

import posixpath
import re
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Entry = tuple[str, str, str]  # PyInstaller's: path in the bundle, path here, kind

MODULES = {
    # Parts of Qt's binding that nothing here asks for; each would bring its library along.
    "PySide6.QtDBus": "Qt speaks to the desktop's bus by itself",
    "PySide6.QtNetwork": "nothing leaves the machine; it would also need Kerberos",
    "PySide6.QtPdf": "no PDF is shown",
    "PySide6.QtPrintSupport": "nothing is printed",
    "PySide6.QtQml": "the window is made of widgets",
    "PySide6.QtQuick": "the window is made of widgets",
    "PySide6.QtSql": "plans are files",
    "PySide6.QtTest": "pyqtgraph offers it to its own tests, and does without",
    # Parts of pyqtgraph.
    "pyqtgraph.examples": "a gallery",
    "pyqtgraph.jupyter": "for notebooks",
    "pyqtgraph.opengl": "three-dimensional plots",
    "pyqtgraph.flowchart": "programs drawn as boxes",
    # Parts of numpy.
    "numpy.f2py": "wraps Fortran",
    "numpy.testing": "for tests",
    # Ways out of the machine, in the standard library. None is used, so none is shipped.
    "ftplib": "a way out",
    "http": "a way out",
    "smtplib": "a way out",
    "socketserver": "a way in",
    "ssl": "a way out, and all of OpenSSL",
    "_ssl": "a way out, and all of OpenSSL",
    "urllib.request": "a way out",
    "webbrowser": "a way out",
    "xmlrpc": "a way out",
    # The rest of the standard library that something names and nothing reaches.
    "_hashlib": "OpenSSL's digests; Python has its own",
    "asyncio": "Qt has the event loop",
    "curses": "no text screen",
    "doctest": "for tests",
    "ensurepip": "installs packages",
    "lib2to3": "rewrites old code",
    "pdb": "a debugger",
    "pydoc_data": "help for Python's prompt",
    "readline": "no prompt; and its library is GPL-3",
    "tkinter": "another toolkit",
    "turtle": "another toolkit",
    "unittest": "for tests",
    # What an environment may hold beside the program.
    "hypothesis": "for tests",
    "matplotlib": "pyqtgraph can export to it",
    "OpenGL": "three-dimensional plots",
    "PIL": "pictures are Qt's",
    "pkg_resources": "packages are not looked up",
    "pytest": "for tests",
    "scipy": "pyqtgraph can interpolate with it",
    "setuptools": "builds packages",
}  # fmt: skip
"""Modules of Python that no executable has. One that is missed anyway fails packaging/smoke.py."""

COMMAND_MODULES = {
    "PySide6": "the command line opens no window",
    "shiboken6": "the command line opens no window",
    "pyqtgraph": "the command line draws no plot",
    "carbon_desktop.gui": "the executable beside it; packaging/entry/command.py",
    "carbon_desktop.i18n": "texts of the window",
    "carbon_desktop.ui": "the window",
    "carbon_desktop.workspace": "the open plan of the window",
}
"""What the command line's executable does without, besides."""

FILES = {
    r"plugins/(designer|qmllint|qmltooling|sqldrivers|vectorimageformats)/": "for developers",
    r"plugins/(networkinformation|tls)/": "ways out of the machine",
    r"plugins/(egldeviceintegrations|generic)/": "for devices without a desktop",
    r"plugins/platforms/(lib)?q(eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc)\b":
        "for devices without a desktop, or over a network",
    r"plugins/platformthemes/(lib)?qgtk3\b": "all of GTK; the window has palettes of its own",
    r"plugins/platforminputcontexts/(lib)?qtvirtualkeyboard": "needs Qt Quick",
    r"plugins/imageformats/(lib)?q(gif|icns|jpeg|pdf|tga|tiff|wbmp|webp)\b":
        "all pictures are PNG or SVG, and ICO on Windows",
    r"plugins/wayland-graphics-integration-server/": "for compositors",
    r"plugins/wayland-graphics-integration-client/lib(dmabuf|drm-egl|shm-emulation|vulkan)-server":
        "for devices without a desktop",
    r"plugins/wayland-shell-integration/lib(fullscreen-shell-v1|ivi-shell|qt-shell)\b":
        "for kiosks, cars and Qt's own compositor",
    r"PySide6/(Qt/)?translations/(?!qtbase_zh_CN\.qm$)": "other languages",
    r"^pyqtgraph/icons/peegee/": "the icon of pyqtgraph's own windows",
    r"\.dist-info/(?!METADATA$)": "licences stand together in LICENSES.txt",
    r"^pyqtgraph/colors/maps/": "colour maps; plots take the palette of the theme",
    r"^numpy/.*(_tests?|_umath_tests|_rational_tests)\..*\.(so|pyd)$": "for tests",
}  # fmt: skip
"""Files that hooks collect and nobody opens, by a pattern of their path in the bundle."""

SYSTEM = {
    "libstdc++.so.6": "drivers of the graphics card need the system's own, which may be newer",
    "libgcc_s.so.1": "goes with it",
    "libX11.so.6": "speaks for the same display as the system's libxcb, which is never bundled",
    "libX11-xcb.so.1": "goes with it",
    "libXau.so.6": "goes with libxcb",
    "libXdmcp.so.6": "goes with libxcb",
    "libdbus-1.so.3": "speaks to the system's bus; it would bring libsystemd and libgcrypt along",
    "libexpat.so.1": "drivers and fontconfig use the system's own",
    "libfontconfig.so.1": "reads the system's settings and caches of fonts",
    "libfreetype.so.6": "goes with it",
    "libglib-2.0.so.0": "the system's input methods and themes live in the same process",
    "libgthread-2.0.so.0": "goes with it",
    "libz.so.1": "drivers use the system's own",
}
"""Libraries of Linux that every desktop has, in versions that a bundled copy would get in the way
of; each kept its interface for a decade or more. The .deb depends on their packages."""

_PATTERNS = [re.compile(pattern) for pattern in FILES]


def is_wanted(path: str) -> bool:
    """Say whether a file belongs in a bundle, by its path there."""
    plain = PurePath(path).as_posix()
    return plain not in SYSTEM and not any(pattern.search(plain) for pattern in _PATTERNS)


def trimmed(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the entries that stay: without unwanted files, and without what only they needed.

    `needs` tells the file names of the libraries that a binary is linked against. Libraries that
    no module or plugin needs, at whatever remove, are dropped; so is a link to what is dropped.
    """
    wanted = [one for one in entries if is_wanted(one[0])]
    used = _used([one for one in wanted if one[2] in {"BINARY", "EXTENSION"}], needs)
    names = {PurePath(one[0]).as_posix() for one in wanted if one[2] not in {"BINARY", "SYMLINK"}}
    names |= used
    return [one for one in wanted if _stays(one, names)]


def _stays(entry: Entry, names: set[str]) -> bool:
    path, source, kind = entry
    if kind == "SYMLINK":
        target = posixpath.normpath((PurePath(path).parent / source).as_posix())
        return any(f"{name}/".startswith(f"{target}/") for name in names)
    return kind != "BINARY" or PurePath(path).as_posix() in names


def _used(binaries: Sequence[Entry], needs: Callable[[str], Iterable[str]]) -> set[str]:
    """Return the paths of the binaries that are modules or plugins, or that one of those needs."""
    by_name: dict[str, list[Entry]] = {}
    for one in binaries:
        by_name.setdefault(PurePath(one[0]).name, []).append(one)
    waiting = [one for one in binaries if one[2] == "EXTENSION" or _is_root(one[0])]
    used: set[str] = set()
    while waiting:
        path, source, _ = waiting.pop()
        if path in used:
            continue
        used.add(PurePath(path).as_posix())
        for name in needs(source):
            waiting.extend(one for one in by_name.get(name, []) if one[0] not in used)
    return used


def _is_root(path: str) -> bool:
    """Say whether a binary is opened by name, and not because another one is linked with it."""
    plain = PurePath(path)
    opened = {"plugins"} & set(plain.parts)
    return bool(opened) or re.match(r"(lib)?python3|Python$", plain.name) is not None
