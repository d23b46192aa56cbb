"""The glossary: the terms of the field in both languages, each with a sentence or two."""

from carbon_desktop.words.language import Pair

GLOSSARY: tuple[tuple[Pair, Pair], ...] = (
    (
        ("Accelerator", "加速器"),
        (
            "A part that does most of the computing: a GPU, TPU or the like. It is counted in"
            " cards, chips, modules or whole computers, as the list says.",
            "承担主要计算的部件，如 GPU、TPU。按卡、芯片、模组或整机计数，列表中有说明。",
        ),
    ),
    (
        ("Boundary (energy)", "口径（能耗）"),
        (
            "What an energy figure covers: the accelerators alone, the IT equipment, or the whole"
            " facility. Figures of different boundaries cannot be compared.",
            "能耗数字涵盖的范围：仅加速器、IT 设备，或整个设施。口径不同的数字不可直接比较。",
        ),
    ),
    (
        ("CO₂e", "CO₂e（二氧化碳当量）"),
        (
            "All greenhouse gases together, expressed as the mass of carbon dioxide that warms as"
            " much over a hundred years.",
            "各种温室气体合计，折算为百年尺度上增温效应相同的二氧化碳质量。",
        ),
    ),
    (
        ("Device-hours", "设备小时"),
        (
            "Hours summed over all devices: 64 GPUs for 100 hours are 6,400 GPU-hours.",
            "所有设备的运行时间之和：64 个 GPU 运行 100 小时，即 6400 GPU 小时。",
        ),
    ),
    (
        ("Direct factor", "直接排放因子"),
        (
            "What leaves the stacks of the power plants for a kWh. Wind, sun and nuclear power"
            " count as nothing.",
            "发电厂每发 1 kWh 在烟囱处的排放。风电、光伏与核电计为零。",
        ),
    ),
    (
        ("Embodied emissions", "隐含碳"),
        (
            "What making and delivering the hardware emitted. The work bears the share of the"
            " hardware's life that it uses up.",
            "制造与运输硬件产生的碳排放。按所消耗的硬件寿命分摊到具体工作。",
        ),
    ),
    (
        ("FLOP and FLOP/s", "FLOP 与 FLOP/s"),
        (
            "FLOP counts floating-point operations: a size. FLOP/s is how many are done in a"
            " second: a speed. 1 EFLOP is 10¹⁸ operations.",
            "FLOP 是浮点运算的次数，表示总量；FLOP/s 是每秒运算次数，表示速度。"
            "1 EFLOP 为 10¹⁸ 次运算。",
        ),
    ),
    (
        ("Functional unit", "功能单位"),
        (
            "What a figure is given for, such as a thousand requests or a million tokens.",
            "结果所对应的单位，例如每千次请求或每百万词元。",
        ),
    ),
    (
        ("Grid carbon intensity", "电网碳强度"),
        (
            "What the grid emits for a kWh, on average over a year and a zone.",
            "电网每供应 1 kWh 的排放，按年度和地区平均。",
        ),
    ),
    (
        ("Life-cycle factor", "生命周期因子"),
        (
            "Direct emissions, and those of building the plants and bringing the fuel: of the same"
            " plants it is the larger of the two. Wind, sun and nuclear power count too.",
            "在直接排放之外，还包括电厂建设与燃料供应的排放：同样的电厂，数值大于直接排放因子。"
            "风电、光伏与核电也不为零。",
        ),
    ),
    (
        ("Location-based", "基于位置"),
        (
            "Electricity counted at the average of the grid that it is drawn from, whatever was"
            " contracted.",
            "按所在电网的平均值计算用电排放，不考虑购电合同。",
        ),
    ),
    (
        ("Market-based", "基于市场"),
        (
            "Electricity counted by what was contracted: certificates and contracts at their own"
            " factor, the rest at the residual mix.",
            "按购电合同计算用电排放：证书与合同按其自身碳强度计，其余按剩余电力组合计。",
        ),
    ),
    (
        ("Mean power, share of TDP", "平均功率（占 TDP）"),
        (
            "The power drawn on average over a run, over the TDP. The utilisation that a monitor"
            " shows is another thing: it only says that something was running.",
            "运行期间的平均功率与 TDP 之比。"
            "监控工具显示的利用率是另一回事：它只表示有任务在运行。",
        ),
    ),
    (
        ("MFU", "MFU（模型算力利用率）"),
        (
            "Model FLOP utilisation: the operations that the model needs per second over the"
            " peak rate of the hardware. It says how well the code uses the hardware.",
            "模型每秒所需的计算量与硬件峰值算力之比，反映代码对硬件的利用程度。",
        ),
    ),
    (
        ("Node", "节点"),
        (
            "A server with its accelerators: host processors, memory, fans, network cards and"
            " power supplies included.",
            "装有加速器的服务器，包括主处理器、内存、风扇、网卡与电源。",
        ),
    ),
    (
        ("Operational emissions", "运行碳排放"),
        (
            "What generating the electricity for a run emits.",
            "运行所用电力在发电环节的排放。",
        ),
    ),
    (
        ("Parameters and tokens", "参数量与词元"),
        (
            "Parameters are the numbers that a model learns; active ones are those used for a"
            " token. Tokens are the pieces of text it reads or writes.",
            "参数是模型学得的数值，激活参数是处理每个词元时用到的参数；词元是模型读写文本的基本单位。",
        ),
    ),
    (
        ("PUE", "PUE（电能使用效率）"),
        (
            "Power usage effectiveness: all the electricity of a data centre over that of its IT"
            " equipment. 1 would be no overhead; the industry's average is about 1.5.",
            "数据中心总用电与 IT 设备用电之比。1 表示没有额外能耗；行业平均约为 1.5。",
        ),
    ),
    (
        ("Residual mix", "剩余电力组合"),
        (
            "The power that is left in a grid once all that was contracted is taken out.",
            "电网中扣除全部合同电力之后剩余的电力构成。",
        ),
    ),
    (
        ("SCI", "SCI（软件碳强度）"),
        (
            "Software carbon intensity, ISO/IEC 21031: operational and embodied emissions for each"
            " functional unit, without contracts or offsets.",
            "软件碳强度（ISO/IEC 21031）：每个功能单位的运行碳排放与隐含碳，不计合同与抵消。",
        ),
    ),
    (
        ("TDP", "TDP（热设计功耗）"),
        (
            "Thermal design power: what a part is rated to draw for long. Real runs mostly stay"
            " below it.",
            "部件可长时间维持的标定功耗。实际运行通常低于该值。",
        ),
    ),
    (
        ("Wall-clock time", "挂钟时间"),
        (
            "How long something takes by the clock on the wall, however many devices run.",
            "按挂钟计算的时长，与同时运行的设备数量无关。",
        ),
    ),
    (
        ("WUE", "WUE（水资源使用效率）"),
        (
            "Water usage effectiveness: litres used up on site for each kWh of the IT equipment,"
            " not of the whole facility.",
            "每 kWh IT 设备用电在现场消耗的水量（升），不以整个设施的用电计。",
        ),
    ),
)
"""Terms with their meanings, in the order of the English alphabet."""
