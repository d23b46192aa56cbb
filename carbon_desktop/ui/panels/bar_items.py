"""What stands in the row of scenarios: chips, and before those of a group its handle."""

from collections.abc import Container, Mapping, Sequence
from itertools import groupby

from carbon_desktop.ui.panels.chip import Chip
from carbon_desktop.ui.panels.group_handle import GroupHandle

Item = Chip | GroupHandle


def groups_of(chips: Sequence[Chip]) -> list[str]:
    """Return the names of the groups, in the order of the plan."""
    return list(dict.fromkeys(chip.content.group for chip in chips if chip.content.group))


def items_of(chips: Sequence[Chip], handles: Mapping[str, GroupHandle]) -> list[Item]:
    """Return chips and handles as they stand in the row; the baseline is always first."""
    row: list[Item] = []
    for group, run in groupby(chips, key=lambda chip: chip.content.group):
        members: list[Item] = list(run)
        if group and handles[group] not in row:
            members.insert(0 if row else 1, handles[group])
        row += members
    return row


def movable(chips: Sequence[Chip], group: str) -> tuple[bool, bool]:
    """Say whether a group can be moved to the left, and to the right; the baseline's stays."""
    said = (chip.content for chip in chips)
    runs = [key for key, _ in groupby((one.group, "" if one.group else one.id) for one in said)]
    at = runs.index((group, ""))
    return at > 1, 0 < at < len(runs) - 1


def is_folded(item: Item, folded: Container[str]) -> bool:
    """Say whether an item is folded away: neither the baseline nor the chosen one is."""
    if isinstance(item, GroupHandle):
        return False
    stays = item.content.is_baseline or item.isChecked()
    return item.content.group in folded and not stays


def is_idle(items: Sequence[Item], at: int, shown: Container[int]) -> bool:
    """Say whether an item is the handle of an open group none of whose members has room."""
    one = items[at]
    if isinstance(one, Chip) or one.folded:
        return False
    return not any(
        isinstance(other, Chip) and other.content.group == one.of_group and place in shown
        for place, other in enumerate(items)
    )
