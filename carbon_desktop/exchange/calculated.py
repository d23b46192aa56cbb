"""Calculated facts: what a paper is told in place of the calibrated constants behind it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from carbon_desktop.catalogue.catalogue import Catalogue
from carbon_desktop.exchange.fact import Fact, fact
from carbon_desktop.study.assumption import Assumption
from carbon_desktop.study.estimate import PhaseEstimate
from carbon_desktop.study.field_inputs import UNITS
from carbon_desktop.words.numbers import significant


class _Behind(NamedTuple):
    """A quantity that is told as `name`, and the constant that says where it comes from."""

    name: str
    quantity: str
    constant: str


_BEHIND = (
    _Behind("mfu", "mfu", "mfu_level"),
    _Behind("power_share", "power_share", "base_power_share"),
    _Behind("serving_rate", "tokens_per_second", "memory_efficiency"),
    _Behind("busy_power", "accelerator_power", "reading_power_share"),
)

_LOADED_BY = {
    frozenset({"size_load"}): "for_size",
    frozenset({"settling_load"}): "for_length",
    frozenset({"size_load", "settling_load"}): "for_size_and_length",
}
"""What the mean power was worked out for, by the equations that it rests on."""


def calculated(
    phase: PhaseEstimate, known: Iterable[Assumption], catalogue: Catalogue
) -> Mapping[str, Fact]:
    """Return the quantities that calibrated constants among the `known` inputs lead to.

    Each is one number of the constants' source, in place of all of them.
    """
    constants = {one.name: one for one in known}
    return {
        one.name: _fact(phase, one, constants[one.constant], catalogue)
        for one in _BEHIND
        if one.constant in constants and one.quantity in phase.values
    }


def worked_out(phase: PhaseEstimate, name: str) -> Fact | None:
    """Return a quantity of a phase as a fact of no source of its own; None where not known."""
    value = phase.value(name)
    return None if value is None else Fact(name, value, UNITS[name], "calculated")


def _fact(phase: PhaseEstimate, one: _Behind, constant: Assumption, catalogue: Catalogue) -> Fact:
    label = ""
    if one.name == "power_share":
        loads = {"size_load", "settling_load"} & phase.graph.quantities.keys()
        label = _LOADED_BY.get(frozenset(loads), "")
    # To the digits that are told, so that phases with the same words are told together.
    value = significant(float(phase.values[one.quantity]))
    told = fact(constant, catalogue)
    return told._replace(name=one.name, value=value, unit=UNITS[one.quantity], label=label)
