"""Handing over: a second start gives its file to the window that is open, and ends."""
