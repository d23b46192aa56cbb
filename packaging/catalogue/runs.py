"""Published training runs: what was put in, what came out, and which bars a row belongs to.

The table ships as single published figures with their citations. Rows of low confidence ship
for reading only; no bar and no calibration uses them.
"""

from collections.abc import Callable
from pathlib import Path

from catalogue.shared import Row, number, rows, tidy, write

BILLION = 1e9
KG_PER_T = KWH_PER_MWH = 1000.0
FIELDS = (
    "id", "model", "year", "organisation", "domain", "parameters", "active_parameters", "tokens",
    "hardware", "accelerator", "device_count", "wall_clock_hours", "device_hours", "precision",
    "mfu", "hfu", "rate_tflops", "pue", "grid_intensity", "energy_kwh", "boundary", "metered",
    "emissions_kgco2e", "emissions_kind", "source", "locator", "confidence", "hours_bar",
    "tokens_bar",
)  # fmt: skip
BOUNDARIES = {
    "": "", "servers, AC; no switches, no cooling, no storage": "servers",
    "GPU only, no PUE": "accelerators", "GPU only, before PUE": "accelerators",
    "GPU, before PUE": "accelerators", "GPU TDP": "accelerators", "GPU TDP only": "accelerators",
    "GPU TDP only (as BLOOM)": "accelerators", "GPU x PUE": "accelerators_pue",
    "facility (TDP x PUE)": "accelerators_pue",
    "facility (GPU TDP x PUE, no host)": "accelerators_pue",
    "GPU TDP + measured idle/infrastructure of cluster": "it", "as above": "it",
    "IT (before PUE)": "it", "facility": "facility", "facility (IT x PUE 1.58)": "facility",
    "facility (system power x PUE)": "facility",
}  # fmt: skip
PRECISIONS = {"": "", "BF16/FP16 mixed": "bf16", "FP16/BF16": "bf16"}
KINDS = (  # the first words found say which emissions a row has
    ("marginal", "marginal"), ("net/", "net"), ("net tCO2e", "net"),
    ("US national average", "national_average"), ("following Wu", "national_average"),
    ("calculator", "calculator"), ("location", "location"), ("gross", "location"),
    ("as Gemma 1", "location"),
)  # fmt: skip
NO_TRUTH = {  # tokens bar: device-hours derived from power or FLOP, planned, or an upper bound
    "glam-64b64e", "nemotron4-340b", "skywork-13b", "glm-130b", "tinyllama-1.1b",
    # the same run of BLOOM again, at other boundaries
    "bloom-176b-by-llama", "bloom-176b-idle", "bloom-176b-lifecycle", "bloom-176b-pue12",
}  # fmt: skip


def compile_runs(folder: Path, accelerator: Callable[[str], str]) -> None:
    """Write training_runs.csv; `accelerator` names the catalogue's entry of a part, or ""."""
    lines = [line(r, accelerator) for r in rows(folder / "training.csv")]
    write("training_runs.csv", FIELDS, ([one[name] for name in FIELDS] for one in lines))


def line(r: Row, accelerator: Callable[[str], str]) -> Row:
    """Return one run in the program's units and codes."""
    part = r["hardware"].split(" (")[0]
    mixed = "/" in r["hardware"] or "+" in r["hardware"]
    same = ("id", "model", "year", "organisation", "domain", "hardware", "source", "confidence")
    return {
        **{name: r[name] for name in same},
        "parameters": scaled(r["total_params_B"], BILLION),
        "active_parameters": scaled(r["active_params_B"], BILLION),
        "tokens": scaled(r["training_tokens_B"], BILLION),
        "accelerator": "" if mixed else accelerator(part),
        "precision": precision(r),
        "device_count": r["device_count"],
        "wall_clock_hours": scaled(r["wall_clock_hours"], 1.0),
        "device_hours": scaled(r["device_hours"], 1.0),
        "mfu": r["reported_MFU"],
        "hfu": r["reported_HFU"],
        "rate_tflops": r["reported_TFLOPs_per_device"],
        "pue": r["PUE"],
        "grid_intensity": r["grid_gCO2e_per_kWh"],
        "energy_kwh": scaled(r["energy_MWh_reported"], KWH_PER_MWH),
        "boundary": BOUNDARIES[r["energy_boundary"]],
        "metered": r["metered"],
        "emissions_kgco2e": scaled(r["tCO2e_reported"], KG_PER_T),
        "emissions_kind": emissions_kind(r["co2_kind"]) if r["tCO2e_reported"] else "",
        "locator": r["source_locator"],
        "hours_bar": str(int(in_hours_bar(r))),
        "tokens_bar": str(int(in_tokens_bar(r))),
    }


def scaled(text: str, factor: float) -> str:
    """Write a number in the program's unit, to ten digits."""
    value = number(text)
    return tidy(None if value is None else value * factor)


def precision(r: Row) -> str:
    """Name the compute precision; two cards say it in words only."""
    if not r["precision"] and "FP8 training" in r["notes"]:
        return "fp8"
    return PRECISIONS.get(r["precision"], r["precision"].lower())


def emissions_kind(text: str) -> str:
    """Say whose electricity the emissions are: kinds are never compared with one another."""
    return next((kind for words, kind in KINDS if words in text), "unspecified")


def in_hours_bar(r: Row) -> bool:
    """Metered, with its device-hours, and read in a source."""
    return r["metered"] == "yes" and bool(r["device_hours"]) and r["confidence"] != "low"


def in_tokens_bar(r: Row) -> bool:
    """Text, with parameters, tokens and device-hours that were not worked out from them."""
    known = r["total_params_B"] and r["training_tokens_B"] and r["device_hours"]
    read = r["confidence"] != "low" and r["id"] not in NO_TRUTH
    return r["domain"] == "text" and bool(known) and read
