"""What each input and quantity of training is, in one sentence, for the method page."""

from carbon_desktop.words.language import Pair

ABOUT_TRAINING_INPUTS: dict[str, Pair] = {
    "parameters": (
        "All parameters of the model, every expert counted.",
        "模型的全部参数，计入每个专家。",
    ),
    "active_parameters": (
        "The parameters that each token passes through; all of them in a dense model.",
        "每个词元经过的参数量；稠密模型即全部参数。",
    ),
    "tokens": ("The tokens of the data, each counted once.", "数据中的词元数，每个只计一次。"),
    "epochs": ("How often the data are gone through.", "遍历数据的次数。"),
    "examples": ("The examples of the data, each counted once.", "数据中的样本数，每个只计一次。"),
    "flop_per_example": (
        "What one example costs, forward and backward pass together.",
        "单个样本前向与反向传播的计算量之和。",
    ),
    "total_flop": (
        "The FLOP of one run, as a publication gives them.",
        "单次运行的计算量，如文献所载。",
    ),
    "layers": ("How many layers the model has.", "模型的层数。"),
    "hidden_size": (
        "The width of the layers: attention heads times the size of one head.",
        "各层的维度，即注意力头数乘以单头维度。",
    ),
    "sequence_length": ("How many tokens one sequence has.", "一条序列的词元数。"),
    "device_sequences": (
        "How many sequences one device holds at a time.",
        "单个设备同时处理的序列数。",
    ),
    "trained_share": (
        "The share of the weights that is trained: 1 for all, about 0 for adapters of low rank.",
        "参与训练的权重占比：全部训练为 1，低秩适配器约为 0。",
    ),
    "frozen_below_share": (
        "The share of the weights below the lowest trained layer, which the backward pass never"
        " reaches.",
        "位于最低训练层之下、反向传播不经过的权重占比。",
    ),
    "teacher_parameters": (
        "The active parameters of a teacher that is distilled from; 0 without one.",
        "蒸馏所用教师模型的激活参数量；无教师时为 0。",
    ),
    "recomputed_share": (
        "The share of the forward pass that is done again to save memory.",
        "为节省显存而重新计算的前向传播比例。",
    ),
    "hfu": (
        "Hardware FLOP utilisation: like MFU, with recomputed FLOP counted.",
        "硬件算力利用率：与 MFU 类似，但计入重计算。",
    ),
    "achieved_rate": (
        "The model FLOP per second of one device over the whole run, recomputation not counted.",
        "单个设备在整个运行期间的模型计算速度，不计重计算。",
    ),
    "hardware_rate": (
        "The FLOP per second that one device does, recomputation counted.",
        "单个设备实际完成的计算速度，计入重计算。",
    ),
    "tokens_per_second": (
        "How many tokens the whole job trains on in a second.",
        "整个任务每秒训练的词元数。",
    ),
    "deadline_hours": ("The hours in which one run has to end.", "单次运行必须完成的小时数。"),
    "reference_rate": (
        "The dense peak rate at 16 bits, or of the precision itself where it is wider.",
        "16 位稠密峰值算力；若所用精度更宽，则取该精度的峰值。",
    ),
    "precision_speedup": (
        "How much faster the precision was measured to be than the reference; less than the"
        " ratio of the peaks.",
        "实测该精度相对参考精度的加速比，小于峰值之比。",
    ),
    "accelerator_memory": ("The memory of one accelerator.", "单个加速器的显存。"),
    "run_devices": (
        "How many accelerators share one run; the middle of the published runs where not known.",
        "单次运行使用的加速器数；未知时取已发表运行的中间值。",
    ),
    "mfu_level": (
        "The whole-run MFU where size and hardware are in the middle of the published runs.",
        "规模与硬件居中的已发表运行的全程 MFU。",
    ),
    "mfu_rate_slope": (
        "How fast MFU falls as devices become faster.",
        "设备变快时 MFU 下降的快慢。",
    ),
    "mfu_memory_slope": (
        "How fast MFU rises with the memory of a device.",
        "MFU 随设备显存上升的快慢。",
    ),
    "mfu_size_slope": (
        "How fast MFU rises with size, up to a billion active parameters.",
        "在十亿激活参数以内，MFU 随规模上升的快慢。",
    ),
    "mfu_sparsity_slope": (
        "How fast MFU falls as a smaller share of the parameters is active.",
        "激活参数占比变小时 MFU 下降的快慢。",
    ),
    "mfu_devices_slope": (
        "How fast MFU falls with the number of devices.",
        "MFU 随设备数下降的快慢。",
    ),
    "mfu_run_factor": (
        "How far single runs lie from what their size and hardware let expect.",
        "单次运行偏离其规模与硬件预期的程度。",
    ),
}

