"""Texts of edits, as undo and redo name them, and the names that new things start with."""

from carbon_desktop.words.language import Pair

ACTIONS: dict[str, Pair] = {
    "undo_set_field": ("Change of {field}", "修改{field}"),
    "undo_clear_field": ("Reset of {field}", "重置{field}"),
    "undo_add_scenario": ("New scenario {name}", "新建方案“{name}”"),
    "undo_remove_scenario": ("Removal of {name}", "删除方案“{name}”"),
    "undo_rename_scenario": ("Renaming to {name}", "重命名为“{name}”"),
    "undo_rename_plan": ("Renaming the plan to {name}", "计划重命名为“{name}”"),
    "undo_set_workload": ("Change of workload", "修改工作负载"),
    "undo_follow_phase": ("{name} follows the baseline", "“{name}”恢复为跟随基准"),
    "undo_update_facts": ("Update to today's facts", "更新为最新数据"),
    "undo_set_notes": ("Change of notes", "修改备注"),
    "undo_take_catalogue": ("Catalogue's value for {field}", "{field}改用目录值"),
    "undo_keep_phases": ("Keeping the phases' own {field}", "保留各阶段自有的{field}"),
    "undo_move_scenario": ("Move of {name}", "移动方案“{name}”"),
    "undo_make_baseline": ("Making {name} the baseline", "将“{name}”设为基准"),
    "undo_add_phase": ("New phase {name}", "新建阶段“{name}”"),
    "undo_remove_phase": ("Removal of {name}", "删除阶段“{name}”"),
    "undo_rename_phase": ("Renaming to {name}", "阶段重命名为“{name}”"),
    "undo_move_phase": ("Move of {name}", "移动阶段“{name}”"),
    "undo_switch_on": ("Switching {name} on", "启用阶段“{name}”"),
    "undo_switch_off": ("Switching {name} off", "停用阶段“{name}”"),
    "undo_own_hardware": ("Own hardware for {name}", "为阶段“{name}”单独设置硬件"),
    "undo_own_site": ("Own site for {name}", "为阶段“{name}”单独设置站点"),
    "undo_follow_hardware": ("Common hardware for {name}", "阶段“{name}”恢复使用方案硬件"),
    "undo_follow_site": ("Common site for {name}", "阶段“{name}”恢复使用方案站点"),
    "undo_set_start": ("Change of the start date", "修改开始日期"),
    "name_baseline": ("Baseline", "基准"),
    "name_alternative": ("Alternative {number}", "备选方案 {number}"),
    "name_untitled": ("Untitled plan", "未命名计划"),
    "name_run": ("Run", "运行"),
    "name_phase": ("Phase {number}", "阶段 {number}"),
    "name_again": ("{name} {number}", "{name} {number}"),
}
"""Undo texts and first names by code."""

WISHES: dict[str, Pair] = {
    "choose_accelerator": ("choose an accelerator", "选择加速器"),
    "choose_region": ("choose a region", "选择地区"),
    "choose_precision": ("choose an accelerator and a precision", "选择加速器与数值精度"),
    "enter_hours": ("enter the hours", "输入时长"),
    "enter_count": ("enter the count", "输入数量"),
    "enter_energy": ("enter the measured energy", "输入实测能耗"),
    "enter_power": ("enter the power", "输入功率"),
    "enter_embodied": ("enter the embodied emissions", "输入隐含碳"),
    "choose_watered_region": ("choose a region with water data", "选择有发电用水数据的地区"),
    "enter_mass": ("enter the mass of the equipment", "输入设备质量"),
    "enter_recycled": ("enter the share recycled", "输入回收比例"),
    "enter_electricity_price": ("enter an electricity price", "输入电价"),
    "enter_rental_price": ("enter a rental price", "输入租用单价"),
    "enter_mfu": ("enter the MFU", "输入 MFU"),
    "enter_it": ("enter: {name}", "输入：{name}"),
    "please": ("{wishes}", "请{wishes}"),
    "nothing_there": ("nothing to compute yet", "尚无可计算的内容"),
}
"""What a figure that is absent asks for, as it stands on its card."""
