"""What is said of groups of scenarios."""

from carbon_desktop.words.language import Pair
from carbon_desktop.words.sentences import filled

GROUPS: dict[str, Pair] = {
    "heading_tip": ("Group {group}: {names}", "分组“{group}”：{names}"),
    "folded_away": (
        "{n} {n:scenario is|scenarios are} folded away.",
        "有 {n} 个方案已折叠。",
    ),
    "fold": ("Press to fold it away", "点击以折叠"),
    "unfold": ("Press to unfold it", "点击以展开"),
}
"""Sentences about groups."""


def group_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence about a group, or a part of one."""
    return filled(GROUPS[code], language, **fields)
