"""Words on what drives a range: the sentence above, the bars, and what is told of each."""

from collections.abc import Sequence

from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.names import field_label, input_name
from carbon_desktop.words.sentences import filled

_MOST = 0.5
_NEARLY_ALL = 0.9
_ENOUGH = 0.75
"""Once so much of a range is named, smaller parts of it are not."""

_NAMED = 3
"""Drivers that a sentence names at most."""

DRIVERS: dict[str, Pair] = {
    "most": ("Most of the range comes from {names}.", "区间主要来自{names}。"),
    "nearly_all": ("Nearly all of the range comes from {names}.", "区间几乎全部来自{names}。"),
    "many": (
        "The range comes from many assumptions, above all from {names}.",
        "区间来源较分散，影响最大的是{names}。",
    ),
    "none": (
        "No single assumption accounts for the range.",
        "没有哪一项假设能单独解释该区间。",
    ),
    "exact": (
        "This figure has no range: all that it follows from is exact.",
        "该数值没有区间：其依据均为确定值。",
    ),
    "finding": ("Working out what drives the range…", "正在分析区间的来源……"),
    "to_come": ("Working out the range…", "正在计算区间……"),
    "named": ("{name} ({share} %)", "{name}（{share}%）"),
    "share": ("{share} %", "{share}%"),
    "less_than": ("< 1 %", "< 1%"),
    "minor": ("Smaller assumptions: {share}.", "其他较小的假设：{share}。"),
    "rest": (
        "What no assumption alone accounts for (interactions, noise of the draws): {share}.",
        "无法归于单项假设的部分（交互作用与抽样噪声）：{share}。",
    ),
    "of_the_variance": (
        "{share} of the variance of the {draws} draws (by rank)",
        "占 {draws} 次抽样方差（按秩）的 {share}",
    ),
    "at_low": ("At its low{value}: {figure}", "取下限{value}：{figure}"),
    "at_high": ("At its high{value}: {figure}", "取上限{value}：{figure}"),
    "value": (" ({value})", "（{value}）"),
    "if_known": (
        "If it were known: {ends}, instead of {whole}",
        "若其已知：{ends}（现为 {whole}）",
    ),
    "if_known_exact": (
        "If it were known, the figure would be exact",
        "若其已知，该数值即为确定值",
    ),
    "no_field": (
        "A constant of the method, set in no field: a press leads to its phase",
        "方法常数，没有对应的输入项；点击可转到其所在阶段",
    ),
    "bar": (
        "{name}: {share}; {low} at its low, {high} at its high",
        "{name}：{share}；取下限时 {low}，取上限时 {high}",
    ),
    "below": ("Share of draws below {value}", "低于 {value} 的抽样占比"),
    "below_of": ("{name}: {share}", "{name}：{share}"),
    "best_of": ("best {value}", "最佳估计 {value}"),
    "other_currency": ("in {currency}", "以 {currency} 计"),
    "percentile": ("{name}, percentile {place}", "{name}，第 {place} 百分位"),
    "assumption": ("Assumption", "假设"),
    "phases": ("Phases", "阶段"),
    "share_of_variance": ("Share of the variance", "方差占比"),
    "figure_at_low": ("{name}, assumption at its low", "{name}，假设取下限"),
    "figure_at_high": ("{name}, assumption at its high", "{name}，假设取上限"),
    "low_if_known": ("{name}, low if known", "{name}，若已知时的下限"),
    "high_if_known": ("{name}, high if known", "{name}，若已知时的上限"),
}
"""What is said of drivers."""

SHORT: dict[str, Pair] = {
    "network_power_w": ("Switches, storage", "网络与存储功率"),
    "node_power_w": ("Power of the node", "节点功率"),
    "host_power_w": ("Rest of the node", "节点其余功率"),
    "other_host_power_w": ("Fans, cards, losses", "风扇、网卡与损耗"),
    "lifetime_years": ("Hardware lifetime", "硬件寿命"),
    "lifetime_utilisation": ("Share of life in use", "寿命期利用率"),
    "embodied_kgco2e": ("Embodied, accelerator", "隐含碳：加速器"),
    "host_embodied_kgco2e": ("Embodied, node", "隐含碳：节点"),
    "intensity_gco2e_per_kwh": ("Grid intensity", "电网碳强度"),
    "grid_water_l_per_kwh": ("Water of electricity", "发电耗水强度"),
    "tdp_w": ("TDP", "TDP"),
}
"""Fields by a name as short as a bar has room for, where their label is longer."""

