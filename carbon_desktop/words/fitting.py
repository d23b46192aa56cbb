"""Words of the page on what fits: what it asks for, what it cannot do, what its plots tell."""

from carbon_desktop.plan.field import Field
from carbon_desktop.words.development import share_text
from carbon_desktop.words.fit import inside, value_text
from carbon_desktop.words.language import Pair
from carbon_desktop.words.names import field_label
from carbon_desktop.words.sentences import filled

FITTING: dict[str, Pair] = {
    "ask": (
        "Enter a budget: what {quantity} may come to.{now}",
        "请输入预算，即{quantity}的上限。{now}",
    ),
    "now_is": (" Now: {amount}.", "当前为 {amount}。"),
    "not_known": (
        "{quantity} of this scenario cannot be worked out yet; {missing}.",
        "该方案的{quantity}尚无法计算；{missing}。",
    ),
    "problem": ("This scenario has to be mended first. {problem}", "请先修正该方案。{problem}"),
    "nothing_to_turn": (
        "This scenario has no input yet that could be turned.",
        "该方案尚无可调整的输入。",
    ),
    "refused": ("{field} cannot be turned there.", "此处无法调整{field}。"),
    "searching": ("Working out what fits…", "正在测算……"),
    "trading": ("Working out the trade…", "正在计算取舍关系……"),
    "no_other": ("There is no other input to trade it against.", "没有其他输入可供取舍。"),
    "none_within": (
        "No value of {field} shown here leaves {other} a value that keeps the budget.",
        "在此范围内，{field}取任何值，{other}都没有不超出预算的取值。",
    ),
    "other_irrelevant": (
        "{other} makes no difference to {quantity}: there is nothing to trade.",
        "{other}对{quantity}没有影响，无从取舍。",
    ),
    "in_draws": ("in {share} of draws", "{share} 的抽样达标"),
    "at_best": ("at best", "最佳估计达标"),
    "all_phases": ("all phases", "全部阶段"),
    "in_phase": ("{field} · {phase}", "{field} · {phase}"),
    "best": ("best", "最佳估计"),
    "held": ("{share} of draws", "{share} 抽样"),
    "now": ("now", "当前"),
    "fits": ("fits", "可行"),
    "row_now": ("Now", "当前"),
    "row_then": ("Fits", "可行值"),
    "closest": ("closest", "最接近"),
    "within": ("Within budget", "不超预算"),
    "of_draws": ("{share} of draws", "{share} 的抽样"),
    "over": ("over {field}", "随{field}变化"),
    "traded_over": (
        "over {field}; shaded: within budget",
        "随{field}变化；阴影内不超预算",
    ),
    "at": ("{field} {value}", "{field} {value}"),
    "tip_held": ("{share} of the draws: at most {amount}", "{share} 的抽样不超过 {amount}"),
    "tip_most": ("{other} up to {value}", "{other}最多 {value}"),
    "tip_least": ("{other} at least {value}", "{other}至少 {value}"),
    "tip_any": ("any value of {other} fits", "{other}取任何值均可行"),
    "tip_none": ("no value of {other} fits", "{other}没有可行的取值"),
    "name": ("{field} {value}", "{field} {value}"),
    "name_of": ("{scenario}, {field} {value}", "{scenario}，{field} {value}"),
    "column_low": ("{name}, low", "{name}，下限"),
    "column_high": ("{name}, high", "{name}，上限"),
    "column_held": (
        "{name}, at most in {share} of draws",
        "{name}，{share} 的抽样不超过",
    ),
}
"""What is said on the page, by code."""


def fitting_text(code: str, language: str, /, **fields: object) -> str:
    """Return a text of the page."""
    return filled(FITTING[code], language, **fields)


def met_text(probability: float | None, language: str) -> str:
    """Return how a budget is to be met: at best, or in a share of the draws."""
    if probability is None:
        return fitting_text("at_best", language)
    return fitting_text("in_draws", language, share=share_text(probability, language))


def phase_text(name: str, language: str) -> str:
    """Return the name of a phase in a list, or that of all together."""
    return name or fitting_text("all_phases", language)


def scenario_name(field: Field, value: float, base: str, language: str) -> str:
    """Return the name of a scenario with a value that fits; `base` is that of an alternative."""
    label, shown = field_label(field.key, language), value_text(field, value, language)
    if not base:
        return fitting_text("name", language, field=label, value=shown)
    within = inside(label, language).strip()
    return fitting_text("name_of", language, scenario=base, field=within, value=shown)
