"""Agreement with measurements in words: comparisons, rules, measures, and what they come to."""

from collections.abc import Sequence

from carbon_desktop.study.validation.agreement import LEFT_OUT, RULES, Agreement, Compared
from carbon_desktop.study.validation.bar import SERVING, Bar
from carbon_desktop.study.validation.run_plan import HOURS, TOKENS
from carbon_desktop.study.validation.score import Score
from carbon_desktop.study.validation.serving import OURS, USUAL, serving_score
from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.numbers import rounded
from carbon_desktop.words.sentences import filled

MEASURES = {
    HOURS: ("median_error", "nine_in_ten_error", "mean_log_error", "inside", "median_width",
            "interval_score"),
    TOKENS: ("median_ratio", "nine_in_ten_ratio", "mean_log_error", "inside", "median_width",
             "interval_score"),
    SERVING: ("median_error", "nine_in_ten_ratio", "inside", "median_width", "interval_score"),
}  # fmt: skip
"""The measures of each comparison, in reading order."""

_SHARES = frozenset({"median_error", "nine_in_ten_error", "inside"})
_RATIOS = frozenset({"median_ratio", "nine_in_ten_ratio", "median_width"})

NAMES: dict[str, Pair] = {
    "title": ("Agreement with measurements", "与实测结果的吻合程度"),
    "hours": ("Energy from hardware and hours", "由硬件与时长估算能耗"),
    "tokens": ("Device-hours from model and tokens", "由模型与词元数估算设备小时"),
    "serving": ("Energy of a token in serving", "推理服务中每个词元的能耗"),
    "all": ("All comparisons together", "全部对比合计"),
    "run_left_out": ("Ours, without the run", "本工具（校准时留出该次运行）"),
    "source_left_out": ("Ours, without its laboratory", "本工具（校准时留出该机构的全部运行）"),
    "today": ("Ours, fitted to these rows", "本工具现用参数（即以这些数据拟合）"),
    "tdp_hours": ("TDP × hours × PUE", "TDP × 时长 × PUE"),
    "mfu_0_40": ("6ND at MFU 0.40", "6ND，MFU 取 0.40"),
    "one_mfu": ("One MFU for all", "统一的平均 MFU"),
    "one_mfu_a_generation": ("One MFU a card generation", "每代卡各取平均 MFU"),
    "energy": ("Ours, without the model", "本工具（校准时留出该模型）"),
    "energy_shape_estimated": (
        "Ours, without the model, its shape unknown",
        "本工具（留出该模型，且结构未知）",
    ),
    "energy_other_card": ("Ours, from the other card alone", "本工具（仅以另一种卡校准）"),
    "time": ("Time of a token, without the model", "每个词元的时间（留出该模型）"),
    "time_shape_estimated": (
        "Time of a token, its shape unknown",
        "每个词元的时间（留出该模型，且结构未知）",
    ),
    "ecologits_as_shipped": ("EcoLogits’ regression", "EcoLogits 回归公式"),
    "ecologits_batch_known": (
        "EcoLogits’ regression, true batch",
        "EcoLogits 回归公式（已知批大小）",
    ),
    "ecologits_batch_and_cards_known": (
        "EcoLogits’ regression, true batch and cards",
        "EcoLogits 回归公式（已知批大小与卡数）",
    ),
    "energy_by_active_parameters": (
        "Joules in proportion to active parameters",
        "能耗与激活参数量成正比",
    ),
    "bar": ("Bar", "目标"),
    "median_error": ("median error", "误差中位数"),
    "nine_in_ten_error": ("9 in 10 within", "九成误差不超过"),
    "median_ratio": ("half within", "半数在此倍数内"),
    "nine_in_ten_ratio": ("9 in 10 within", "九成在此倍数内"),
    "mean_log_error": ("mean |ln|", "平均 |ln|"),
    "inside": ("in range", "落入区间"),
    "median_width": ("high/low", "上限/下限"),
    "interval_score": ("interval score", "区间评分"),
    "rows": ("rows", "条数"),
    "run": ("Run", "运行"),
    "published": ("Published", "已发表"),
    "ours": ("Ours", "本工具"),
    "range": ("90 % range", "90% 区间"),
    "ratio": ("Ratio", "比值"),
    "is_inside": ("In range", "落入区间"),
    "boundary": ("Boundary", "口径"),
    "source": ("Source", "来源"),
    "yes": ("yes", "是"),
    "no": ("no", "否"),
    "group_all": ("All", "全部"),
    "group_task": ("Task", "任务"),
    "group_gpu": ("Card", "卡"),
    "group_size": ("Size", "规模"),
    "group_model": ("Model", "模型"),
    "accelerators": ("accelerators", "加速器"),
    "accelerators_pue": ("accelerators × PUE", "加速器 × PUE"),
    "servers": ("servers", "服务器"),
    "it": ("IT equipment", "IT 设备"),
    "facility": ("facility", "设施"),
    "unused": ("Left out of this comparison", "未纳入此项对比"),
    "no_energy": ("no energy was published", "未发表能耗"),
    "not_metered": ("the energy is arithmetic, not metered", "能耗为推算，非实测"),
    "no_device_hours": ("no device-hours were published", "未发表设备小时"),
    "low_confidence": ("not read in the source itself", "未能核对原始来源"),
    "not_text": ("not a text model", "非文本模型"),
    "no_model_size": ("no single model, or its size is not known", "并非单个模型，或规模未知"),
    "no_tokens": ("no tokens were published", "未发表训练词元数"),
    "same_run": ("the same run again, at another boundary", "同一运行的其他口径"),
    "derived_hours": (
        "device-hours were planned, derived or an upper bound",
        "设备小时为计划值、推算值或上限",
    ),
}
"""Names by code."""

