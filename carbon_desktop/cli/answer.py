"""What ``estimate`` found, ready to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.messages import Notice
from carbon_desktop.plan.plan import Plan
from carbon_desktop.study.estimate import ScenarioEstimate

if TYPE_CHECKING:  # it loads numpy, which an answer without ranges does without
    from carbon_desktop.study.uncertainty import Uncertainty


class Answer(NamedTuple):
    """A scenario's estimate with the plan it is of, and all that the reader should know.

    `ranges` is None where no draws were wanted.
    """

    plan: Plan
    scenario: ScenarioEstimate
    notices: tuple[Notice, ...]
    catalogue: Catalogue
    ranges: Uncertainty | None = None
