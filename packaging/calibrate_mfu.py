"""Fit the default utilisation again and write its tables under resources/data.

Run as ``python packaging/calibrate_mfu.py`` with the checkout on PYTHONPATH; it reads only what
ships: the published runs, the accelerators, and the benchmarks beside the fit.
"""

from calibration.mfu import write_tables

if __name__ == "__main__":
    write_tables()
