"""The door on Windows: a named pipe, read in a thread. Bytes only; nothing is ever unpickled."""

from __future__ import annotations

import logging
from contextlib import suppress
from multiprocessing.connection import Client, Connection, Listener
from threading import Event, Thread

from PySide6.QtCore import QObject, Qt, Signal, Slot

from carbon_desktop.handover.wish import DONE, LARGEST, REFUSED, WAIT, Wish, decoded
from carbon_desktop.workspace import garbage

_LOG = logging.getLogger(__name__)
_PATIENCE_S = 2.0
_MOST_FAILURES = 16


class PipeDoor(QObject):
    """Listens at an address as `Door` does; the system lets only this user write to its pipes."""

    called = Signal(object)
    """Somebody wishes something; carries the `Call`, which waits for its answer."""
    _heard = Signal(object)

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self._listener = Listener(address)
        self._is_closed = Event()
        self._heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._thread = Thread(target=self._listen, name="door", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Listen no more: a call of our own wakes the thread, which sees that it is over."""
        self._is_closed.set()
        with suppress(OSError):
            Client(self._address).close()
        self._thread.join(2 * _PATIENCE_S)  # It may be listening to somebody who says nothing.
        self._listener.close()

    @Slot(object)
    def _tell(self, call: PipeCall) -> None:
        """Tell of a call; runs in the window's thread."""
        self.called.emit(call)

    def _listen(self) -> None:
        failures = 0
        while not self._is_closed.is_set() and failures < _MOST_FAILURES:
            try:
                line = self._listener.accept()
            except OSError:
                failures += 1
                continue
            if self._is_closed.is_set():
                line.close()
                return
            failures = 0
            garbage.hold()  # Few objects were made up to here; many are made while it is heard.
            try:
                self._hear(line)
            finally:
                garbage.release()

    def _hear(self, line: Connection) -> None:
        """Tell of the wish that a connection brings; runs in the thread."""
        try:
            data = line.recv_bytes(LARGEST) if line.poll(_PATIENCE_S) else b""
            call = PipeCall(line, decoded(data))
            line.send_bytes(WAIT)
        except (OSError, EOFError, ValueError):
            _LOG.info("a call was refused: it held no wish of ours")
            with suppress(OSError):
                line.send_bytes(REFUSED)
            line.close()
            return
        self._heard.emit(call)


class PipeCall:
    """One connection whose wish was understood."""

    def __init__(self, line: Connection, wish: Wish) -> None:
        self.wish = wish
        self._line = line

    def is_waiting(self) -> bool:
        """Say whether the caller is still there: what comes from it now is its end."""
        try:
            return not self._line.poll()
        except (OSError, EOFError):
            return False

    def answer(self) -> None:
        """Tell that the wish is fulfilled."""
        with suppress(OSError):
            self._line.send_bytes(DONE)
        self._line.close()
