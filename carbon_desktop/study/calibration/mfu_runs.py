"""Published runs as the utilisation model sees them: what a planner knows, and the hours."""

from typing import NamedTuple

from carbon_desktop.catalogue.runs import Run, runs
from carbon_desktop.catalogue.tables import accelerators
from carbon_desktop.method.units import FLOP_PER_TFLOP, S_PER_H


class MfuRun(NamedTuple):
    """A published run with its model, its card's rate (TFLOP/s at 16 bits) and memory (GB)."""

    id: str
    source: str
    parameters: float
    active: float
    tokens: float
    rate: float
    memory: float
    devices: float | None
    fp8: bool
    hours: float

    @property
    def mfu(self) -> float:
        """Model FLOP over the reported device-hours at the dense 16-bit peak."""
        return 6 * self.active * self.tokens / (self.hours * S_PER_H * self.rate * FLOP_PER_TFLOP)


def training_runs() -> list[MfuRun]:
    """Return the runs of the tokens bar, in the order of the table."""
    return [mfu_run(one) for one in runs().values() if one.in_tokens_bar]


def mfu_run(run: Run) -> MfuRun:
    """Return a run as the utilisation model sees it."""
    card, tokens, hours = accelerators()[run.accelerator], run.tokens, run.device_hours
    total, active, memory = run.parameters, run.active, card.memory_gb
    if total is None or active is None or tokens is None or hours is None or memory is None:
        raise ValueError(f"{run.id}: no utilisation can be fitted to it")
    rate = card.rates["bf16"].value
    return MfuRun(
        run.id, run.laboratory, total, active, tokens, rate, memory, run.device_count,
        run.precision == "fp8", hours,
    )  # fmt: skip
