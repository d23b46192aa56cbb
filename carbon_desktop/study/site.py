"""Site of a phase: its grid, facility overheads, water and price."""

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.records import Region
from carbon_desktop.plan.field import FIELDS, GRID_BOUNDARIES
from carbon_desktop.study.assumption import DEFAULT
from carbon_desktop.study.phase_inputs import FIELD_OF_INPUT, PhaseInputs

OLD_DATA_YEARS = 3
"""A grid factor this many years behind the catalogue gets a notice."""

GRID_AVERAGE = "grid_average"
"""Label of a residual mix that is not known: it is the very number of the grid then."""

_LIKE_EUR = {"EUR", "USD", "GBP", "CHF"}
"""Currencies worth about as much as each other: bounds of prices are stated in them."""

_OF_THE_REGION = ("grid_intensity", "pue", "wue", "grid_water")
"""Inputs that a region gives: of an unknown region there are none, and no default either."""

_OF_THE_LIFECYCLE = {"state_basis", "lifecycle_below_direct"}
"""Notes that say something of a zone's life-cycle factor, and nothing of its direct one."""


def add_site(inputs: PhaseInputs) -> None:
    """Add everything that the fields of the site give."""
    inputs.take_entered("site")
    boundary = inputs.choice("grid_boundary", "grid_intensity") or GRID_BOUNDARIES[0]
    region = inputs.entry("region", inputs.facts.region, *_OF_THE_REGION)
    if region is not None:
        _add_grid(inputs, region, boundary)
        key = f"region/{region.id}"
        _add_facility(inputs, "pue", "pue", f"{key}/pue", region.pue)
        _add_facility(inputs, "wue", "wue_l_per_kwh", f"{key}/wue", region.wue)
        inputs.look_up("grid_water", f"{key}/water", region.water, "", f"water:{region.zone}")
    inputs.fall_back("pue", "pue_unknown")
    inputs.fall_back("wue", "wue_unknown")
    _add_market(inputs)


def _add_grid(inputs: PhaseInputs, region: Region, boundary: str) -> None:
    """Take the grid's factor at the boundary chosen, else the other, and say so."""
    if inputs.was_given("grid_intensity"):
        return
    key = f"region/{region.id}/grid/{boundary}"
    found = region.factor(boundary)
    today = None if found is None else found[1]._replace(note=found[0])
    column = f"grid:{region.zone}:{'' if found is None else found[0]}"
    if not inputs.look_up("grid_intensity", key, today, "", column):
        inputs.notice("grid_unknown", "region", region=region.id)
        return
    used = inputs.assumptions[-1]
    if used.label != boundary:
        code = _stand_in(region, boundary, used.label)
        inputs.notice(code, "grid_boundary", wanted=boundary, used=used.label, region=region.id)
    if used.year is not None and inputs.facts.year - used.year >= OLD_DATA_YEARS:
        inputs.notice("grid_data_old", "region", region=region.id, year=used.year)
    for note in region.notes:
        if used.label == "lifecycle" or note not in _OF_THE_LIFECYCLE:
            inputs.notice(f"grid_{note}", "region", region=region.id)


def _stand_in(region: Region, wanted: str, used: str) -> str:
    """Return the notice that says why a factor of another boundary stands in for the wanted."""
    if used == "direct+upstream":
        return "boundary_upstream"
    return "boundary_larger" if wanted in region.factors else "boundary_other"


def _add_facility(
    inputs: PhaseInputs, name: str, field: str, key: str, figure: Figure | None
) -> None:
    """Take the site's PUE or WUE, unless entered; say where it is a plan or a lower bound."""
    if inputs.was_given(name) or not inputs.look_up(name, key, figure):
        return
    found = inputs.assumptions[-1].label
    if found in {"region_design", "best_site", "other_site"}:
        inputs.notice(found, field)


def _add_market(inputs: PhaseInputs) -> None:
    """Complete the market-based line: no contract unless entered, the rest at the grid average."""
    inputs.assume("contracted_share", 0.0, "ghg_protocol_scope2")
    is_contracted = inputs.values.get("contracted_share", 0.0) > 0
    if not is_contracted:
        _question_contract(inputs)
    if is_contracted and not inputs.was_given("contract_intensity"):
        inputs.notice("contract_is_clean", "contract_intensity_gco2e_per_kwh")
    inputs.assume("contract_intensity", 0.0, "ghg_protocol_scope2")
    if not inputs.was_given("residual_intensity") and "grid_intensity" in inputs.values:
        grid = next(one for one in inputs.assumptions if one.name == "grid_intensity")
        if is_contracted:
            inputs.notice("residual_is_grid_average", "residual_intensity_gco2e_per_kwh")
        inputs.values["residual_intensity"] = inputs.values["grid_intensity"]
        inputs.assumptions.append(
            grid._replace(name="residual_intensity", status=DEFAULT, label=GRID_AVERAGE)
        )


def _question_contract(inputs: PhaseInputs) -> None:
    for key in ("contract_intensity_gco2e_per_kwh", "residual_intensity_gco2e_per_kwh"):
        if key in inputs.entered():
            inputs.notice("contract_without_share", key)


def add_currency(inputs: PhaseInputs) -> None:
    """Add the currency of the prices; without one they are left out."""
    priced = [name for name in ("electricity_price", "rental_price") if name in inputs.values]
    currency = inputs.choice("currency")
    if priced and not currency:
        inputs.problem("currency_missing", "currency")
        for name in priced:
            del inputs.values[name]
    elif priced and currency:
        inputs.chose("currency", currency)
        if currency in _LIKE_EUR:
            for name in priced:
                inputs.question(FIELDS[FIELD_OF_INPUT[name]], inputs.values[name])
