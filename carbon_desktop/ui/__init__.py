"""The window's widgets: they show values and emit intentions; no arithmetic, no files."""
