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
    "at_speed_mfu": (
        "at a model FLOP utilisation of {value}",
        "模型算力利用率（MFU）为 {value}",
    ),
    "at_speed_hfu": (
        "at a hardware FLOP utilisation of {value}",
        "硬件算力利用率（HFU）为 {value}",
    ),
    "at_speed_rate": (
        "at a model FLOP rate per accelerator of {value}",
        "单个加速器模型算力为 {value}",
    ),
    "at_speed_hardware": (
        "at a hardware FLOP rate per accelerator of {value}",
        "单个加速器硬件算力为 {value}",
    ),
    "at_speed_tokens": ("at a throughput of {value}", "吞吐量为 {value}"),
    "at_speed_serving": (
        "at an output per replica of {value}",
        "单个副本输出速度为 {value}",
    ),
    "were_speed_mfu": (
        "The model FLOP utilisation was {values}.",
        "模型算力利用率（MFU）：{values}。",
    ),
    "were_speed_hfu": (
        "The hardware FLOP utilisation was {values}.",
        "硬件算力利用率（HFU）：{values}。",
    ),
    "were_speed_rate": (
        "The model FLOP rate per accelerator was {values}.",
        "单个加速器模型算力：{values}。",
    ),
    "were_speed_hardware": (
        "The hardware FLOP rate per accelerator was {values}.",
        "单个加速器硬件算力：{values}。",
    ),
    "were_speed_tokens": ("The throughput was {values}.", "吞吐量：{values}。"),
    "were_speed_serving": (
        "The output per replica was {values}.",
        "单个副本输出速度：{values}。",
    ),
    "per_thousand": (
        "{outcome}, which is {energy_per_thousand_requests} per 1,000 requests,"
        " {energy_per_million_tokens} per million output tokens{sci}",
        "{outcome}，每千次请求能耗 {energy_per_thousand_requests}，"
        "每百万输出词元能耗 {energy_per_million_tokens}{sci}",
    ),
    "and_sci": (
        " and a software carbon intensity (SCI) of {sci}",
        "，软件碳强度（SCI）为 {sci}",
    ),
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
