"""`compose schema`: the JSON Schema of a case file."""

from __future__ import annotations

import json

from apology_cli.case_schema import schema
from apology_cli.terminal import Exit, guarded, write


def run() -> None:
    """Print the JSON Schema of a case file, for completion in editors.

    Example: compose schema > case.schema.json
    """

    def work() -> Exit:
        write(json.dumps(schema(), ensure_ascii=False, indent=2).encode() + b"\n")
        return Exit.DONE

    guarded(work)
