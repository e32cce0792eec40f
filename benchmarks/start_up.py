"""Start-up of `compose CASE` as a whole process, as ratios to a bare interpreter and to a typer hello-world.

The commands run in turn, round by round, and a ratio is taken within a round: so the drift of a busy machine cancels.

    python benchmarks/start_up.py [ROUNDS]
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
# As a user's interpreter, each process may keep its bytecode; the first round, which is not counted, lays it down.
KEEPING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
HELLO = """
import typer
app = typer.Typer()
@app.command()
def main(name: str = "world") -> None:
    print("hello", name)
app()
"""


def seconds(command: list[str], folder: str) -> float:
    """How long one run of a command takes, from its start to its end."""
    begin = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env=KEEPING)
    return time.perf_counter() - begin


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    case = str(ROOT / "cases" / "ru" / "transfer-fee.yaml")
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder) / "hello.py"
        hello.write_text(HELLO, "utf-8")
        compose = [shutil.which("compose", path=str(Path(sys.executable).parent)) or "compose", case]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "typer hello-world": [sys.executable, str(hello)],
            "compose CASE -f text": [*compose, "-f", "text"],
            "compose CASE": [*compose, "--force"],
        }
        runs = [{name: seconds(command, folder) for name, command in commands.items()} for _ in range(rounds + 1)][1:]
    bare, greeting = list(commands)[:2]
    print(f"{'whole process, median of ' + str(rounds):28} {'ms':>6} {'x bare':>7} {'x hello':>8}")
    for name in commands:
        ms = statistics.median(run[name] for run in runs) * 1000
        to_bare = statistics.median(run[name] / run[bare] for run in runs)
        to_hello = statistics.median(run[name] / run[greeting] for run in runs)
        print(f"{name:28} {ms:6.0f} {to_bare:7.2f} {to_hello:8.2f}")


if __name__ == "__main__":
    main()
