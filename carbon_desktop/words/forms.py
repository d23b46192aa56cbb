"""Words of the form: what is echoed under a field, the templates of phases, the scale curve."""

from carbon_desktop.words.language import Pair

FORMS: dict[str, Pair] = {
    "echo_flop": ("{value} FLOP", "{value} FLOP"),
    "echo_ratio": ("{value} a parameter", "每参数 {value} 词元"),
    "echo_rate": ("{value} tokens/s", "{value} 词元/秒"),
    "echo_achieved": ("{value} TFLOP/s each", "每设备 {value} TFLOP/s"),
    "echo_device_hours": ("= {value} device-hours", "= {value} 设备小时"),
    "echo_time": ("{value}", "{value}"),
    "echo_cards": ("{value} {value:card|cards}", "{value} 张卡"),
    "echo_replica": ("{value} {value:card|cards} a replica", "每副本 {value} 张卡"),
    "echo_idle": ("{value} % idle", "空闲 {value}%"),
    "echo_request": ("{value} a request", "每请求 {value}"),
    "echo_joules": ("{value} J/token", "{value} J/词元"),
    "echo_thousand": ("{value} per 1,000 requests", "每千次请求 {value}"),
    "echo_energy": ("{value}, facility", "设施能耗 {value}"),
    "echo_card_power": ("{value} W", "{value} W"),
    "echo_with_host": ("{card} W + {host} W of the node", "{card} W + 节点 {host} W"),
    "scale_at": ("{parameters} parameters: {energy}", "{parameters} 参数：{energy}"),
    "scale_ten": (
        "Ten times the parameters: {factor} times the energy",
        "参数量增至 10 倍：能耗为 {factor} 倍",
    ),
    "model_active": ("{total}, {active} active", "{total}，激活 {active}"),
    "model_tokens": ("{tokens} tokens", "{tokens} 词元"),
    "template_pre_training": ("Pre-training", "预训练"),
    "template_fine_tuning": ("Fine-tuning", "微调"),
    "template_lora": ("LoRA", "LoRA 微调"),
    "template_evaluation": ("Evaluation", "评测"),
    "template_search": ("Hyper-parameter search", "超参数搜索"),
    "template_data_preparation": ("Data preparation", "数据准备"),
    "template_serving": ("Serving", "推理服务"),
}
"""Sentences of the form, by code."""
