"""The chart of the choice shows the algorithm that was kept, whichever it is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_analysis import build

from reportgen.dossier.selection import selection
from reportgen.dossier.voice import Voice
from reportgen.model.dossier import Figure
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import Numbers


@pytest.mark.parametrize("algorithm", ["k-means", "mixture, full", "ward"])
def test_the_chart_has_the_kept_algorithms_candidates(algorithm):
    analysis = build()
    candidates = tuple(replace(c, algorithm=algorithm) for c in analysis.selection.candidates)
    changed = replace(analysis, selection=replace(analysis.selection, candidates=candidates))
    currency = analysis.provenance.currency
    voice = Voice(text=Texts(lang="en"), number=Numbers(lang="en", currency=currency))
    blocks = selection(changed, voice).blocks
    figure = next(b for b in blocks if isinstance(b, Figure) and b.key == "lift")
    assert len(figure.table.rows) == len(candidates)
