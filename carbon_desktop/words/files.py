"""Sentences of what is wrong with a file: what stands there, and what would be right."""

from carbon_desktop.words.language import Pair

FILES: dict[str, Pair] = {
    "file_too_large": (
        "the file is larger than {limit_mb} MB; a plan is far smaller",
        "文件超过 {limit_mb} MB；计划文件远小于此",
    ),
    "file_not_utf8": (
        "the text is not UTF-8; save it as UTF-8",
        "文本不是 UTF-8 编码；请以 UTF-8 保存",
    ),
    "file_not_json": (
        "not valid JSON from line {line}, column {column} on; a plan file is one JSON object",
        "自第 {line} 行第 {column} 列起不是有效的 JSON；计划文件应为一个 JSON 对象",
    ),
    "file_too_deep": (
        "brackets are nested too deeply; a plan file needs a few levels only",
        "括号嵌套过深；计划文件只需几层",
    ),
    "file_duplicate_key": (
        "the key “{key}” stands there twice; keep one",
        "键“{key}”重复出现；请只保留一个",
    ),
    "file_not_a_number": (
        "{value} is no number; give a finite number",
        "{value} 不是数字；请给出有限的数",
    ),
    "file_number_out_of_range": (
        "a number is too large for a computer; give a smaller one",
        "数字过大，无法处理；请给出较小的数",
    ),
    "file_not_unicode": (
        "the text holds half of a character; write whole ones",
        "文本含有不完整的字符；请写入完整字符",
    ),
    "file_not_an_object": (
        "this is not a plan; a plan file is one JSON object",
        "这不是计划文件；计划文件应为一个 JSON 对象",
    ),
    "file_newer_format": (
        "written by a newer Carbon Desktop (format {format}; this one reads up to {known});"
        " update the program to open it",
        "由更新版本的 Carbon Desktop 写成（格式 {format}，本程序最高支持 {known}）；"
        "请更新程序后再打开",
    ),
    "file_unknown_format": (
        "{value} is no format number; give a whole number of at least 1",
        "{value} 不是格式编号；请给出不小于 1 的整数",
    ),
    "file_missing_key": ("the key “{key}” is missing; add it", "缺少键“{key}”；请补上"),
    "file_unknown_key": (
        "the key “{key}” is not known; remove it",
        "未知的键“{key}”；请删除",
    ),
    "file_unknown_key_like": (
        "the key “{key}” is not known; did you mean “{nearest}”?",
        "未知的键“{key}”；是否指“{nearest}”？",
    ),
    "file_wrong_type": (
        "here stands {found}; give {expected}",
        "此处为{found}；请给出{expected}",
    ),
    "file_unknown_choice": (
        "“{value}” is none of the choices; give {choices}",
        "没有“{value}”这一选项；可选：{choices}",
    ),
    "file_out_of_range": (
        "the number is out of range; give one {bound}",
        "数字超出范围；应 {bound}",
    ),
    "file_empty_text": ("the text is empty; write something", "文本为空；请填写"),
    "file_own_id": (
        "the id of an own entry begins with “own:”; begin it so",
        "自有条目的编号须以“own:”开头",
    ),
    "file_no_scenario": (
        "there is no scenario; a plan has one at least",
        "没有任何方案；计划至少有一个方案",
    ),
    "file_repeated_id": (
        "the id “{id}” is there twice; give each its own",
        "编号“{id}”重复；请各用不同编号",
    ),
    "file_no_such_scenario": (
        "no scenario has the id “{id}”; give that of one of the plan's",
        "没有编号为“{id}”的方案；请给出计划中某个方案的编号",
    ),
    "file_range_wrong": (
        "a range needs both low and high, with the value between them",
        "范围须同时给出 low 与 high，且数值须介于两者之间",
    ),
    "file_not_a_date": (
        "“{value}” is no date; give one such as 2026-11-22",
        "“{value}”不是日期；请写成 2026-11-22 的形式",
    ),
    "file_wrong_value": ("the value is not right: {reason}", "取值不正确：{reason}"),
    "file_not_found": ("there is no such file; check the name", "文件不存在；请检查文件名"),
    "file_not_a_file": ("this is not a file; give the name of a file", "这不是文件；请给出文件名"),
    "file_not_a_folder": (
        "a file stands where a folder is needed; move that file away",
        "需要文件夹的位置上是一个文件；请将该文件移走",
    ),
    "file_not_allowed": (
        "the file may not be read; ask for the right to read it",
        "无权读取该文件；请先取得读取权限",
    ),
    "file_read_only": (
        "nothing may be written there; choose another folder",
        "该位置不可写入；请另选文件夹",
    ),
    "file_disk_full": (
        "the disk is full; make room and save again",
        "磁盘已满；请腾出空间后重新保存",
    ),
    "file_name_too_long": (
        "the file's name is too long; choose a shorter one",
        "文件名过长；请缩短",
    ),
    "file_cannot_read": ("the file cannot be read: {reason}", "无法读取该文件：{reason}"),
    "file_cannot_write": ("the file cannot be written: {reason}", "无法写入该文件：{reason}"),
    "kind_number": ("a number", "数字"),
    "kind_whole_number": ("a whole number", "整数"),
    "kind_text": ("text", "文本"),
    "kind_yes_no": ("true or false", "true 或 false"),
    "kind_list": ("a list", "列表"),
    "kind_object": ("an object", "对象"),
    "kind_null": ("nothing (null)", "空值（null）"),
    "either": ("{one} or {other}", "{one}或{other}"),
}
"""Codes of the errors of profiles, after ``file_``, and the kinds of JSON values."""
