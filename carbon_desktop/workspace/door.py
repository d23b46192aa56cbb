"""The door of the program that has the window: a Unix socket, and whoever calls there."""

import logging
import socket
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from carbon_desktop.handover.wish import (
    DONE,
    LARGEST,
    MAGIC,
    REFUSED,
    WAIT,
    Wish,
    decoded,
    is_whole,
)

_LOG = logging.getLogger(__name__)
_PATIENCE_MS = 2000
"""For a wish to arrive whole."""
_MOST = 16
"""Calls at the same time; more than a user can start."""


class Door(QObject):
    """Listens on a Unix socket. What was left there by a program that died is taken away first."""

    called = Signal(object)
    """Somebody wishes something; carries the `Call`, which waits for its answer."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._path = Path(address)
        self._calls: list[SocketCall] = []
        self._path.unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.setblocking(False)
        self._socket.bind(address)
        self._socket.listen(_MOST)
        self._notifier = _notifier(self._socket, self)
        self._notifier.activated.connect(self._accept)

    def close(self) -> None:
        """Listen no more; who still waits is let go."""
        self._notifier.setEnabled(False)
        for call in tuple(self._calls):
            call.end()
        self._socket.close()
        with suppress(OSError):
            self._path.unlink()

    def _accept(self) -> None:
        try:
            line, _ = self._socket.accept()
        except OSError:  # Whoever called has thought better of it.
            return
        if len(self._calls) >= _MOST:
            line.close()
            return
        self._calls.append(SocketCall(line, self))

    def take(self, call: "SocketCall") -> None:
        """Tell of a call that was understood."""
        self.called.emit(call)

    def forget(self, call: "SocketCall") -> None:
        """Let go of a call that has ended."""
        self._calls.remove(call)


class SocketCall:
    """One connection: reads a wish, and refuses what is none, comes in halves or does not end."""

    def __init__(self, line: socket.socket, door: Door) -> None:
        self._door = door
        self.wish = Wish()
        self._line: socket.socket | None = line
        self._data = b""
        line.setblocking(False)
        self._notifier = _notifier(line, door)
        self._notifier.activated.connect(self._read)
        self._patience = QTimer(door, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._refuse)
        self._patience.start()

    def is_waiting(self) -> bool:
        """Say whether the caller is still there."""
        return self._line is not None

    def answer(self) -> None:
        """Tell that the wish is fulfilled."""
        self._say(DONE)
        self.end()

    def end(self) -> None:
        """Close the connection."""
        if self._line is None:
            return
        self._patience.stop()
        self._notifier.setEnabled(False)
        self._line.close()
        self._line = None
        self._notifier.deleteLater()
        self._patience.deleteLater()
        self._door.forget(self)

    def _read(self) -> None:
        if self._line is None:
            return
        try:
            data = self._line.recv(LARGEST)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self.end()
        elif self._patience.isActive():
            self._take(self._data + data)
        else:
            self._refuse()

    def _take(self, data: bytes) -> None:
        self._data = data
        if len(data) > LARGEST or not (data.startswith(MAGIC) or MAGIC.startswith(data)):
            self._refuse()
        elif is_whole(data):
            try:
                self.wish = decoded(data)
            except ValueError:
                self._refuse()
                return
            self._patience.stop()
            self._say(WAIT)
            self._door.take(self)

    def _refuse(self) -> None:
        _LOG.info("a call was refused: it held no wish of ours")
        self._say(REFUSED)
        self.end()

    def _say(self, answer: bytes) -> None:
        if self._line is not None:
            with suppress(OSError):
                self._line.send(answer)


def _notifier(line: socket.socket, parent: QObject) -> QSocketNotifier:
    return QSocketNotifier(line.fileno(), QSocketNotifier.Type.Read, parent)
