"""The calibration of power: fit the constants that ship, and test them on runs left out.

Run as ``python -m calibration.power`` from packaging, with the checkout importable: the tables of
resources/data are written anew, and the agreement with every metered run is printed.
"""

from calibration import power_score, power_table
from calibration.power_rows import read_rows
from calibration.power_score import leave_one_out, leave_one_source_out, score
from calibration.power_table import fit, node_classes

__all__ = ["fit", "leave_one_out", "leave_one_source_out", "node_classes", "read_rows", "score"]

if __name__ == "__main__":
    power_table.main()
    power_score.main()
