"""What others published of a plan, beside what the estimate makes of it."""

from typing import NamedTuple

from carbon_desktop.plan.plan import Published
from carbon_desktop.study.estimate import Estimate


class Beside(NamedTuple):
    """A published figure and ours, in the unit of the quantity; ours is None where not known."""

    published: Published
    ours: float | None

    @property
    def ratio(self) -> float | None:
        """Ours over theirs, or None where one of them is not there or theirs is zero."""
        if self.ours is None or not self.published.value:
            return None
        return self.ours / self.published.value


def beside(result: Estimate) -> tuple[Beside, ...]:
    """Return every published figure of a plan with ours; those of no scenario are left out."""
    ours = {one.id: one.results for one in result.scenarios}
    return tuple(
        Beside(one, ours[one.scenario].get(one.quantity))
        for one in result.plan.published
        if one.scenario in ours
    )
