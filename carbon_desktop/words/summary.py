"""The sentence for a paper, in pieces: who used what, at which PUE and grid, and what it took."""

from carbon_desktop.words.language import Pair

SUMMARY: dict[str, Pair] = {
    "used": ("used {hardware}", "使用{hardware}"),
    "ran": ("ran", "运行"),
    "with_meter": (
        "with {energy} metered at {meter}",
        "实测能耗 {energy}（计量位置：{meter}）",
    ),
    "at_both": (
        "at a PUE of {pue} and a grid carbon intensity of {grid}",
        "PUE 为 {pue}，电网碳强度为 {grid}",
    ),
    "at_pue": ("at a PUE of {pue}", "PUE 为 {pue}"),
    "at_grid": ("at a grid carbon intensity of {grid}", "电网碳强度为 {grid}"),
    "were_pue": ("The PUE was {values}.", "PUE：{values}。"),
    "were_grid": (
        "The carbon intensity of the grid was {values}.",
        "电网碳强度：{values}。",
    ),
    "scoped_briefly": ("{value} for {phases}", "{phases}为 {value}"),
    "in_total": ("In all: {outcome}.", "合计：{outcome}。"),
    "took_facility": ("{facility_energy} of electricity", "耗电 {facility_energy}"),
    "took_it": (
        "{it_energy} of electricity at the IT equipment",
        "IT 设备耗电 {it_energy}",
    ),
    "gave": ("{emissions}", "碳排放 {emissions}"),
    "told": ("{said}: {outcome}.", "{said}：{outcome}。"),
    "ended": ("{said}.", "{said}。"),
    "made": (
        "Estimated with Carbon Desktop {program} (catalogue {catalogue}){cite}.",
        "由 Carbon Desktop {program}（数据目录 {catalogue}）估算{cite}。",
    ),
    "as_suggested": ("Left as suggested by the program: {names}.", "沿用程序建议值：{names}。"),
}
"""A sentence in pieces."""

KINDS: dict[str, Pair] = {
    "training": ("training", "训练"),
    "pre-training": ("pre-training", "预训练"),
    "fine-tuning": ("fine-tuning", "微调"),
    "evaluation": ("evaluation", "评测"),
    "data-preparation": ("data preparation", "数据准备"),
    "pilot-runs": ("pilot runs", "试验性运行"),
    "hyperparameter-search": ("hyperparameter search", "超参数搜索"),
    "serving": ("serving", "推理服务"),
    "inference": ("inference", "推理"),
}
"""What phases are often called: a paper in the other language calls them by its own word."""

_SPELLED = {"pretraining": "pre-training", "finetuning": "fine-tuning"}


def kind_of(name: str) -> str:
    """Return which kind a phase is by what it is called, in either language, or nothing."""
    called = name.casefold().replace(" ", "-")
    called = _SPELLED.get(called, called)
    return next((kind for kind, pair in KINDS.items() if called in (kind, pair[1])), "")
