"""Names of what the method falls back on because it was calibrated on published runs."""

from carbon_desktop.words.language import Pair
from carbon_desktop.words.serving import SERVING_INPUTS
from carbon_desktop.words.training import TRAINING_INPUTS

_SHARE = ("Mean power over TDP, {}", "平均功率占 TDP，{}")
_FAMILIES: dict[str, Pair] = {
    "gpu_earlier": ("GPUs before 2020", "2020 年以前的 GPU"),
    "gpu_current": ("GPUs from 2020", "2020 年起的 GPU"),
    "gpu_tuned": ("GPUs from 2020, tuned code", "2020 年起的 GPU，针对硬件优化的代码"),
    "tpu_design": ("TPU v2 and v3", "TPU v2 与 v3"),
    "tpu_measured": ("TPU v4", "TPU v4"),
    "tpu_estimated": ("later TPUs", "更新的 TPU"),
    "other": ("other hardware", "其他硬件"),
}
_TYPICAL = ("Size of a typical model, {}", "典型模型规模，{}")
_ESTIMATED = (", shape estimated", "（结构为估计）")


def _of(sentence: Pair, family: Pair) -> Pair:
    return sentence[0].format(family[0]), sentence[1].format(family[1])


def _with(name: Pair, end: Pair) -> Pair:
    return name[0] + end[0], name[1] + end[1]


_SERVING = (
    "memory_efficiency", "layer_seconds", "link_seconds", "sequence_seconds",
    "waiting_power_share", "reading_power_share", "computing_power_share", "layer_scale",
    "time_factor", "power_factor", "compute_efficiency", "memory_headroom", "kv_width", "batch",
)  # fmt: skip
_TRAINING = (
    "mfu_level", "mfu_rate_slope", "mfu_memory_slope", "mfu_size_slope", "mfu_sparsity_slope",
    "mfu_devices_slope", "mfu_run_factor",
)  # fmt: skip

CALIBRATED: dict[str, Pair] = {
    **{f"power_share_{key}": _of(_SHARE, name) for key, name in _FAMILIES.items()},
    "power_share_ceiling": ("Highest mean power over TDP", "平均功率占 TDP 的上限"),
    "power_size_exponent": ("Growth of power with the model", "功率随模型规模增长的指数"),
    "power_settling_hours": (
        "Settling time of a run over several nodes",
        "跨节点运行的功率上升时间",
    ),
    "typical_parameters_gpu_earlier": _of(_TYPICAL, _FAMILIES["gpu_earlier"]),
    "typical_parameters_gpu_current": _of(_TYPICAL, _FAMILIES["gpu_current"]),
    "typical_parameters_tpu": _of(_TYPICAL, ("TPUs", "TPU")),
    "host_idle_share": ("Idle power of a node over its busy power", "节点空闲功率与工作功率之比"),
    "idle_power_share": ("Idle power over TDP, GPUs", "空闲功率占 TDP，GPU"),
    "idle_power_share_tpu": ("Idle power over TDP, TPUs", "空闲功率占 TDP，TPU"),
    "memory_power": ("Power of memory", "内存功率"),
    "storage_power": ("Power of drives", "硬盘功率"),
    "core_power": ("Power of a processor core", "单个处理器核心功率"),
    "cpu_load": ("Load of processors", "处理器负载"),
    **{name: TRAINING_INPUTS[name] for name in _TRAINING},
    "fp8_speedup": ("Measured speed-up of FP8 over BF16", "FP8 相对 BF16 的实测加速比"),
    **{name: SERVING_INPUTS[name] for name in _SERVING},
    "time_factor_shape_estimated": _with(SERVING_INPUTS["time_factor"], _ESTIMATED),
    "power_factor_shape_estimated": _with(SERVING_INPUTS["power_factor"], _ESTIMATED),
}
