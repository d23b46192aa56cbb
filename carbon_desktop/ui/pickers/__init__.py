"""Pickers: one catalogue entry found by typing any part of what it is called."""
