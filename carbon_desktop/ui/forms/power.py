"""The row of the mean power: a share of TDP, or watts for one device with its node."""

from carbon_desktop.ui.forms.section import Section
from carbon_desktop.ui.forms.switched import Switched

SHARE, WATTS = "power_share", "power_w"


class Power(Switched):
    """Two fields in one row: watts, where given, stand in the place of the share."""

    def __init__(self, section: Section) -> None:
        super().__init__(
            section,
            "Mean power",
            (SHARE, WATTS),
            counts=(WATTS, SHARE),
            has_default=True,
            keeps=(SHARE,),
        )
