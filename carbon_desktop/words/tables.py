"""What tables say: counts of assumptions, what a phase column holds, what stands beside ours."""

from collections.abc import Mapping

from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.sentences import filled

_COUNTS: dict[str, Pair] = {
    "assumptions": ("{n} {n:assumption|assumptions}", "{n} 项假设"),
    "entered": ("{n} entered", "输入 {n} 项"),
    "looked_up": ("{n} looked up", "查得 {n} 项"),
    "default": ("{n} {n:default|defaults}", "默认 {n} 项"),
    "calculated": ("{n} calculated", "算得 {n} 项"),
}
_LISTS: Pair = ("{all}: {parts}", "{all}：{parts}")
_SHOWN: Pair = ("{n} of {counts}", "显示 {n} 项，共 {counts}")
_COMMAS: Pair = (", ", "，")

TABLES: dict[str, Pair] = {
    "all_phases": ("all phases", "所有阶段"),
    "ratio_of_ours": ("ours is {ratio} times as much", "本工具结果为其 {ratio} 倍"),
    "equivalent_working": (
        "{name}: {value} ÷ {per} = {amount} · {source}",
        "{name}：{value} ÷ {per} = {amount} · {source}",
    ),
    "not_known": ("Not known: {wishes}", "未知：{wishes}"),
}
"""Sentences of the tables."""


def table_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence of the tables."""
    return filled(TABLES[code], language, **fields)


def counts_text(counts: Mapping[str, int], shown: int, language: str) -> str:
    """Return how many assumptions there are, by status; `shown` is how many are in sight."""
    whole = sum(counts.values())
    named = filled(_COUNTS["assumptions"], language, n=whole)
    parts = [
        filled(_COUNTS[status], language, n=count) for status, count in counts.items() if count
    ]
    if parts:
        named = filled(_LISTS, language, all=named, parts=pick(_COMMAS, language).join(parts))
    return named if shown == whole else filled(_SHOWN, language, n=shown, counts=named)
