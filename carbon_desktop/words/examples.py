"""The shipped examples as they are told: a title, what each shows, why ours differs."""

from typing import NamedTuple

from carbon_desktop.words.language import Pair, pick


class Told(NamedTuple):
    """What is said of an example: its title, one sentence for a list, one for a closer look."""

    title: str
    sentence: str
    why: str


EXAMPLES: dict[str, tuple[Pair, Pair, Pair]] = {
    "vit-base": (
        ("ViT-Base on one lab GPU", "用一块实验室 GPU 训练 ViT-Base"),
        (
            "One V100 for 21 hours: as planned, as metered, and the same lab in Québec.",
            "一块 V100 运行 21 小时：事前估算、实测结果，以及实验室设在魁北克的情形。",
        ),
        (
            "The meter counted the GPU alone, which this vision model kept busier than our"
            " calibration expects of its size: other small models on the same card drew half as"
            " much. The totals add the rest of the computer.",
            "实测只计 GPU 本身；该视觉模型的 GPU 负荷高于我们按其规模校准的预期，"
            "同一型号 GPU 上其他小模型的功率约为其一半。总量还计入计算机其余部分。",
        ),
    ),
    "llama-2-70b": (
        ("Llama 2 70B", "Llama 2 70B"),
        (
            "1.72 million A100-hours: the model card's arithmetic, then whole nodes in an average"
            " data centre.",
            "172 万 A100 小时：先按模型卡的算法，再按普通数据中心里的整机计算。",
        ),
        (
            "The card counts the GPUs at their TDP with PUE 1.1; ours takes the power of a busy"
            " GPU, adds the rest of each node and uses the PUE of an average data centre.",
            "模型卡按 TDP 只计 GPU，PUE 取 1.1；我们取满负荷 GPU 的功率，计入节点其余部分，"
            "并采用普通数据中心的 PUE。",
        ),
    ),
    "llama-2-7b": (
        ("Llama 2 7B from its tokens", "由词元数规划 Llama 2 7B"),
        (
            "From the model's size and its tokens alone: device-hours, energy and emissions before"
            " the run; the same on H100, and in Québec.",
            "仅凭模型规模与训练词元数，在训练之前估算设备小时、能耗与碳排放；"
            "并与使用 H100、设在魁北克的情形对比。",
        ),
        (
            "The card reports the GPU-hours that it took; our utilisation is that of 34 published"
            " runs, and this one is not among them.",
            "模型卡给出了实际 GPU 小时；本工具的算力利用率由 34 次已发表的训练校准得到，"
            "其中不含这一次。",
        ),
    ),
    "bloom-176b": (
        ("BLOOM-176B in France", "在法国训练的 BLOOM-176B"),
        (
            "384 A100 for 118 days: as its authors count it, then whole nodes, there and in the"
            " United States.",
            "384 块 A100 运行 118 天：先按作者的算法，再按整机计算，并与设在美国的情形对比。",
        ),
        (
            "The authors add the idle nodes of the whole cluster, which ours leaves out; LLaMA's"
            " recount for the United States leaves out all but the GPUs.",
            "作者计入了整个集群的空闲节点，我们没有计入；LLaMA 论文按美国电网的重算则只计 GPU。",
        ),
    ),
    "idle-service": (
        ("A service that mostly waits", "大部分时间在空等的推理服务"),
        (
            "BLOOM kept ready on 16 A100 for 17 days: three quarters of the metered energy goes"
            " into waiting.",
            "BLOOM 在 16 块 A100 上待命 17 天：实测能耗约有四分之三花在空等上。",
        ),
        (
            "The metered energy goes into the plan as it is, but today's grid differs from the"
            " 394 g/kWh of then, and a PUE is added; planned as a busy server, the energy would"
            " be more than three times too high.",
            "实测能耗原样计入计划，但如今的电网不同于当时的 394 g/kWh，此处还计入 PUE；"
            "若按满负荷服务器规划，能耗会高估到三倍以上。",
        ),
    ),
    "five-devices": (
        ("Five devices for ten hours", "五个设备运行十小时"),
        (
            "To check by hand: 5 × 300 W × 10 h is 15 kWh, at 700 g/kWh 10.5 kg CO₂e.",
            "可手工验算：5 × 300 W × 10 小时为 15 kWh，按 700 g/kWh 计为 10.5 kg CO₂e。",
        ),
        ("Ours agrees to the last digit.", "结果与手算完全一致。"),
    ),
    "ten-devices": (
        ("Ten devices for twenty hours", "十个设备运行二十小时"),
        (
            "To check by hand: 10 × 300 W × 20 h is 60 kWh, at 500 g/kWh 30 kg CO₂e.",
            "可手工验算：10 × 300 W × 20 小时为 60 kWh，按 500 g/kWh 计为 30 kg CO₂e。",
        ),
        ("Ours agrees to the last digit.", "结果与手算完全一致。"),
    ),
    "hundred-kilowatts": (
        ("A hundred kilowatts for a hundred hours", "一百千瓦运行一百小时"),
        (
            "To check by hand: 100 kW × 100 h is 10 MWh, at 500 g/kWh 5 t CO₂e.",
            "可手工验算：100 kW × 100 小时为 10 MWh，按 500 g/kWh 计为 5 t CO₂e。",
        ),
        ("Ours agrees to the last digit.", "结果与手算完全一致。"),
    ),
}
"""Title, sentence and reason by example, in the order in which they are listed."""


def example_told(id: str, language: str) -> Told:
    """Return what is said of an example.

    Raises
    ------
    KeyError
        If there is no example of that id.
    """
    return Told(*(pick(pair, language) for pair in EXAMPLES[id]))
