"""Answers: what a plan uses, emits and costs, and how each figure came about."""
