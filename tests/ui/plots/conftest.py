"""Scenes to draw."""

from collections.abc import Callable

import pytest

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.ui.scene import Scene


@pytest.fixture
def scene(catalogue: Catalogue) -> Callable[..., Scene]:
    """Return a maker of scenes: an estimate, and the scenario that is looked at."""

    def make(of: Estimate, scenario: str = "baseline", language: str = "en") -> Scene:
        return Scene(of, scenario, "main", language, catalogue)

    return make
