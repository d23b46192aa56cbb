"""What each input is, in one sentence, as the method page of the help says it."""

from carbon_desktop.words.about_serving import ABOUT_SERVING_INPUTS
from carbon_desktop.words.about_training import ABOUT_TRAINING_INPUTS
from carbon_desktop.words.language import Pair

ABOUT_INPUTS: dict[str, Pair] = {
    "hours": (
        "How long one run takes by the clock on the wall.",
        "单次运行按挂钟计算的时长。",
    ),
    "repeats": (
        "How often the phase is run: trials, restarts, failed runs.",
        "该阶段运行的次数，包括试验、重启与失败的运行。",
    ),
    "count": (
        "How many accelerators run at the same time.",
        "同时运行的加速器数量。",
    ),
    "measured_energy": (
        "What a meter read for one run; say where the meter was.",
        "单次运行的电表读数；须注明计量位置。",
    ),
    "tdp": (
        "The power that the maker rates one accelerator at.",
        "厂商为单个加速器标定的功耗。",
    ),
    "power_share": (
        "Mean power over TDP; neither the utilisation that a monitor shows, nor MFU.",
        "平均功率与 TDP 之比；既不是监控工具显示的利用率，也不是 MFU。",
    ),
    "host_share": (
        "What the rest of the node draws for each accelerator, as a share of its TDP.",
        "节点其余部分按加速器分摊的功率，以其 TDP 的比例表示。",
    ),
    "device_power": (
        "The mean power of one device with its share of the node; it replaces the power model.",
        "单个设备（含所分摊的节点）的平均功率；给出后不再使用功率模型。",
    ),
    "network_power": (
        "What switches and shared storage draw for each accelerator.",
        "网络交换机与共享存储按加速器分摊的功率。",
    ),
    "base_power_share": (
        "The mean power over TDP that a model of typical size loads this family of hardware with.",
        "典型规模的模型在该类硬件上运行时，平均功率与 TDP 之比。",
    ),
    "power_share_ceiling": (
        "Mean power over TDP of code that is tuned for the machine: no model loads it more.",
        "针对该硬件优化的代码的平均功率与 TDP 之比；任何模型都不会超过它。",
    ),
    "active_parameters": (
        "The parameters that work on each token or example.",
        "处理每个词元或样本时参与计算的参数量。",
    ),
    "typical_parameters": (
        "The size of a model that is typical for the hardware; the power share is stated at it.",
        "该硬件上典型模型的规模；功率占比以此为准。",
    ),
    "power_size_exponent": (
        "The power of the model size with which the power share grows.",
        "功率占比随模型规模增长的幂指数。",
    ),
    "power_settling_hours": (
        "How long a run over several nodes takes to reach its full power.",
        "跨节点运行达到满功率所需的时间。",
    ),
    "node_host_power": (
        "What a whole node draws beside its accelerators, whatever their load.",
        "整个节点除加速器外的功率，不随其负载变化。",
    ),
    "node_accelerators": (
        "How many accelerators share a node.",
        "共用一个节点的加速器数量。",
    ),
    "class_accelerators": (
        "How many accelerators share a usual node, by whose watts theirs are told.",
        "典型节点中共用该节点的加速器数量，其功率据此分摊。",
    ),
    "node_cores": (
        "How many processor cores are rented with the machine.",
        "随实例租用的处理器核心数量。",
    ),
    "cpu_count": (
        "How many processors a node has.",
        "一个节点中处理器的数量。",
    ),
    "cpu_tdp": (
        "The power that the maker rates one processor at.",
        "厂商为单个处理器标定的功耗。",
    ),
    "cpu_load": (
        "Mean power of the processors over their rated power.",
        "处理器平均功率与额定功率之比。",
    ),
    "cores": (
        "How many cores prepare the data.",
        "用于准备数据的处理器核心数量。",
    ),
    "server_cores": (
        "How many cores one server has; it is shared by them.",
        "一台服务器的核心数，其隐含碳按核心分摊。",
    ),
    "core_power": (
        "What one core draws at full load.",
        "单个核心满载时的功率。",
    ),
    "node_memory": (
        "The memory of one node; what is there draws power, used or not.",
        "单个节点的内存容量；无论是否使用均耗电。",
    ),
    "memory": (
        "The memory of the machines; what is there draws power, used or not.",
        "机器的内存容量；无论是否使用均耗电。",
    ),
    "memory_power": (
        "What a gigabyte of memory draws.",
        "每 GB 内存的功率。",
    ),
    "storage": (
        "The drives that hold the data.",
        "存放数据的硬盘容量。",
    ),
    "storage_power": (
        "What a terabyte of drives draws.",
        "每 TB 硬盘的功率。",
    ),
    "other_host_power": (
        "What the other parts of a node draw: fans, network cards, losses of power supplies.",
        "节点其他部件（风扇、网卡、电源损耗）的功率。",
    ),
    "idle_share": (
        "How many device-hours of reserved nodes wait for each one that works.",
        "每一设备小时的工作对应多少预留节点的空闲设备小时。",
    ),
    "accelerator_idle_power": (
        "What one accelerator draws while it waits.",
        "单个加速器等待时的功率。",
    ),
    "idle_power_share": (
        "What a waiting accelerator draws, as a share of its TDP.",
        "加速器等待时的功率与其 TDP 之比。",
    ),
    "host_idle_share": (
        "What the rest of a waiting node draws, over what it draws at work.",
        "节点空闲时其余部分的功率与工作时之比。",
    ),
    "pue": (
        "Power usage effectiveness: the data centre's electricity over that of its IT equipment.",
        "电能使用效率：数据中心总用电与其 IT 设备用电之比。",
    ),
    "wue": (
        "Water usage effectiveness: litres used up on site for each kWh of IT energy.",
        "水资源使用效率：每 kWh IT 设备能耗在现场消耗的水量（升）。",
    ),
    "grid_intensity": (
        "What the grid emits for a kWh, as a yearly average of its zone.",
        "电网每 kWh 的排放，为该地区的年平均值。",
    ),
    "grid_water": (
        "What power plants use up in water for a kWh.",
        "发电厂每发 1 kWh 消耗的水量。",
    ),
    "contracted_share": (
        "The share of the electricity that is bought under a contract for clean power.",
        "以绿电合同购买的电量所占的比例。",
    ),
    "contract_intensity": (
        "What the contract's power emits for a kWh.",
        "合同电力每 kWh 的排放。",
    ),
    "residual_intensity": (
        "What the rest of the power emits for a kWh; the grid's average where it is not known.",
        "其余电力每 kWh 的排放；未知时取电网平均值。",
    ),
    "accelerator_embodied": (
        "What making one accelerator emits, the whole card with memory and board.",
        "制造一个加速器（整卡，含显存与电路板）的碳排放。",
    ),
    "host_embodied": (
        "What making the rest of the node emits, for each of its accelerators.",
        "制造节点其余部分的碳排放，按加速器分摊。",
    ),
    "lifetime": (
        "How many years the hardware is kept.",
        "硬件的使用年数。",
    ),
    "lifetime_utilisation": (
        "The share of those years in which the hardware works for somebody.",
        "在使用年限内，硬件实际投入工作的时间比例。",
    ),
    "equipment_mass": (
        "The mass of the equipment for each accelerator.",
        "设备质量，按加速器分摊。",
    ),
    "recycled_share": (
        "The share of that mass that is recycled in the end.",
        "设备报废后被回收的质量比例。",
    ),
    "electricity_price": (
        "What a kWh costs you; prices of the catalogue are offered and never applied unasked.",
        "每 kWh 的电价；目录中的电价仅供选用，不会自动采用。",
    ),
    "rental_price": (
        "What one accelerator costs for an hour.",
        "租用一个加速器一小时的价格。",
    ),
    "peak_rate": (
        "The dense peak rate of the precision that computes, by the data sheet.",
        "所用计算精度的稠密峰值算力，取自产品规格书。",
    ),
    "mfu": (
        "Model FLOP utilisation: the model's operations per second over the peak rate.",
        "模型算力利用率：模型每秒实际计算量与峰值算力之比。",
    ),
    **ABOUT_TRAINING_INPUTS,
    **ABOUT_SERVING_INPUTS,
    "trials": (
        "How many runs are started: trials, seeds, restarts.",
        "启动的运行次数，包括试验、随机种子与重启。",
    ),
    "run_share": (
        "The size of each run as a share of a full one.",
        "每次运行的规模占完整运行的比例。",
    ),
    "lost_share": (
        "The time lost to failures and restarts over the time that counts.",
        "故障与重启损耗的时间与有效时间之比。",
    ),
}
"""Every input of the method by name."""
