"""Signs before a scenario's name: a star at the baseline, a diamond at a favourite."""

STAR, FAVOURITE = "★", "◆"
OPEN, FOLDED = "▾", "▸"


def signed_name(name: str, *, is_baseline: bool, is_favourite: bool) -> str:
    """Return a scenario's name with its signs."""
    signs = [sign for sign, has in ((STAR, is_baseline), (FAVOURITE, is_favourite)) if has]
    return " ".join([*signs, name])


def heading_name(group: str, count: int, *, folded: bool) -> str:
    """Return a group's name with the sign that tells whether it is folded, then with its count."""
    return f"{FOLDED} {group} ({count})" if folded else f"{OPEN} {group}"
