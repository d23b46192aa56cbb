"""Sentences of the command line: what was wrong and what would be right, headings, one-liners."""

from carbon_desktop.words.language import Pair

WRONG_USE: dict[str, Pair] = {
    "unknown_command": (
        "“{word}” is neither a command nor an existing file; the commands are {commands}",
        "“{word}”既不是命令，也不是已有的文件；可用命令：{commands}",
    ),
    "command_not_built": (
        "{word} is not built yet; the commands of this version are {commands}",
        "{word} 尚未实现；本版本可用命令：{commands}",
    ),
    "word_too_many": (
        "“{word}” is one word too many; see {help}",
        "多余的参数“{word}”；请查看 {help}",
    ),
    "unknown_option": (
        "there is no option {option}; see {help}",
        "没有选项 {option}；请查看 {help}",
    ),
    "option_twice": ("{option} is given twice; give it once", "{option} 重复给出；请只给一次"),
    "option_empty": ("{option} needs a value: {wanted}", "{option} 缺少取值：{wanted}"),
    "option_not_number": (
        "{option}: “{value}” is not a number; give {wanted}",
        "{option}：“{value}”不是数字；请给出{wanted}",
    ),
    "option_out_of_bounds": (
        "{option}: {value} is out of bounds; give {wanted}",
        "{option}：{value} 超出范围；请给出{wanted}",
    ),
    "option_not_range": (
        "{option}: “{value}” is no range; give {wanted}",
        "{option}：“{value}”不是区间；请给出 {wanted}",
    ),
    "option_unknown_choice": (
        "{option}: “{value}” is none of the choices; give {wanted}",
        "{option}：没有“{value}”这一选项；请给出 {wanted}",
    ),
    "accelerator_not_found": (
        "{option}: the catalogue has no accelerator “{value}”; {advice}",
        "{option}：目录中没有加速器“{value}”；{advice}",
    ),
    "region_not_found": (
        "{option}: the catalogue has no region “{value}”; {advice}",
        "{option}：目录中没有地区“{value}”；{advice}",
    ),
    "scenario_not_found": (
        "{option}: the plan has no scenario “{value}”; it has {wanted}",
        "{option}：计划中没有方案“{value}”；可选：{wanted}",
    ),
    "alternative_needed": (
        "{file}: the plan has one scenario and nothing to compare it with; add another in the"
        " window",
        "{file}：计划只有一个方案，无从比较；请在窗口中添加方案",
    ),
    "hours_need_count": (
        "--hours needs --count: the number of accelerators that run for these hours",
        "--hours 需要 --count：同时运行的加速器数量",
    ),
    "workload_needed": (
        "nothing to estimate: give --hours with --count, --params with --tokens, --params with"
        " --requests, --cores with --hours, --energy-kwh, or a plan that has them",
        "没有可估算的内容：请给出 --hours 与 --count、--params 与 --tokens、--params 与"
        " --requests、--cores 与 --hours、--energy-kwh，或含有它们的计划文件",
    ),
    "plan_needed": (
        "the name of a plan's file is needed; see {help}",
        "需要给出计划文件的名称；请查看 {help}",
    ),
    "budget_needed": (
        "--budget is needed, for the plan does not have just one budget; give one such as"
        " {wanted}",
        "计划中没有唯一的预算，需要给出 --budget，例如 {wanted}",
    ),
    "budget_wrong": (
        "--budget: “{value}” is no budget; give a name, a number that is not negative and a unit,"
        " such as {wanted}",
        "--budget：“{value}”不是预算；请给出名称、非负的数值与单位，例如 {wanted}",
    ),
    "budget_unknown": (
        "--budget: there are no budgets of “{value}”; give one of {wanted}",
        "--budget：没有“{value}”这种预算；可选：{wanted}",
    ),
    "budget_unit": (
        "--budget: “{value}” is no unit of {name}; give {wanted}",
        "--budget：“{value}”不是 {name} 的单位；可选：{wanted}",
    ),
    "budget_currency": (
        "--budget: the plan's prices are in {wanted}, not in {value}; give the budget in {wanted}",
        "--budget：计划的价格以 {wanted} 计，而非 {value}；请以 {wanted} 给出预算",
    ),
    "budget_not_known": (
        "--budget: {quantity} is not known of this scenario; {missing}",
        "--budget：该方案的“{quantity}”未知；{missing}",
    ),
    "vary_needed": (
        "--vary is needed: the input to turn, such as {wanted}",
        "需要给出 --vary：要调整的输入，例如 {wanted}",
    ),
    "vary_unknown": (
        "--vary: “{value}” is no input that holds a number; give one such as {wanted}",
        "--vary：“{value}”不是可调整的数值输入；请给出，例如 {wanted}",
    ),
    "vary_unused": (
        "--vary: {field} is no input of the kind of workload there ({phases}); give another",
        "--vary：所选阶段（{phases}）的工作负载不使用“{field}”；请给出其他输入",
    ),
    "vary_differs": (
        "--vary: {field} differs between phases; name one with --phase: {wanted}",
        "--vary：各阶段的“{field}”不同；请用 --phase 指明其一：{wanted}",
    ),
    "phase_not_found": (
        "--phase: the scenario has no phase “{value}”; it has {wanted}",
        "--phase：方案中没有阶段“{value}”；可选：{wanted}",
    ),
    "fit_not_saved": (
        "--save: there is nothing to save. {sentence}",
        "--save：没有可保存的结果。{sentence}",
    ),
    "wanted_budget": (
        "a name, a number and a unit, such as emissions=1000kg",
        "名称、数值与单位，例如 emissions=1000kg",
    ),
    "wanted_vary": ("the input to turn, such as tokens", "要调整的输入，例如 tokens"),
    "instance_not_found": (
        "{option}: the catalogue has no machine “{value}”; {advice}",
        "{option}：目录中没有实例“{value}”；{advice}",
    ),
    "model_not_found": (
        "{option}: the catalogue has no model “{value}”; {advice}",
        "{option}：目录中没有模型“{value}”；{advice}",
    ),
    "plan_problem": ("{file}: {place}: {problem}", "{file}：{place}：{problem}"),
    "option_problem": ("{option}: {problem}", "{option}：{problem}"),
    "table_needed": (
        "catalogue needs to know which table: {wanted}",
        "catalogue 需要指明表格：{wanted}",
    ),
    "unknown_table": (
        "catalogue has no table “{value}”; give {wanted}",
        "catalogue 没有表格“{value}”；可选：{wanted}",
    ),
    "no_display": (
        "the window needs a screen, and neither DISPLAY nor WAYLAND_DISPLAY names one;"
        " the commands work without it",
        "窗口需要图形显示，但未设置 DISPLAY 或 WAYLAND_DISPLAY；命令无需图形显示即可使用",
    ),
    "screen_silent": (
        "the window needs a screen, and none answers at {screens}; the commands work without it",
        "窗口需要图形显示，但 {screens} 无响应；命令无需图形显示即可使用",
    ),
    "screen_unknown": (
        "the window cannot be opened: QT_QPA_PLATFORM={platform} names no kind of screen that this"
        " program has; the commands work without it",
        "无法打开窗口：QT_QPA_PLATFORM={platform} 不是本程序支持的显示方式；各命令不受影响",
    ),
    "screen_unloaded": (
        "the window cannot be opened: Qt's part for this screen misses system libraries; on Debian"
        " or Ubuntu install libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1"
        " libxcb-shape0; the commands work without them",
        "无法打开窗口：Qt 用于此显示的组件缺少系统库；在 Debian 或 Ubuntu 上请安装"
        " libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0；"
        "命令无需这些库即可使用",
    ),
    "library_missing": (
        "the window needs a system library: {error}; on Debian or Ubuntu install libegl1 libgl1"
        " libglib2.0-0 libfontconfig1 libdbus-1-3; the commands work without it",
        "窗口缺少系统库：{error}；在 Debian 或 Ubuntu 上请安装 libegl1 libgl1 libglib2.0-0"
        " libfontconfig1 libdbus-1-3；各命令不受影响",
    ),
    "window_missing": (
        "the window cannot be opened here: {error}; the commands work without it",
        "此处无法打开窗口：{error}；各命令不受影响",
    ),
    "unexpected": (
        "unexpected error: {error}; with CARBON_DESKTOP_DEBUG=1 it is shown in full",
        "意外错误：{error}；设置 CARBON_DESKTOP_DEBUG=1 可查看详情",
    ),
    "advice_did_you_mean": ("did you mean {wanted}?", "是否指 {wanted}？"),
    "advice_search": (
        "look for it with carbon-desktop catalogue {table} --search TEXT",
        "可用 carbon-desktop catalogue {table} --search 文字 查找",
    ),
    "wanted_accelerator": ("an id or a name of the catalogue", "目录中的编号或名称"),
    "wanted_region": (
        "a zone, a cloud region or a name of the catalogue",
        "目录中的地区、云区域或名称",
    ),
    "wanted_instance": (
        "the name of a cloud instance, whose accelerator it sets",
        "云实例名称，同时设定其加速器",
    ),
    "wanted_model": ("an id or a name of the catalogue", "目录中的编号或名称"),
    "wanted_quantity": ("the name of a quantity", "物理量的名称"),
    "wanted_file": ("the name of a file", "文件名"),
    "wanted_name": ("a name", "名称"),
    "wanted_text": ("the text to look for", "要查找的文字"),
}
"""What is wrong with the words of a command."""

