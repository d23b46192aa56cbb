"""What each quantity is, in one sentence, as the method page of the help says it."""

from carbon_desktop.words.about_serving import ABOUT_SERVING_QUANTITIES
from carbon_desktop.words.about_training import ABOUT_TRAINING_QUANTITIES
from carbon_desktop.words.language import Pair

ABOUT_QUANTITIES: dict[str, Pair] = {
    "wall_clock_hours": (
        "How long the runs take by the clock on the wall, all repeats one after another.",
        "各次运行依次进行时，按挂钟计算的总时长。",
    ),
    "device_hours": (
        "The hours summed over all accelerators: eight of them for an hour are eight.",
        "所有加速器的运行时间之和：8 个加速器各运行 1 小时，即为 8 设备小时。",
    ),
    "size_load": (
        "How hard a model of this size works the accelerators, against a typical one.",
        "该规模的模型给加速器带来的负载，以典型模型为 1。",
    ),
    "settling_load": (
        "How near a short run over several nodes comes to its full power.",
        "跨节点的短时运行接近满功率的程度。",
    ),
    "power_share": (
        "Mean power over TDP; neither the utilisation that a monitor shows, nor MFU.",
        "平均功率与 TDP 之比；既不是监控工具显示的利用率，也不是 MFU。",
    ),
    "processor_power": (
        "What the processors draw on average.",
        "处理器的平均功率。",
    ),
    "memory_module_power": (
        "What the memory modules draw.",
        "内存条的功率。",
    ),
    "node_host_power": (
        "What a whole node draws beside its accelerators.",
        "整个节点除加速器外的功率。",
    ),
    "drive_power": (
        "What the drives that hold the data draw.",
        "存放数据的硬盘的功率。",
    ),
    "preparation_power": (
        "What the machines that prepare the data draw on average.",
        "准备数据的机器的平均功率。",
    ),
    "accelerator_idle_power": (
        "What one accelerator draws while it waits.",
        "单个加速器等待时的功率。",
    ),
    "idle_device_hours": (
        "The hours in which reserved accelerators wait, summed over all of them.",
        "预留的加速器等待的时间之和。",
    ),
    "idle_power": (
        "What one waiting accelerator draws with its share of the node.",
        "单个等待的加速器及其分摊的节点功率。",
    ),
    "idle_energy": (
        "The energy of reserved nodes while they wait.",
        "预留节点等待期间的能耗。",
    ),
    "accelerator_power": (
        "The power that one accelerator draws on average over the whole run, pauses included.",
        "单个加速器在整个运行期间（含停顿）的平均功率。",
    ),
    "usual_host_power": (
        "What an accelerator's share of a usual node draws, the accelerator left out.",
        "单个加速器所分摊的典型节点功率，不含加速器本身。",
    ),
    "host_power": (
        "What processors, memory, fans, network cards and power supplies of a node draw, for each"
        " of its accelerators; it hardly changes with the load.",
        "节点中处理器、内存、风扇、网卡与电源的功率，按加速器分摊；基本不随负载变化。",
    ),
    "accelerator_energy": (
        "The energy of the accelerator boards alone: the narrowest of the boundaries.",
        "仅加速器板卡自身的能耗，是范围最窄的口径。",
    ),
    "host_energy": (
        "The energy of everything else inside the nodes.",
        "节点内除加速器外其余部分的能耗。",
    ),
    "server_energy": (
        "The energy that whole nodes take from the socket.",
        "整个节点从电源插座取用的能量。",
    ),
    "network_energy": (
        "The energy of switches and shared storage, counted only where their power is given.",
        "网络交换机与共享存储的能耗；仅在给出其功率时计入。",
    ),
    "it_energy": (
        "The energy of all IT equipment: servers, and switches and storage where they are known.",
        "全部 IT 设备的能耗：服务器，以及已知功率的网络与存储。",
    ),
    "overhead_energy": (
        "What the data centre draws beside its IT equipment: cooling, power conversion, lighting.",
        "数据中心在 IT 设备之外的能耗：制冷、供配电与照明。",
    ),
    "facility_energy": (
        "All the electricity that the data centre draws for this work: the widest boundary.",
        "数据中心为这项工作消耗的全部电力，是范围最宽的口径。",
    ),
    "operational_emissions": (
        "What generating the electricity emits, by the average of the grid it is drawn from"
        " (location-based).",
        "所用电力在发电环节的排放，按所在电网的平均值计（基于位置）。",
    ),
    "operational_emissions_market": (
        "The same by contract (market-based): the share under contract at its own factor, the"
        " rest at the residual mix.",
        "同一电力按合同计的排放（基于市场）：合同部分按合同的碳强度计，其余按剩余电力组合计。",
    ),
    "accelerator_operational_emissions": (
        "The part of the operational emissions that the accelerators' own electricity causes.",
        "运行碳排放中由加速器自身用电产生的部分。",
    ),
    "host_operational_emissions": (
        "The part of the operational emissions that the rest of the nodes causes.",
        "运行碳排放中由节点其余部分用电产生的部分。",
    ),
    "busy_operational_emissions": (
        "The part of the operational emissions that accelerators cause while they answer"
        " requests.",
        "运行碳排放中由加速器处理请求时用电产生的部分。",
    ),
    "accelerator_idle_operational_emissions": (
        "The part of the operational emissions that accelerators cause while they wait for"
        " requests.",
        "运行碳排放中由加速器等待请求时用电产生的部分。",
    ),
    "idle_operational_emissions": (
        "The part of the operational emissions that reserved nodes cause while they wait.",
        "运行碳排放中由预留节点空闲时用电产生的部分。",
    ),
    "server_operational_emissions": (
        "The part of the operational emissions that whole nodes cause.",
        "运行碳排放中由整个节点用电产生的部分。",
    ),
    "network_operational_emissions": (
        "The part of the operational emissions that switches and storage cause.",
        "运行碳排放中由网络与存储用电产生的部分。",
    ),
    "it_operational_emissions": (
        "The part of the operational emissions that all IT equipment causes.",
        "运行碳排放中由全部 IT 设备用电产生的部分。",
    ),
    "overhead_operational_emissions": (
        "The part of the operational emissions that cooling and power conversion cause.",
        "运行碳排放中由制冷与供配电产生的部分。",
    ),
    "life_share": (
        "How many whole lives of a device the work uses up; 0.01 is a hundredth of one device.",
        "这项工作消耗了多少个设备的完整寿命；0.01 表示一个设备寿命的百分之一。",
    ),
    "accelerator_embodied_emissions": (
        "The share of making the accelerators that falls to this work.",
        "制造加速器的碳排放中，分摊到这项工作的部分。",
    ),
    "host_embodied_emissions": (
        "The share of making the rest of the nodes that falls to this work.",
        "制造节点其余部分的碳排放中，分摊到这项工作的部分。",
    ),
    "embodied_emissions": (
        "The share of making the hardware that falls to this work, by the life it uses up.",
        "制造硬件的碳排放中，按所消耗寿命分摊到这项工作的部分。",
    ),
    "total_emissions": (
        "Operational (location-based) and embodied emissions together: the headline figure.",
        "运行碳排放（基于位置）与隐含碳之和，即首要结果。",
    ),
    "water_onsite": (
        "The water that cooling uses up on site; WUE is per kWh of IT energy, so PUE has no part.",
        "现场制冷消耗的水；WUE 以每 kWh IT 设备能耗计，与 PUE 无关。",
    ),
    "water_offsite": (
        "The water that power plants use up to make the electricity.",
        "发电厂为生产所用电力消耗的水。",
    ),
    "water_total": (
        "Water on site and at power plants together.",
        "现场用水与发电用水之和。",
    ),
    "equipment_worn": (
        "The mass of hardware that the work wears out.",
        "这项工作损耗的硬件质量。",
    ),
    "electronic_waste": (
        "The part of that mass that is not recycled.",
        "其中未被回收的部分。",
    ),
    "electricity_cost": (
        "What all the electricity of the data centre costs at the price given.",
        "数据中心全部用电按给定电价计的费用。",
    ),
    "rental_cost": (
        "What renting the accelerators costs, electricity included.",
        "租用加速器的费用，已含电费。",
    ),
    "compute": (
        "The floating-point operations of the model itself, in units of 10¹⁸; not FLOP/s.",
        "模型自身的浮点运算总量，以 10¹⁸ 次计；不是每秒运算次数。",
    ),
    "energy_intensity": (
        "How much IT energy 10¹⁸ operations take: low for new hardware that is used well.",
        "每 10¹⁸ 次运算所需的 IT 设备能耗；硬件越新、利用得越好，数值越低。",
    ),
    "carbon_intensity": (
        "What a kWh of the IT equipment emits, cooling and grid together: low for a good site.",
        "IT 设备每 kWh 的排放，已含制冷与电网因素；站点越好，数值越低。",
    ),
    "impact_index": (
        "The product of the two: what 10¹⁸ operations emit in operation.",
        "以上两者之积：每 10¹⁸ 次运算的运行碳排放。",
    ),
    "impact_relative": (
        "The same where GPT-3, as published, is 100 %.",
        "以公开发布的 GPT-3 为 100% 时的同一指数。",
    ),
    **ABOUT_TRAINING_QUANTITIES,
    **ABOUT_SERVING_QUANTITIES,
    "active_parameters": (
        "A model without experts: every token passes through all of its parameters.",
        "不含专家的模型：每个词元经过全部参数。",
    ),
    "recomputed_share": (
        "The share of the forward pass that is done twice: attention alone.",
        "重复计算的前向计算占比：仅注意力部分。",
    ),
    "repeats": (
        "The full runs that all trials come to, with what was lost on the way.",
        "所有试验折合的完整运行次数，含途中损耗。",
    ),
}
"""Every quantity of the method by name."""
