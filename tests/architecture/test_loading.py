"""What a command does not use it does not load: help and daily use stay quick."""

from __future__ import annotations

import subprocess
import sys

import pytest

PLACING = (
    "reportgen.app.assign",
    "reportgen.inputs.read",
    "reportgen.history.model_file",
    "reportgen.history.customers_file",
    "reportgen.pipeline.assign",
)


@pytest.mark.parametrize(
    ("modules", "unwanted"),
    [
        (("reportgen.cli",), {"numpy", "pandas", "duckdb", "pydantic", "rich", "altair"}),
        (("reportgen.app.send",), {"pandas", "duckdb", "sklearn", "scipy", "altair"}),
        (PLACING, {"sklearn", "scipy", "joblib", "altair", "weasyprint", "jinja2", "vl_convert"}),
    ],
)
def test_only_what_is_needed_is_loaded(modules, unwanted):
    code = f"import sys, {', '.join(modules)}; print(*(m.split('.')[0] for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert unwanted & set(done.stdout.split()) == set()
