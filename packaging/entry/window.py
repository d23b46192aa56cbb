"""The window's executable: the whole program, as `python -m carbon_desktop` starts it."""

import sys

from carbon_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
