"""Titles of the method's modules, as the method page shows them."""

from carbon_desktop.words.language import Pair
from carbon_desktop.words.serving import SERVING_MODULES
from carbon_desktop.words.training import TRAINING_MODULES

MODULES: dict[str, Pair] = {
    "hours": ("Time", "时间"),
    **TRAINING_MODULES,
    **SERVING_MODULES,
    "dense": ("Models without experts", "稠密模型"),
    "recompute_attention": ("Recomputing attention alone", "仅重计算注意力"),
    "development": ("Trials, smaller runs and losses", "试验、小规模运行与损耗"),
    "size_load": ("Load by the size of the model", "模型规模负载系数"),
    "settling_load": ("Load by the length of the run", "运行时长负载系数"),
    "share_by_size": ("Power share where the size is known", "已知模型规模时的功率占比"),
    "share_by_settling": ("Power share of a run over several nodes", "跨节点运行的功率占比"),
    "share_by_size_and_settling": ("Power share where both are known", "两者均已知时的功率占比"),
    "accelerator_power": ("Accelerators from the rated power", "由标定功耗得到加速器能耗"),
    "host_of_tdp": ("Rest of the node where nothing is known", "节点未知时的其余部分"),
    "host_of_node": ("Rest of the node from its class", "由节点类型得到其余部分"),
    "usual_host_of_node": ("A card's share of a usual node", "每个加速器所分摊的典型节点"),
    "usual_host_of_tdp": (
        "A card's share of a node where nothing is known",
        "节点未知时每个加速器所分摊的部分",
    ),
    "node_memory": ("Memory of a node", "节点内存"),
    "host_of_instance": ("Rest of the node of a cloud instance", "云实例的节点其余部分"),
    "host_of_parts": ("Rest of the node from its parts", "由部件得到节点其余部分"),
    "host_energy": ("Energy of the rest of the nodes", "节点其余部分能耗"),
    "servers": ("Servers at the wall", "服务器能耗"),
    "servers_with_idle": ("Servers with idle time of reserved nodes", "服务器能耗（含空闲）"),
    "idle_of_tdp": ("Idle power where no source gives it", "空闲功率未知时"),
    "data_preparation": ("Data preparation on processors", "用处理器准备数据"),
    "node_power": ("Where the power of a device with its node is known", "已知整机功率时"),
    "measured_accelerators": ("Where the accelerators were metered", "在加速器处计量时"),
    "measured_it": ("Where the IT equipment was metered", "在 IT 设备处计量时"),
    "measured_facility": ("Where the whole facility was metered", "在整个设施处计量时"),
    "it_servers": ("IT energy without switches and storage", "IT 设备能耗（不含网络与存储）"),
    "it_network": ("IT energy with switches and storage", "IT 设备能耗（含网络与存储）"),
    "energy": ("Facility energy", "设施能耗"),
    "overhead": ("Cooling and power conversion", "制冷与供配电"),
    "carbon": ("Operational emissions", "运行碳排放"),
    "parts": ("Operational emissions by part", "运行碳排放的构成"),
    "embodied": ("Embodied emissions", "隐含碳"),
    "totals": ("Totals", "合计"),
    "water": ("Water", "用水"),
    "waste": ("Hardware worn out", "设备损耗"),
    "cost": ("Cost", "费用"),
    "flops": ("Compute", "计算量"),
    "intensity": ("Derived figures", "派生指标"),
}
"""Titles of the method's modules, in reading order."""
