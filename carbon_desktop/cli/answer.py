"""What ``estimate`` found, ready to be printed."""

from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.plan.messages import Notice
from carbon_desktop.plan.plan import Plan
from carbon_desktop.study.estimate import ScenarioEstimate


class Answer(NamedTuple):
    """A scenario's estimate with the plan it is of, and all that the reader should know."""

    plan: Plan
    scenario: ScenarioEstimate
    notices: tuple[Notice, ...]
    catalogue: Catalogue
