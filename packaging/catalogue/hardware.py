"""Accelerators and processors: specifications, power, embodied emissions, with their ranges."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from catalogue.ranges import spanning
from catalogue.shared import FIGURE, Range, Row, Shared, number, rows, tidy, widened, write

RATES = {
    "fp64": "fp64_tflops", "fp32": "fp32_tflops", "tf32": "tf32_dense_tflops",
    "bf16": "bf16_dense_tflops", "fp16": "fp16_dense_tflops", "fp8": "fp8_dense_tflops",
    "int8": "int8_dense_tops", "fp4": "fp4_dense_tflops",
}  # fmt: skip
BOARDS = {"nvidia-k80", "nvidia-m60", "nvidia-a16", "tenstorrent-n300"}  # several chips, one count
UNITS = {
    "PCIe": "card", "Board": "chip", "IPU-Machine": "chip", "Laptop": "chip", "SoC": "computer",
    "Desktop": "computer", "System": "computer",
}  # fmt: skip  # every other form factor is a module
HOST_INSIDE = {"soc", "edge", "superchip", "apu", "wafer"}  # the power covers the CPU as well
WHOLE_CARD = ("card", "package", "accelerator", "one eighth of an 8-GPU baseboard")
ESTIMATED_POWER = 0.25  # DECISIONS 7
ESTIMATED_EMBODIED = 0.5  # DECISIONS 5
EMBODIED_DECIDED = {"nvidia-b200": (284.0, 561.0)}  # DECISIONS 5
# The one card that two first-hand studies cover, H100: ADEME 273 kg, NVIDIA 164 kg. Any other
# single study may be as far off, either way.
STUDY_FACTOR = 273 / 164
# Power limits that the vendor's own note gives, and B300 by air or by liquid (CORRECTIONS.md).
POWER_SPREAD = {
    "nvidia-b300": 1400.0, "microsoft-maia-100": 700.0, "nvidia-quadro-rtx-6000": 295.0,
    "nvidia-quadro-rtx-8000": 295.0,
}  # fmt: skip
# Differences which the entry's note explains as an average, another rate or a limited part.
EXPLAINED = {
    ("google-tpu-v2", "tdp_w", "221"), ("google-tpu-v3", "tdp_w", "283"),
    ("google-tpu-v3", "tdp_w", "220"), ("google-tpu-v4", "tdp_w", "170"),
    ("nvidia-k40", "fp32_tflops", "5.05"), ("nvidia-k40", "fp64_tflops", "1.68"),
    ("nvidia-k80", "fp32_tflops", "8.13"), ("nvidia-h800-sxm5-80gb", "fp64_tflops", "29.65"),
}  # fmt: skip


def compile_accelerators(shared: Shared) -> None:
    table = sorted(shared.table("accelerators"), key=lambda r: r["name"].casefold())
    # A count of rows, which the look-up rule needs: the rows themselves are not all passed on.
    popular = Counter(r["accelerator_id"] for r in rows(shared.folder / "cloud_instances.csv"))
    write(
        "accelerators.csv",
        ("id", "name", "vendor", "kind", "form_factor", "architecture", "release_year",
         "memory_gb", "bandwidth_gb_per_s", "unit_counted", "covers_host", "power_estimated",
         "instances"),
        ([r["id"], r["name"], r["vendor"], r["kind"], r["form_factor"], r["architecture"],
          r["release_year"], r["memory_gb"], r["memory_bandwidth_gb_per_s"],
          unit_counted(r),
          int(covers_host(r)), int(r["tdp_basis"] == "estimate"), popular[r["id"]]]
         for r in table),
    )  # fmt: skip
    lines = [line for r in table for line in accelerator_figures(shared, r)]
    write("accelerator_figures.csv", FIGURE, lines)


def unit_counted(r: Row) -> str:
    if "per GPU" in r["name"]:
        return "chip"
    return "board" if r["id"] in BOARDS else UNITS.get(r["form_factor"], "module")


def covers_host(r: Row) -> bool:
    return r["kind"] in HOST_INSIDE or r["tdp_basis"] in ("system_wall", "system")


def accelerator_figures(shared: Shared, r: Row) -> Iterator[list[str]]:
    source = r["source"]
    if r["tdp_w"]:
        note = {"estimate": "estimated", "system_wall": "wall"}.get(r["tdp_basis"], "")
        yield shared.figure(r["id"], "tdp", r["tdp_w"], "W", source, "", power_range(shared, r),
                            note)  # fmt: skip
    if r["idle_w"]:
        yield shared.figure(r["id"], "idle_power", r["idle_w"], "W", r["idle_source"])
    for key, column in RATES.items():
        if r[column]:
            unit = "TOP/s" if key == "int8" else "TFLOP/s"
            note = rate_note(r, key)
            spread = disagreement(shared, r["id"], column.replace("_dense", ""), r[column])
            yield shared.figure(r["id"], key, r[column], unit, source, "", spread, note)
    if r["embodied_kgco2e"]:
        yield embodied(shared, r)
    if r["lifetime_years"]:
        yield shared.figure(r["id"], "lifetime", r["lifetime_years"], "year", r["lifetime_source"],
                            spread=lifetime_range(shared, float(r["lifetime_years"])))  # fmt: skip


def rate_note(r: Row, key: str) -> str:
    """Say what a 16-bit rate really is: NVIDIA's tables give fp16 with either accumulation."""
    bf16, fp16 = number(r["bf16_dense_tflops"]), number(r["fp16_dense_tflops"])
    if key == "bf16" and r["architecture"] in ("Volta", "Turing"):
        return "fp16_input"
    doubled = bf16 is not None and fp16 is not None and fp16 > 1.5 * bf16
    return "fp16_accumulation" if key == "fp16" and r["vendor"] == "NVIDIA" and doubled else ""


