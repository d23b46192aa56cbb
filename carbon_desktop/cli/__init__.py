"""The command line: the same core as the window, for scripts, clusters and checks. No Qt."""

COMMANDS = ("estimate", "compare", "fit", "catalogue", "validate")
"""Commands of this version."""

LATER = ("report", "sweep", "import")
"""Commands whose names are taken, but which are not built yet."""