_SENTENCES: dict[str, Pair] = {
    "about": (
        "What the program would have said of published runs before it knew them: each was left"
        " out when the constants were fitted, and is compared at its own boundary.",
        "假如事先不知道结果，本工具会如何估算这些已发表的运行："
        "校准时逐一留出该次运行，并按其自身口径对比。",
    ),
    "hours": (
        "Given the hardware and the hours of {rows} metered runs, half of our figures lie within"
        " {median} of the meter and nine in ten within {nine}; TDP × hours × PUE: {usual} and"
        " {usual_nine}. Our 90 % range holds {inside} of them; its high end is {width} times its"
        " low one.",
        "已知 {rows} 次实测运行的硬件与时长，半数估算与实测相差不超过 {median}，九成不超过"
        " {nine}；TDP × 时长 × PUE 则为 {usual} 与 {usual_nine}。"
        "90% 区间覆盖其中 {inside}，上限为下限的 {width} 倍。",
    ),
    "tokens": (
        "Given the model, its tokens and the hardware of {rows} runs, half of our device-hours lie"
        " within a factor of {median} of the published ones and nine in ten within {nine}; 6ND at"
        " MFU 0.40: {usual} and {usual_nine}. Our 90 % range holds {inside} of them; its high end"
        " is {width} times its low one.",
        "已知 {rows} 次训练的模型、词元数与硬件，半数估算的设备小时与发表值相差在"
        " {median} 倍以内，九成在 {nine} 倍以内；6ND 且 MFU 取 0.40 则为 {usual} 倍与"
        " {usual_nine} 倍。90% 区间覆盖其中 {inside}，上限为下限的 {width} 倍。",
    ),
    "serving": (
        "On {rows} measurements of ML.ENERGY, each predicted without its own model, half of our"
        " joules per token lie within {median} and nine in ten within a factor of {nine};"
        " EcoLogits’ regression: {usual} and {usual_nine}. Our 90 % range holds {inside} of them;"
        " its high end is {width} times its low one.",
        "对 ML.ENERGY 的 {rows} 条测量，校准时均留出所测模型，半数估算的每词元能耗相差不超过"
        " {median}，九成在 {nine} 倍以内；EcoLogits 回归公式则为 {usual} 与 {usual_nine} 倍。"
        "90% 区间覆盖其中 {inside}，上限为下限的 {width} 倍。",
    ),
    "serving_rows": (
        "The measurements themselves may not ship, for their copy states no licence; these are"
        " their scores.",
        "测量数据未声明许可，不能随程序分发；此处列出其评分。",
    ),
    "all_met": ("All {n} bars are met.", "{n} 项目标全部达到。"),
    "some_missed": (
        "{n} of {all} bars are missed: {which}.",
        "{all} 项目标中有 {n} 项未达到：{which}。",
    ),
    "missed": ("{comparison}, {measure}, by {by}", "{comparison}的{measure}，差 {by}"),
    "outside": ("Outside our range: {names}.", "落在区间之外：{names}。"),
    "at_most": ("≤ {value}", "≤ {value}"),
    "at_least": ("≥ {value}", "≥ {value}"),
    "between": ("{least} to {most}", "{least} 至 {most}"),
    "span": ("{low} to {high}", "{low} 至 {high}"),
    "heading": ("{name} ({n} {n:run|runs})", "{name}（{n} 次运行）"),
    "heading_rows": ("{name} ({n} {n:measurement|measurements})", "{name}（{n} 条测量）"),
    "of_the_figures": ("{name}, {unit}", "{name}，{unit}"),
}

