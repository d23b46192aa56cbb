"""The measured rows of ML.ENERGY, as inputs of the method's serving equations."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from carbon_desktop.catalogue import tables

Column = NDArray[np.float64]

INPUT_TOKENS = {
    "lm-arena-chat": (250.0, 100.0, 600.0),
    "gpqa": (250.0, 150.0, 400.0),
    "sourcegraph-fim": (1500.0, 500.0, 3000.0),
}
"""Tokens of a request by task, value, low and high: assumed, for the file does not have them."""

WEIGHT_BYTES = {"bfloat16": 2.0, "fp8": 1.0, "mxfp4": 17 / 32}
"""Bytes of a weight; mxfp4 is 4 bits and an 8-bit scale for each 32 weights."""

CARDS = {"H100": "nvidia-h100-sxm5-80gb", "B200": "nvidia-b200"}
RATES = {"bfloat16": ("bf16",), "fp8": ("fp8",), "mxfp4": ("fp4", "fp8")}
"""Rates that hold each precision, the narrowest first: the rule of the program."""

MODELS = Path(__file__).with_name("serving_models.csv")


class Rows(NamedTuple):
    """Measured rows: what a planner knows of each, and what was measured.

    `inputs` are columns by input of the method; `shape` are those that hold where the model's
    shape is known, `guess` those that stand in where it is not. `joules` is GPU energy for an
    output token, `rate` output tokens a second; `labels` name model, task, gpu and size.
    """

    inputs: dict[str, Column]
    shape: dict[str, Column]
    guess: dict[str, Column]
    joules: Column
    rate: Column
    labels: dict[str, NDArray[np.str_]]

    @property
    def models(self) -> NDArray[np.str_]:
        return self.labels["model"]

    def take(self, chosen: NDArray[np.bool_]) -> Rows:
        """Return the chosen rows."""

        def some(part: Mapping[str, Column]) -> dict[str, Column]:
            return {name: column[chosen] for name, column in part.items()}

        labels = {name: values[chosen] for name, values in self.labels.items()}
        shape, guess = some(self.shape), some(self.guess)
        return Rows(
            some(self.inputs), shape, guess, self.joules[chosen], self.rate[chosen], labels
        )


def read_rows(path: Path) -> Rows:
    """Read the rows of the serving bar: text tasks with a measured energy for a token."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["task"] in INPUT_TOKENS]
    rows = [r for r in rows if r["energy_per_token_joules"]]
    inputs = _inputs(rows)
    labels = {
        "model": _text(rows, "model_id"),
        "task": _text(rows, "task"),
        "gpu": _text(rows, "gpu_model"),
        "size": np.array([_size(float(r["active_params_B"])) for r in rows]),
    }
    shape, guess = _shapes(labels["model"], inputs)
    joules = _numbers(rows, "energy_per_token_joules")
    rate = _numbers(rows, "output_throughput_tokens_per_sec")
    return Rows(inputs, shape, guess, joules, rate, labels)


def _inputs(rows: list[dict[str, str]]) -> dict[str, Column]:
    cards = [tables.accelerators()[CARDS[r["gpu_model"]]] for r in rows]
    rates = [
        next(card.rates[name].value for name in RATES[r["weight_precision"]] if name in card.rates)
        for card, r in zip(cards, rows, strict=True)
    ]
    return {
        "parameters": _numbers(rows, "total_params_B") * 1e9,
        "active_parameters": _numbers(rows, "active_params_B") * 1e9,
        "pruned_share": np.zeros(len(rows)),
        "weight_bytes": np.array([WEIGHT_BYTES[r["weight_precision"]] for r in rows]),
        "cache_value_bytes": np.full(len(rows), 2.0),
        "batch": _numbers(rows, "avg_batch_size"),
        "input_tokens": np.array([INPUT_TOKENS[r["task"]][0] for r in rows]),
        "output_tokens": _numbers(rows, "avg_output_len"),
        "cards_per_replica": _numbers(rows, "num_gpus"),
        "bandwidth": np.array([card.bandwidth_gb_per_s for card in cards], float),
        "accelerator_memory": np.array([card.memory_gb for card in cards], float),
        "peak_rate": np.array(rates),
        "tdp": np.array([card.tdp.value for card in cards if card.tdp is not None]),
    }


def _shapes(
    models: NDArray[np.str_], inputs: dict[str, Column]
) -> tuple[dict[str, Column], dict[str, Column]]:
    with MODELS.open(encoding="utf-8", newline="") as file:
        known = {r["model"]: r for r in csv.DictReader(file)}
    own = [known[name] for name in models]
    context = inputs["input_tokens"] + inputs["output_tokens"] / 2
    window = np.array([float(r["window_tokens"] or "inf") for r in own])
    windowed = _numbers(own, "window_share")
    held = 1 - windowed + windowed * np.minimum(1.0, window / context)
    dense = inputs["active_parameters"] / inputs["parameters"]
    experts = np.array([float(r["expert_share"] or 0) for r in own])
    shape = {
        "layers": _numbers(own, "layers"),
        "kv_width": _numbers(own, "kv_width"),
        "cached_share": _numbers(own, "attention_share") * held,
        "expert_share": np.where(experts > 0, experts, dense),
        "state_bytes": _numbers(own, "state_bytes"),
    }
    ones = np.ones(len(own))
    return shape, {"kv_width": 1024 * ones, "cached_share": ones, "state_bytes": 0 * ones}


def _numbers(rows: list[dict[str, str]], name: str) -> Column:
    return np.array([float(r[name]) for r in rows])


def _text(rows: list[dict[str, str]], name: str) -> NDArray[np.str_]:
    return np.array([r[name] for r in rows])


def _size(active: float) -> str:
    if active < 10:
        return "active below 10^10"
    return "active 10^10 to 5x10^10" if active < 50 else "active above 5x10^10"
