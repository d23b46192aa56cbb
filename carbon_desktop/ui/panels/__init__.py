"""Panels: headline cards, the working, the notices and the scenario chips."""
