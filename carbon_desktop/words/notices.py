"""Sentences of the notices: what the reader of the figures should know."""

from carbon_desktop.words.language import Pair

NOTICES: dict[str, Pair] = {
    "not_used": (
        "Given, but no figure rests on it: {names}.",
        "以下输入未用于任何结果：{names}。",
    ),
    "left_at_default": ("Left at default: {names}.", "以下采用默认值：{names}。"),
    "network_not_counted": (
        "Switches and shared storage are not counted: their power is not known.",
        "未计入网络交换机与共享存储：其功率未知。",
    ),
    "power_unknown": (
        "The power of {accelerator} is not known: enter it.",
        "{accelerator} 的功率未知：请输入。",
    ),
    "power_estimated": (
        "The power of {accelerator} is an estimate, good to about 25 %.",
        "{accelerator} 的功率为估计值，误差约 ±25%。",
    ),
    "instance_not_filled": (
        "{count} accelerators do not fill machines of {held} ({value}): what stays empty is not"
        " counted.",
        "{count} 个加速器无法占满每台 {held} 卡的实例（{value}），闲置部分未计入。",
    ),
    "instance_of_part": (
        "One {value} has {held} of an accelerator: whole accelerators are counted, as many as"
        " {machines} such machines have.",
        "每台 {value} 仅含 {held} 个加速器；此处按整个加速器计数，相当于 {machines} 台。",
    ),
    "instance_parts_unknown": (
        "Nothing says how many processors {value} has: its accelerators' share of a usual node is"
        " counted.",
        "{value} 的处理器配置未知，按加速器所分摊的典型节点计算。",
    ),
    "precision_widened": (
        "This accelerator has no {wanted} rate: {used} is used.",
        "该加速器没有 {wanted} 算力，改用 {used}。",
    ),
    "rate_unknown": (
        "The peak rates of {accelerator} are not known: no compute is given.",
        "{accelerator} 的峰值算力未知，不给出计算量。",
    ),
    "fp16_accumulation": (
        "The fp16 rate of {accelerator} is with 16-bit accumulation;"
        " with the 32-bit accumulation of training it is half of that.",
        "{accelerator} 的 fp16 算力以 16 位累加计；训练所用的 32 位累加仅为其一半。",
    ),
    "grid_unknown": (
        "No grid carbon intensity is known for {region}: enter one.",
        "{region}的电网碳强度未知：请输入。",
    ),
    "boundary_other": (
        "{region} has no {wanted} grid factor: the {used} one is used.",
        "{region}没有“{wanted}”口径的电网排放因子，改用“{used}”口径。",
    ),
    "boundary_larger": (
        "The {wanted} grid factor of {region} lies below its measured {used} one, which is used.",
        "{region}的“{wanted}”电网排放因子低于实测的“{used}”数值，改用后者。",
    ),
    "boundary_upstream": (
        "The {wanted} grid factor of {region} is one of direct and upstream emissions.",
        "{region}的“{wanted}”电网排放因子实为直接与上游排放之和。",
    ),
    "boundaries_differ": (
        "Grid factors of different boundaries stand side by side: {used}.",
        "各方案的电网排放因子口径不同：{used}。",
    ),
    "grid_data_old": (
        "The grid data of {region} are from {year}.",
        "{region}的电网数据来自 {year} 年。",
    ),
    "grid_proxy": (
        "{region} has no grid figure of its own: that of a similar place stands in.",
        "{region}没有自己的电网数据，以相近地区的数据代替。",
    ),
    "grid_stale": (
        "The grid figure of {region} is old and may no longer hold.",
        "{region}的电网数据较旧，可能已不适用。",
    ),
    "grid_outlier": (
        "The grid figure of {region} is doubtful: sources disagree about it.",
        "{region}的电网数据存疑：各来源不一致。",
    ),
    "grid_imports": (
        "{region} imports much of its electricity, which its grid figure leaves out.",
        "{region}的电力大量来自外部输入，其电网数据未计入这一部分。",
    ),
    "grid_lifecycle_below_direct": (
        "The life-cycle figure of {region} lies below its direct one: the range reaches both.",
        "{region}的生命周期数值低于直接排放数值：区间同时涵盖两者。",
    ),
    "grid_state_basis": (
        "The figures of {region} are on a state basis, which reads lower than the national one.",
        "{region}的数据按州统计，通常低于全国口径。",
    ),
    "grid_co2_only": (
        "The grid figure of {region} counts CO₂ alone, without the other greenhouse gases.",
        "{region}的电网数据仅含 CO₂，未计其他温室气体。",
    ),
    "grid_lower_bound": (
        "The grid figure of {region} is a lower bound.",
        "{region}的电网数据为下限值。",
    ),
    "grid_same_territory": (
        "{region} is listed twice, as a territory and as a US state, from two sources.",
        "{region}在目录中按地区与美国州各列一次，数据来源不同。",
    ),
    "region_design": (
        "The {field} of this region is a design value, not a measured one.",
        "该区域的 {field} 为设计值，并非实测值。",
    ),
    "other_site": (
        "The {field} is that of another site of the provider.",
        "该 {field} 取自该云服务商的另一站点。",
    ),
    "best_site": (
        "The {field} is that of the provider's best site: others are likely higher.",
        "该 {field} 取自云服务商的最佳站点，其他站点可能更高。",
    ),
    "contract_is_clean": (
        "The power under contract is counted at 0 gCO₂e/kWh: enter the contract's own factor.",
        "合同电力按 0 gCO₂e/kWh 计：如合同另有排放因子，请输入。",
    ),
    "residual_is_grid_average": (
        "No residual mix is known: the rest is counted at the grid average.",
        "剩余电力组合未知：其余部分按电网平均值计。",
    ),
    "memory_short": (
        "Training needs at least {needed} GB on each device, which has {memory} GB:"
        " more devices, recomputation or a smaller model.",
        "每个设备至少需要 {needed} GB 显存，而其仅有 {memory} GB："
        "请增加设备、启用重计算或缩小模型。",
    ),
    "few_tokens": (
        "{ratio} tokens per parameter: about {optimal} give the least loss for the same compute.",
        "每个参数 {ratio} 个词元：相同计算量下约 {optimal} 个可使损失最低。",
    ),
    "recompute_needs_shape": (
        "Recomputing attention alone needs the model's layers, hidden size and sequence length.",
        "仅重计算注意力时，须给出模型的层数、隐藏层维度与序列长度。",
    ),
    "improbable": (
        "{field}: {value}{unit} is unusual; {low} to {high}{unit} is expected. Is it right?",
        "{field}：{value}{unit} 不太常见，一般为 {low} 至 {high}{unit}，是否有误？",
    ),
    "power_above_tdp": (
        "{field}: {value} W a device is far above its TDP of {tdp} W. Is it right?",
        "{field}：每个设备 {value} W，远高于其 TDP {tdp} W，是否有误？",
    ),
    "contract_without_share": (
        "{field} has no effect until a share of the power is under contract.",
        "只有设定合同电力占比后，{field}才起作用。",
    ),
    "operational_only": (
        "Operational only: the embodied emissions are not known.",
        "仅含运行碳排放：隐含碳未知。",
    ),
    "embodied_only": (
        "Embodied only: the operational emissions are not known.",
        "仅含隐含碳：运行碳排放未知。",
    ),
    "figures_changed": (
        "The plan keeps the values it was saved with; today's catalogue differs in {facts}.",
        "计划沿用保存时的数值；当前数据目录在以下各项有所不同：{facts}。",
    ),
    "method_changed": (
        "The method has changed since the plan was saved: {keys} comes out differently.",
        "计划保存之后计算方法已有改变：{keys}的结果不同。",
    ),
    "few_draws": (
        "With {draws} draws the ends of the ranges are uncertain: 1000 or more are advised.",
        "仅抽样 {draws} 次，区间两端不够可靠：建议不少于 1000 次。",
    ),
    "range_widened": (
        "The figure itself lies outside the 5th to 95th percentile of the draws, and the range is"
        " widened to hold it: {quantities}.",
        "以下数值落在抽样的第 5 至第 95 百分位之外，区间已扩展至包含该值：{quantities}。",
    ),
    "found_as": (
        "“{query}” is read as {name} ({id}).",
        "“{query}”按 {name}（{id}）处理。",
    ),
    "found_among": (
        "“{query}” is read as {name} ({id}); it could also mean {others}.",
        "“{query}”按 {name}（{id}）处理；也可能指 {others}。",
    ),
}
"""Notices by code."""
