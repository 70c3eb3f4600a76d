"""A whole build where another algorithm than k-means wins: everything follows the winner."""

from __future__ import annotations

import json
from dataclasses import replace

import pandas as pd
import pytest
from tiny_runs import Acting, tiny_request

from reportgen.app.build import build
from reportgen.model.settings import Thresholds
from reportgen.stages.selection import search
from reportgen.stages.selection.vote import PLAINER

_QUIET = Acting("nothing", lambda: None)


@pytest.mark.long
@pytest.mark.parametrize("algorithm", ["mixture, full", "mixture, diagonal", "ward", "hdbscan"])
def test_everything_follows_the_winner(algorithm, call, small_export, tmp_path, monkeypatch):
    monkeypatch.setattr(search, "ALGORITHMS", (algorithm,))
    monkeypatch.setattr(search, "reference_bases", lambda usable: ())
    monkeypatch.setattr("reportgen.stages.selection.search.GRID_BASE", (("none",), "standard"))
    request = tiny_request(small_export, tmp_path / "runs")
    lenient = replace(
        Thresholds(), worst_ari=0.0, dissolved_jaccard=0.0, smallest_n=5, largest_share=0.97
    )
    budget = replace(request.settings.budget, reference_copies=20)  # what a settings file may ask
    settings = replace(request.settings, thresholds=lenient, budget=budget)
    run = build(replace(request, settings=settings), _QUIET)
    analysis = json.loads((run / "analysis.json").read_text())
    chosen = analysis["selection"]["chosen"]
    assert chosen["algorithm"] == algorithm
    assert algorithm in PLAINER
    model = json.loads((run / "model.json").read_text())
    assert model["algorithm"] == algorithm
    kind = "mixture" if algorithm.startswith("mixture") else "centres"
    assert model["clustering"]["kind"] == kind
    assert len(analysis["segments"]) == chosen["k"]
    assert analysis["explanation"]["pocket"]["rules"]
    for base in analysis["stability"]["starts"]:
        assert base["points"]
    written = pd.read_csv(run / "segments.csv")
    assert written["segment_id"].nunique() == chosen["k"]
    out = tmp_path / "placed.csv"
    done = call("assign", small_export, "--run", run, "--out", out)
    assert done.status == 0, done.err
    assert out.read_bytes() == (run / "segments.csv").read_bytes()
    text = (run / "dossier.en.html").read_text()
    names = {"mixture, full": "mixture", "mixture, diagonal": "mixture", "ward": "Ward"}
    assert names.get(algorithm, "HDBSCAN") in text
