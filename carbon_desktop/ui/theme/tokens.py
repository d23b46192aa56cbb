"""Tokens: every colour of the window, for light and for dark, each also in high contrast."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """The colours of one mode, as ``#RRGGBB``. `scenarios` are the same in every plot.

    `grid` is the lines behind the marks of a plot: faint even where outlines are not.
    """

    dark: bool
    high: bool
    window: str
    panel: str
    field: str
    hairline: str
    grid: str
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
    high=False,
    window="#F4F6F8",
    panel="#FFFFFF",
    field="#FFFFFF",
    hairline="#E1E5EA",
    grid="#E1E5EA",
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
    high=False,
    window="#15191E",
    panel="#1D232A",
    field="#171C22",
    hairline="#2E363F",
    grid="#2E363F",
    fill="#252D35",
    text="#E7ECF1",
    secondary="#9AA6B2",
    accent="#4FC3BE",
    caution="#E7B35A",
    scenarios=(
        "#56A8E0", "#F08A4B", "#3CC39A", "#E29BC4", "#8CCBF0", "#E3C34F", "#B3A2E0", "#9AA6B2",
    ),
)  # fmt: skip


HIGH_LIGHT = Tokens(
    dark=False,
    high=True,
    window="#FFFFFF",
    panel="#FFFFFF",
    field="#FFFFFF",
    hairline="#5D6772",
    grid="#C5CCD3",
    fill="#E6ECF0",
    text="#000000",
    secondary="#36404A",
    accent="#004A4A",
    caution="#6A3C00",
    scenarios=(
        "#005A8C", "#A84300", "#00693F", "#9A3F74", "#1B6A9C", "#6B5200", "#56408F", "#4A545F",
    ),
)  # fmt: skip

HIGH_DARK = Tokens(
    dark=True,
    high=True,
    window="#000000",
    panel="#000000",
    field="#000000",
    hairline="#9AA6B2",
    grid="#414B55",
    fill="#1F272F",
    text="#FFFFFF",
    secondary="#D3DBE3",
    accent="#7CE8E2",
    caution="#FFD37A",
    scenarios=DARK.scenarios,
)


def tokens(dark: bool, high: bool = False) -> Tokens:
    """Return the colours of the dark mode or the light one, plain or in high contrast."""
    if high:
        return HIGH_DARK if dark else HIGH_LIGHT
    return DARK if dark else LIGHT
