"""Conversion constants: the only plain numbers that equations may hold.

Each name says its unit, W_PER_KW being watts per kilowatt; `UNITS` says the same for the test
that runs the whole method on quantities with dimensions.
"""

W_PER_KW = 1000.0
G_PER_KG = 1000.0
S_PER_H = 3600.0
TFLOP_PER_EFLOP = 1e6
H_PER_YEAR = 8760.0
H_PER_DAY = 24.0
PERCENT = 100.0
FLOP_PER_MAC = 2.0  # a multiplication and an addition
FLOP_PER_TFLOP = 1e12
FLOP_PER_EFLOP = 1e18
BYTE_PER_GB = 1e9
REQUESTS_PER_THOUSAND = 1e3
TOKENS_PER_MILLION = 1e6

UNITS = {
    "W_PER_KW": "W/kW",
    "G_PER_KG": "gCO2e/kgCO2e",
    "S_PER_H": "s/h",
    "TFLOP_PER_EFLOP": "TFLOP/EFLOP",
    "H_PER_YEAR": "h/year",
    "H_PER_DAY": "h/day",
    "PERCENT": "percent",
    "FLOP_PER_MAC": "FLOP",
    "FLOP_PER_TFLOP": "FLOP/TFLOP",
    "FLOP_PER_EFLOP": "FLOP/EFLOP",
    "BYTE_PER_GB": "byte/GB",
    "REQUESTS_PER_THOUSAND": "dimensionless",
    "TOKENS_PER_MILLION": "dimensionless",
}
