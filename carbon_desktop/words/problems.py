"""Sentences of the problems: what is wrong with a field, and what would be right."""

from carbon_desktop.words.language import Pair

PROBLEMS: dict[str, Pair] = {
    "not_a_number": (
        "{field}: “{value}” is not a number; enter {bounds}.",
        "{field}：“{value}”不是数字，请输入{bounds}。",
    ),
    "out_of_bounds": (
        "{field}: {value} is out of bounds; enter {bounds}.",
        "{field}：{value} 超出范围，请输入{bounds}。",
    ),
    "unknown_accelerator": (
        "{field}: the catalogue has no “{value}”; choose one from the list.",
        "{field}：目录中没有“{value}”，请从列表中选择。",
    ),
    "unknown_region": (
        "{field}: the catalogue has no “{value}”; choose one from the list.",
        "{field}：目录中没有“{value}”，请从列表中选择。",
    ),
    "unknown_choice": (
        "{field}: “{value}” is none of the choices; choose {choices}.",
        "{field}：没有“{value}”这一选项，可选：{choices}。",
    ),
    "precision_not_held": (
        "{field}: this accelerator cannot hold {value}; choose a narrower precision.",
        "{field}：该加速器不支持 {value}，请选择位宽更小的精度。",
    ),
    "count_missing": (
        "{field}: say how many accelerators run for these hours.",
        "{field}：请输入同时运行的加速器数量。",
    ),
    "no_workload": (
        "{field}: enter the hours of the run, or the energy measured.",
        "{field}：请输入运行时长或实测能耗。",
    ),
    "unknown_model": (
        "{field}: the catalogue has no “{value}”; choose one from the list.",
        "{field}：目录中没有“{value}”，请从列表中选择。",
    ),
    "unknown_instance": (
        "{field}: the catalogue has no machine “{value}”; choose one from the list.",
        "{field}：目录中没有实例“{value}”，请从列表中选择。",
    ),
    "instance_of_other": (
        "{field}: {value} holds {holds}; choose that accelerator, or a machine that holds yours.",
        "{field}：{value} 搭载的是 {holds}，请改选该加速器，或选择搭载所选加速器的实例。",
    ),
    "token_rate_unused": (
        "{field}: tokens per second of the whole job need tokens and a count, and no deadline.",
        "{field}：整个任务的每秒词元数须配合词元数与加速器数量使用，不能与期限同用。",
    ),
    "deadline_too_soon": (
        "{field}: this would take {count} accelerators; allow more time.",
        "{field}：按此期限需要 {count} 个加速器，请放宽期限。",
    ),
    "cards_too_few": (
        "{field}: the weights take {weights} GB and these cards hold {held} GB; give more cards.",
        "{field}：权重需 {weights} GB，而这些卡仅有 {held} GB，请增加卡数。",
    ),
    "load_above_cards": (
        "{field}: the load is {load} times what these replicas carry; give more of them.",
        "{field}：负载为这些副本承受能力的 {load} 倍，请增加副本数。",
    ),
    "active_above_total": (
        "{field}: no more than all parameters ({total}) can be active.",
        "{field}：不能超过总参数量（{total}）。",
    ),
    "trained_above_free": (
        "{field}: no more than what is not frozen ({most}) can be trained.",
        "{field}：不能超过未冻结的占比（{most}）。",
    ),
    "currency_missing": (
        "{field}: name the currency of the prices, such as EUR.",
        "{field}：请输入价格的货币，例如 CNY。",
    ),
}
"""Problems by code; `field` is the field's label."""

BOUNDS: dict[str, Pair] = {
    "at_least": ("a number of at least {minimum}", "不小于 {minimum} 的数"),
    "whole_at_least": ("a whole number of at least {minimum}", "不小于 {minimum} 的整数"),
    "above": ("a number above {minimum}", "大于 {minimum} 的数"),
    "between": ("a number from {minimum} to {maximum}", "介于 {minimum} 与 {maximum} 之间的数"),
    "whole_between": (
        "a whole number from {minimum} to {maximum}",
        "介于 {minimum} 与 {maximum} 之间的整数",
    ),
    "above_up_to": (
        "a number above {minimum} and at most {maximum}",
        "大于 {minimum} 且不大于 {maximum} 的数",
    ),
}
"""What a field takes, as it stands inside a sentence."""
