"""The user's own accelerators and sites, kept in the configuration folder across updates."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from carbon_desktop.catalogue.records import Accelerator, Region
from carbon_desktop.profiles import atomic
from carbon_desktop.profiles.errors import PlanFileError
from carbon_desktop.profiles.files import read
from carbon_desktop.profiles.migrations import Step, migrated
from carbon_desktop.profiles.text import encoded, parse, refuse_repeated

STEPS: tuple[Step, ...] = ()
"""The steps from each old format of this file to the next."""

PREFIX = "own:"
"""What every id of an own entry begins with, so that none hides one of the catalogue's."""


class OwnEntries(NamedTuple):
    """What the user added: the `source` of each figure is in the user's own words."""

    accelerators: tuple[Accelerator, ...] = ()
    regions: tuple[Region, ...] = ()


def own_file(folder: Path) -> Path:
    """Return the file of a configuration folder that holds the own entries."""
    return folder / "own.json"


def load_own(path: Path) -> OwnEntries:
    """Return the user's own entries; none where there is no file yet.

    Raises
    ------
    ProfileError
        If there is a file and it cannot be read or understood; it is left as it is.
    """
    if not path.exists():
        return OwnEntries()
    data = read(path)
    try:
        return _loads(data)
    except PlanFileError as error:
        raise error.in_file(path) from None


def save_own(accelerators: Iterable[Accelerator], regions: Iterable[Region], path: Path) -> None:
    """Write the user's own entries, atomically.

    Raises
    ------
    ProfileError
        If an entry may not be written, the file cannot be, or what stands in it cannot be
        understood, and would be lost.
    """
    load_own(path)
    try:
        data = _dumps(tuple(accelerators), tuple(regions))
    except PlanFileError as error:
        raise error.in_file(path) from None
    atomic.write(path, data)


def _loads(data: bytes) -> OwnEntries:
    from carbon_desktop.profiles import shapes
    from carbon_desktop.profiles.conversion import converted
    from carbon_desktop.profiles.entries import accelerator_record, region_record

    document = converted(migrated(parse(data), STEPS), shapes.OwnEntries)
    refuse_repeated((one.id for one in document.accelerators), "accelerators")
    refuse_repeated((one.id for one in document.regions), "regions")
    return OwnEntries(
        tuple(accelerator_record(one) for one in document.accelerators),
        tuple(region_record(one) for one in document.regions),
    )


def _dumps(accelerators: tuple[Accelerator, ...], regions: tuple[Region, ...]) -> bytes:
    from carbon_desktop.profiles import shapes
    from carbon_desktop.profiles.entries import accelerator_shape, region_shape

    data = encoded(
        shapes.OwnEntries(
            len(STEPS) + 1,  # type: ignore[arg-type]
            tuple(accelerator_shape(one) for one in accelerators),
            tuple(region_shape(one) for one in regions),
        )
    )
    _loads(data)
    return data
