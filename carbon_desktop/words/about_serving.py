"""What each input and quantity of a service is, in one sentence."""

from carbon_desktop.words.language import Pair

ABOUT_SERVING_INPUTS: dict[str, Pair] = {
    "requests_per_day": ("How many requests come in a day.", "每天收到的请求数。"),
    "tokens_per_day": ("How many tokens are written in a day.", "每天输出的词元数。"),
    "period_days": (
        "How many days the service runs; its cards are reserved all the while.",
        "服务运行的天数；期间一直占用所需的卡。",
    ),
    "peak_to_mean": (
        "The load that the cards must carry over the mean load: 1 is an even one.",
        "卡须承受的峰值负载与平均负载之比；1 表示负载均匀。",
    ),
    "input_tokens": ("How many tokens one request is long.", "单个请求的输入词元数。"),
    "output_tokens": ("How many tokens one answer is long.", "单次回复的输出词元数。"),
    "requests": ("How many requests come over the whole period.", "整个周期内的请求数。"),
    "batch": (
        "How many requests a replica works on at the same time, on average.",
        "一个副本平均同时处理的请求数。",
    ),
    "pruned_share": (
        "The share of the weights that structured pruning took out.",
        "结构化剪枝去除的权重占比。",
    ),
    "weight_bytes": (
        "The bytes that one weight takes as stored, its share of scales included.",
        "单个权重存储所占字节数，含其分摊的缩放系数。",
    ),
    "kv_width": (
        "Key-value heads times their size: what one layer keeps of a token, twice.",
        "键值头数乘以头维度；每层为每个词元保存两份。",
    ),
    "cache_value_bytes": ("The bytes of one cached key or value.", "单个缓存键或值的字节数。"),
    "cached_share": (
        "The share of layers and context that is kept: less with sliding windows.",
        "保存的层与上下文占比；采用滑动窗口时较小。",
    ),
    "state_bytes": (
        "What layers without a cache keep of a sequence instead.",
        "不使用缓存的层为每个序列保存的状态。",
    ),
    "memory_headroom": (
        "How much more memory is needed than for weights and cache.",
        "所需显存与权重及缓存之比。",
    ),
    "bandwidth": ("How fast an accelerator reads its memory.", "加速器读取显存的速度。"),
    "layer_scale": (
        "How many layers a model of a billion parameters has; calibrated.",
        "十亿参数模型的层数，经校准得到。",
    ),
    "memory_efficiency": (
        "The share of the memory bandwidth that decoding reaches.",
        "解码时达到的显存带宽占比。",
    ),
    "compute_efficiency": (
        "The share of the peak rate that large matrix products reach.",
        "大型矩阵乘法达到的峰值算力占比。",
    ),
    "layer_seconds": (
        "The time that a layer takes beside reading and computing.",
        "除读取与计算外每层所用时间。",
    ),
    "link_seconds": (
        "The time that a layer takes for each further card of the replica.",
        "副本每增加一张卡，每层多用的时间。",
    ),
    "sequence_seconds": (
        "The time that a step takes for each sequence: sampling, scheduling.",
        "每步中每个序列额外占用的时间，如采样与调度。",
    ),
    "waiting_power_share": (
        "What a busy card draws while it waits, over TDP.",
        "忙碌的卡在等待时的功率与 TDP 之比。",
    ),
    "reading_power_share": (
        "What a card draws while it reads memory, over TDP.",
        "卡在读显存时的功率与 TDP 之比。",
    ),
    "computing_power_share": (
        "What a card draws while it multiplies matrices, over TDP.",
        "卡在做矩阵乘法时的功率与 TDP 之比。",
    ),
    "time_factor": (
        "How far measured times lie from modelled ones: mostly the serving software.",
        "实测时间与模型时间之比，主要取决于推理软件。",
    ),
    "power_factor": (
        "How far measured power lies from the modelled.",
        "实测功率与模型功率之比。",
    ),
}