SHORT_INPUTS: dict[str, Pair] = {
    "mfu_level": ("MFU, typical", "MFU（典型水平）"),
    "mfu_run_factor": ("MFU, run to run", "MFU（运行间差异）"),
    "mfu_rate_slope": ("MFU by peak rate", "MFU（峰值算力影响）"),
    "mfu_memory_slope": ("MFU by memory", "MFU（显存影响）"),
    "mfu_size_slope": ("MFU by model size", "MFU（模型规模影响）"),
    "mfu_sparsity_slope": ("MFU by sparsity", "MFU（稀疏度影响）"),
    "mfu_devices_slope": ("MFU by device count", "MFU（设备数影响）"),
    "base_power_share": ("Mean power, typical", "平均功率（典型水平）"),
    "power_size_exponent": ("Mean power by size", "平均功率（规模影响）"),
    "power_settling_hours": ("Mean power by time", "平均功率（时长影响）"),
    "idle_power_share": ("Idle power", "空闲功率"),
    "host_idle_share": ("Idle power of the node", "节点空闲功率"),
    "waiting_power_share": ("Power while waiting", "等待时功率"),
    "reading_power_share": ("Power reading memory", "读显存时功率"),
    "computing_power_share": ("Power computing", "计算时功率"),
    "time_factor": ("Serving time", "推理耗时系数"),
    "power_factor": ("Serving power", "推理功率系数"),
}
"""Inputs by such a name: those without a field, and those that share one."""

_AND = {"en": " and ", "zh": "和"}
_COMMA = {"en": ", ", "zh": "、"}


def drivers_text(code: str, language: str, /, **fields: object) -> str:
    """Return a sentence about drivers."""
    return filled(DRIVERS[code], language, **fields)


def share_text(share: float, language: str) -> str:
    """Return a share in whole percent; what is less than one is told as that."""
    if 0.0 < share < 0.01:
        return drivers_text("less_than", language)
    return drivers_text("share", language, share=f"{100.0 * share:.0f}")


def what_drives(drivers: Sequence[tuple[str, float]], language: str) -> str:
    """Return in a sentence where a range comes from, of names with shares, the largest first."""
    if not drivers:
        return drivers_text("none", language)
    told: list[str] = []
    named = 0.0
    for name, share in drivers[:_NAMED]:
        percent = f"{100.0 * share:.0f}"
        within = _within_a_sentence(name)
        told.append(drivers_text("named", language, name=within, share=percent))
        named += share
        if named >= _ENOUGH:
            break
    last = _set_off(told[-1], language)
    names = _AND[language].join([_COMMA[language].join(told[:-1]), last] if told[1:] else [last])
    names = _set_off(names, language)
    if len(told) == 1 and named >= _NEARLY_ALL:
        return drivers_text("nearly_all", language, names=names)
    return drivers_text("most" if named >= _MOST else "many", language, names=names)


def _set_off(name: str, language: str) -> str:
    """Return a name as it follows a word: Chinese leaves a gap before Latin letters."""
    return f" {name}" if language == "zh" and name[:1].isascii() and name[:1] != " " else name


def _within_a_sentence(name: str) -> str:
    """Return a name as it stands amid a sentence: what is not an abbreviation is written small."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def driver_name(field: str, language: str) -> str:
    """Return the name of a field beside a bar and in a sentence."""
    return pick(SHORT[field], language) if field in SHORT else field_label(field, language)


def driver_input_name(name: str, language: str) -> str:
    """Return the name of an input there, where it has no field of its own."""
    return (
        pick(SHORT_INPUTS[name], language) if name in SHORT_INPUTS else input_name(name, language)
    )
