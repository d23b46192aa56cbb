"""Shades tell lower from higher, and what stands on them can be read in every mode."""

from itertools import product

import pytest

from carbon_desktop.ui import theme
from carbon_desktop.ui.pairs.shade import STEPS, shade, step_of

MODES = (theme.LIGHT, theme.DARK, theme.HIGH_LIGHT, theme.HIGH_DARK)


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(("tokens", "step"), list(product(MODES, range(-STEPS, STEPS + 1, 5))))
def test_that_text_on_a_shade_has_the_contrast_that_it_needs(tokens, step: int) -> None:
    both = sorted((luminance(tokens.text), luminance(shade(tokens, step).name())))
    assert (both[1] + 0.05) / (both[0] + 0.05) >= 4.5


@pytest.mark.parametrize("tokens", MODES)
def test_that_evens_are_not_shaded_and_both_ends_differ(tokens) -> None:
    assert shade(tokens, step_of(0.5)).name().upper() == tokens.panel.upper()
    lower, higher = (shade(tokens, step_of(share)) for share in (1.0, 0.0))
    # Blue against orange: whoever confuses red with green still tells these apart.
    assert lower.blue() > lower.red()
    assert higher.red() > higher.blue()
