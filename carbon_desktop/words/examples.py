"""The shipped examples as they are listed: a title and one sentence each, by their ids."""

from typing import NamedTuple

from carbon_desktop.words.language import Pair, pick


class Told(NamedTuple):
    """What the list says of an example."""

    title: str
    sentence: str


EXAMPLES: dict[str, tuple[Pair, Pair]] = {
    "vit-base": (
        ("ViT-Base on one lab GPU", "单块实验室 GPU 训练 ViT-Base"),
        (
            "One V100 for 21 hours: the GPU as planned and as metered, and the same lab in Québec.",
            "一块 V100 运行 21 小时：按规划估算与实测的 GPU 能耗，以及实验室改在魁北克的情形。",
        ),
    ),
    "llama-2-70b": (
        ("Llama 2 70B", "Llama 2 70B"),
        (
            "1.72 million A100-hours: the model card's arithmetic, then whole nodes in an average"
            " data centre.",
            "172 万 A100 小时：先按模型卡的算法，再按普通数据中心里的整机计算。",
        ),
    ),
    "bloom-176b": (
        ("BLOOM-176B in France", "法国训练的 BLOOM-176B"),
        (
            "384 A100 for 118 days on French power: as its authors count it, then whole nodes,"
            " there and in the United States.",
            "384 块 A100 在法国电网上运行 118 天：先按作者的算法，再按整机计算，并与美国对比。",
        ),
    ),
    "idle-service": (
        ("A service that mostly waits", "大半时间在空等的推理服务"),
        (
            "BLOOM kept ready on 16 A100 for 17 days: three quarters of the metered energy goes"
            " into waiting.",
            "BLOOM 在 16 块 A100 上待命 17 天：实测能耗有四分之三花在空等上。",
        ),
    ),
    "five-devices": (
        ("Five devices for ten hours", "五个设备运行十小时"),
        (
            "To check by hand: 5 × 300 W × 10 h is 15 kWh; at 700 g/kWh, 10.5 kg CO₂e.",
            "可手工验算：5 × 300 W × 10 小时 = 15 kWh；按 700 g/kWh 计，为 10.5 kg CO₂e。",
        ),
    ),
    "ten-devices": (
        ("Ten devices for twenty hours", "十个设备运行二十小时"),
        (
            "To check by hand: 10 × 300 W × 20 h is 60 kWh; at 500 g/kWh, 30 kg CO₂e.",
            "可手工验算：10 × 300 W × 20 小时 = 60 kWh；按 500 g/kWh 计，为 30 kg CO₂e。",
        ),
    ),
    "hundred-kilowatts": (
        ("A hundred kilowatts for a hundred hours", "一百千瓦运行一百小时"),
        (
            "To check by hand: 100 kW × 100 h is 10 MWh; at 500 g/kWh, 5 t CO₂e.",
            "可手工验算：100 kW × 100 小时 = 10 MWh；按 500 g/kWh 计，为 5 t CO₂e。",
        ),
    ),
}
"""Title and sentence by example, in the order in which they are listed."""


def example_told(id: str, language: str) -> Told:
    """Return what the list says of an example.

    Raises
    ------
    KeyError
        If there is no example of that id.
    """
    title, sentence = EXAMPLES[id]
    return Told(pick(title, language), pick(sentence, language))
