"""The program's icon in the sizes that desktops ask for, drawn from its one drawing.

python icons.py FOLDER    by Python of an environment with Qt

Writes FOLDER/SIZE.png for each size, carbon-desktop.ico for Windows and carbon-desktop.icns for
macOS; both are only containers of the same PNGs.
"""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "carbon-desktop.svg"
SIZES = (16, 22, 24, 32, 36, 48, 64, 72, 96, 128, 192, 256, 512, 1024)
"""Side in pixels: those of the hicolor theme, and 1024 for macOS."""

ICO = (16, 24, 32, 48, 64, 128, 256)
ICNS = {
    16: b"icp4",
    32: b"icp5",
    64: b"icp6",
    128: b"ic07",
    256: b"ic08",
    512: b"ic09",
    1024: b"ic10",
}


def drawn(size: int) -> bytes:
    """Return the drawing at a size, as the bytes of a PNG."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")
    return bytes(held.data().data())


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon file of Windows: a header, a directory, and the pictures."""
    at = 6 + 16 * len(ICO)
    directory, body = b"", b""
    for size in ICO:
        data = pictures[size]
        side = size % 256  # 256 is written as 0
        directory += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(data), at + len(body))
        body += data
    return struct.pack("<3H", 0, 1, len(ICO)) + directory + body


def icns(pictures: Mapping[int, bytes]) -> bytes:
    """Return an icon file of macOS: a header, and the pictures each with its kind and length."""
    parts = (kind + struct.pack(">I", 8 + len(pictures[size])) + pictures[size]
             for size, kind in ICNS.items())  # fmt: skip
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write(folder: Path) -> None:
    """Write all sizes and both containers into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: drawn(size) for size in SIZES}
    for size, data in pictures.items():
        (folder / f"{size}.png").write_bytes(data)
    (folder / "carbon-desktop.ico").write_bytes(ico(pictures))
    (folder / "carbon-desktop.icns").write_bytes(icns(pictures))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
