"""The open plan: its undo stack, its estimate, its file, and the user's preferences."""
