"""Two runs of a base that is studied on a sample: the comparison holds the same customers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_runs import build_in_subprocess

from reportgen.inputs.demo import write_demo


@pytest.mark.long
def test_a_sampled_run_is_compared_with_the_sampled_run_before(tmp_path: Path) -> None:
    export, out = tmp_path / "export", tmp_path / "output"
    export.mkdir()
    write_demo(export, n_customers=1_500)
    settings = tmp_path / "settings.toml"
    settings.write_text("largest_base = 500\n", encoding="utf-8")
    asked = ("--format", "html", "--config", str(settings))
    build_in_subprocess(export, out, "--as-of", "2023-09-01", *asked)
    run = build_in_subprocess(export, out, *asked)
    analysis = json.loads((run / "analysis.json").read_text(encoding="utf-8"))
    found, sample = analysis["history"], analysis["sample"]
    assert found is not None
    sizes = {s["segment_id"]: (s["n_customers"], s["revenue"]) for s in analysis["segments"]}
    before = {s["segment_id"]: (s["n_customers"], s["revenue"]) for s in found["before"]}
    for change in found["changes"]:
        for level, known in ((change["before"], before), (change["after"], sizes)):
            if level is not None:
                expected = known[change["segment_id"]]
                assert (level["n_customers"], level["revenue"]) == expected
    # Flows are of the sample, multiplied up: nearly everybody, and hardly anybody is gone.
    here = sum(f["n_customers"] for f in found["flows"] if f["segment_id"] is not None)
    gone = sum(f["n_customers"] for f in found["flows"] if f["segment_id"] is None)
    assert here == pytest.approx(sample["n_base"], rel=0.02)
    assert gone <= 0.02 * sample["n_base"]