ABOUT_SERVING_QUANTITIES: dict[str, Pair] = {
    "period_hours": ("The period in hours.", "以小时计的服务周期。"),
    "requests": ABOUT_SERVING_INPUTS["requests"],
    "kept_parameters": ("What pruning left of the parameters.", "剪枝后剩余的参数量。"),
    "kept_active_parameters": (
        "What pruning left of the parameters that a token passes through.",
        "剪枝后每个词元经过的参数量。",
    ),
    "expert_share": (
        "The share of the experts that one token passes through.",
        "单个词元经过的专家占比。",
    ),
    "touched_parameters": (
        "The parameters that a step of the whole batch reads: all experts that any of its"
        " sequences needs.",
        "整批一步读取的参数量：任一序列所需的全部专家。",
    ),
    "layers": ("The layers of the model, by its size.", "按规模估计的模型层数。"),
    "cache_bytes_per_token": (
        "The keys and values that one token leaves in memory.",
        "单个词元在显存中留下的键与值。",
    ),
    "sequence_bytes": (
        "The bytes that a step moves for one sequence, its cache half-way filled.",
        "缓存填充一半时每步为单个序列读写的字节数。",
    ),
    "replica_memory": (
        "The memory of the weights and of the whole batch's cache at its longest.",
        "权重与整批缓存最长时所需的显存。",
    ),
    "cards_that_hold": (
        "The fewest cards whose memory holds one replica.",
        "显存足以容纳一个副本的最少卡数。",
    ),
    "cards_per_replica": (
        "The cards of one replica: 1, 2, 4, 8, then whole nodes of eight.",
        "一个副本的卡数：1、2、4、8，之后为八卡整机的倍数。",
    ),
    "reading_seconds": ("The time in which weights and cache are read.", "读取权重与缓存的时间。"),
    "computing_seconds": ("The time in which matrices are multiplied.", "矩阵乘法的时间。"),
    "waiting_seconds": (
        "The time that goes to launches, links between cards and sampling.",
        "用于启动、卡间通信与采样的时间。",
    ),
    "decode_step_seconds": (
        "The time in which every sequence of the batch gets its next token.",
        "批内每个序列得到下一个词元的时间。",
    ),
    "prefill_seconds": (
        "The time in which the tokens of one request pass through the model.",
        "单个请求的输入词元通过模型的时间。",
    ),
    "request_seconds": (
        "The time of a request: its steps, and the prefill of the others that it waits for.",
        "单个请求的时间：自身各步，以及等待其他请求预填充的时间。",
    ),
    "full_power_seconds": (
        "The time at the whole TDP that would take the energy of a request's time.",
        "以 TDP 满功率运行、与该请求能耗相当的时间。",
    ),
    "joules_per_token": (
        "What all cards of a busy replica use for one output token.",
        "忙碌副本的所有卡输出一个词元的能耗。",
    ),
    "served_requests": ("All requests that are answered.", "已处理的全部请求。"),
    "served_tokens": ("All tokens that are written.", "输出的全部词元。"),
    "service_device_hours": (
        "The hours in which cards are busy with requests, summed over all of them.",
        "所有卡忙于处理请求的时间之和。",
    ),
    "busy_energy": (
        "The energy of the accelerators while they are busy with requests.",
        "加速器处理请求时的能耗。",
    ),
    "replicas": (
        "The copies of the model that carry the load at its peak.",
        "承受峰值负载所需的模型副本数。",
    ),
    "load_share": (
        "Busy hours over reserved hours; above 1 the cards cannot carry the load.",
        "忙碌时间与预留时间之比；大于 1 则卡无法承受负载。",
    ),
    "idle_time_share": (
        "The share of the reserved hours in which cards wait for requests.",
        "预留时间中等待请求的占比。",
    ),
    "accelerator_idle_energy": (
        "The energy of the accelerators while they wait for requests.",
        "加速器等待请求时的能耗。",
    ),
    "energy_per_thousand_requests": (
        "What the whole data centre draws for a thousand requests.",
        "整个数据中心处理一千次请求的能耗。",
    ),
    "energy_per_million_tokens": (
        "What the whole data centre draws for a million output tokens.",
        "整个数据中心输出一百万词元的能耗。",
    ),
    "sci": (
        "Emissions of one request by ISO/IEC 21031: operational and embodied, no contracts.",
        "按 ISO/IEC 21031 计的单个请求碳排放：运行与隐含，不计合同电力。",
    ),
}
