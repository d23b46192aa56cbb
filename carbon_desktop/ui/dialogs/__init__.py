"""Dialogs: what is asked in a window of its own, made when it is first wanted."""
