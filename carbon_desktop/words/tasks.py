"""What is trained, served or prepared, as a paper tells it."""

from carbon_desktop.words.language import Pair

TASKS: dict[str, Pair] = {
    "some_model": ("a model", "模型"),
    "named_model": (
        "{model} ({parameters} parameters{active}{size_said}){size_cited}",
        "{model}（参数量 {parameters}{active}{size_said}）{size_cited}",
    ),
    "own_model": (
        "a model of {parameters} parameters{active}{size_from}",
        "参数量 {parameters}{active} 的模型{size_from}",
    ),
    "named_active": (
        "{model} ({active_parameters} active parameters{size_said}){size_cited}",
        "{model}（激活参数量 {active_parameters}{size_said}）{size_cited}",
    ),
    "own_active": (
        "a model of {active_parameters} active parameters{size_from}",
        "激活参数量 {active_parameters} 的模型{size_from}",
    ),
    "of_them_active": (
        ", {active_parameters} of them active",
        "，其中激活 {active_parameters}",
    ),
    "own_of_them_active": (
        ", {active_parameters} of them active",
        "（其中激活 {active_parameters}）",
    ),
    "tokens": ("{number} tokens", "{number} 词元"),
    "examples": ("{number} examples", "{number} 个样本"),
    "over_epochs": (" over {number} epochs", "、{number} 轮"),
    "on_data": (" on {data}{data_from}", "以 {data}{data_from}"),
    "with_flop": (" with {flop}{flop_from}", "以计算量 {flop}{flop_from}"),
    "training": ("{subject} of {model}{data}", "{data}{subject}{model}"),
    "training_by_name": ("{subject}, training {model}{data},", "{subject}：{data}训练{model}"),
    "trains": ("{subject} trains {model}{data}", "{subject}{data}训练{model}"),
    "requests": ("{number} requests", " {number} 次请求"),
    "any_requests": ("requests", "请求"),
    "each_request": (
        " of {input_tokens} input and {output_tokens} output tokens{tokens_from}",
        "，每次输入 {input_tokens} 词元、输出 {output_tokens} 词元{tokens_from}",
    ),
    "in_precision": (" in {precision}{default}", "、{precision} 精度{default}"),
    "at_batch": (" at a batch of {batch}{batch_from}", "、批大小 {batch}{batch_from}"),
    "serving": (
        "Serving {requests}{each} with {model}{precision}{batch}",
        "以{model}{precision}{batch}处理{requests}{each}",
    ),
    "serving_by_name": (
        "{subject}, serving {requests}{each} with {model}{precision}{batch},",
        "{subject}：以{model}{precision}{batch}处理{requests}{each}",
    ),
    "serves": (
        "{subject} answers {requests}{each} with {model}{precision}{batch}",
        "{subject}以{model}{precision}{batch}处理{requests}{each}",
    ),
    "processor_cores": ("{number} processor {count:core|cores}", "{number} 个处理器核"),
    "with_memory": ("{memory} of memory", "内存 {memory}"),
    "with_storage": ("{storage} of storage", "存储 {storage}"),
    "with_parts": ("{cores} with {parts}", "{cores}（{parts}）"),
    "for_deadline": (
        "the fewest that meet a deadline of {deadline_hours}",
        "满足 {deadline_hours}期限的最少数量",
    ),
    "of_replicas": (
        "{number} {count:replica|replicas} of {cards}",
        "{number} 个副本，每个副本 {cards}",
    ),
    "of_one_replica": ("one replica", "单个副本"),
    "cards": ("{number} {count:card|cards}", "{number} 张卡"),
    "reserved": ("reserved throughout", "全程预留"),
    "while_busy": ("counted while busy", "仅计忙碌时间"),
    "flop_of_a_run": ("{training_flop} a run", "单次运行计算量 {training_flop}"),
    "flop_of_an_example": (
        "{flop_per_example} per example{flop_per_example_from}",
        "每个样本 {flop_per_example}{flop_per_example_from}",
    ),
    "with_attention": (
        "attention over sequences of {sequence_length} tokens counted{sequence_length_from}",
        "计入序列长度 {sequence_length} 词元的注意力计算{sequence_length_from}",
    ),
    "computed_in": ("computed in {precision}{default}", "{precision} 精度{default}"),
    "adapters_alone": (
        "adapters trained and the model's own weights frozen{trained_share_from}",
        "仅训练适配器，模型自身权重冻结{trained_share_from}",
    ),
    "partly_trained": (
        "{trained_share} of the weights trained{trained_share_from}",
        "{trained_share} 的权重参与训练{trained_share_from}",
    ),
    "partly_frozen": (
        "{frozen_below_share} frozen below all that is trained{frozen_below_share_from}",
        "底部 {frozen_below_share} 冻结{frozen_below_share_from}",
    ),
    "distilled": (
        "distilled from a teacher of {teacher_parameters} active"
        " parameters{teacher_parameters_from}",
        "由激活参数量 {teacher_parameters} 的教师模型蒸馏{teacher_parameters_from}",
    ),
    "recomputed_selective": ("attention recomputed", "重计算注意力"),
    "recomputed_full": ("all activations recomputed", "重计算全部激活值"),
    "code_tuned": ("with code tuned for the machine", "代码针对硬件优化"),
    "requests_a_day": (
        "{requests_per_day} requests a day over {period_days}",
        "{period_days}内每日 {requests_per_day} 次请求",
    ),
    "tokens_a_day": (
        "{tokens_per_day} output tokens a day over {period_days}",
        "{period_days}内每日输出 {tokens_per_day} 词元",
    ),
    "over_period": ("over {period_days}", "历时 {period_days}"),
    "cards_wait": (
        "the cards waiting {idle_time_share} of the time",
        "卡空闲时间占 {idle_time_share}",
    ),
    "pruned": (
        "{pruned_share} of the weights pruned{pruned_share_from}",
        "权重剪枝 {pruned_share}{pruned_share_from}",
    ),
    "peak": (
        "the load at its peak {peak_to_mean} times the mean{peak_to_mean_from}",
        "峰值负载为均值的 {peak_to_mean} 倍{peak_to_mean_from}",
    ),
    "per_request": (
        "with {energy_per_thousand_requests} per 1,000 requests and"
        " {energy_per_million_tokens} per million output tokens",
        "每千次请求能耗 {energy_per_thousand_requests}，每百万输出词元能耗"
        " {energy_per_million_tokens}",
    ),
    "token_rate": ("{number} tokens/s", "{number} 词元/秒"),
    "by_calibration": ("calibrated default", "校准默认值"),
}
"""Tasks in pieces: what is computed, with what, and how far it is the whole of it."""
