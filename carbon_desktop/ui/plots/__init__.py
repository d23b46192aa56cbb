"""Plots: an estimate as pictures, with the data behind them to copy."""
