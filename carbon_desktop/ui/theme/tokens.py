"""Tokens: every colour of the window, for light and for dark."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """The colours of one mode, as ``#RRGGBB``. `scenarios` are the same in every plot."""

    dark: bool
    window: str
    panel: str
    field: str
    hairline: str
    fill: str
    text: str
    secondary: str
    accent: str
    caution: str
    scenarios: tuple[str, str, str, str, str, str, str, str]

    def scenario(self, index: int) -> str:
        """Return the colour of the scenario at a place in the plan; the ninth starts anew."""
        return self.scenarios[index % len(self.scenarios)]


LIGHT = Tokens(
    dark=False,
    window="#F4F6F8",
    panel="#FFFFFF",
    field="#FFFFFF",
    hairline="#E1E5EA",
    fill="#EEF2F4",
    text="#1A2027",
    secondary="#5D6772",
    accent="#0B6E6E",
    caution="#9A5B00",
    scenarios=(
        "#0072B2", "#D55E00", "#00875F", "#C06599", "#2E8BC0", "#8C6D00", "#6A51A3", "#5D6772",
    ),
)  # fmt: skip

DARK = Tokens(
    dark=True,
    window="#15191E",
    panel="#1D232A",
    field="#171C22",
    hairline="#2E363F",
    fill="#252D35",
    text="#E7ECF1",
    secondary="#9AA6B2",
    accent="#4FC3BE",
    caution="#E7B35A",
    scenarios=(
        "#56A8E0", "#F08A4B", "#3CC39A", "#E29BC4", "#8CCBF0", "#E3C34F", "#B3A2E0", "#9AA6B2",
    ),
)  # fmt: skip


def tokens(dark: bool) -> Tokens:
    """Return the colours of the dark mode or the light one."""
    return DARK if dark else LIGHT
