"""Calibration: the constants that ship, fitted to the published runs that ship."""
