"""Scale: how a phase's energy goes with the size of its model, all else held."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from carbon_desktop.study.phase_estimate import PhaseEstimate

SIZES = ("parameters", "active_parameters")
"""What grows with the model: a mixture of experts keeps its share of active parameters."""

FACTORS: NDArray[np.float64] = 10.0 ** np.linspace(-1.0, 1.0, 41)
"""From a tenth of the present size to ten times it; the middle one is the present."""

PRESENT = len(FACTORS) // 2


class EnergyByScale(NamedTuple):
    """Facility energy (kWh) at each number of parameters, from a tenth of the present to ten."""

    parameters: NDArray[np.float64]
    energy: NDArray[np.float64]

    @property
    def tenfold(self) -> float:
        """Return the energy of a model ten times as large, over that of the present one."""
        return float(self.energy[-1] / self.energy[PRESENT])


def energy_by_scale(phase: PhaseEstimate) -> EnergyByScale | None:
    """Return the energy of a phase at other sizes of its model, None where none follows.

    Tokens, shape, hardware and site are held; what the equations make of the size is not: MFU,
    cards, a count for a deadline. One evaluation, on arrays.
    """
    given = {name: phase.inputs[name] * FACTORS for name in SIZES if name in phase.inputs}
    if "parameters" not in given:
        return None
    with np.errstate(all="ignore"):
        values = phase.graph.evaluate({**phase.inputs, **given})
    energy = values.get("facility_energy")
    if not isinstance(energy, np.ndarray) or not np.all(np.isfinite(energy) & (energy > 0.0)):
        return None
    return EnergyByScale(given["parameters"], energy)
