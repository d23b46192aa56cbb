"""What ``--help`` prints, in both languages."""

from carbon_desktop.words.language import Pair

HELP: dict[str, Pair] = {
    "": (
        """\
Plan a machine-learning experiment and see its energy, CO₂e, water and cost before running it.

  carbon-desktop                                open the window
  carbon-desktop PLAN.json                      open the window on that plan
  carbon-desktop estimate [PLAN.json] [OPTIONS] print what a plan comes to
  carbon-desktop compare PLAN.json [OPTIONS]    print its scenarios side by side
  carbon-desktop fit PLAN.json --budget B --vary INPUT    print what fits a budget
  carbon-desktop catalogue TABLE [OPTIONS]      print the facts behind it
  carbon-desktop validate [--format text|json]  print how well it agrees with published runs
  carbon-desktop --version

  --lang en|zh    language of what is printed (else that of the system)
  --new-window    another window, though one is open that would take the plan
  --help          this text; after a command, its options

Exit status: 0 done, 2 wrong use or wrong input, 1 anything else.""",
        """\
在运行之前，规划机器学习实验，了解其能耗、碳排放、用水与费用。

  carbon-desktop                                打开窗口
  carbon-desktop PLAN.json                      在窗口中打开该计划
  carbon-desktop estimate [PLAN.json] [选项]    输出计划的估算结果
  carbon-desktop compare PLAN.json [选项]       输出各方案的比较结果
  carbon-desktop fit PLAN.json --budget 预算 --vary 输入    输出预算之内可行的取值
  carbon-desktop catalogue 表格 [选项]          输出所依据的数据
  carbon-desktop validate [--format text|json]  输出与已发表运行的吻合程度
  carbon-desktop --version

  --lang en|zh    输出语言（默认为系统语言）
  --new-window    另开一个窗口，而不在已打开的窗口中打开计划
  --help          本说明；置于命令之后则为该命令的说明

退出状态：0 完成，2 用法或输入有误，1 其他。""",
    ),
    "estimate": (
        """\
carbon-desktop estimate [PLAN.json] [OPTIONS]

Print what a plan comes to. Options take the place of what its baseline says, in every phase;
without a plan they make one of one phase. Numbers are plain or scientific (1.5e3), and exact; what
is not a count may have a range: --mfu 0.3:0.4:0.5, its 5th percentile, median and 95th, spread
log-normally or as a fourth word says (uniform, triangular).

  Workload: what has been measured, or else data preparation, device-hours, serving, training
  --hours H              wall-clock hours of the run; needs --count
  --energy-kwh E         energy measured at the IT equipment, kWh
  --repeats R            how often it is run
  --run-share S          size of each run, as a share of a full one
  --lost-share S         time lost to failures and restarts, as a share of the rest

  Model
  --model NAME           id or name of the catalogue: its size, shape and published tokens
  --params P             parameters of the model
  --active-params A      parameters active for each token
  --layers --hidden-size --kv-width     its shape
  --precision NAME       fp32 tf32 bf16 fp16 fp8 int8 fp4 int4

  Training
  --tokens D             tokens trained on; --epochs E times
  --sequence-length L    tokens of a sequence: with the shape it adds the work of attention
  --examples N --flop-per-example F     instead of tokens, for other models
  --training-flop F      FLOP of the whole training, instead of all this
  --trained-share S      share of the weights that is trained: 0.01 for LoRA
  --teacher-params P     distillation: parameters of the teacher
  --recompute [NAME]     activations recomputed: full (where nothing is said), selective, none
  --mfu M                model FLOP utilisation, above 0 and at most 1
  --hfu --model-tflops --hardware-tflops --tokens-per-second    how fast, instead
  --deadline-hours H     instead of --count: how many it takes

  Serving
  --requests R           requests in all; or --requests-per-day, --tokens-per-day
  --period-days D        over how many days, in which cards are kept ready
  --input-tokens I --output-tokens O    of one request
  --batch B              requests that a replica works on at the same time
  --peak-to-mean X       load at its peak over its mean
  --pruned-share S       share of the weights that was pruned away
  --cards-per-replica N  instead of as many as the model needs; --replicas N likewise

  Data preparation
  --cores N --hours H    processor cores, instead of accelerators
  --core-power-w --cpu-load --memory-gb --storage-tb

  Hardware
  --accelerator NAME     id or name of the catalogue
  --count N              how many run at the same time
  --power-w W            mean power of one device with its share of the node, W
  --power-share U        mean power of the accelerator as a share of its TDP
  --utilisation U        the same
  --instance NAME        cloud instance: p5.48xlarge, a2-highgpu-8g ...; sets the accelerator
  --node-class NAME      kind of node: sxm_8_2022, pcie_8, workstation, tpu_4 ...
  --node-power-w W       power of a node without its accelerators; --node-accelerators N
  --cpu-count N --cpu-tdp-w W --node-memory-gb M    a node by its parts, instead
  --idle-share X         hours that reserved devices wait for each hour that they work
  --code NAME            usual (default) or tuned for the machine, as a benchmark's

  Site
  --region ZONE          zone, cloud region or name: FR, US-VA, aws:us-east-1
  --intensity G          grid carbon intensity, gCO₂e/kWh; wins over the region's
  --boundary NAME        lifecycle (default) or direct grid factor
  --pue X                power usage effectiveness, 1 or more
  --wue L                water used on site per kWh of IT energy, L

  Answer
  --scenario NAME        another scenario of the plan
  --format text|json     text for people (default), JSON for scripts
  --save PLAN.json       also save the plan; a file of that name is replaced
  --draws N --seed S     draws behind each range (2000) and their seed (1); 0 for no ranges""",
        """\
carbon-desktop estimate [PLAN.json] [选项]

输出计划的估算结果。选项取代计划基准方案中的相应设置，对每个阶段生效；
未给出计划文件时，由选项构成单阶段计划。数字可用普通或科学计数法（1.5e3），视为确定值；
除计数外均可带区间，如 --mfu 0.3:0.4:0.5，依次为第 5 百分位、中位数与第 95 百分位，
默认按对数正态分布，也可在其后注明 uniform（均匀）或 triangular（三角）。

  工作负载：优先采用实测值，其次为数据准备、设备小时、推理服务、训练
  --hours H              运行时长（小时），须同时给出 --count
  --energy-kwh E         在 IT 设备处实测的能耗，kWh
  --repeats R            重复运行次数
  --run-share S          每次运行的规模占完整运行的比例
  --lost-share S         故障与重启损耗的时间占其余时间的比例

  模型
  --model NAME           目录中的编号或名称：给出规模、结构与公布的训练词元数
  --params P             模型参数量
  --active-params A      每个词元激活的参数量
  --layers --hidden-size --kv-width     模型结构
  --precision NAME       fp32 tf32 bf16 fp16 fp8 int8 fp4 int4

  训练
  --tokens D             训练词元数；--epochs E 为训练轮数
  --sequence-length L    序列长度（词元）；已知模型结构时计入注意力计算量
  --examples N --flop-per-example F     非文本模型：样本数与每个样本的计算量
  --training-flop F      直接给出训练总计算量（FLOP）
  --trained-share S      参与训练的权重占比，LoRA 约为 0.01
  --teacher-params P     蒸馏：教师模型参数量
  --recompute [NAME]     激活值重计算：full（缺省）、selective、none
  --mfu M                模型算力利用率，大于 0 且不大于 1
  --hfu --model-tflops --hardware-tflops --tokens-per-second    以其他方式给出速度
  --deadline-hours H     不给 --count，而按期限推算所需数量

  推理服务
  --requests R           请求总数；或 --requests-per-day、--tokens-per-day
  --period-days D        服务天数，期间保留所需的卡
  --input-tokens I --output-tokens O    单个请求的输入与输出词元数
  --batch B              每个副本同时处理的请求数
  --peak-to-mean X       峰值负载与平均负载之比
  --pruned-share S       剪枝去除的权重占比
  --cards-per-replica N  指定每个副本的卡数；--replicas N 指定副本数

  数据准备
  --cores N --hours H    使用处理器核而非加速器
  --core-power-w --cpu-load --memory-gb --storage-tb

  硬件
  --accelerator NAME     目录中的编号或名称
  --count N              同时运行的数量
  --power-w W            单个设备（含其分摊的节点部分）的平均功率，W
  --power-share U        加速器平均功率占 TDP 的比例
  --utilisation U        同上
  --instance NAME        云实例：p5.48xlarge、a2-highgpu-8g 等；同时设定加速器
  --node-class NAME      节点类型：sxm_8_2022、pcie_8、workstation、tpu_4 等
  --node-power-w W       节点功率（不含加速器）；--node-accelerators N
  --cpu-count N --cpu-tdp-w W --node-memory-gb M    按部件给出节点
  --idle-share X         每运行小时预留设备的空闲时长
  --code NAME            usual（默认）或 tuned（如基准测试般针对硬件优化）

  站点
  --region ZONE          地区、云区域或名称：FR、US-VA、aws:us-east-1
  --intensity G          电网碳强度，gCO₂e/kWh；优先于地区的数值
  --boundary NAME        电网排放因子口径：lifecycle（生命周期，默认）或 direct（直接排放）
  --pue X                电能利用效率，不小于 1
  --wue L                每 kWh IT 能耗的现场用水，L

  输出
  --scenario NAME        计划中的其他方案
  --format text|json     text 供阅读（默认），json 供脚本使用
  --save PLAN.json       同时保存计划；同名文件将被替换
  --draws N --seed S     区间所用抽样次数（2000）与随机种子（1）；0 表示不给区间""",
    ),
    "compare": (
        """\
carbon-desktop compare PLAN.json [OPTIONS]

Print the scenarios of a plan side by side: best and range, the difference to the baseline with a
range of its own, and in which share of the draws each is lower. All scenarios are drawn together:
what they share moves in all of them alike.

  --quantity NAME ...    these quantities, by the names of the JSON: total_emissions,
                         facility_energy ...; else the headline figures, in JSON all
  --against NAME         compare with this scenario of the plan, not with the baseline
  --format text|json     text for people (default), JSON for scripts: every pair of scenarios
  --draws N --seed S     instead of the plan's own""",
        """\
carbon-desktop compare PLAN.json [选项]

并列输出计划的各个方案：数值与区间、与基准方案之差及其自身的区间，以及各方案较低的抽样占比。
所有方案一并抽样：共有的数值在各方案中取值相同。

  --quantity NAME ...    指定物理量（用 JSON 中的名称，如 total_emissions、facility_energy）；
                         缺省为主要结果，JSON 则为全部
  --against NAME         与计划中的该方案比较，而非与基准方案比较
  --format text|json     text 供阅读（默认），json 供脚本使用：含每一对方案
  --draws N --seed S     代替计划自身的抽样次数与随机种子""",
    ),
    "fit": (
        """\
carbon-desktop fit PLAN.json --budget NAME=LIMIT --vary INPUT [OPTIONS]

Print how far one input may go for a budget to be kept: the method itself is asked at every value
tried, within the bounds of the input's field. It also says when nothing fits, when everything
does, when the input does not matter and when there is no one answer.

  --budget NAME=LIMIT    emissions=1000kg (g kg t), energy=20MWh (kWh MWh GWh), cost=5000 in the
                         plan's currency, device-hours=1e5, days=30 (days h); not needed where the
                         plan has one budget
  --vary INPUT           tokens, params, hours, count, requests, requests-per-day, examples,
                         repeats, deadline-hours, or any other input that holds a number
  --probability P        keep the budget in this share of the draws, 0.9 for 90 %; else at best
  --scenario NAME        another scenario than the baseline
  --phase ID             turn the input in this phase only; else in all that have it
  --save PLAN.json       save the plan with the value found and with the budget
  --draws N --seed S     instead of the plan's own
  --format text|json     text for people (default), JSON for scripts""",
        """\
carbon-desktop fit PLAN.json --budget 名称=限额 --vary 输入 [选项]

输出在预算之内某一输入最多（或至少）可为多少：在该字段的取值范围内逐点用方法本身求解。
无解、处处满足、输入没有影响或答案不唯一时，均予说明。

  --budget 名称=限额     emissions=1000kg（g kg t）、energy=20MWh（kWh MWh GWh）、
                         cost=5000（计划的货币）、device-hours=1e5、days=30（days h）；
                         计划中恰有一项预算时可省略
  --vary 输入            tokens、params、hours、count、requests、requests-per-day、examples、
                         repeats、deadline-hours，或其他任何数值输入
  --probability P        在该比例的抽样中不超出预算，0.9 即 90 %；缺省为最佳估计不超出
  --scenario NAME        基准以外的方案
  --phase ID             仅调整该阶段的输入；缺省为所有含该输入的阶段
  --save PLAN.json       保存采用所得取值与该预算的计划
  --draws N --seed S     代替计划自身的抽样次数与随机种子
  --format text|json     text 供阅读（默认），json 供脚本使用""",
    ),
    "catalogue": (
        """\
carbon-desktop catalogue accelerators|regions|cpus|instances|models|sources [OPTIONS]

Print the facts that estimates are made of, your own entries among them.

  --search TEXT          any part of a name, code or alias, in English or Chinese
  --format text|json     text for people (default), JSON for scripts""",
        """\
carbon-desktop catalogue accelerators|regions|cpus|instances|models|sources [选项]

输出估算所依据的数据，包括您自己添加的条目。

  --search TEXT          名称、编号或别名的任意部分，中英文均可
  --format text|json     text 供阅读（默认），json 供脚本使用""",
    ),
    "validate": (
        """\
carbon-desktop validate [--format text|json]

Print what the program would have said of published runs, each left out when its constants were
fitted: scores beside the bars and beside today's practice, then every run, then the runs that a
comparison cannot use. It is computed anew from what ships.

  --format text|json     text for people (default), JSON for scripts""",
        """\
carbon-desktop validate [--format text|json]

输出本工具对已发表运行的估算（校准时逐一留出该次运行）：评分、目标与通行做法的对照，
随后逐条列出各次运行，以及未纳入对比的运行。全部由随附数据即时算出。

  --format text|json     text 供阅读（默认），json 供脚本使用""",
    ),
}
"""Help by command; the empty word is the program's own."""
