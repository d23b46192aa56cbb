"""The shipped examples: plans with their published figures, estimated when they are listed."""

from pathlib import Path
from typing import NamedTuple

from carbon_desktop.assets import asset
from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.profiles.files import load_plan
from carbon_desktop.study.estimate import Estimate, estimate
from carbon_desktop.study.published import Beside, beside
from carbon_desktop.words.examples import EXAMPLES


class Example(NamedTuple):
    """A shipped plan and what it comes to by our method today."""

    id: str
    path: Path
    result: Estimate

    @property
    def figures(self) -> tuple[Beside, ...]:
        """What was published of it, beside ours."""
        return beside(self.result)


def examples(catalogue: Catalogue) -> tuple[Example, ...]:
    """Return the examples in the order in which they are listed.

    Raises
    ------
    ProfileError
        If a shipped file cannot be read.
    """
    paths = {id: asset(f"examples/{id}.json") for id in EXAMPLES}
    return tuple(
        Example(id, path, estimate(load_plan(path), catalogue)) for id, path in paths.items()
    )