def power_range(shared: Shared, r: Row) -> Range:
    tdp = float(r["tdp_w"])
    if r["tdp_basis"] == "estimate":
        return tdp * (1 - ESTIMATED_POWER), tdp * (1 + ESTIMATED_POWER)
    limits = re.search(r"(?:between|configurable) (\d+)(?: and |-)(\d+) W", r["note"])
    others = [float(limits[1]), float(limits[2])] if limits else []
    others += [POWER_SPREAD[r["id"]]] if r["id"] in POWER_SPREAD else []
    low, high = disagreement(shared, r["id"], "tdp_w", r["tdp_w"])
    return widened(tdp, others + [v for v in (low, high) if v is not None])


def disagreement(shared: Shared, id: str, field: str, used: str) -> Range:
    others = [float(c["other_value"]) for c in shared.table("accelerators_conflicts")
              if (c["accelerator_id"], c["field"]) == (id, field)
              and (id, field, c["other_value"]) not in EXPLAINED]  # fmt: skip
    return widened(float(used), others)


def embodied(shared: Shared, r: Row) -> list[str]:
    cards = [e for e in shared.table("accelerators_embodied")
             if e["accelerator_id"] == r["id"] and e["scope"].startswith(WHOLE_CARD)]  # fmt: skip
    (used,) = (e for e in cards if e["preferred"] == "1")
    best = float(r["embodied_kgco2e"])
    others = [float(e["embodied_kgco2e"]) for e in cards if e is not used]
    if r["embodied_quality"] == "estimate":
        others += [best * (1 - ESTIMATED_EMBODIED), best * (1 + ESTIMATED_EMBODIED)]
    else:
        others += [best / STUDY_FACTOR, best * STUDY_FACTOR]
    spread = EMBODIED_DECIDED.get(r["id"]) or widened(best, others)
    return shared.figure(r["id"], "embodied", best, "kgCO2e", r["embodied_source"], used["year"],
                         spread, r["embodied_quality"])  # fmt: skip


def lifetime_range(shared: Shared, best: float) -> Range:
    """Span the years that any source writes hardware off over: 3 to 6."""
    parts = shared.table("server_embodied")
    return spanning(best, *(float(p["value"]) for p in parts if p["item"].startswith("lifetime_")))


def compile_cpus(shared: Shared) -> None:
    other = defaultdict(list)
    for c in shared.table("cpus_conflicts"):
        other[c["cpu_id"]].append(float(c["other_tdp_w"]))
    lines = []
    for r in shared.table("cpus"):
        tdp = number(r["tdp_w"])
        low, high = widened(tdp, other[r["id"]]) if tdp else (None, None)
        lines.append([r["id"], r["name"], r["vendor"], r["segment"], r["cores"],
                      r["release_year"], tidy(tdp), tidy(low), tidy(high),
                      shared.years[r["source"]], r["source"]])  # fmt: skip
    write("cpus.csv", ("id", "name", "vendor", "segment", "cores", "release_year", "tdp_w",
                       "tdp_low", "tdp_high", "year", "source"), lines)  # fmt: skip
