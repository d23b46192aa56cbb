"""Fields of the workload: what of a phase's compute is known, kind by kind."""

from carbon_desktop.plan.field_kind import LARGEST, Field

PRECISIONS = ("fp4", "int4", "fp8", "int8", "bf16", "fp16", "tf32", "fp32")
WORKLOADS = (
    "device_hours", "measured_energy", "model_training", "serving", "data_preparation",
)  # fmt: skip
ENERGY_BOUNDARIES = ("accelerators", "it", "facility")
RECOMPUTE = ("none", "selective", "full")

_MOST = 1e18
"""More tokens, parameters or requests than anybody has counted."""

RUN_FIELDS = (
    # Hours: five years. Repeats: the search of Strubell et al. 2019 took 4,789 runs.
    Field("hours", "workload", unit="h", maximum=LARGEST, likely=(0.0, 43_830.0)),
    Field("repeats", "workload", unit="1", maximum=LARGEST, likely=(1.0, 5_000.0)),
    # The largest published of a project is 2.6 GWh; a large data centre takes 1 TWh a year.
    Field("energy_kwh", "workload", unit="kWh", maximum=LARGEST, likely=(0.0, 1e9)),
    Field("energy_boundary", "workload", "choice", choices=ENERGY_BOUNDARIES),
    # A search on a tenth of the data, or of the model.
    Field("run_share", "workload", unit="1", maximum=1.0, above=True, likely=(0.001, 1.0)),
    # Llama 3 lost a tenth of its time; more than as much again is no run any more.
    Field("lost_share", "workload", unit="1", maximum=100.0, likely=(0.0, 1.0)),
)
"""How long a phase runs, how often, or what its meter read."""

MODEL_FIELDS = (
    Field("model", "workload", "model"),
    # From a classroom's network to a hundred times the largest published: "7" is not 7 billion.
    Field(
        "parameters",
        "workload",
        unit="1",
        maximum=1e18,
        above=True,
        likely=(1e4, 1e14),
        belongs_to="model",
    ),
    Field(
        "active_parameters",
        "workload",
        unit="1",
        maximum=1e18,
        above=True,
        likely=(1e4, 1e14),
        belongs_to="model",
    ),
    Field("precision", "workload", "choice", choices=PRECISIONS),
    # Whole runs, V100 to H100, lie between 0.10 and 0.57.
    Field("mfu", "workload", unit="1", maximum=1.0, above=True, likely=(0.05, 0.75)),
    Field(
        "layers",
        "workload",
        "whole",
        unit="1",
        minimum=1.0,
        maximum=1e5,
        likely=(1.0, 1_000.0),
        belongs_to="model",
    ),
    Field(
        "hidden_size",
        "workload",
        "whole",
        unit="1",
        minimum=1.0,
        maximum=1e7,
        likely=(8.0, 1e6),
        belongs_to="model",
    ),
    Field(
        "kv_width",
        "workload",
        "whole",
        unit="1",
        minimum=1.0,
        maximum=1e7,
        likely=(8.0, 1e6),
        belongs_to="model",
    ),
)
"""The model: its size, its shape and its precision, for training and serving alike."""

TRAINING_FIELDS = (
    # The largest published run saw 36e12 tokens.
    Field(
        "tokens",
        "workload",
        unit="1",
        maximum=_MOST,
        likely=(1e5, 2e14),
        belongs_to="model",
    ),
    Field("epochs", "workload", unit="1", maximum=1e9, above=True, likely=(0.01, 1_000.0)),
    Field(
        "sequence_length",
        "workload",
        "whole",
        unit="1",
        minimum=1.0,
        maximum=1e9,
        likely=(16.0, 2e6),
        belongs_to="model",
    ),
    Field(
        "examples",
        "workload",
        unit="1",
        maximum=_MOST,
        above=True,
        likely=(100.0, 1e12),
        belongs_to="model",
    ),
    Field(
        "flop_per_example",
        "workload",
        unit="FLOP",
        maximum=1e30,
        above=True,
        likely=(1e5, 1e17),
        belongs_to="model",
    ),
    # From a network on a laptop to ten times the largest published, 5e26.
    Field("training_flop", "workload", unit="FLOP", maximum=1e40, above=True, likely=(1e12, 5e27)),
    Field("trained_share", "workload", unit="1", maximum=1.0),
    Field("frozen_below_share", "workload", unit="1", maximum=1.0),
    Field(
        "teacher_parameters", "workload", unit="1", maximum=_MOST, above=True, likely=(1e4, 1e14)
    ),
    Field("recompute", "workload", "choice", choices=RECOMPUTE),
    Field("hfu", "workload", unit="1", maximum=1.0, above=True, likely=(0.05, 0.85)),
    Field(
        "model_rate_tflops",
        "workload",
        unit="TFLOP/s",
        maximum=LARGEST,
        above=True,
        likely=(0.1, 5_000.0),
    ),
    Field(
        "hardware_rate_tflops",
        "workload",
        unit="TFLOP/s",
        maximum=LARGEST,
        above=True,
        likely=(0.1, 5_000.0),
    ),
    Field(
        "tokens_per_second", "workload", unit="1/s", maximum=_MOST, above=True, likely=(1.0, 1e9)
    ),
    # From an hour to five years.
    Field(
        "deadline_hours", "workload", unit="h", maximum=LARGEST, above=True, likely=(1.0, 43_830.0)
    ),
)
"""Model training: what is computed, how fast, and until when."""

