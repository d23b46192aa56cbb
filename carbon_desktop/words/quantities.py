"""Names of the quantities that an estimate gives."""

from carbon_desktop.words.language import Pair
from carbon_desktop.words.serving import SERVING_QUANTITIES
from carbon_desktop.words.training import TRAINING_QUANTITIES

QUANTITIES: dict[str, Pair] = {
    "device_hours": ("Device-hours", "设备小时"),
    "wall_clock_hours": ("Wall-clock time", "运行时长"),
    "compute": ("Compute", "计算量"),
    "size_load": ("Load by the size of the model", "模型规模负载系数"),
    "settling_load": ("Load by the length of the run", "运行时长负载系数"),
    "power_share": ("Mean power (share of TDP)", "平均功率（占 TDP）"),
    "processor_power": ("Power of the processors", "处理器功率"),
    "memory_module_power": ("Power of the memory", "内存功率"),
    "node_host_power": ("Power of the node without accelerators", "节点功率（不含加速器）"),
    "drive_power": ("Power of the drives", "硬盘功率"),
    "preparation_power": ("Power of data preparation", "数据准备功率"),
    "accelerator_idle_power": ("Idle power of one accelerator", "单个加速器空闲功率"),
    "idle_device_hours": ("Idle device-hours", "空闲设备小时"),
    "idle_power": ("Idle power of one accelerator with its node", "单个加速器空闲功率（含节点）"),
    "idle_energy": ("Energy of idle nodes", "空闲节点能耗"),
    "accelerator_power": ("Mean power of one accelerator", "单个加速器平均功率"),
    "usual_host_power": (
        "Share of a usual node, per accelerator",
        "每个加速器所分摊的典型节点功率",
    ),
    "host_power": (
        "Power of the rest of the node, per accelerator",
        "节点其余部分功率（每个加速器）",
    ),
    "accelerator_energy": ("Accelerator energy", "加速器能耗"),
    "host_energy": ("Energy of the rest of the nodes", "节点其余部分能耗"),
    "network_energy": ("Energy of switches and storage", "网络与存储能耗"),
    "server_energy": ("Server energy", "服务器能耗"),
    "it_energy": ("IT energy", "IT 设备能耗"),
    "overhead_energy": ("Energy of cooling and power conversion", "制冷与配电能耗"),
    "facility_energy": ("Facility energy", "设施能耗"),
    "operational_emissions": ("Operational emissions", "运行碳排放"),
    "operational_emissions_market": (
        "Operational emissions, market-based",
        "运行碳排放（基于市场）",
    ),
    "accelerator_operational_emissions": (
        "Operational emissions of the accelerators",
        "加速器运行碳排放",
    ),
    "host_operational_emissions": (
        "Operational emissions of the rest of the nodes",
        "节点其余部分运行碳排放",
    ),
    "busy_operational_emissions": (
        "Operational emissions of busy accelerators",
        "加速器忙碌时运行碳排放",
    ),
    "accelerator_idle_operational_emissions": (
        "Operational emissions of waiting accelerators",
        "加速器空闲时运行碳排放",
    ),
    "idle_operational_emissions": (
        "Operational emissions of idle nodes",
        "空闲节点运行碳排放",
    ),
    "server_operational_emissions": ("Operational emissions of the servers", "服务器运行碳排放"),
    "network_operational_emissions": (
        "Operational emissions of switches and storage",
        "网络与存储运行碳排放",
    ),
    "it_operational_emissions": (
        "Operational emissions of the IT equipment",
        "IT 设备运行碳排放",
    ),
    "overhead_operational_emissions": (
        "Operational emissions of cooling and power conversion",
        "制冷与配电运行碳排放",
    ),
    "life_share": ("Hardware lives used up", "消耗的硬件寿命份数"),
    "accelerator_embodied_emissions": (
        "Embodied emissions of the accelerators",
        "加速器隐含碳",
    ),
    "host_embodied_emissions": (
        "Embodied emissions of the rest of the nodes",
        "节点其余部分隐含碳",
    ),
    "embodied_emissions": ("Embodied emissions", "隐含碳"),
    "total_emissions": ("Emissions", "碳排放"),
    "water_onsite": ("Water on site", "现场用水"),
    "water_offsite": ("Water at power plants", "发电用水"),
    "water_total": ("Water", "用水"),
    "equipment_worn": ("Equipment worn out", "设备损耗"),
    "electronic_waste": ("Electronic waste", "电子废弃物"),
    "electricity_cost": ("Cost of electricity", "电费"),
    "rental_cost": ("Cost of rental", "租用费"),
    "energy_intensity": ("Energy intensity", "单位计算能耗"),
    "carbon_intensity": ("Effective carbon intensity", "有效碳强度"),
    "impact_index": ("Environmental impact index", "环境影响指数"),
    "impact_relative": ("Impact index, GPT-3 = 100 %", "环境影响指数（GPT-3 = 100%）"),
    **TRAINING_QUANTITIES,
    "repeats": ("Full runs in all", "折合完整运行次数"),
    "active_parameters": ("Active parameters", "激活参数量"),
    "recomputed_share": ("Share recomputed", "重计算比例"),
    **SERVING_QUANTITIES,
}
"""Every quantity by its name in the method."""