_TIMES = "× "
_JOINED: Pair = ("; ", "；")
_LISTED: Pair = (", ", "、")


def agreement_name(code: str, language: str) -> str:
    """Return the name of a comparison, a rule, a measure, a reason or a column."""
    return pick(NAMES[code], language)


def agreement_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence about agreement."""
    return filled(_SENTENCES[code], language, **fields)


def measure_text(measure: str, value: float | None, language: str) -> str:
    """Return a measure as it is read: a share in per cent, a ratio as a factor, none as a dash."""
    if value is None:
        return "—"
    if measure in _SHARES:
        gap = "" if language == "zh" else " "
        return f"{rounded(100 * value, 2 if value < 1 else 3)}{gap}%"
    return f"{_TIMES}{rounded(value)}" if measure in _RATIOS else rounded(value, 2)


def bar_text(bar: Bar, language: str) -> str:
    """Return a bar as a limit."""
    least, most = (measure_text(bar.measure, end, language) for end in (bar.least, bar.most))
    if bar.least is not None and bar.most is not None:
        return agreement_text("between", language, least=least, most=most)
    code = "at_most" if bar.least is None else "at_least"
    return agreement_text(code, language, value=most if bar.least is None else least)


def bars_text(bars: Sequence[Bar], language: str) -> str:
    """Return whether all bars are met, or which are missed and by how much."""
    missed = [one for one in bars if not one.is_met]
    if not missed:
        return agreement_text("all_met", language, n=len(bars))
    which = [
        agreement_text(
            "missed",
            language,
            comparison=agreement_name(one.comparison, language),
            measure=agreement_name(one.measure, language),
            by=measure_text(one.measure, one.missed_by, language).removeprefix(_TIMES),
        )
        for one in missed
    ]
    joined = pick(_JOINED, language).join(which)
    return agreement_text("some_missed", language, n=len(missed), all=len(bars), which=joined)


def summary_text(found: Agreement, comparison: str, language: str) -> str:
    """Return in one or two sentences how well a comparison agrees, beside the usual rule."""
    if comparison == SERVING:
        return _summary(comparison, serving_score(OURS), serving_score(USUAL), language)
    scores = found.of(comparison).scores
    return _summary(comparison, scores[LEFT_OUT], scores[RULES[comparison]], language)


def outside_text(compared: Compared, language: str) -> str:
    """Return which runs lie outside our range, or nothing where none does."""
    names = pick(_LISTED, language).join(one.run.model for one in compared.outside)
    return agreement_text("outside", language, names=names) if names else ""


def _summary(comparison: str, ours: Score, usual: Score, language: str) -> str:
    middle, nine = MEASURES[comparison][:2]
    said = {
        "median": (middle, ours), "nine": (nine, ours), "usual": (middle, usual),
        "usual_nine": (nine, usual), "inside": ("inside", ours), "width": ("median_width", ours),
    }  # fmt: skip
    fields = {
        name: measure_text(measure, getattr(score, measure), language).removeprefix(_TIMES)
        for name, (measure, score) in said.items()
    }
    return agreement_text(comparison, language, rows=ours.rows, **fields)
