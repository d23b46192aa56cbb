"""Words on what a range is made of: the sentence above the list, and what its cells say."""

from carbon_desktop.words.drivers import share_text
from carbon_desktop.words.language import Pair
from carbon_desktop.words.sentences import filled

MAKEUP: dict[str, Pair] = {
    "whole": (
        "{name}: {whole}. {n} {n:assumption makes|assumptions make} up this range: untick one to"
        " take it as known.",
        "{name}：{whole}。区间由 {n} 项假设构成；取消勾选即视为已知。",
    ),
    "left": (
        "{name} with the {n} ticked alone: {left}, {share} as wide as with all {all} ({whole}).",
        "仅计勾选的 {n} 项时，{name}为 {left}，宽度为全部 {all} 项时（{whole}）的 {share}。",
    ),
    "exact": (
        "{name} would be exactly {best} if all {all} were known, instead of {whole}.",
        "若 {all} 项全部已知，{name}即为确定值 {best}（现为 {whole}）。",
    ),
    "others": (
        "{n} other {n:number is|numbers are} exact or {n:does|do} not bear on this figure. A tick"
        " is a question: the plan stays as it is.",
        "另有 {n} 项为确定值或与该数值无关。勾选仅用于试算，不会改变计划。",
    ),
    "tied": ("shared", "共用"),
    "untied": ("own", "独立"),
    "about_tied": (
        "One fact in all scenarios: where it is high in one, it is high in all, and their"
        " difference is not blurred by it",
        "各方案共用同一事实：同时偏高或偏低，不会模糊方案之间的差异",
    ),
    "about_untied": (
        "Every scenario draws it for itself: another site, team or supplier may have another",
        "各方案独立抽样：地点、团队或供应商不同时，其值可能不同",
    ),
    "exactly": ("exact", "确定值"),
    "several": ("{first}; {others}", "{first}；{others}"),
}
"""What is said of the make-up of a range."""


def makeup_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence about what a range is made of."""
    return filled(MAKEUP[code], language, **fields)


def width_text(part: float, whole: float, language: str) -> str:
    """Return how wide a range is beside another, as a share."""
    return share_text(part / whole if whole > 0 else 0.0, language)
