"""What stands within the shipped examples: names of scenarios and phases, notes, sources."""

from carbon_desktop.words.language import Pair, pick

_BLOOM = "Luccioni et al., arXiv 2211.02001"

EXAMPLE_TEXTS: tuple[Pair, ...] = (
    ("A hundred kilowatts for a hundred hours", "一百千瓦运行一百小时"),
    ("A service that mostly waits", "大部分时间在空等的推理服务"),
    ("BLOOM-176B on 384 A100 in France", "在法国 384 块 A100 上训练的 BLOOM-176B"),
    ("Five devices for ten hours", "五个设备运行十小时"),
    ("Ten devices for twenty hours", "十个设备运行二十小时"),
    ("Llama 2 7B from its tokens", "由词元数规划 Llama 2 7B"),
    ("On H100", "使用 H100"),
    ("GPU-hours of the model card", "模型卡所列 GPU 小时"),
    (
        "not published of this model: a count to plan with",
        "该模型所用数量未公布，此处为规划用数量",
    ),
    ("ViT-Base on one lab GPU", "用一块实验室 GPU 训练 ViT-Base"),
    ("As metered", "实测"),
    ("As planned", "事前估算"),
    ("As published", "按公布口径"),
    ("Baseline", "基准"),
    ("In Montréal", "设在蒙特利尔"),
    ("In Québec", "设在魁北克"),
    ("In the United States", "设在美国"),
    ("Whole nodes", "按整机计"),
    ("Answering", "应答"),
    ("Pre-training", "预训练"),
    ("Run", "运行"),
    ("Serving", "推理服务"),
    ("Training", "训练"),
    ("Waiting", "空等"),
    ("57 g/kWh, no PUE", "57 g/kWh，不计 PUE"),
    ("394 g/kWh, no PUE", "394 g/kWh，不计 PUE"),
    ("GPU-hours at TDP", "GPU 小时，功率按 TDP 计"),
    ("GPUs at TDP", "GPU 按 TDP 计"),
    ("GPUs at TDP, PUE 1.1", "GPU 按 TDP 计，PUE 1.1"),
    ("PUE 1.2, table 4", "PUE 1.2，表 4"),
    ("metered at the GPU, table 2", "在 GPU 上实测，表 2"),
    ("metered, section 4.4", "实测，第 4.4 节"),
    ("metered, section 4.4; goes in as it is", "实测，第 4.4 节；原样计入"),
    ("table 3", "表 3"),
    ("with idle nodes and infrastructure", "含空闲节点与基础设施"),
    ("worked by hand", "手工验算"),
    ("Llama 2 model card", "Llama 2 模型卡"),
    ("1,720,320 GPU-hours on 2,000 GPUs: Llama 2 model card",
     "2,000 块 GPU 共 1,720,320 GPU 小时：Llama 2 模型卡"),
    ("6 x 69.0e9 x 2e12 FLOP in 1,720,320 h at 312 TFLOP/s",
     "1,720,320 小时内 6 x 69.0e9 x 2e12 FLOP，峰值 312 TFLOP/s"),
    ("GPUs alone: Llama 2 model card", "只计 GPU：Llama 2 模型卡"),
    ("TDP taken as mean power: Llama 2 model card", "以 TDP 为平均功率：Llama 2 模型卡"),
    ("the site is not published", "训练地点未公布"),
    ("up to 2,000 GPUs: arXiv 2307.09288; the number for this model is not published",
     "最多 2,000 块 GPU：arXiv 2307.09288；该模型所用数量未公布"),
    (f"0.28 kWh in each 10 minutes without a request: {_BLOOM}",
     f"无请求时每 10 分钟 0.28 kWh：{_BLOOM}"),
    (f"1,082,990 GPU-hours on 384 GPUs: {_BLOOM}", f"384 块 GPU 共 1,082,990 GPU 小时：{_BLOOM}"),
    (f"230,768 requests at 558 an hour: {_BLOOM}", f"230,768 次请求，每小时 558 次：{_BLOOM}"),
    ("6 x 176e9 x 366e9 FLOP in 1,082,990 h at 312 TFLOP/s",
     "1,082,990 小时内 6 x 176e9 x 366e9 FLOP，峰值 312 TFLOP/s"),
    (f"TDP taken as mean power: {_BLOOM}", f"以 TDP 为平均功率：{_BLOOM}"),
    (f"dynamic energy of the GPUs alone: {_BLOOM}", f"只计 GPU 的动态能耗：{_BLOOM}"),
    ("in the hours of the waiting", "包含在空等的时间内"),
    (f"server of 2,500 kg, 8 GPUs: {_BLOOM}", f"服务器 2,500 kg，含 8 块 GPU：{_BLOOM}"),
    (f"the rest of 914 kWh: {_BLOOM}", f"914 kWh 中的其余部分：{_BLOOM}"),
    ("4.7 kWh metered in 21 h, of 300 W: Dodge et al., arXiv 2206.05229",
     "21 小时实测 4.7 kWh，TDP 为 300 W：Dodge et al., arXiv 2206.05229"),
    ("a room without the cooling of a data centre", "没有数据中心制冷的房间"),
    ("the variant of the V100 is not published", "所用 V100 的型号未公布"),
)  # fmt: skip
"""Texts of the files in both languages. What is no sentence, such as a citation, is not here."""

_PAIRS = {pair[0]: pair for pair in EXAMPLE_TEXTS}


def example_text(text: str, language: str) -> str:
    """Return a text of a shipped example in a language; one that is not ours as it stands."""
    pair = _PAIRS.get(text)
    return text if pair is None else pick(pair, language)
