"""What plots say: short names of the parts of a figure, and the sentences beside marks."""

from datetime import date

from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.quantities import QUANTITIES

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()

PARTS: dict[str, Pair] = {
    "accelerator_energy": ("Accelerators", "加速器"),
    "busy_energy": ("Cards, busy", "加速器（忙碌）"),
    "accelerator_idle_energy": ("Cards, waiting", "加速器（等待）"),
    "host_energy": ("Rest of nodes", "节点其余部分"),
    "idle_energy": ("Idle nodes", "空闲节点"),
    "server_energy": ("Servers, undivided", "服务器（未细分）"),
    "network_energy": ("Switches, storage", "网络与存储"),
    "it_energy": ("IT, undivided", "IT 设备（未细分）"),
    "overhead_energy": ("Cooling, power", "制冷与供配电"),
    "facility_energy": ("Facility, undivided", "设施（未细分）"),
    "accelerator_operational_emissions": ("Accelerators", "加速器"),
    "busy_operational_emissions": ("Cards, busy", "加速器（忙碌）"),
    "accelerator_idle_operational_emissions": ("Cards, waiting", "加速器（等待）"),
    "idle_operational_emissions": ("Idle nodes", "空闲节点"),
    "host_operational_emissions": ("Rest of nodes", "节点其余部分"),
    "server_operational_emissions": ("Servers, undivided", "服务器（未细分）"),
    "network_operational_emissions": ("Switches, storage", "网络与存储"),
    "it_operational_emissions": ("IT, undivided", "IT 设备（未细分）"),
    "overhead_operational_emissions": ("Cooling, power", "制冷与供配电"),
    "operational_emissions": ("Operational", "运行"),
    "operational_emissions_market": ("Operational, market-based", "运行（基于市场）"),
    "accelerator_embodied_emissions": ("Embodied, accelerators", "隐含碳：加速器"),
    "host_embodied_emissions": ("Embodied, nodes", "隐含碳：节点"),
    "embodied_emissions": ("Embodied", "隐含"),
}
"""The parts of a figure, as short as a plot needs them."""

BOUNDARIES: dict[str, Pair] = {
    "operational_emissions": ("operational", "运行"),
    "operational_emissions_market": ("market-based", "基于市场"),
    "it_energy": ("IT equipment", "IT 设备"),
    "server_energy": ("servers", "服务器"),
    "accelerator_energy": ("accelerators", "加速器"),
}
"""What a published figure covers, where that is less than the bar that it stands by."""

PLOTS: dict[str, Pair] = {
    "published_value": ("published {value}", "已发表 {value}"),
    "published_heading": ("{name}, published", "{name}，已发表"),
    "published_tip": (
        "Published: {amount} ({quantity}; {source})",
        "已发表：{amount}（{quantity}；{source}）",
    ),
    "bar_operational_only": ("operational only", "仅运行"),
    "bar_embodied_only": ("embodied only", "仅隐含"),
    "value_share": ("{value} · {share} %", "{value} · {share}%"),
    "in_total": ("Total", "合计"),
    "nothing_divided": (
        "Only the power of a whole device with its node is known: the servers are not divided.",
        "只知道整机（设备及其节点）的功率，服务器能耗未再细分。",
    ),
    "no_duration": (
        "{phase}: duration unknown, so its {energy} are not in the curves.",
        "{phase}：时长未知，其 {energy} 未计入曲线。",
    ),
    "no_duration_no_energy": (
        "{phase}: duration unknown, so it is not in the curves.",
        "{phase}：时长未知，未计入曲线。",
    ),
    "no_curve": ("{name} has no curve: {wish}.", "{name}没有曲线：{wish}。"),
    "curve_at": ("{name}: {amount}", "{name}：{amount}"),
    "curve_without": ("{name}, without {phases}", "{name}（不含{phases}）"),
    "serving_passes": (
        "Serving passes {made}: {parts}.",
        "推理服务累计超过{made}：{parts}。",
    ),
    "serving_passes_all": ("all other phases together", "其余各阶段之和"),
    "serving_passes_next": ("{one}; {next}", "{one}；{next}"),
    "passes_day": ("{what} on day {day} of serving", "{what}在服务第 {day} 天"),
    "passes_date": (
        "{what} on day {day} of serving ({date})",
        "{what}在服务第 {day} 天（{date}）",
    ),
    "passes_day_beyond": (
        "{what} not in its period (at this load: day {day})",
        "{what}在计划周期内不会超过（按此负载为第 {day} 天）",
    ),
    "passes_request": ("{what} at request {request}", "{what}在第 {request} 次请求"),
    "passes_request_beyond": (
        "{what} not with these requests (at this rate: request {request})",
        "{what}在计划请求数内不会超过（照此为第 {request} 次请求）",
    ),
    "passes_never": ("{what} never at this load", "{what}按此负载不会超过"),
    "passes_total_emissions": ("emissions", "碳排放"),
    "passes_operational_emissions": ("operational emissions", "运行碳排放"),
    "passes_facility_energy": ("energy", "能耗"),
    "after_time": ("After {time}", "{time}后"),
    "on_date": ("{date}, after {time}", "{date}（{time}后）"),
}
"""Sentences of the plots."""


def part_name(quantity: str, language: str) -> str:
    """Return the short name of a part of a figure."""
    return pick(PARTS.get(quantity) or QUANTITIES[quantity], language)


def boundary_name(quantity: str, language: str) -> str:
    """Return what a figure covers, in a word."""
    return pick(BOUNDARIES[quantity], language)


def date_text(day: date, language: str, *, with_year: bool = True) -> str:
    """Return a date as people write it: 3 Mar 2027, 2027年3月3日."""
    if language == "zh":
        return (
            f"{day.year}年{day.month}月{day.day}日" if with_year else f"{day.month}月{day.day}日"
        )
    text = f"{day.day} {_MONTHS[day.month - 1]}"
    return f"{text} {day.year}" if with_year else text


def month_text(day: date, language: str, *, with_month: bool = True) -> str:
    """Return the month and year of a date, or the year alone: Mar 2027, 2027年3月."""
    if language == "zh":
        return f"{day.year}年{day.month}月" if with_month else f"{day.year}年"
    return f"{_MONTHS[day.month - 1]} {day.year}" if with_month else str(day.year)
