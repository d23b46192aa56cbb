"""Runs that a comparison cannot use, each with the reason: none is dropped in silence."""

from collections.abc import Callable
from typing import NamedTuple

from carbon_desktop.catalogue.runs import Run, runs
from carbon_desktop.study.validation.run_plan import HOURS, TOKENS

_SAME_RUN = frozenset(
    {"bloom-176b-by-llama", "bloom-176b-idle", "bloom-176b-lifecycle", "bloom-176b-pue12"}
)
"""The one run of BLOOM again, at other boundaries."""

_DERIVED = frozenset(
    {"glam-64b64e", "nemotron4-340b", "skywork-13b", "glm-130b", "tinyllama-1.1b"}
)
"""Runs whose device-hours were worked out from power or FLOP, planned, or an upper bound."""

Test = tuple[str, Callable[[Run], bool]]

_REASONS: dict[str, tuple[Test, ...]] = {
    HOURS: (
        ("no_energy", lambda run: run.energy is None),
        ("not_metered", lambda run: not run.metered),
        ("no_device_hours", lambda run: run.device_hours is None),
        ("low_confidence", lambda run: run.confidence == "low"),
    ),
    TOKENS: (
        ("not_text", lambda run: run.domain != "text"),
        ("no_model_size", lambda run: run.parameters is None),
        ("no_tokens", lambda run: run.tokens is None),
        ("no_device_hours", lambda run: run.device_hours is None),
        ("same_run", lambda run: run.id in _SAME_RUN),
        ("derived_hours", lambda run: run.id in _DERIVED),
        ("low_confidence", lambda run: run.confidence == "low"),
    ),
}

REASONS = tuple(dict.fromkeys(code for tests in _REASONS.values() for code, _ in tests))
"""Every reason, as a code."""


class Unused(NamedTuple):
    """A run that a comparison leaves out, and why."""

    run: Run
    reason: str


def unused(bar: str) -> tuple[Unused, ...]:
    """Return every run that a comparison leaves out, in the order of the table."""
    return tuple(
        Unused(run, next(code for code, holds in _REASONS[bar] if holds(run)))
        for run in runs().values()
        if not is_used(run, bar)
    )


def is_used(run: Run, bar: str) -> bool:
    """Say whether a comparison uses a run."""
    return run.in_hours_bar if bar == HOURS else run.in_tokens_bar
