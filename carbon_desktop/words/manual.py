"""The manual: how the program works, titles of the help's pages and of the method's modules."""

from carbon_desktop.words.about_comparing import COMPARING_SECTION
from carbon_desktop.words.calibrated import CALIBRATED
from carbon_desktop.words.language import Pair
from carbon_desktop.words.sentences import filled

Section = tuple[Pair, tuple[Pair, ...]]
"""A heading and its paragraphs."""

GUIDE: tuple[Section, ...] = (
    (
        ("Following", "跟随"),
        (
            (
                "The first scenario is the baseline; an alternative says only what differs from"
                " it. A field is looked up in this order: the alternative's phase, the"
                " alternative, the baseline's phase, the baseline, the catalogue.",
                "第一个方案为基准，备选方案只说明与基准的不同之处。字段按以下顺序取值："
                "备选方案的阶段、备选方案、基准的阶段、基准、数据目录。",
            ),
            (
                "So a change of the baseline flows into every alternative that has not set its"
                " own value. A value of its own is marked, and one click gives it back to what it"
                " follows.",
                "因此，修改基准会影响所有未自行设定该值的备选方案。自行设定的值带有标记，"
                "一次点击即可恢复跟随。",
            ),
            (
                "A phase can have hardware or a site of its own. Where phases of the baseline"
                " have, setting an alternative's default asks once whether they follow it or"
                " keep what they have.",
                "阶段可以有自己的硬件或站点。若基准的某些阶段如此，设定备选方案的默认值时会询问一次："
                "这些阶段跟随新值，还是保留原值。",
            ),
        ),
    ),
    (
        ("Defaults and their marks", "默认值与标记"),
        (
            (
                "A mark at the end of each row says where its value comes from: a disc for"
                " entered, a diamond for looked up in the catalogue, a ring for a default, a"
                " triangle for calculated. Point at it to read source, year and range.",
                "每行末尾的标记说明数值来源：圆点为输入，菱形为从数据目录查得，圆环为默认值，"
                "三角为算得。指向标记可查看来源、年份与范围。",
            ),
            (
                "A whisker through the mark says that the value has a range of your own.",
                "标记上的误差线表示该数值带有您自己设定的区间。",
            ),
            (
                "Defaults are typical values, taken where you have said nothing. What you know"
                " is worth more: a measured mean power above all. Where there is no sourced"
                " figure, the result is absent and says what it asks for; nothing is invented.",
                "默认值是在未作说明时采用的典型值。您掌握的数据更有价值，尤其是实测的平均功率。"
                "若没有有出处的数据，则不给出结果，并提示需要输入什么；绝不编造数据。",
            ),
        ),
    ),
    (
        ("Ranges", "区间"),
        (
            (
                "Beneath a figure stands its range: the 5th to the 95th percentile of 2,000"
                " draws, in which everything that is not exactly known varies between its own low"
                " and high. Whiskers in the plots show the same. What is exact has none.",
                "数值下方为其区间：对所有并非确知的输入在各自的下限与上限之间抽样 2000 次，"
                "取结果的第 5 至第 95 百分位。图中的误差线与此相同。确知的数值没有区间。",
            ),
            (
                "One fact is drawn once for all scenarios, so that a difference between two of"
                " them does not come from chance. The range covers the inputs, not the choice"
                " of method.",
                "同一数据在所有方案中只抽样一次，因此方案之间的差异并非来自随机性。"
                "区间反映输入的不确定性，不反映方法的选择。",
            ),
            (
                "What you know better is yours to say: Ctrl+R at a number, or a press on its mark,"
                " gives it a range of your own or makes it exact. Uncertainty > Assumptions lists"
                " all that a range is made of: untick what you could find out, and see what is"
                " left. A number typed into a field is exact, unless it lies in your own range.",
                "您更清楚的数值可以自行设定：在数字处按 Ctrl+R 或点击其标记，即可给出自己的区间，"
                "或将其设为确定值。“不确定性 > 假设清单”列出区间的全部构成：取消勾选能够查明的项，"
                "即可看到余下的区间。直接输入的数字视为确定值；若落在自己设定的区间内，则保留该区间。",
            ),
            (
                "Help > Agreement with measurements shows how well figures and ranges agree with"
                " published runs that had no part in the constants.",
                "“帮助 > 与实测结果的吻合程度”列出数值与区间同已发表运行的对比，"
                "这些运行均未参与相应的校准。",
            ),
        ),
    ),
    COMPARING_SECTION,
    (
        ("A saved plan keeps its values", "已保存的计划保留原值"),
        (
            (
                "A plan is saved with the values of the catalogue that it used. When a later"
                " catalogue has others, the plan gives its old results, says what would change"
                " and lets you choose.",
                "计划保存时会记下所用的目录数值。日后目录更新，计划仍给出原来的结果，"
                "并说明会有哪些变化，由您选择。",
            ),
        ),
    ),
    (
        ("Files", "文件"),
        (
            (
                "A new plan is saved among the profiles, which the list of profiles shows with"
                " its folder; any other place will do as well. What is deleted there can be"
                " restored from the list.",
                "新计划保存在计划列表所示的文件夹中，也可存到其他任何位置。在列表中删除的计划可以恢复。",
            ),
            (
                "Unsaved work is kept aside every few seconds and offered again if the program"
                " ends unexpectedly. A file that is open in another window, or that others have"
                " changed, is never overwritten unasked.",
                "未保存的内容每隔几秒自动留存，程序意外退出后可以恢复。"
                "文件若在另一个窗口中打开，或已被他人修改，绝不会未经询问就覆盖。",
            ),
        ),
    ),
    (
        ("What an energy figure covers", "能耗数字的口径"),
        (
            (
                "Accelerators: the boards alone. Servers: the whole nodes at the socket. IT"
                " equipment: servers with switches and storage, where their power is given."
                " Facility: all that the data centre draws, which is IT energy times PUE.",
                "加速器：仅板卡自身。服务器：整个节点从插座取用的能量。IT 设备：服务器，"
                "以及已给出功率的网络与存储。设施：数据中心的全部用电，即 IT 设备能耗乘以 PUE。",
            ),
            (
                "A published figure can only be compared at its own boundary: those of papers"
                " are often of the accelerators alone.",
                "已发表的数字只能在相同口径下比较：论文给出的往往仅为加速器能耗。",
            ),
        ),
    ),
    (
        ("What a grid factor covers", "电网碳强度的口径"),
        (
            (
                "A direct factor holds what leaves the stacks of the power plants; a life-cycle"
                " one holds building the plants and bringing the fuel as well. They are"
                " different quantities: a zone shows those that are published for it, and a"
                " comparison across them says so.",
                "直接排放因子只计电厂烟囱处的排放，生命周期因子还包括电厂建设与燃料供应。"
                "两者是不同的量：各地区只显示为其公布的数据，跨口径比较时会加以说明。",
            ),
            (
                "The headline is location-based: by the average of the grid. Contracts for"
                " clean power show in a line of their own, the market-based one; offsets are"
                " not counted.",
                "首要结果基于位置，即按电网平均值计。绿电合同另行列出（基于市场）；抵消额度不计入。",
            ),
        ),
    ),
    (
        ("The three derived figures", "三个派生指标"),
        (
            (
                "Energy intensity is IT energy for 10¹⁸ model operations: how well the hardware"
                " is used. Effective carbon intensity is operational emissions for a kWh of IT"
                " energy: how good the site is. Their product is the impact index, also shown"
                " relative to GPT-3 as published.",
                "单位计算能耗为每 10¹⁸ 次模型运算的 IT 设备能耗，反映硬件的利用水平。"
                "有效碳强度为每 kWh IT 设备能耗的运行碳排放，反映站点的优劣。"
                "两者之积为环境影响指数，并给出相对于公开发布的 GPT-3 的百分比。",
            ),
            (
                "Over several phases they are ratios of totals, never averages of ratios.",
                "对多个阶段，均取总量之比，而不是比值的平均。",
            ),
        ),
    ),
    (
        ("Limits", "局限"),
        (
            (
                "This is an estimate before the run: a size and a direction. Grid figures are"
                " yearly averages and know neither the hour of day nor what one more consumer"
                " causes. Embodied emissions cover accelerators and nodes, not buildings,"
                " networks or people.",
                "这是运行之前的估算，给出量级与方向。电网数据为年平均值，不反映具体时段，"
                "也不反映新增用电的边际影响。隐含碳涵盖加速器与节点，不含建筑、网络与人员。",
            ),
            (
                "Everything happens on this computer; nothing is ever sent anywhere.",
                "一切都在本机完成，不会向任何地方发送数据。",
            ),
        ),
    ),
)
"""How the program works, section by section."""

