"""Hardware worn out: the mass of equipment that the work uses up, and what of it is waste."""

from carbon_desktop.method.quantity import Values, quantity


@quantity("kg", symbol="m_worn", formula="f_life * m_dev", source="definition")
def equipment_worn(life_share: Values, equipment_mass: Values) -> Values:
    """Mass of equipment, as far as it is used up."""
    return life_share * equipment_mass


@quantity("kg", symbol="m_waste", formula="m_worn * (1 - r)", source="definition")
def electronic_waste(equipment_worn: Values, recycled_share: Values) -> Values:
    """Mass of the equipment used up that is not recycled."""
    return equipment_worn * (1.0 - recycled_share)
