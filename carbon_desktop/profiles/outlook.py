"""The outlook of an old plan: its totals as saved, with its own values, and with today's."""

from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.plan import Plan
from carbon_desktop.profiles.pins import TOLERANCE, unpinned
from carbon_desktop.study.estimate import estimate

QUANTITIES = ("facility_energy", "total_emissions", "operational_emissions")


class Outlook(NamedTuple):
    """One total of a scenario, in the method's unit; None where it was or is not known.

    `saved` is what the file holds, `kept` what the plan's own values give by today's method, and
    `today` what today's values give.
    """

    scenario: str
    quantity: str
    saved: float | None
    kept: float | None
    today: float | None

    @property
    def change(self) -> float | None:
        """How much more today's total is than the saved one, as a share of it."""
        if not self.saved or self.today is None:
            return None
        return self.today / self.saved - 1

    @property
    def is_choice(self) -> bool:
        """Whether it matters which values are taken."""
        return _apart(self.kept, self.today)

    @property
    def is_moved(self) -> bool:
        """Whether not even the plan's own values give the saved total."""
        return _apart(self.saved, self.kept)


def outlook(plan: Plan, catalogue: Catalogue) -> tuple[Outlook, ...]:
    """Return the totals of every scenario that was saved: its energy, and its emissions.

    Operational emissions stand in where a scenario has no total.
    """
    held = estimate(plan, catalogue)
    today = estimate(unpinned(plan, catalogue), catalogue)
    found: list[Outlook] = []
    for scenario in held.scenarios:
        saved = plan.pinned.totals.get(scenario.id, {})
        new = today.scenario(scenario.id).results
        known = [name for name in QUANTITIES if name in saved or name in new]
        found += (
            Outlook(scenario.id, name, saved.get(name), scenario.results.get(name), new.get(name))
            for name in known[:2]
        )
    return tuple(found)


def _apart(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is not other
    return abs(one - other) > TOLERANCE * max(abs(one), abs(other))
