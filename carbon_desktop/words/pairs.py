"""What is said about the matrix of every pair of scenarios."""

from carbon_desktop.words.language import Pair
from carbon_desktop.words.numbers import rounded
from carbon_desktop.words.sentences import filled

PAIRS: dict[str, Pair] = {
    "about": (
        "{name}: in how many % of draws the scenario of a row is lower than that of a column",
        "{name}：行方案低于列方案的抽样占比 (%)",
    ),
    "choose": (
        "Point at a cell, or go to it with the arrow keys, to read how often and by how much.",
        "指向单元格，或用方向键移到该处，即可查看占比与差值。",
    ),
    "to_come": ("The draws are on their way.", "正在抽样。"),
    "alone": ("Add a scenario to compare every pair.", "添加方案后即可两两比较。"),
    "not_known": ("{name}: {wishes}.", "“{name}”：{wishes}。"),
    "cell": ("{one} against {other}: {share} %", "“{one}”对“{other}”：{share}%"),
    "no_cell": ("{one} against {other}: not compared", "“{one}”对“{other}”：未比较"),
    "lower_share": (
        "{name}, share of draws in which the row is lower",
        "{name}，行方案较低的抽样占比",
    ),
}
"""Sentences of the matrix."""

_FEW = 0.01


def pairs_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence about the matrix, or a part of one."""
    return filled(PAIRS[code], language, **fields)


def cell_text(share: float) -> str:
    """Return a share of draws in whole percent; only all of them is 100, and none is 0."""
    if 0.0 < share < _FEW:
        return "<1"
    if 1.0 - _FEW < share < 1.0:
        return ">99"
    return rounded(float(round(100.0 * share)))
