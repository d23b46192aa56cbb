"""The catalogue as this user has it: own accelerators and sites laid over the shipped ones."""

from carbon_desktop.catalogue.catalogue import Catalogue, load
from carbon_desktop.profiles.folders import config_folder
from carbon_desktop.profiles.own_entries import load_own, own_file


def catalogue_of_the_user() -> Catalogue:
    """Return the catalogue with the user's own entries.

    Raises
    ------
    ProfileError
        If the file of own entries is there and cannot be read.
    """
    own = load_own(own_file(config_folder()))
    return load().with_own(own.accelerators, own.regions)
