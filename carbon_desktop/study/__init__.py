"""Answers: what does a plan use, emit and cost, and how did each figure come about?"""
