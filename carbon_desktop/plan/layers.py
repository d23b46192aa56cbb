"""Layers of settings: several laid over each other, and the least that one has to say."""

from collections.abc import Collection

from carbon_desktop.plan.field import DEPENDENTS
from carbon_desktop.plan.plan import Setting, Settings

UNSET = Setting(None)
"""Takes the catalogue's value, whatever the layers below say."""


def merged(*layers: Settings) -> dict[str, Setting]:
    """Return settings of several layers as one, the first layer winning.

    A layer that sets the accelerator or the region hides what the layers below it said of the
    one before. A setting without a value hides, and is then gone itself.
    """
    result: dict[str, Setting] = {}
    for layer in reversed(layers):
        if layer and result:
            for owner, dependents in DEPENDENTS.items():
                if owner in layer:
                    for key in dependents:
                        result.pop(key, None)
        result.update(layer)
    for setting in result.values():
        if setting.value is None:
            return {key: one for key, one in result.items() if one.value is not None}
    return result


def difference(wanted: Settings, below: Settings, stated: Collection[str] = ()) -> Settings:
    """Return the least to say over `below` for `wanted` to come out; `stated` is said anyway."""
    keys = [*wanted, *(key for key in (*below, *stated) if key not in wanted)]
    said = {
        key: wanted.get(key, UNSET)
        for key in keys
        if key in stated or wanted.get(key) != below.get(key)
    }
    for owner, dependents in DEPENDENTS.items():
        if owner in said:
            for key in dependents:
                said.pop(key, None)  # It hides what is below: an unset one has nothing to hide.
                if key in wanted:
                    said[key] = wanted[key]
    return said
