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
    "some_phases": ("{n} phases", "{n} 个阶段"),
    "ratio_of_ours": ("ours is {ratio} times as much", "本工具结果为其 {ratio} 倍"),
    "equivalent_working": (
        "{name}: {value} ÷ {per} = {amount} · {source}",
        "{name}：{value} ÷ {per} = {amount} · {source}",
    ),
    "not_known": ("Not known: {wishes}", "未知：{wishes}"),
}
"""Sentences of the tables."""

GOOD_FOR: dict[str, Pair] = {
    "energy_intensity": (
        "Compares hardware, precision and utilisation, whatever the site and the size of the run.",
        "可比较硬件、数值精度与利用率的优劣，不受站点与运行规模影响。",
    ),
    "carbon_intensity": (
        "Compares sites, whatever the hardware; it is not the grid's intensity, for PUE is in it.",
        "可比较站点的优劣，与硬件无关；因已含 PUE，不等于电网碳强度。",
    ),
    "impact_index": (
        "Compares whole set-ups, hardware and site together; embodied emissions are not in it.",
        "可比较硬件与站点的整体方案；不含隐含碳。",
    ),
    "impact_relative": (
        "Sets a run against one that is widely known: below 100 % each operation emits less.",
        "与广为人知的一次训练对照：低于 100% 表示每次运算的排放更低。",
    ),
}
"""What the derived figures are good for."""


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
