"""A later start asks: it sends its wish to an address and waits for the answer."""

import socket
import sys
from typing import Literal

from carbon_desktop.handover.wish import DONE, WAIT

Reply = Literal["done", "refused", "silent", "nobody", "left"]
"""Done; not understood; hangs; nobody there (yet); gone after all, before it was done."""


def told(address: str, data: bytes, patience: float) -> Reply:
    """Send bytes to an address and return what came of it.

    `patience` is in seconds, for the first answer. Whoever says that a question is open there
    is waited for.
    """
    return (
        _by_pipe(address, data, patience)
        if sys.platform == "win32"
        else _by_socket(address, data, patience)
    )


def _by_socket(address: str, data: bytes, patience: float) -> Reply:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(patience)
        has_waited = False
        try:
            line.connect(address)
            line.sendall(data)
            answer = line.recv(1)
            if answer == WAIT:
                has_waited = True
                line.settimeout(None)
                answer = line.recv(1)
        except TimeoutError:
            return "silent"
        except OSError:
            answer = b""
    return _reply(answer, has_waited)


def _by_pipe(address: str, data: bytes, patience: float) -> Reply:
    from multiprocessing.connection import Client

    has_waited = False
    try:
        with Client(address) as pipe:
            pipe.send_bytes(data)
            if not pipe.poll(patience):
                return "silent"
            answer = pipe.recv_bytes(1)
            if answer == WAIT:
                has_waited = True
                answer = pipe.recv_bytes(1)
    except (OSError, EOFError):
        answer = b""
    return _reply(answer, has_waited)


def _reply(answer: bytes, has_waited: bool) -> Reply:
    if not answer:
        return "left" if has_waited else "nobody"
    return "done" if answer == DONE else "refused"
