"""Published models: their size, shape and training data, to fill a workload's form."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from carbon_desktop.catalogue.figure import Figure
from carbon_desktop.catalogue.tables import figures_of, read

FIGURES = (
    "parameters",
    "active_parameters",
    "layers",
    "attention_layers",
    "hidden_size",
    "attention_width",
    "feed_forward_width",
    "kv_width",
    "vocabulary",
    "context",
    "sequence_length",
    "tokens",
    "examples",
    "epochs",
    "flop_per_example",
)
"""Quantities that a model may have a figure for, in the order in which they are shown."""

COMPRESSED = "mla"
"""Note of a cache that holds keys and values as one compressed vector."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A published model; a figure is absent where it is not published, or not known for sure.

    ``active_parameters`` are those that one token passes through, only given for mixtures of
    experts. ``attention_layers`` are given where only some layers keep a cache.
    ``attention_width`` is query heads times their width, given where it is not ``hidden_size``.
    ``feed_forward_width`` has the note "gated" where three matrices make the layer, not two.
    ``kv_width`` is key-value heads times their width, one vector of keys or of values; with the
    note "mla" the one compressed vector of both, with "sliding_window" some or all layers keep
    the last tokens only. ``context`` is the longest published, ``sequence_length`` that of
    pre-training, both in tokens. ``tokens`` are all that pre-training went over, ``examples``
    those of one epoch. ``flop_per_example`` is of the forward pass.
    """

    id: str
    name: str
    organisation: str = ""
    kind: str = "text"
    release_year: int | None = None
    parameters: Figure | None = None
    active_parameters: Figure | None = None
    layers: Figure | None = None
    attention_layers: Figure | None = None
    hidden_size: Figure | None = None
    attention_width: Figure | None = None
    feed_forward_width: Figure | None = None
    kv_width: Figure | None = None
    vocabulary: Figure | None = None
    context: Figure | None = None
    sequence_length: Figure | None = None
    tokens: Figure | None = None
    examples: Figure | None = None
    epochs: Figure | None = None
    flop_per_example: Figure | None = None
    aliases: tuple[str, ...] = ()

    @property
    def cache_width(self) -> float | None:
        """Elements that a layer with a cache keeps for each token, keys and values together."""
        if self.kv_width is None:
            return None
        return self.kv_width.value * (1 if self.kv_width.note == COMPRESSED else 2)


@cache
def models() -> Mapping[str, Model]:
    """Read every published model by its id, ordered by name."""
    own, aliases = figures_of("model_figures"), _aliases()
    rows = read("models")
    return MappingProxyType({row[0]: _model(row, own[row[0]], aliases[row[0]]) for row in rows})


def _model(row: list[str], own: Mapping[str, Figure], aliases: list[str]) -> Model:
    id, name, organisation, kind, year = row
    return Model(
        id=id,
        name=name,
        organisation=organisation,
        kind=kind,
        release_year=int(year),
        aliases=tuple(aliases),
        **{quantity: own[quantity] for quantity in FIGURES if quantity in own},
    )


def _aliases() -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for id, alias in read("model_aliases"):
        found[id].append(alias)
    return found
