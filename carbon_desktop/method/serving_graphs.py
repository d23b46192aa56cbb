"""Which equations make a serving phase, by what is known of it."""

from types import ModuleType

from carbon_desktop.method import (
    idle_of_tdp,
    requests_by_day,
    requests_by_tokens,
    serving,
    serving_busy,
    serving_intensity,
    serving_load,
    serving_model,
    serving_period,
    serving_replica,
    serving_reserved,
)

_REQUESTS: dict[str, tuple[ModuleType, ...]] = {
    "total": (),
    "by_day": (requests_by_day,),
    "by_tokens": (requests_by_tokens,),
}


def serving_modules(
    *, reserved: bool, idle_power_known: bool = True, requests: str = "total"
) -> tuple[ModuleType, ...]:
    """Return the modules that lead from requests to device-hours and accelerator energy.

    `reserved` says that the accelerators are kept for a period, busy or not; their idle power is
    taken as a share of TDP unless `idle_power_known`. The modules are laid over those of a
    device-hours phase: hours, power share and compute follow from the load. `requests` are known
    as a "total", "by_day" or by the tokens of a day ("by_tokens"), both over the period.

    Raises
    ------
    KeyError
        If `requests` is none of these.
    """
    parts = (*_REQUESTS[requests], serving_model, serving_replica, serving, serving_load)
    if not reserved:
        return (*parts, serving_busy, serving_intensity)
    idle = () if idle_power_known else (idle_of_tdp,)
    return (*parts, serving_period, serving_reserved, *idle, serving_intensity)
