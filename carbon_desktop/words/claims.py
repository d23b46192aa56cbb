"""What a paper says of the numbers that went in: a subject, and what is said of it."""

from carbon_desktop.words.language import Pair

CLAIMS: dict[str, Pair] = {
    "mean_power": ("The mean power of an accelerator is taken as", "加速器平均功率"),
    "mean_power_is": (
        "{power_share} of its TDP{power_share_from}",
        "取 TDP 的 {power_share}{power_share_from}",
    ),
    "host_share": ("The rest of the node adds", "节点其余部分功率"),
    "host_share_is": (
        "{host_share} of TDP per accelerator{host_share_from}",
        "为每个加速器 TDP 的 {host_share}{host_share_from}",
    ),
    "host_power": ("The rest of the node adds", "节点其余部分功率"),
    "host_power_is": (
        "{host_power} per accelerator{host_power_from}",
        "为每个加速器 {host_power}{host_power_from}",
    ),
    "whole_computer": ("The power is", "功率"),
    "whole_computer_is": ("that of the whole computer", "为整机功率"),
    "device_power": ("The mean power of a device is", "单个设备平均功率"),
    "device_power_is": (
        "{device_power} with its share of the node{device_power_from}",
        "（含所分摊的节点）为 {device_power}{device_power_from}",
    ),
    "network_power": ("Switches and storage add", "网络与存储功率"),
    "network_power_is": (
        "{network_power} per accelerator{network_power_from}",
        "为每个加速器 {network_power}{network_power_from}",
    ),
    "pue": ("PUE is", "PUE "),
    "pue_is": ("{pue}{pue_from}", "为 {pue}{pue_from}"),
    "grid": ("The carbon intensity of the grid is", "电网碳强度"),
    "grid_is": (
        "{grid_intensity}{grid_intensity_from}",
        "为 {grid_intensity}{grid_intensity_from}",
    ),
    "contract": ("Contracts for clean power cover", "绿电合同"),
    "contract_is": (
        "{contracted_share} of the electricity{contracted_share_from} at"
        " {contract_intensity}{contract_intensity_from}, the rest is counted at"
        " {residual_intensity}{residual_intensity_from}",
        "占用电量的 {contracted_share}{contracted_share_from}，"
        "碳强度为 {contract_intensity}{contract_intensity_from}，"
        "其余为 {residual_intensity}{residual_intensity_from}",
    ),
    "embodied": ("Making the hardware is counted at", "硬件制造的碳排放"),
    "embodied_is": (
        "{accelerator_embodied} per accelerator{accelerator_embodied_from} and"
        " {host_embodied} for its share of the node{host_embodied_from}",
        "为每个加速器 {accelerator_embodied}{accelerator_embodied_from}、"
        "所分摊的节点 {host_embodied}{host_embodied_from}",
    ),
    "embodied_computer": ("Making the hardware is counted at", "硬件制造的碳排放"),
    "embodied_computer_is": (
        "{accelerator_embodied} per computer{accelerator_embodied_from}",
        "为每台计算机 {accelerator_embodied}{accelerator_embodied_from}",
    ),
    "life": ("The hardware is kept for", "硬件使用年限"),
    "life_is": (
        "{lifetime}{lifetime_from} and used {lifetime_utilisation} of the"
        " time{lifetime_utilisation_from}",
        "为 {lifetime}{lifetime_from}，其间利用率为"
        " {lifetime_utilisation}{lifetime_utilisation_from}",
    ),
    "wue": ("WUE is", "WUE "),
    "wue_is": ("{wue}{wue_from}", "为 {wue}{wue_from}"),
    "grid_water": ("Power plants use water at", "发电耗水强度"),
    "grid_water_is": ("{grid_water}{grid_water_from}", "为 {grid_water}{grid_water_from}"),
    "claim": ("{subject} {values}.", "{subject}{values}。"),
    "scoped": ("{value} in {phases}", "在{phases}中{value}"),
    "by_default": ("default", "默认值"),
    "own_figure": ("own figure", "自有数值"),
    "boundary_unsaid": ("boundary not stated", "未注明口径"),
    "in_year": ("{year}", "{year} 年"),
}
"""What is assumed: a subject, and what is said of it where it holds."""
