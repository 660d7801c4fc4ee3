"""``python -m groundswell``."""

import sys

from groundswell.cli.door import main

if __name__ == "__main__":
    sys.exit(main())
