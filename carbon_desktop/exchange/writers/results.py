"""What comes out and what is left out: the sentences of a statement's results and lacks."""

from collections.abc import Iterable, Mapping

from carbon_desktop.exchange.lacks import Lack
from carbon_desktop.exchange.statement import Statement
from carbon_desktop.exchange.writers.amounts import (
    GAP,
    about,
    adding_up,
    brief,
    came_out,
    count,
    ranged,
)
from carbon_desktop.exchange.writers.lists import COMMAS, SEMICOLONS, listed
from carbon_desktop.method.floors import PLAN, SUMMED
from carbon_desktop.words.paper import tell
from carbon_desktop.words.ranges import span

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
    {
        "for_requests": ("energy_per_thousand_requests", "energy_per_million_tokens", "sci"),
        "for_requests_energy": ("energy_per_thousand_requests", "energy_per_million_tokens"),
    },
)
"""Of each group the first sentence is said whose quantities are all known."""


PER_REQUEST = ("energy_per_thousand_requests", "energy_per_million_tokens")
"""What a service is told with: energies of a thousand requests and of a million tokens."""

_EMISSIONS = ("operational_emissions", "embodied_emissions", "total_emissions")

HEADLINES = {
    "total": "total_emissions",
    "operational": "operational_emissions",
    "embodied": "embodied_emissions",
}
"""What is given as the emissions: the first of these that is known."""


def resulting(statement: Statement, language: str) -> list[str]:
    """Return the sentences of energy, emissions and water, as far as they are known."""
    amounts = result_amounts(statement, language)
    chosen = [
        next((code for code, names in group.items() if amounts.keys() >= set(names)), "")
        for group in _SENTENCES
    ]
    return [tell(code, language, **amounts) for code in chosen if code]


def result_amounts(statement: Statement, language: str) -> Mapping[str, str]:
    """Return the results as they are written, by quantity, each with its range in brackets."""
    results = statement.results
    total = results.get("total_emissions", 0.0)
    return {
        name: ranged(
            text, (results[name], total), statement.ranges.get(name), _unit(name), language
        )
        for name, text in _best_amounts(statement, language).items()
    }


def hours_told(statement: Statement, language: str) -> str:
    """Return the device-hours of all runs, with their range; nothing where they are not known."""
    number = device_hours(statement)
    return tell("device_hours", language, number=number + hours_range(statement)) if number else ""


def device_hours(statement: Statement) -> str:
    """Return the number of device-hours: three digits where any were worked out."""
    hours = statement.results.get("device_hours")
    if hours is None:
        return ""
    is_planned = any(run.is_planned for run in statement.runs)
    return about(hours) if is_planned else count(hours)


def hours_range(statement: Statement) -> str:
    """Return the range of the device-hours in brackets, or nothing where they are exact."""
    found = statement.ranges.get("device_hours")
    ends = "" if found is None else span(*found)
    return f"{GAP}[{brief(ends)}]" if ends else ""


def about_brackets(statement: Statement, text: str, language: str) -> str:
    """Return the sentence that says what the brackets of a text are; nothing without any."""
    told = (*result_amounts(statement, language).values(), hours_range(statement))
    brackets = [one[one.index("[") :] for one in told if one.endswith("]")]
    if not any(one in text for one in brackets):
        return ""
    fields = {"draws": count(statement.draws), "seed": count(statement.seed)}
    return tell("brackets", language, **fields)


def _best_amounts(statement: Statement, language: str) -> dict[str, str]:
    """Return the results without their ranges; the emissions add up."""
    told = {
        name: came_out(value, _unit(name), language) for name, value in statement.results.items()
    }
    if told.keys() >= set(_EMISSIONS):
        parts = [statement.results[name] for name in _EMISSIONS[:-1]]
        told |= zip(_EMISSIONS, adding_up(parts, "kgCO2e", language), strict=True)
    return told


def _unit(name: str) -> str:
    return (SUMMED.get(name) or PLAN.quantities[name]).unit


def emitted(statement: Statement, language: str) -> str:
    """Return the emissions in one piece, the total before its parts; nothing where unknown."""
    code = next((code for code, name in HEADLINES.items() if name in statement.results), "")
    if not code:
        return ""
    amounts = dict(result_amounts(statement, language))
    if code == "total":
        parts = _best_amounts(statement, language)
        amounts |= {name: _bare(parts[name]) for name in _EMISSIONS[:-1]}
    return tell(f"emitted_{code}", language, **amounts)


def _bare(amount: str) -> str:
    """Return a part as it stands behind its total, whose unit says of what it is."""
    return amount.removesuffix(f"{GAP}CO₂e")


def left_out(lacks: Iterable[Lack], language: str) -> str:
    """Return the sentence that names what is missing; nothing where nothing is."""
    said = [_lack(one, language) for one in lacks]
    if not said:
        return ""
    return tell("not_included", language, lacks=SEMICOLONS[language].join(said))


def _lack(one: Lack, language: str) -> str:
    names = [tell(f"lack_{name}", language) for name in one.quantities]
    reasons = [_reason(name, phases, language) for name, phases in one.reasons]
    told = COMMAS[language].join(dict.fromkeys(reasons)) or tell("no_phases", language)
    return tell("lack", language, quantities=listed(names, language), reasons=told)


def _reason(name: str, phases: tuple[str, ...], language: str) -> str:
    reason = tell(f"no_{name}", language)
    if not phases:
        return reason
    return tell("reason_in", language, reason=reason, phases=listed(phases, language).lstrip())
