"""Which equations make a serving phase, by what is known of it."""

from types import ModuleType

from carbon_desktop.method import (
    serving,
    serving_busy,
    serving_intensity,
    serving_load,
    serving_model,
    serving_replica,
    serving_reserved,
)


def serving_modules(*, reserved: bool) -> tuple[ModuleType, ...]:
    """Return the modules that lead from requests to device-hours and accelerator energy.

    `reserved` says that the accelerators are kept for a period, busy or not. They are laid over
    the modules of a device-hours phase: hours, mean power and compute follow from the load.
    """
    kept = serving_reserved if reserved else serving_busy
    parts = (serving_model, serving_replica, serving, serving_load)
    return (*parts, kept, serving_intensity)