ABOUT_TRAINING_QUANTITIES: dict[str, Pair] = {
    "attention_flop_per_token": (
        "What attention costs beyond its weights, over the full sequence.",
        "注意力在其权重之外的计算量，按完整序列计。",
    ),
    "forward_flop_per_token": (
        "What the forward pass costs for one token: two FLOP for each active weight.",
        "单个词元前向传播的计算量：每个激活权重 2 次浮点运算。",
    ),
    "backward_flop_per_token": (
        "What the backward pass costs for one token: twice the forward pass if all is trained.",
        "单个词元反向传播的计算量：全部训练时为前向的两倍。",
    ),
    "teacher_flop_per_token": (
        "What the forward pass of a teacher costs for one token.",
        "教师模型处理单个词元的前向计算量。",
    ),
    "training_flop": (
        "The FLOP of the model in one run, recomputation not counted.",
        "单次运行的模型计算量，不计重计算。",
    ),
    "hardware_flop": (
        "The FLOP that the devices do in one run, recomputation counted.",
        "设备在单次运行中完成的计算量，计入重计算。",
    ),
    "compute_optimal_ratio": (
        "Tokens trained on for each active parameter; about 20 use a dense model's FLOP best.",
        "每个激活参数对应的训练词元数；稠密模型约为 20 时计算量利用最优。",
    ),
    "rate_effect": (
        "By what factor MFU changes because the device is faster or slower than the middle one.",
        "因设备快于或慢于中间值而使 MFU 变化的倍数。",
    ),
    "memory_effect": (
        "By what factor MFU falls because the device has less memory.",
        "因设备显存较小而使 MFU 下降的倍数。",
    ),
    "size_effect": (
        "By what factor MFU falls because the model is small.",
        "因模型较小而使 MFU 下降的倍数。",
    ),
    "sparsity_effect": (
        "By what factor MFU falls because only some experts are active.",
        "因仅部分专家被激活而使 MFU 下降的倍数。",
    ),
    "scale_effect": (
        "By what factor MFU changes with the number of devices of one run.",
        "MFU 随单次运行设备数变化的倍数。",
    ),
    "attention_effect": (
        "By what factor MFU rises because attention is counted, which the fitted runs did too.",
        "因计入注意力而使 MFU 上升的倍数；用于拟合的运行同样包含注意力运算。",
    ),
    "reference_mfu": (
        "The MFU of the whole run over the peak rate at 16 bits, pauses included.",
        "整个运行（含停顿）相对 16 位峰值算力的 MFU。",
    ),
    "mfu": (
        "The model's FLOP over what the devices could do at the peak of the precision.",
        "模型计算量与设备在该精度峰值下可完成计算量之比。",
    ),
    "achieved_rate": ABOUT_TRAINING_INPUTS["achieved_rate"],
    "tokens_per_second": ABOUT_TRAINING_INPUTS["tokens_per_second"],
    "run_device_hours": (
        "The hours of one run, summed over its accelerators.",
        "单次运行中所有加速器的时间之和。",
    ),
    "count": (
        "The least number of accelerators with which one run ends before the deadline.",
        "使单次运行在期限内完成所需的最少加速器数。",
    ),
    "state_memory": (
        "Weights, gradients and optimiser state on one device, shared out over all of them.",
        "分摊到每个设备的权重、梯度与优化器状态。",
    ),
    "activation_memory": (
        "What one device keeps of the forward pass for the backward pass.",
        "单个设备为反向传播保留的前向结果。",
    ),
    "training_memory": (
        "The memory that one device needs at the least.",
        "单个设备至少需要的显存。",
    ),
}
