"""The program `compose`."""

from __future__ import annotations

import gc
import sys

RARELY = 100_000  # new objects between two collections: immutable values make few cycles


def main() -> None:
    """Run the command line."""
    # Imports make many objects and no garbage. Collecting while they run, and once more over all of them at the end,
    # takes a quarter of the time of a single letter.
    gc.disable()
    try:
        from apology_cli.cli import run  # noqa: PLC0415 (imported with the collector off)

        gc.freeze()
        gc.set_threshold(RARELY)
        gc.enable()
        run(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
