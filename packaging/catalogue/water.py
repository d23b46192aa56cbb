"""The range of the water that a zone's electricity consumes: the spread by fuel and cooling.

One source has a figure a country. How far it may be off follows from the zone's mix: Macknick
et al. 2012 (macknick_2012) review what each fuel consumes, and the plants of one fuel differ by
their cooling, those of hydropower by their reservoirs. Fuels are independent, and the range
is carried over to the country's figure in proportion.
"""

from math import hypot

from catalogue.ranges import short
from catalogue.shared import Range, Row, number

# gal/MWh consumed: least, middle and most among the medians by cooling (pond, tower, once
# through); of hydropower the least, median and most published. Oil burns in steam plants as gas
# does. Wind and the rest of the mix have no plant that cools much, or no review.
CONSUMPTION = {
    "coal": (250, 545, 687),
    "gas": (100, 205, 826),
    "oil": (240, 240, 826),
    "nuclear": (269, 610, 672),
    "hydro": (1425, 4491, 18000),
    "bio": (300, 390, 553),
}
# No mix consumes more than the thirstiest reservoirs: 18,000 gal/MWh at 3.785 L/gal.
CEILING = 18000 * 3.785 / 1000


def water_range(value: float, zone: Row) -> Range:
    """Return the 90 % range of a zone's litres per kWh, from the shares of its mix."""
    shares = {fuel: number(zone[f"share_{fuel}_pct"]) or 0.0 for fuel in CONSUMPTION}
    middle = sum(shares[fuel] * CONSUMPTION[fuel][1] for fuel in shares)
    if not middle:
        return None, None
    below = hypot(*(shares[f] * (CONSUMPTION[f][1] - CONSUMPTION[f][0]) for f in shares))
    above = hypot(*(shares[f] * (CONSUMPTION[f][2] - CONSUMPTION[f][1]) for f in shares))
    return short(value * (1 - below / middle)), short(
        max(value, min(value * (1 + above / middle), CEILING))
    )
