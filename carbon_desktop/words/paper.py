"""Sentences for a paper: what runs where, what is assumed, what comes out, what is left out."""

from carbon_desktop.words.claims import CLAIMS
from carbon_desktop.words.lacks import LACKS
from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.sentences import filled
from carbon_desktop.words.summary import SUMMARY
from carbon_desktop.words.tasks import TASKS

RUNS: dict[str, Pair] = {
    "work": ("The work", "本工作"),
    "runs": ("runs", "运行"),
    "run": ("run", "运行"),
    "draws": ("draws {energy} (metered at {meter})", "实测能耗 {energy}（计量位置：{meter}）"),
    "draw": ("draw {energy} (metered at {meter})", "实测能耗 {energy}（计量位置：{meter}）"),
    "devices": ("{number} {count:device|devices}", "{number} 个设备"),
    "tdp": ("{watts} TDP", "TDP {watts}"),
    "hours": ("{number}{gap}h", "{number}{gap}小时"),
    "repeats": ("{number} runs of {hours}", "{number} 次，每次 {hours}"),
    "run_share": (
        "each run {share} of a full one",
        "每次为完整运行的 {share}",
    ),
    "lost_share": (
        "with {share} more lost to failures and restarts",
        "另计故障与重启损耗 {share}",
    ),
    "device_hours": ("{number} device-hours", "{number} 设备小时"),
    "in": ("in {place}", "在{place}"),
    "in_the": ("in the {place}", "在{place}"),
    "in_cloud": ("in the cloud region {place}", "在云区域{place}"),
    "at": ("at {place}", "在{place}"),
    "in_world": ("with the world's average grid", "以全球平均电网"),
    "in_zone": ("with the average grid of {place}", "以{place}平均电网"),
    "words": (" ({words})", "，数据来源：{words}"),
    "suggested": ("left as suggested: {names}", "沿用程序建议值：{names}"),
    "in_all": ("In all this is {number} device-hours.", "合计 {number} 设备小时。"),
}
"""What runs, on what, how long and where."""

ENDS: dict[str, Pair] = {
    "estimated": (
        "Energy and emissions are estimated with Carbon Desktop {program} (catalogue"
        " {catalogue}, method {method}){cite}.",
        "能耗与碳排放由 Carbon Desktop {program}"
        "（数据目录 {catalogue}，方法 {method}）估算{cite}。",
    ),
    "energy": (
        "The IT equipment uses {it_energy} and the whole data centre {facility_energy}.",
        "IT 设备能耗为 {it_energy}，整个数据中心能耗为 {facility_energy}。",
    ),
    "energy_facility": (
        "The whole data centre uses {facility_energy}.",
        "整个数据中心能耗为 {facility_energy}。",
    ),
    "energy_it": ("The IT equipment uses {it_energy}.", "IT 设备能耗为 {it_energy}。"),
    "emissions": (
        "This emits {operational_emissions} in operation (location-based) and"
        " {embodied_emissions} embodied in the hardware, {total_emissions} in all.",
        "由此产生运行碳排放 {operational_emissions}（基于位置）"
        "和硬件隐含碳 {embodied_emissions}，合计 {total_emissions}。",
    ),
    "emissions_operational": (
        "This emits {operational_emissions} in operation (location-based).",
        "由此产生运行碳排放 {operational_emissions}（基于位置）。",
    ),
    "emissions_embodied": (
        "The embodied emissions of the hardware are {embodied_emissions}.",
        "硬件隐含碳为 {embodied_emissions}。",
    ),
    "emissions_market": (
        "By contract (market-based) the operational emissions are {operational_emissions_market}.",
        "按合同（基于市场）计，运行碳排放为 {operational_emissions_market}。",
    ),
    "water": (
        "It uses {water_onsite} of water on site and {water_offsite} at power plants.",
        "现场用水 {water_onsite}，发电用水 {water_offsite}。",
    ),
    "water_onsite": ("It uses {water_onsite} of water on site.", "现场用水 {water_onsite}。"),
    "water_offsite": (
        "It uses {water_offsite} of water at power plants.",
        "发电用水 {water_offsite}。",
    ),
    "for_requests": (
        "This is {energy_per_thousand_requests} per 1,000 requests,"
        " {energy_per_million_tokens} per million output tokens and a software carbon intensity"
        " (SCI) of {sci}.",
        "每千次请求能耗 {energy_per_thousand_requests}，每百万输出词元能耗"
        " {energy_per_million_tokens}，软件碳强度（SCI）为 {sci}。",
    ),
    "for_requests_energy": (
        "This is {energy_per_thousand_requests} per 1,000 requests and"
        " {energy_per_million_tokens} per million output tokens.",
        "每千次请求能耗 {energy_per_thousand_requests}，每百万输出词元能耗"
        " {energy_per_million_tokens}。",
    ),
    "brackets": (
        "Square brackets give the 5th to 95th percentile of {draws} draws (seed {seed}): they"
        " cover the inputs, not the choice of method.",
        "方括号内为 {draws} 次抽样（随机种子 {seed}）的第 5 至第 95 百分位，"
        "反映输入的不确定性，不反映方法的选择。",
    ),
    "not_included": ("Not included: {lacks}.", "未计入：{lacks}。"),
    "lack": ("{quantities} ({reasons})", "{quantities}（{reasons}）"),
    "reason_in": ("{reason} in {phases}", "{phases}{reason}"),
    "no_phases": ("no phase is switched on", "没有启用的阶段"),
}
"""What comes out, and what is left out."""

