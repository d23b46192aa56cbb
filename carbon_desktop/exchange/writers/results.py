"""What comes out and what is left out: the sentences of a statement's results and lacks."""

from collections.abc import Mapping

from carbon_desktop.exchange.lacks import Lack
from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.writers.amounts import came_out
from carbon_desktop.exchange.writers.lists import COMMAS, SEMICOLONS, listed
from carbon_desktop.method.floors import PLAN, SUMMED
from carbon_desktop.words.paper import tell

_SENTENCES = (
    {
        "energy": ("it_energy", "facility_energy"),
        "energy_it": ("it_energy",),
        "energy_facility": ("facility_energy",),
    },
    {
        "emissions": ("operational_emissions", "embodied_emissions", "total_emissions"),
        "emissions_operational": ("operational_emissions",),
        "emissions_embodied": ("embodied_emissions",),
    },
    {"emissions_market": ("operational_emissions_market",)},
    {
        "water": ("water_onsite", "water_offsite"),
        "water_onsite": ("water_onsite",),
        "water_offsite": ("water_offsite",),
    },
)
"""Of each group the first sentence is said whose quantities are all known."""


def resulting(statement: Statement, language: str) -> list[str]:
    """Return the sentences of energy, emissions and water, as far as they are known."""
    amounts = result_amounts(statement, language)
    chosen = [
        next((code for code, names in group.items() if amounts.keys() >= set(names)), "")
        for group in _SENTENCES
    ]
    return [tell(code, language, **amounts) for code in chosen if code]


def result_amounts(statement: Statement, language: str) -> Mapping[str, str]:
    """Return the results as they are written, by quantity."""
    return {
        name: came_out(value, (SUMMED.get(name) or PLAN.quantities[name]).unit, language)
        for name, value in statement.results.items()
    }


def left_out(statement: Statement, language: str) -> str:
    """Return the sentence that names what is missing; nothing where nothing is."""
    said = [_lack(one, language) for one in statement.lacks]
    if not said:
        return ""
    return tell("not_included", language, lacks=SEMICOLONS[language].join(said))


def _lack(one: Lack, language: str) -> str:
    names = [tell(f"lack_{name}", language) for name in one.quantities]
    reasons = [_reason(name, phases, language) for name, phases in one.reasons]
    told = COMMAS[language].join(reasons) or tell("no_phases", language)
    return tell("lack", language, quantities=listed(names, language), reasons=told)


def _reason(name: str, phases: tuple[str, ...], language: str) -> str:
    reason = tell(f"no_{name}", language)
    if not phases:
        return reason
    return tell("reason_in", language, reason=reason, phases=listed(phases, language).lstrip())
