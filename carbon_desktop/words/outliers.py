"""Why single published runs lie outside our range: what is known of each, in both languages."""

from carbon_desktop.words.language import Pair, pick

OUTLIERS: dict[str, Pair] = {
    "dodge-vit-base": (
        "drew 75 % of its TDP; the other V100 runs of the paper drew 30 to 43 %",
        "平均功率达 TDP 的 75%，而该论文中其他 V100 运行为 30%–43%",
    ),
    "mlperf-v4.1-dell-64xH100-llama2_70b_lora": (
        "drew 23 % more for each card than another laboratory's nodes on the same task",
        "每卡功率比另一机构同一任务的节点高 23%",
    ),
    "llama32-1b": (
        "learned from the outputs of two larger models, whose work 6ND does not count",
        "训练中利用了两个更大模型的输出，其计算量未计入 6ND",
    ),
    "openba-15b": (
        "its hours would take 80 % of the cards' peak, which no other run reaches",
        "所报时长需要达到卡峰值算力的 80%，其他运行均未达到",
    ),
    "falcon-180b": (
        "reached an MFU of 0.48 on cards with 40 GB, where others reached 0.22 to 0.39",
        "在 40 GB 卡上 MFU 达 0.48，而同型卡上的其他运行为 0.22–0.39",
    ),
}
"""By the id of the run; what is not here is not explained."""


def outlier_text(id: str, language: str) -> str:
    """Return why a run lies outside our range, or nothing where that is not known."""
    known = OUTLIERS.get(id)
    return "" if known is None else pick(known, language)
