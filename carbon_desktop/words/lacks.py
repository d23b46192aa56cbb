"""What a paper says is absent, and why: a word for every input that a phase may lack."""

from carbon_desktop.words.language import Pair

_NO_SPEED = ("model FLOP utilisation not known", "模型算力利用率未知")
_NO_SERVING_MODEL = ("speed of serving not known", "推理速度未知")
_NO_SHAPE = ("shape of the model not known", "模型结构未知")
_NO_POWER = ("mean power not known", "平均功率未知")
_NO_HOST = ("power of the rest of the node not known", "节点其余部分功率未知")
_NO_IDLE = ("idle power not known", "空闲功率未知")

_SPEED = (
    "mfu", "mfu_level", "mfu_rate_slope", "mfu_memory_slope", "mfu_size_slope",
    "mfu_sparsity_slope", "mfu_devices_slope", "mfu_run_factor", "precision_speedup",
    "run_devices", "hfu", "achieved_rate", "hardware_rate", "tokens_per_second",
)  # fmt: skip
_SERVING_MODEL = (
    "memory_efficiency", "compute_efficiency", "layer_seconds", "link_seconds",
    "sequence_seconds", "waiting_power_share", "reading_power_share", "computing_power_share",
    "memory_headroom", "time_factor", "power_factor", "cached_share", "state_bytes",
    "cache_value_bytes", "weight_bytes",
)  # fmt: skip
_SHAPE = ("layers", "hidden_size", "sequence_length", "kv_width", "layer_scale")
_POWER = (
    "power_share", "base_power_share", "power_share_ceiling", "typical_parameters",
    "power_size_exponent", "power_settling_hours",
)  # fmt: skip
_HOST = (
    "host_share", "host_power", "node_host_power", "node_accelerators", "class_accelerators",
    "node_cores", "cpu_count", "cpu_tdp", "node_memory", "other_host_power",
)  # fmt: skip
_IDLE = ("accelerator_idle_power", "idle_power_share", "host_idle_share")


def _all(names: tuple[str, ...], reason: Pair) -> dict[str, Pair]:
    return {f"no_{name}": reason for name in names}


LACKING: dict[str, Pair] = {
    "lack_network_energy": ("switches and shared storage", "网络交换机与共享存储"),
    "lack_facility_energy": ("energy", "能耗"),
    "lack_operational_emissions": ("operational emissions", "运行碳排放"),
    "lack_embodied_emissions": ("embodied emissions", "隐含碳"),
    "lack_water_onsite": ("water on site", "现场用水"),
    "lack_water_offsite": ("water at power plants", "发电用水"),
}
"""What is absent."""

_OF_TRAINING: dict[str, Pair] = {
    "no_parameters": ("size of the model not known", "模型参数量未知"),
    "no_active_parameters": ("active parameters not known", "激活参数量未知"),
    "no_tokens": ("tokens not given", "词元数未给出"),
    "no_epochs": ("epochs not given", "训练轮数未给出"),
    "no_examples": ("examples not given", "样本数未给出"),
    "no_flop_per_example": ("FLOP per example not known", "每个样本的计算量未知"),
    "no_total_flop": ("training compute not given", "训练计算量未给出"),
    "no_trained_share": ("share of weights trained not given", "参与训练的权重占比未给出"),
    "no_frozen_below_share": ("share frozen not given", "冻结占比未给出"),
    "no_teacher_parameters": ("size of the teacher not known", "教师模型参数量未知"),
    "no_recomputed_share": ("share recomputed not known", "重计算比例未知"),
    "no_peak_rate": ("peak rate of the accelerator not known", "加速器峰值算力未知"),
    "no_reference_rate": ("peak rate of the accelerator not known", "加速器峰值算力未知"),
    "no_accelerator_memory": ("memory of the accelerator not known", "加速器显存未知"),
    "no_deadline_hours": ("deadline not given", "完成期限未给出"),
    "no_trials": ("number of runs not given", "运行次数未给出"),
    "no_run_share": ("size of each run not given", "每次运行的规模未给出"),
    "no_lost_share": ("losses to failures not given", "故障损耗未给出"),
}

_OF_SERVING: dict[str, Pair] = {
    "no_requests": ("number of requests not given", "请求数未给出"),
    "no_requests_per_day": ("requests per day not given", "每日请求数未给出"),
    "no_tokens_per_day": ("tokens per day not given", "每日词元数未给出"),
    "no_period_days": ("period of the service not given", "服务周期未给出"),
    "no_input_tokens": ("input tokens not given", "输入词元数未给出"),
    "no_output_tokens": ("output tokens not given", "输出词元数未给出"),
    "no_batch": ("batch not known", "批大小未知"),
    "no_peak_to_mean": ("peak load not known", "峰值负载未知"),
    "no_pruned_share": ("share pruned not given", "剪枝比例未给出"),
    "no_bandwidth": ("memory bandwidth not known", "显存带宽未知"),
    "no_cards_per_replica": ("cards per replica not known", "每个副本的卡数未知"),
    "no_replicas": ("replicas not known", "副本数未知"),
}

_OF_MACHINES: dict[str, Pair] = {
    "no_cores": ("number of processor cores not given", "处理器核心数未给出"),
    "no_core_power": ("power of a processor core not known", "单个核心功率未知"),
    "no_cpu_load": ("load of the processors not known", "处理器负载未知"),
    "no_memory": ("memory not given", "内存容量未给出"),
    "no_memory_power": ("power of memory not known", "内存功率未知"),
    "no_storage": ("storage not given", "存储容量未给出"),
    "no_storage_power": ("power of storage not known", "存储功率未知"),
    "no_server_cores": ("cores of a server not known", "每台服务器的核数未知"),
    "no_idle_share": ("idle hours not given", "空闲时长未给出"),
}

REASONS: dict[str, Pair] = {
    "no_hours": ("hours not given", "时长未给出"),
    "no_repeats": ("number of repeats not given", "重复次数未给出"),
    "no_count": ("number of accelerators not given", "加速器数量未给出"),
    "no_measured_energy": ("no meter reading", "无实测读数"),
    "no_tdp": ("power of the accelerator not known", "加速器功率未知"),
    "no_device_power": ("power of the device not known", "设备功率未知"),
    "no_network_power": ("power not known", "功率未知"),
    "no_pue": ("PUE not known", "PUE 未知"),
    "no_wue": ("WUE not known", "WUE 未知"),
    "no_grid_intensity": ("no grid factor", "无电网碳强度"),
    "no_grid_water": ("no figure for the grid", "无该电网的数据"),
    "no_accelerator_embodied": ("no figure for the accelerators", "无加速器的数据"),
    "no_host_embodied": ("no figure for the nodes", "无节点的数据"),
    "no_lifetime": ("lifetime not known", "使用年限未知"),
    "no_lifetime_utilisation": ("use over the lifetime not known", "寿命期利用率未知"),
    **_all(_SPEED, _NO_SPEED),
    **_all(_SERVING_MODEL, _NO_SERVING_MODEL),
    **_all(_SHAPE, _NO_SHAPE),
    **_all(_POWER, _NO_POWER),
    **_all(_HOST, _NO_HOST),
    **_all(_IDLE, _NO_IDLE),
    **_OF_TRAINING,
    **_OF_SERVING,
    **_OF_MACHINES,
}
"""Why: the input that a phase lacks; those that come from one place share one reason."""

LACKS: dict[str, Pair] = LACKING | REASONS
