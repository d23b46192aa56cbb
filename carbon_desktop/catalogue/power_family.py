"""Power families: accelerators whose mean power is alike as a share of what they are rated."""

from carbon_desktop.catalogue.records import Accelerator

EARLIER, CURRENT, TUNED = "gpu_earlier", "gpu_current", "gpu_tuned"
TPU_DESIGN, TPU_MEASURED, TPU_ESTIMATED = "tpu_design", "tpu_measured", "tpu_estimated"
OTHER = "other"
FAMILIES = (EARLIER, CURRENT, TUNED, TPU_DESIGN, TPU_MEASURED, TPU_ESTIMATED, OTHER)
"""Each has `power_share_<family>` in the calibration; what its TDP means tells them apart."""

_DESIGN = frozenset({"TPU v2", "TPU v3"})
_MEASURED = frozenset({"TPU v4", "TPU v4i"})
_GPUS = frozenset({"gpu", "apu", "superchip"})


def power_family(accelerator: Accelerator, *, tuned: bool = False) -> str:
    """Return the power family of an accelerator.

    `tuned` says that the code is tuned for the machine, as in a benchmark: the share of a long
    run then does not depend on the size of the model.
    """
    if accelerator.kind == "tpu":
        return _family_of_tpu(accelerator)
    if accelerator.kind not in _GPUS or accelerator.release_year is None:
        return OTHER
    if accelerator.release_year < 2020:
        return EARLIER
    return TUNED if tuned else CURRENT


def _family_of_tpu(accelerator: Accelerator) -> str:
    if accelerator.architecture in _DESIGN:
        return TPU_DESIGN
    return TPU_MEASURED if accelerator.architecture in _MEASURED else TPU_ESTIMATED


def era(family: str) -> str:
    """Return whose typical model size is meant: earlier GPUs, TPUs, or the rest."""
    if family == EARLIER:
        return EARLIER
    return "tpu" if family.startswith("tpu") else CURRENT
