"""Agreement with measurements in words: comparisons, rules, measures, and what they come to."""

from collections.abc import Sequence

from carbon_desktop.study.validation.agreement import LEFT_OUT, RULES, Agreement, Compared
from carbon_desktop.study.validation.bar import SERVING, Bar
from carbon_desktop.study.validation.run_plan import HOURS, TOKENS
from carbon_desktop.study.validation.score import Score
from carbon_desktop.study.validation.serving import OURS, USUAL, serving_score
from carbon_desktop.words.agreement_names import NAMES
from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.numbers import grouped, rounded
from carbon_desktop.words.outliers import outlier_text
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
    "outside": ("Outside our range:", "落在区间之外："),
    "because": ("{name}: {why}", "{name}：{why}"),
    "at_most": ("≤ {value}", "≤ {value}"),
    "at_least": ("≥ {value}", "≥ {value}"),
    "between": ("{least} to {most}", "{least} 至 {most}"),
    "span": ("{low} to {high}", "{low} 至 {high}"),
    "heading": ("{name} ({n} {n:run|runs})", "{name}（{n} 次运行）"),
    "heading_rows": ("{name} ({n} {n:measurement|measurements})", "{name}（{n} 条测量）"),
    "of_the_figures": ("{name}, {unit}", "{name}，{unit}"),
    "axis_published": ("Published {what} →", "已发表的{what} →"),
    "axis_ratio": ("↑ Our {what} over the published", "↑ 本工具估算的{what}与发表值之比"),
    "axis_ours": ("↑ Our {what}", "↑ 本工具估算的{what}"),
    "described": (
        "{n} runs; ours against the published figure. {summary}",
        "{n} 次运行的估算值与发表值。{summary}",
    ),
    "counted": ("{n} of {all} runs", "显示 {n} 次运行，共 {all} 次"),
}

_TIMES = "× "
_MEMBERS: dict[str, Pair] = {
    "active below 10^10": ("below 10 billion active", "激活参数低于 100 亿"),
    "active 10^10 to 5x10^10": ("10 to 50 billion active", "激活参数 100 亿至 500 亿"),
    "active above 5x10^10": ("above 50 billion active", "激活参数超过 500 亿"),
}
"""What rows of serving have in common, where the table has no proper name for it."""

_JOINED: Pair = ("; ", "；")


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
    if measure == "mean_log_error":
        return grouped(f"{value:.3f}")
    return f"{_TIMES}{rounded(value)}" if measure in _RATIOS else rounded(value, 2)


def bar_text(bar: Bar, language: str) -> str:
    """Return a bar as a limit."""
    least, most = (
        measure_text(bar.measure, end, language).removeprefix(_TIMES)
        for end in (bar.least, bar.most)
    )
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


def member_text(member: str, language: str) -> str:
    """Return what some rows of serving have in common: sizes in words, proper names as such."""
    known = _MEMBERS.get(member)
    return member if known is None else pick(known, language)


def summary_text(found: Agreement, comparison: str, language: str) -> str:
    """Return in one or two sentences how well a comparison agrees, beside the usual rule."""
    if comparison == SERVING:
        return _summary(comparison, serving_score(OURS), serving_score(USUAL), language)
    scores = found.of(comparison).scores
    return _summary(comparison, scores[LEFT_OUT], scores[RULES[comparison]], language)


def outside_text(compared: Compared, language: str) -> str:
    """Return the runs outside our range, a line each with what is known of it, or nothing."""
    lines = []
    for one in compared.outside:
        why = outlier_text(one.run.id, language)
        named = agreement_text("because", language, name=one.run.model, why=why)
        lines.append(named if why else one.run.model)
    if not lines:
        return ""
    return "\n".join([agreement_text("outside", language), *lines])


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
