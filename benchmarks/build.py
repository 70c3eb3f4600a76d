"""Time whole builds: seconds per stage and peak memory, from each run's own ``run.json``.

    python benchmarks/build.py EXPORT [RUNS]

Prints the median over RUNS (default 3) builds of EXPORT (``--demo`` for the demo shop), each in a
process of its own, and the share of the whole that each stage takes.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def one_build(export: str, out: Path) -> dict[str, float]:
    began = time.perf_counter()
    command = [sys.executable, "-m", "reportgen", "build", export, "--out", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds = time.perf_counter() - began
    record = json.loads((Path(done.stdout.splitlines()[-1]) / "run.json").read_text())
    stages = {stage["stage"]: stage["seconds"] for stage in record["stages"]}
    return {**stages, "whole process": seconds, "peak MiB": record["peak_mib"]}


def main() -> None:
    export = sys.argv[1]
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as out:
        found = [one_build(export, Path(out)) for _ in range(runs)]
    medians = {key: statistics.median(run[key] for run in found) for key in found[0]}
    whole = medians["whole process"]
    print(f"{'stage':<16}{'median':>9}{'share':>8}   ({runs} runs)")
    for key, value in medians.items():
        share = "" if key == "peak MiB" else f"{value / whole:8.0%}"
        print(f"{key:<16}{value:9.1f}{share}")
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"CPU seconds per run: {(children.ru_utime + children.ru_stime) / runs:.1f}")


if __name__ == "__main__":
    main()
