"""Names of what goes in: the method's inputs, the plan's fields, and the choices in them."""

from carbon_desktop.words.language import Pair
from carbon_desktop.words.training import TRAINING_INPUTS

INPUTS: dict[str, Pair] = {
    "hours": ("Hours", "时长"),
    "repeats": ("Repeats", "重复次数"),
    "measured_energy": ("Measured energy", "实测能耗"),
    "accelerator": ("Accelerator", "加速器"),
    "count": ("Count", "数量"),
    "precision": ("Precision", "数值精度"),
    "peak_rate": ("Peak rate of the precision", "该精度的峰值算力"),
    "mfu": ("MFU", "MFU"),
    "tdp": ("Thermal design power", "热设计功耗（TDP）"),
    "power_share": ("Mean power (share of TDP)", "平均功率（占 TDP）"),
    "host_share": ("Power of the rest of the node (share of TDP)", "节点其余部分功率（占 TDP）"),
    "host_power": ("Power of the rest of the node", "节点其余部分功率"),
    "device_power": ("Mean power of one device with its node", "单个设备平均功率（含节点）"),
    "network_power": ("Power of switches and storage", "网络与存储功率"),
    "region": ("Region", "地区"),
    "grid_intensity": ("Grid carbon intensity", "电网碳强度"),
    "pue": ("PUE", "PUE"),
    "wue": ("WUE", "WUE"),
    "grid_water": ("Water of electricity", "发电耗水强度"),
    "contracted_share": ("Share under a clean-power contract", "绿电合同占比"),
    "contract_intensity": ("Carbon intensity of the contract", "合同电力碳强度"),
    "residual_intensity": ("Carbon intensity of the residual mix", "剩余电力组合碳强度"),
    "accelerator_embodied": ("Embodied emissions of one accelerator", "单个加速器隐含碳"),
    "host_embodied": (
        "Embodied emissions of the node (per accelerator)",
        "节点隐含碳（每个加速器）",
    ),
    "lifetime": ("Lifetime of the hardware", "硬件使用年限"),
    "lifetime_utilisation": ("Share of its life that hardware is used", "硬件寿命期利用率"),
    "equipment_mass": ("Mass of equipment per accelerator", "设备质量（每个加速器）"),
    "recycled_share": ("Share recycled", "回收比例"),
    "currency": ("Currency", "货币"),
    "electricity_price": ("Electricity price", "电价"),
    "rental_price": ("Rental price", "租用单价"),
    **TRAINING_INPUTS,
}
"""Every input of the method and every choice among the assumptions, in reading order."""

FIELDS: dict[str, Pair] = {
    "hours": INPUTS["hours"],
    "repeats": INPUTS["repeats"],
    "energy_kwh": INPUTS["measured_energy"],
    "energy_boundary": ("Metered at", "计量位置"),
    "parameters": ("Parameters", "参数量"),
    "active_parameters": ("Active parameters", "激活参数量"),
    "precision": INPUTS["precision"],
    "mfu": INPUTS["mfu"],
    "accelerator": INPUTS["accelerator"],
    "count": INPUTS["count"],
    "power_share": ("Mean power", "平均功率"),
    "power_w": ("Power of one device", "单个设备功率"),
    "tdp_w": INPUTS["tdp"],
    "host_power_w": INPUTS["host_power"],
    "network_power_w": INPUTS["network_power"],
    "embodied_kgco2e": ("Embodied carbon of one accelerator", "单个加速器隐含碳"),
    "host_embodied_kgco2e": ("Embodied carbon of the node per device", "节点隐含碳（每个加速器）"),
    "lifetime_years": INPUTS["lifetime"],
    "lifetime_utilisation": ("Share of its life in use", "硬件寿命期利用率"),
    "mass_kg": INPUTS["equipment_mass"],
    "recycled_share": INPUTS["recycled_share"],
    "region": INPUTS["region"],
    "grid_boundary": ("Grid factor", "电网排放因子"),
    "intensity_gco2e_per_kwh": INPUTS["grid_intensity"],
    "pue": INPUTS["pue"],
    "wue_l_per_kwh": INPUTS["wue"],
    "grid_water_l_per_kwh": INPUTS["grid_water"],
    "contracted_share": INPUTS["contracted_share"],
    "contract_intensity_gco2e_per_kwh": INPUTS["contract_intensity"],
    "residual_intensity_gco2e_per_kwh": INPUTS["residual_intensity"],
    "electricity_price_per_kwh": INPUTS["electricity_price"],
    "rental_price_per_hour": INPUTS["rental_price"],
    "currency": INPUTS["currency"],
}
"""Labels of the plan's fields."""

CHOICES: dict[str, Pair] = {
    "lifecycle": ("life-cycle", "生命周期"),
    "direct": ("direct", "直接排放"),
    "direct+upstream": ("direct and upstream", "直接与上游排放"),
    "device_hours": ("device-hours", "设备小时"),
    "measured_energy": ("measured energy", "实测能耗"),
    "accelerators": ("the accelerators", "加速器"),
    "it": ("the IT equipment", "IT 设备"),
    "facility": ("the whole facility", "整个设施"),
}
"""Words for choices; a choice that is not here (bf16) is its own word in both languages."""

STATUSES: dict[str, Pair] = {
    "entered": ("entered", "输入"),
    "looked_up": ("looked up", "查得"),
    "default": ("default", "默认"),
    "calculated": ("calculated", "算得"),
}
"""Where an assumption comes from."""

LABELS: dict[str, Pair] = {
    **{key: CHOICES[key] for key in ("lifecycle", "direct", "direct+upstream")},
    "region": ("this region's own", "该区域自有数据"),
    "region_design": ("design value of the region", "该区域设计值"),
    "provider_average": ("average of the provider", "云服务商平均值"),
    "best_site": ("the provider's best site", "云服务商最佳站点"),
    "other_site": ("another site of the provider", "云服务商另一站点"),
    "industry_average": ("industry average", "行业平均值"),
    "share_of_tdp": ("typical share of TDP", "典型 TDP 占比"),
    "eighth_of_server": ("one eighth of a server of eight", "八卡服务器的八分之一"),
    "server": ("a whole server", "整台服务器"),
    "covers_host": ("the power is that of the whole computer", "功率已含整机"),
    "grid_average": ("grid average", "电网平均值"),
    "estimate": ("estimated", "估计值"),
    "estimated": ("estimated", "估计值"),
    "published": ("published figure", "公开发布值"),
    "derived": ("derived", "推算值"),
    "wall": ("measured at the wall", "电源插座处实测"),
    "fp16_accumulation": ("with 16-bit accumulation", "16 位累加"),
    "fp16_input": ("fp16 input", "fp16 输入"),
}
"""What a value really is, where that needs a word; a precision is its own word."""