BLOCK: dict[str, Pair] = {
    "unknown": ("not stated in the plan", "计划中未说明"),
    "emitted_total": (
        "{total_emissions} ({operational_emissions} operational, location-based, and"
        " {embodied_emissions} embodied)",
        "{total_emissions}（运行 {operational_emissions}，基于位置；隐含 {embodied_emissions}）",
    ),
    "emitted_operational": (
        "{operational_emissions} (operational only, location-based)",
        "{operational_emissions}（仅运行，基于位置）",
    ),
    "emitted_embodied": ("{embodied_emissions} (embodied only)", "{embodied_emissions}（仅隐含）"),
    "covers_total": ("operational and embodied", "运行与隐含"),
    "covers_operational": ("operational only", "仅运行"),
    "covers_embodied": ("embodied only", "仅隐含"),
    "source": (
        "estimate, Carbon Desktop {program}, catalogue {catalogue}",
        "估算，Carbon Desktop {program}，数据目录 {catalogue}",
    ),
    "chinese_latex": (
        "The text has Chinese signs: compile with XeLaTeX or LuaLaTeX and the package ctex.",
        "含中文：请用 XeLaTeX 或 LuaLaTeX 编译，并载入 ctex 宏包。",
    ),
}
"""What stands in a model card and around the LaTeX."""

PROVIDERS: dict[str, Pair] = {
    "alibaba": ("Alibaba Cloud", "阿里云"),
    "aws": ("Amazon Web Services", "亚马逊云"),
    "azure": ("Microsoft Azure", "微软云"),
    "gcp": ("Google Cloud", "谷歌云"),
    "hetzner": ("Hetzner", "Hetzner"),
    "huawei": ("Huawei Cloud", "华为云"),
    "ibm": ("IBM Cloud", "IBM 云"),
    "oracle": ("Oracle Cloud", "甲骨文云"),
    "ovhcloud": ("OVHcloud", "OVHcloud"),
    "scaleway": ("Scaleway", "Scaleway"),
    "tencent": ("Tencent Cloud", "腾讯云"),
}
"""Cloud providers by their id in the catalogue."""

PAPER: dict[str, Pair] = RUNS | TASKS | SUMMARY | CLAIMS | ENDS | LACKS | BLOCK
"""Everything that is said for a paper."""


def tell(code: str, language: str, /, **fields: object) -> str:
    """Return the sentence, or the part of one, of a code for a paper.

    Raises
    ------
    KeyError
        If there is none, or a field of it is not given.
    """
    return filled(PAPER[code], language, **fields)


def provider_name(id: str, language: str) -> str:
    """Return the name of a cloud provider; one that we do not know goes by its id."""
    return pick(PROVIDERS[id], language) if id in PROVIDERS else id
