"""Export to feature table at several sizes: seconds and memory of whole processes.

    python benchmarks/features.py LIMIT FOLDER [FOLDER …]

Each FOLDER is an export, such as ``benchmarks/exports.py`` writes them; LIMIT is the engine's
memory limit (``1GB``). One process opens, reads and checks the export and writes the feature table
as Parquet; its start, imports and checks count. ``naive`` before a FOLDER runs the notebook
of ``notebook_features.py`` on it instead. A line of JSON per run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

NEEDED = ("customers", "orders", "items", "payments", "reviews")


def product(folder: Path, limit: str, target: Path) -> None:
    """Write the feature table of an export, and tell what each step took."""
    from reportgen.frames.engine import connect
    from reportgen.frames.engines import embedded
    from reportgen.frames.facts import order_facts
    from reportgen.frames.features import customer_features, customer_sums
    from reportgen.inputs.export import open_export
    from reportgen.inputs.read import read_tables

    steps = {}
    began = time.perf_counter()

    def done(step: str) -> None:
        steps[step] = round(time.perf_counter() - began - sum(steps.values()), 2)

    with open_export(folder, only=NEEDED) as export, tempfile.TemporaryDirectory() as temp:
        done("open")
        connection = connect(limit, Path(temp))
        read = read_tables(export, connection)
        done("read and check")
        engine = embedded(connection)
        tables = engine.frames(read.tables)
        facts = order_facts(
            tables,
            kept_statuses=("delivered",),
            checkpoint=engine.checkpoint,
            release=engine.release,
        )
        done("facts")
        cut: dict[str, Any] = {"cut_s": 2_000_000_000, "hide_later": False}
        orders, reviews = map(engine.checkpoint, customer_sums(facts, **cut))
        rows = customer_features(facts, **cut, sums=(orders, reviews))
        engine.returned(rows).write_parquet(str(target))
        done("features")
        steps["customers"] = connection.read_parquet(str(target)).shape[0]
        connection.close()
    print(json.dumps(steps))


def measured(command: list[str]) -> dict[str, object]:
    """Run a process and return its seconds, its CPU seconds and its largest memory."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        told = process.stdout.read() if process.stdout else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    found = {
        "wall_s": round(time.perf_counter() - began, 2),
        "cpu_s": round(used.ru_utime + used.ru_stime, 2),
        "peak_mib": round(used.ru_maxrss / 1024),
    }
    return found | (json.loads(told) if told.startswith("{") else {"exit": process.returncode})


def main() -> None:
    if sys.argv[1] == "--product":
        product(Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))
        return
    limit, *folders = sys.argv[1:]
    naive = False
    for folder in folders:
        if folder == "naive":
            naive = True
            continue
        with tempfile.TemporaryDirectory() as temp:
            ours = [
                sys.executable,
                __file__,
                "--product",
                folder,
                limit,
                f"{temp}/features.parquet",
            ]
            code = (
                f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); "
                f"import notebook_features as n; n.notebook(n.Path({folder!r}))"
            )
            found = measured([sys.executable, "-c", code] if naive else ours)
        print(json.dumps({"export": folder, "naive": naive, "limit": limit, **found}), flush=True)
        naive = False


if __name__ == "__main__":
    main()
