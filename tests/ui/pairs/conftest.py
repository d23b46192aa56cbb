"""Pages of pairs, with the draws and the matrix that a window would have found for them."""

from collections.abc import Callable

import pytest

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.study.estimate import Estimate
from carbon_desktop.study.matrix import matrix
from carbon_desktop.study.uncertainty import uncertainty
from carbon_desktop.ui.pairs.page import PairsPage
from carbon_desktop.ui.scene import Scene

PLACES = {"Poland": {"region": "PL"}, "Québec": {"region": "CA-QC"}, "Again": {}}


@pytest.fixture
def three(estimate_of) -> Estimate:
    """Return the estimate of a run in France, in Poland, in Québec and in France again."""
    cards = {"accelerator": "nvidia-h100-sxm5-80gb", "count": 64.0, "hours": 100.0}
    return estimate_of(PLACES, region="FR", **cards)


@pytest.fixture
def drawn(catalogue: Catalogue) -> Callable[..., Scene]:
    """Return a maker of scenes with ranges."""

    def make(of: Estimate, language: str = "en", **more) -> Scene:
        made = Scene(of, "baseline", "main", language, catalogue, uncertainty(of, 500))
        return made._replace(**more)

    return make


@pytest.fixture
def page(qtbot, light) -> PairsPage:
    """Return a page that answers its own questions at once."""
    made = PairsPage()
    qtbot.addWidget(made)
    made.asked = []

    def answer(quantity: str) -> None:
        made.asked.append(quantity)
        scene = made._scene
        made.show_matrix(matrix(scene.estimate, scene.ranges, quantity))

    made.matrix_wanted.connect(answer)
    made.resize(860, 380)
    made.show()
    qtbot.waitExposed(made)
    return made