DEFAULTS: dict[str, Pair] = {
    "pue_unknown": ("PUE of a site that gives none", "未给出 PUE 的站点"),
    "wue_unknown": ("WUE of a site that gives none", "未给出 WUE 的站点"),
    "power_share": ("Mean power, as a share of the TDP", "平均功率（占 TDP）"),
    "host_share_of_tdp": (
        "Power of the rest of the node, as a share of the TDP",
        "节点其余部分功率（占 TDP）",
    ),
    "host_embodied_sxm": (
        "Embodied emissions of the node, for each module (SXM, OAM)",
        "节点隐含碳，每个模组（SXM、OAM）",
    ),
    "host_embodied_tpu": ("Embodied emissions of the node, for each TPU", "节点隐含碳，每个 TPU"),
    "host_embodied_pcie_server": (
        "Embodied emissions of a server of cards, shared by its cards",
        "板卡服务器的隐含碳，由其板卡分摊",
    ),
    "server_lifetime": ("Lifetime of the hardware", "硬件使用年限"),
    "lifetime_utilisation": ("Share of its life that hardware is used", "硬件寿命期利用率"),
    "server_cores": ("Cores of one server", "每台服务器的核心数"),
    **CALIBRATED,
}
"""Names of the defaults: those of one input differ by the hardware that they are for."""

