"""What a paper says of the numbers that went in: a subject, and what is said of it."""

from carbon_desktop.words.language import Pair

SPEEDS: dict[str, Pair] = {
    "speed_mfu": ("The model FLOP utilisation (MFU) is", "模型算力利用率（MFU）"),
    "speed_mfu_is": ("{mfu}{mfu_from}", "为 {mfu}{mfu_from}"),
    "speed_hfu": ("The hardware FLOP utilisation (HFU) is", "硬件算力利用率（HFU）"),
    "speed_hfu_is": ("{hfu}{hfu_from}", "为 {hfu}{hfu_from}"),
    "speed_rate": ("An accelerator works at", "单个加速器的模型算力"),
    "speed_rate_is": (
        "{achieved_rate} of model FLOP{achieved_rate_from}",
        "为 {achieved_rate}{achieved_rate_from}",
    ),
    "speed_hardware": ("An accelerator works at", "单个加速器的硬件算力"),
    "speed_hardware_is": (
        "{hardware_rate}, recomputed FLOP counted{hardware_rate_from}",
        "为 {hardware_rate}（含重计算）{hardware_rate_from}",
    ),
    "speed_tokens": ("All accelerators together go through", "全部加速器的吞吐量"),
    "speed_tokens_is": (
        "{tokens_per_second}{tokens_per_second_from}",
        "为 {tokens_per_second}{tokens_per_second_from}",
    ),
    "speed_serving": ("A replica writes", "单个副本的输出速度"),
    "speed_serving_is": (
        "{serving_rate}{serving_rate_from}",
        "为 {serving_rate}{serving_rate_from}",
    ),
}
"""How fast the accelerators work."""

PARTS: dict[str, Pair] = {
    "busy_power": ("The mean power of a busy accelerator is", "加速器忙碌时平均功率"),
    "busy_power_is": ("{busy_power}{busy_power_from}", "为 {busy_power}{busy_power_from}"),
    "idle_hours": ("For each hour of work the hardware waits", "每运行小时的空闲时长"),
    "idle_hours_is": ("{idle_share} h{idle_share_from}", "为 {idle_share} 小时{idle_share_from}"),
    "idle_power": ("A waiting accelerator draws", "加速器空闲功率"),
    "idle_power_is": (
        "{accelerator_idle_power}{accelerator_idle_power_from}",
        "为 {accelerator_idle_power}{accelerator_idle_power_from}",
    ),
    "idle_power_share": ("A waiting accelerator draws", "加速器空闲功率"),
    "idle_power_share_is": (
        "{idle_power_share} of its TDP{idle_power_share_from}",
        "为 TDP 的 {idle_power_share}{idle_power_share_from}",
    ),
    "host_idle": ("The rest of a waiting node draws", "节点其余部分空闲功率"),
    "host_idle_is": (
        "{host_idle_share} of what it draws at work{host_idle_share_from}",
        "为工作时的 {host_idle_share}{host_idle_share_from}",
    ),
    "node_power": ("The rest of a node adds", "节点其余部分功率"),
    "node_power_is": (
        "{node_host_power}{node_host_power_from} to its {node_accelerators}"
        " accelerators{node_accelerators_from}",
        "为 {node_host_power}{node_host_power_from}，每个节点 {node_accelerators}"
        " 个加速器{node_accelerators_from}",
    ),
    "node_share": ("The rest of a usual node adds", "典型节点其余部分功率"),
    "node_share_is": (
        "{node_host_power}{node_host_power_from} to its {class_accelerators}"
        " accelerators{class_accelerators_from}",
        "为 {node_host_power}{node_host_power_from}，每个节点 {class_accelerators}"
        " 个加速器{class_accelerators_from}",
    ),
    "node_cores": ("The rented machine has", "所租实例配有"),
    "node_cores_is": (
        "{node_cores} processor cores{node_cores_from} for its {node_accelerators}"
        " accelerators{node_accelerators_from}; they and its memory count where they draw more"
        " than a usual node's share",
        " {node_accelerators} 个加速器{node_accelerators_from}和 {node_cores} 个处理器核"
        "{node_cores_from}；其处理器与内存功率高于所分摊的典型节点功率时，以前者为准",
    ),
    "node_processors": ("The rest of a node has", "节点其余部分配备"),
    "node_processors_is": (
        "{cpu_count}{cpu_count_from} processors of {cpu_tdp} TDP{cpu_tdp_from} at a load of"
        " {cpu_load}{cpu_load_from} for its {node_accelerators}"
        " accelerators{node_accelerators_from}",
        " {cpu_count} 颗{cpu_count_from} TDP {cpu_tdp}{cpu_tdp_from} 的处理器，负载为"
        " {cpu_load}{cpu_load_from}，每个节点 {node_accelerators}"
        " 个加速器{node_accelerators_from}",
    ),
    "node_memory": ("The memory of a node is", "节点内存"),
    "node_memory_is": (
        "{node_memory}{node_memory_from} and draws {memory_power}{memory_power_from}",
        "为 {node_memory}{node_memory_from}，功率为 {memory_power}{memory_power_from}",
    ),
    "node_other": ("Fans, cards and losses of a node add", "节点的风扇、网卡与电源损耗功率"),
    "node_other_is": (
        "{other_host_power}{other_host_power_from}",
        "为 {other_host_power}{other_host_power_from}",
    ),
    "cores": ("A processor core draws", "单个处理器核功率"),
    "cores_is": (
        "{core_power} at full load{core_power_from} and is loaded to {cpu_load}{cpu_load_from}",
        "满载时为 {core_power}{core_power_from}，负载为 {cpu_load}{cpu_load_from}",
    ),
    "memory": ("Memory draws", "内存功率"),
    "memory_is": ("{memory_power}{memory_power_from}", "为 {memory_power}{memory_power_from}"),
    "storage": ("Storage draws", "存储功率"),
    "storage_is": (
        "{storage_power}{storage_power_from}",
        "为 {storage_power}{storage_power_from}",
    ),
    "embodied_server": ("Making the hardware is counted at", "硬件制造的碳排放"),
    "embodied_server_is": (
        "{host_embodied} per server{host_embodied_from} of {server_cores} processor"
        " cores{server_cores_from}",
        "为每台服务器 {host_embodied}{host_embodied_from}，"
        "每台 {server_cores} 个处理器核{server_cores_from}",
    ),
}
"""What the parts of a node draw, at work and waiting."""

CLAIMS: dict[str, Pair] = {
    **SPEEDS,
    **PARTS,
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
