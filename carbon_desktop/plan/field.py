"""The fields of a plan: everything a user can set, by key, by group and by what they belong to."""

from carbon_desktop.plan.field_kind import LARGEST as LARGEST
from carbon_desktop.plan.field_kind import Field as Field
from carbon_desktop.plan.hardware_fields import CODES as CODES
from carbon_desktop.plan.hardware_fields import HARDWARE_FIELDS
from carbon_desktop.plan.hardware_fields import NODE_CLASSES as NODE_CLASSES
from carbon_desktop.plan.site_fields import GRID_BOUNDARIES as GRID_BOUNDARIES
from carbon_desktop.plan.site_fields import SITE_FIELDS
from carbon_desktop.plan.workload_fields import ENERGY_BOUNDARIES as ENERGY_BOUNDARIES
from carbon_desktop.plan.workload_fields import FIELDS_OF_WORKLOAD as FIELDS_OF_WORKLOAD
from carbon_desktop.plan.workload_fields import PRECISIONS as PRECISIONS
from carbon_desktop.plan.workload_fields import RECOMPUTE as RECOMPUTE
from carbon_desktop.plan.workload_fields import WORKLOAD_FIELDS
from carbon_desktop.plan.workload_fields import WORKLOADS as WORKLOADS

_FIELDS = (*WORKLOAD_FIELDS, *HARDWARE_FIELDS, *SITE_FIELDS)

FIELDS = {one.key: one for one in _FIELDS}
"""Every field by key, in reading order."""

GROUPS = {
    group: tuple(one.key for one in _FIELDS if one.group == group)
    for group in ("workload", "hardware", "site")
}
"""The keys of the fields of each group, in reading order."""

DEPENDENTS = {
    owner: tuple(one.key for one in _FIELDS if one.belongs_to == owner)
    for owner in ("model", "accelerator", "region")
}
"""Fields that say something of the present model, accelerator or region only."""