MANUAL: dict[str, Pair] = {
    "page_guide": ("How it works", "工作方式"),
    "page_method": ("The method", "计算方法"),
    "page_glossary": ("Glossary", "术语表"),
    "page_shortcuts": ("Shortcuts", "快捷键"),
    "page_sources": ("Data sources and licences", "数据来源与许可"),
    "method_about": (
        "Every figure comes from the equations below, and from no others: this page is made of"
        " the program's own code. Method {method}, program {program}, catalogue {catalogue}.",
        "所有结果都出自以下公式，别无其他：本页由程序自身的代码生成。"
        "方法 {method}，程序 {program}，数据目录 {catalogue}。",
    ),
    "method_replaced": (
        "A value that you give for a quantity replaces its equation. Sums over phases come"
        " first, ratios are taken of the sums.",
        "若直接给出某个量的数值，则不再使用其公式。先对各阶段求和，再取总量之比。",
    ),
    "inputs": ("What goes in", "输入"),
    "constants": ("Constants", "常数"),
    "defaults": ("Defaults", "默认值"),
    "equivalents": ("Everyday comparisons", "日常类比"),
    "per_km": ("/km", "/公里"),
    "equivalents_about": (
        "How many of an everyday thing a result comes to: emissions, facility energy or water,"
        " divided by the figure for one.",
        "结果相当于多少件日常事物：以碳排放、设施能耗或用水除以单件的数值。",
    ),
    "in_unit": ("in {unit}", "单位：{unit}"),
    "no_unit": ("a plain number", "无量纲"),
    "any_currency": ("in the currency of the plan", "以计划的货币计"),
    "currency": ("currency", "货币"),
    "from_source": ("Source: {source}", "来源：{source}"),
    "source_line": (
        "{title}. {publisher}, {year} ({licence}).",
        "{title}. {publisher}, {year} ({licence}).",
    ),
    "column_symbol": ("Symbol", "符号"),
    "column_quantity": ("Quantity", "名称"),
    "column_meaning": ("Meaning", "含义"),
    "column_unit": ("Unit", "单位"),
    "column_value": ("Value", "数值"),
    "column_range": ("Range", "区间"),
    "column_source": ("Source", "来源"),
    "column_action": ("Action", "操作"),
    "column_keys": ("Keys", "按键"),
    "column_data": ("Data", "数据"),
    "column_figures": ("Figures", "条数"),
    "gpt3": ("Impact index of GPT-3 as published", "公开发布的 GPT-3 的环境影响指数"),
    "sources_about": (
        "Each figure of the catalogue names its source and keeps its licence; one that is not"
        " exact has a 90 % range, worked out as the README says. Catalogue {catalogue}.",
        "目录中的每个数据都注明来源并保留其许可；不精确的数据附有 90% 区间，其算法见 README。"
        "数据目录 {catalogue}。",
    ),
    "group_regions": ("Electricity, sites and water", "电力、站点与用水"),
    "group_accelerators": ("Accelerators", "加速器"),
    "group_cpus": ("Processors", "处理器"),
    "group_servers": ("Servers and their parts", "服务器及其部件"),
    "group_instances": ("Machines for rent", "可租用的机器"),
    "group_prices": ("Electricity prices", "电价"),
    "group_equivalences": ("Everyday comparisons", "日常类比"),
    "group_defaults": ("Defaults of the method", "方法的默认值"),
    "group_method": ("Equations, definitions, derivations, checks", "公式、定义、推算与核对"),
}
"""Titles, headings and single sentences of the help."""


def manual_text(code: str, language: str, /, **fields: object) -> str:
    """Return a title or a sentence of the help.

    Raises
    ------
    KeyError
        If there is none, or a field of it is not given.
    """
    return filled(MANUAL[code], language, **fields)
