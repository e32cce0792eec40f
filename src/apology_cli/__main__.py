"""The program `compose`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line."""
    # Imports make many objects and no garbage: collecting meanwhile is a tenth of the start-up time.
    gc.disable()
    try:
        from apology_cli.cli import run  # noqa: PLC0415 (imported with the collector off)

        gc.enable()
        run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