HEADINGS: dict[str, Pair] = {
    "heading_compare": ("scenarios compared", "方案比较"),
    "column_difference": ("difference to {name}", "与“{name}”之差"),
    "all_equal": ("The same in all scenarios.", "各方案相同。"),
    "matrix_about": (
        "Share of draws in which the scenario of a row is lower than that of a column:",
        "各行方案低于各列方案的抽样占比：",
    ),
    "heading_plan": ("Plan", "计划"),
    "heading_scenario": ("Scenario", "方案"),
    "heading_facility": ("Facility energy", "设施能耗"),
    "heading_it": ("IT equipment", "IT 设备"),
    "heading_accelerators": ("accelerators", "加速器"),
    "heading_emissions": ("Emissions", "碳排放"),
    "heading_operational": ("operational", "运行"),
    "heading_embodied": ("embodied", "隐含"),
    "heading_market": ("operational, market-based", "运行（基于市场）"),
    "heading_water": ("Water", "用水"),
    "heading_onsite": ("on site", "现场"),
    "heading_offsite": ("at power plants", "发电侧"),
    "heading_cost": ("Cost", "费用"),
    "heading_electricity": ("electricity", "电费"),
    "heading_rental": ("rental", "租用"),
    "heading_time": ("Time", "时间"),
    "heading_device_hours": ("device-hours", "设备小时"),
    "heading_compute": ("Compute", "计算量"),
    "heading_energy_intensity": ("Energy intensity", "单位计算能耗"),
    "heading_carbon_intensity": ("Effective carbon intensity", "有效碳强度"),
    "heading_impact": ("Impact index", "环境影响指数"),
    "heading_assumptions": ("Assumptions", "假设"),
    "heading_notices": ("Notices", "提示"),
    "heading_phase": ("Phase {name}", "阶段 {name}"),
    "only_operational": ("operational only", "仅运行"),
    "only_embodied": ("embodied only", "仅隐含"),
    "operational_alone": (
        "Embodied emissions are not known and not counted.",
        "隐含碳未知，未计入。",
    ),
    "only_onsite": ("on site only", "仅现场"),
    "only_offsite": ("off site only", "仅发电侧"),
    "versions": (
        "catalogue {catalogue}, method {method}, program {program}",
        "数据目录 {catalogue}，方法 {method}，程序 {program}",
    ),
    "count_found": ("{count} {count:entry|entries}", "{count} 条"),
    "column_id": ("id", "编号"),
    "column_name": ("name", "名称"),
    "column_power": ("power", "功率"),
    "column_memory": ("memory", "显存"),
    "column_year": ("year", "年份"),
    "column_provider": ("provider", "云服务商"),
    "column_accelerator": ("accelerator", "加速器"),
    "column_count": ("count", "数量"),
    "column_threads": ("vCPU", "vCPU"),
    "column_node_memory": ("memory", "内存"),
    "column_organisation": ("organisation", "机构"),
    "column_parameters": ("parameters", "参数量"),
    "column_active": ("active", "激活"),
    "column_tokens": ("tokens", "训练词元"),
    "column_cores": ("cores", "核心数"),
    "column_lifecycle": ("life-cycle", "生命周期"),
    "column_direct": ("direct", "直接排放"),
    "column_publisher": ("publisher", "发布者"),
    "column_title": ("title", "标题"),
    "column_licence": ("licence", "许可"),
}
"""Headings of what the commands print."""

COMMANDS: dict[str, Pair] = WRONG_USE | HEADINGS
"""Everything the command line says."""
