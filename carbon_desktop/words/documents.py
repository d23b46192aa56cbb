"""Sentences of the open plan's file: what others did to it, and what a crash has left."""

from carbon_desktop.words.language import Pair

DOCUMENTS: dict[str, Pair] = {
    "name_copy": ("Copy of {name}", "{name} 的副本"),
    "work_left": (
        "Unsaved work on “{name}” was left at {when}, when the program ended unexpectedly.",
        "程序曾意外退出，“{name}”留有 {when} 的未保存内容。",
    ),
    "work_left_of": (
        "Unsaved work on “{name}” was left at {when}, when the program ended unexpectedly. File:"
        " {file}",
        "程序曾意外退出，“{name}”留有 {when} 的未保存内容。文件：{file}",
    ),
    "work_broken": (
        "Unsaved work was found that cannot be read; it was put aside. {error}",
        "发现无法读取的未保存内容，已另存一处。{error}",
    ),
    "work_not_kept": (
        "Unsaved work cannot be kept for a crash, so save it yourself. {error}",
        "未保存的内容暂时无法自动留存，请及时手动保存。{error}",
    ),
    "file_on_disk_changed": (
        "“{file}” has been changed outside this window.",
        "“{file}”已在本窗口之外被修改。",
    ),
    "file_on_disk_gone": (
        "“{file}” is gone from the disk. The plan is still here: save it to write it again.",
        "“{file}”已不在磁盘上。计划仍在此处：保存即可重新写入。",
    ),
    "file_open_elsewhere": (
        "“{file}” is open in another window, too.",
        "“{file}”也在另一个窗口中打开。",
    ),
    "ask_changed": (
        "“{file}” has been changed outside this window since it was opened here. Saving would"
        " overwrite what is there now.",
        "“{file}”在此处打开后已在本窗口之外被修改。保存将覆盖现有内容。",
    ),
    "ask_shared": (
        "“{file}” is open in another window, whose changes yours would overwrite.",
        "“{file}”正在另一个窗口中打开，保存会覆盖那里的改动。",
    ),
    "ask_reload": (
        "Reloading “{file}” gives up the changes that are not saved here.",
        "重新载入“{file}”将放弃此处未保存的更改。",
    ),
    "ask_delete": (
        "Delete “{name}”? It can be restored from the deleted ones in the list of profiles.",
        "要删除“{name}”吗？删除后可在计划列表的“已删除”页中恢复。",
    ),
    "ask_delete_changed": (
        "Delete “{name}”? Its file can be restored from the deleted ones in the list of"
        " profiles, the changes that are not saved cannot.",
        "要删除“{name}”吗？其文件可在计划列表的“已删除”页中恢复，但未保存的更改将丢失。",
    ),
    "drop_no_file": (
        "What was dropped is no file on this computer; drop plan files.",
        "拖入的不是本机上的文件；请拖入计划文件。",
    ),
    "drop_others": (
        "One plan is open at a time: “{file}” was opened, {count:one other file was|the others"
        " were} not.",
        "一次只能打开一个计划：已打开“{file}”，其余 {count} 个文件未打开。",
    ),
    "profile_deleted": (
        "“{name}” was deleted; it can be restored.",
        "已删除“{name}”；可以恢复。",
    ),
    "profile_imported": ("“{name}” was imported.", "已导入“{name}”。"),
    "profile_exported": ("“{name}” was exported to {file}.", "已将“{name}”导出到 {file}。"),
    "profile_restored": ("“{name}” was restored.", "已恢复“{name}”。"),
    "profile_none": (
        "No plan is saved yet: save the open one with Ctrl+S, or import a file.",
        "尚未保存任何计划：可按 Ctrl+S 保存当前计划，或导入文件。",
    ),
    "profile_count": (
        "{count} {count:profile|profiles}",
        "共 {count} 个计划",
    ),
    "profile_count_deleted": (
        "{count} deleted {count:profile|profiles}",
        "共 {count} 个已删除的计划",
    ),
    "facts_changed": (
        "Since “{name}” was saved, values of the catalogue have changed, and its results with"
        " them.",
        "自“{name}”保存以来，目录中的数据有更新，其结果也随之变化。",
    ),
    "facts_hold": (
        "Since “{name}” was saved, the program has learnt to compute it differently.",
        "自“{name}”保存以来，程序的计算方法已有改变。",
    ),
    "facts_method": (
        "The method has changed from version {old} to {new}; it holds for either choice.",
        "计算方法已由 {old} 版更新为 {new} 版；无论如何选择都按新方法计算。",
    ),
    "facts_catalogue": (
        "Catalogue {old} → {new}.",
        "数据目录 {old} → {new}。",
    ),
}
"""What is said of files, profiles and unsaved work, by code."""
