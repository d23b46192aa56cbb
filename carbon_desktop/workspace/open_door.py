"""Opening the door of the program that has the window, by the way that the system offers."""

import logging
import sys
from typing import TYPE_CHECKING, Union

if TYPE_CHECKING:
    from carbon_desktop.workspace.door import Door
    from carbon_desktop.workspace.pipe_door import PipeDoor

_LOG = logging.getLogger(__name__)


def open_door(address: str) -> Union["Door", "PipeDoor", None]:
    """Listen at an address; None, and a line in the log, where that cannot be done."""
    try:
        if sys.platform == "win32":
            from carbon_desktop.workspace.pipe_door import PipeDoor

            return PipeDoor(address)
        from carbon_desktop.workspace.door import Door

        return Door(address)
    except OSError as error:
        _LOG.info("no file can be handed to this window: %s", error)
        return None
