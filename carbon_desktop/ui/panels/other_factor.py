"""What a figure would be with the grid factor of the other boundary."""

from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.method.carbon import operational_emissions
from carbon_desktop.method.graph import Working
from carbon_desktop.plan.field import GRID_BOUNDARIES
from carbon_desktop.study.assumption import LOOKED_UP, Assumption


class OtherFactor(NamedTuple):
    """Another boundary, and the emissions in kgCO2e that its factor would give."""

    boundary: str
    value: float


def other_factor(
    above: Working | None, used: Assumption | None, catalogue: Catalogue
) -> OtherFactor | None:
    """Return what the other factor of a region would give for the emissions above it.

    Only where these are the plain product of an energy and the factor, and where the region
    has a factor that is truly of the other boundary; else None.
    """
    if above is None or used is None or used.name != "grid_intensity":
        return None
    if not above.name.endswith("operational_emissions") or used.status != LOOKED_UP:
        return None
    energy = above.children[0].value
    region = catalogue.regions.get(used.fact.split("/")[1])
    if energy is None or region is None:
        return None
    for boundary in GRID_BOUNDARIES:
        found = region.factor(boundary)
        if boundary != used.label and found is not None and found[0] == boundary:
            return OtherFactor(boundary, float(operational_emissions(energy, found[1].value)))
    return None
