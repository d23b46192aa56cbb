"""What share of a total is not the final training run, and what it is instead."""

from collections.abc import Mapping

from carbon_desktop.words.language import Pair, pick
from carbon_desktop.words.numbers import rounded
from carbon_desktop.words.sentences import filled

_LITTLE, _MOST = 0.001, 0.99
"""Below the one a share is told as less than it; above the other it has a digit more."""

ROLES: dict[str, Pair] = {
    "final_run": ("final run", "最终训练"),
    "data_preparation": ("data preparation", "数据准备"),
    "smaller_runs": ("smaller runs", "小规模运行"),
    "other_runs": ("other runs", "其他运行"),
    "further_runs": ("further runs", "重复运行"),
    "lost_time": ("lost time", "损耗时间"),
    "serving": ("serving", "推理服务"),
}
"""What a part of the work is, beside the final run."""

SENTENCES: dict[str, Pair] = {
    "all_final": ("All of it is the final run", "全部为最终训练"),
    "none_final": ("None of the energy is a final run", "不含最终训练"),
    "not_final": ("{share} is not the final run", "{share} 不属于最终训练"),
    "not_final_shortly": ("{share} not final", "{share} 非最终"),
    "not_final_of": (
        "{share} of the {total} is not the final run",
        "{total}的 {share} 不属于最终训练",
    ),
    "with_serving": ("{said} (serving {share})", "{said}（推理服务 {share}）"),
    "made_of": ("{said}: {parts}", "{said}：{parts}"),
    "one_role": ("{role} {share}", "{role} {share}"),
    "next_role": ("{one}, {next}", "{one}，{next}"),
    "sentence": ("{said}.", "{said}。"),
    "row": ("Not the final run, of the {total}", "非最终训练占{total}的比例"),
    "about": (
        "The final run is the largest single run, with training of the same model that follows"
        " it. Not part of it: data preparation, smaller and further runs, lost time, pilots and"
        " evaluation, serving.",
        "最终训练指规模最大的单次运行，以及其后对同一模型的继续训练；数据准备、小规模与重复运行、"
        "损耗时间、试验与评测以及推理服务均不计入。",
    ),
}
TOTALS: dict[str, Pair] = {
    "facility_energy": ("energy", "能耗"),
    "total_emissions": ("emissions", "碳排放"),
    "operational_emissions": ("operational emissions", "运行碳排放"),
}


def share_text(share: float, language: str) -> str:
    """Return a share of one as per cent; a little is not told as nothing, nor most as all."""
    text = rounded(100.0 * share, 2)
    if 0.0 < share < _LITTLE:
        text = f"< {rounded(100.0 * _LITTLE)}"
    elif 1.0 - _LITTLE < share < 1.0:
        text = f"> {rounded(100.0 * (1.0 - _LITTLE))}"
    elif share > _MOST:
        text = rounded(100.0 * share)
    return f"{text}{'' if language == 'zh' else ' '}%"


def briefly(shares: Mapping[str, float], language: str) -> tuple[str, str, str]:
    """Return how much is not the final run, in a line: with serving beside it, alone, in short."""
    said = not_final_text(shares, language)
    final = shares.get("final_run", 0.0)
    share = share_text(1.0 - final, language)
    short = filled(SENTENCES["not_final_shortly"], language, share=share)
    if "serving" not in shares or not final:
        return said, said, short
    served = share_text(shares["serving"], language)
    longer = filled(SENTENCES["with_serving"], language, said=said, share=served)
    return longer, said, short


def not_final_text(shares: Mapping[str, float], language: str, total: str = "") -> str:
    """Return how much is not the final run, of a total where one is named."""
    final = shares.get("final_run", 0.0)
    if not final:
        return pick(SENTENCES["none_final"], language)
    if final == sum(shares.values()):
        return pick(SENTENCES["all_final"], language)
    share = share_text(1.0 - final, language)
    if not total:
        return filled(SENTENCES["not_final"], language, share=share)
    named = pick(TOTALS[total], language)
    return filled(SENTENCES["not_final_of"], language, share=share, total=named)


def roles_text(shares: Mapping[str, float], language: str, total: str = "") -> str:
    """Return how much is not the final run, and what it is, the largest part first."""
    said = not_final_text(shares, language, total)
    others = [(share, role) for role, share in shares.items() if role != "final_run"]
    if not others:
        return said
    parts = ""
    for share, role in sorted(others, key=lambda one: -one[0]):
        told = filled(
            SENTENCES["one_role"],
            language,
            role=pick(ROLES[role], language),
            share=share_text(share, language),
        )
        parts = filled(SENTENCES["next_role"], language, one=parts, next=told) if parts else told
    return filled(SENTENCES["made_of"], language, said=said, parts=parts)


def sentence(said: str, language: str) -> str:
    """Return what was said as a sentence of its own."""
    return filled(SENTENCES["sentence"], language, said=said)


def row_name(total: str, language: str) -> str:
    """Return what a row is called that holds the share of a total."""
    return filled(SENTENCES["row"], language, total=pick(TOTALS[total], language))


def about_shares(language: str) -> str:
    """Return what counts as the final run."""
    return pick(SENTENCES["about"], language)
