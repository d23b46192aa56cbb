"""Matrices of the scenarios: worked out when they are looked at, behind all else."""

from functools import partial

from carbon_desktop.study.estimate import Estimate
from carbon_desktop.study.matrix import Matrix, matrix
from carbon_desktop.study.uncertainty import Uncertainty
from carbon_desktop.workspace.background import IsWanted
from carbon_desktop.workspace.inquiry import Inquiry


class _Known:
    """What was found last, for the other thread to go on from: nothing of Qt."""

    def __init__(self) -> None:
        self.found: Matrix | None = None

    def find(
        self, estimate: Estimate, ranges: Uncertainty, quantity: str, is_wanted: IsWanted
    ) -> Matrix | None:
        found = matrix(estimate, ranges, quantity, self.found, is_wanted)
        self.found = found or self.found
        return found


class Matrices(Inquiry):
    """Every pair of scenarios in a quantity; each answer is a `Matrix`."""

    def __init__(self) -> None:
        super().__init__()
        self._known = _Known()

    def find(self, estimate: Estimate, ranges: Uncertainty, quantity: str) -> None:
        """Find every pair of scenarios in a quantity, from the draws behind their ranges."""
        self._background.ask(partial(self._known.find, estimate, ranges, quantity))
