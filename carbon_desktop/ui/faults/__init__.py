"""Faults of our own making: caught, logged, told once and sent nowhere."""