SERVING_FIELDS = (
    Field("requests", "workload", unit="1", maximum=_MOST, likely=(1.0, 1e14)),
    # The largest published service answers 2.5e9 prompts a day.
    Field("requests_per_day", "workload", unit="1", maximum=_MOST, likely=(1.0, 1e11)),
    Field("tokens_per_day", "workload", unit="1", maximum=_MOST, likely=(1e3, 1e15)),
    Field("period_days", "workload", unit="day", maximum=1e6, above=True, likely=(0.04, 3_653.0)),
    Field("input_tokens", "workload", unit="1", maximum=1e9, likely=(1.0, 2e6)),
    Field("output_tokens", "workload", unit="1", maximum=1e9, likely=(1.0, 1e5)),
    Field("batch", "workload", unit="1", minimum=1.0, maximum=1e6, likely=(1.0, 8_192.0)),
    Field("peak_to_mean", "workload", unit="1", minimum=1.0, maximum=1e6, likely=(1.0, 20.0)),
    Field("pruned_share", "workload", unit="1", maximum=0.999),
    Field("replicas", "workload", "whole", unit="1", minimum=1.0, maximum=1e9, likely=(1.0, 1e5)),
    Field(
        "cards_per_replica",
        "workload",
        "whole",
        unit="1",
        minimum=1.0,
        maximum=1e6,
        likely=(1.0, 1_024.0),
        belongs_to="model",
    ),
)
"""Serving: the load, what a request is made of, and how it is batched."""

DATA_FIELDS = (
    Field("cores", "workload", "whole", unit="1", minimum=1.0, maximum=1e12, likely=(1.0, 1e6)),
    # Servers' processors take 2 to 10 W a core.
    Field("core_power_w", "workload", unit="W", maximum=LARGEST, likely=(0.5, 30.0)),
    Field("cpu_load", "workload", unit="1", maximum=1.0, above=True),
    Field("memory_gb", "workload", unit="GB", maximum=LARGEST, likely=(0.5, 1e8)),
    Field("storage_tb", "workload", unit="TB", maximum=LARGEST, likely=(0.001, 1e6)),
)
"""Data preparation: processors, memory and storage, without accelerators."""

WORKLOAD_FIELDS = (
    *RUN_FIELDS, *MODEL_FIELDS, *TRAINING_FIELDS, *SERVING_FIELDS, *DATA_FIELDS,
)  # fmt: skip


def _keys(*groups: tuple[Field, ...]) -> tuple[str, ...]:
    return tuple(one.key for group in groups for one in group)


_OF_ANY_MODEL = tuple(key for key in _keys(MODEL_FIELDS) if key != "mfu")
_REPEATED = ("repeats", "run_share", "lost_share")

FIELDS_OF_WORKLOAD = {
    "device_hours": ("hours", *_REPEATED, *_OF_ANY_MODEL, "mfu"),
    "measured_energy": (
        "energy_kwh", "energy_boundary", "hours", "repeats", *_OF_ANY_MODEL, "mfu",
    ),
    "model_training": (*_REPEATED, *_OF_ANY_MODEL, "mfu", *_keys(TRAINING_FIELDS)),
    "serving": ("repeats", *_OF_ANY_MODEL, *_keys(SERVING_FIELDS)),
    "data_preparation": ("hours", "repeats", *_keys(DATA_FIELDS)),
}  # fmt: skip
"""The fields that each kind of workload is made of; those of other kinds are kept, not used."""
