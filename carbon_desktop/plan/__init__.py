"""The question: a plan with a baseline scenario, its alternatives, their phases and settings.

Everything here is frozen: an edit returns a new plan and leaves the old one for undo.
"""
