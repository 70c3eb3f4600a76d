"""A short cut in the search on shuffled copies: who leads is who would, had all a whole trial."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from reportgen.clusters.spaces import Features
from reportgen.model.settings import QUICK, Settings
from reportgen.stages.selection import trial
from reportgen.stages.selection.candidates import all_judged
from reportgen.stages.selection.reference import reference_of, screen_copy
from reportgen.stages.selection.screen import permuted
from reportgen.stages.selection.trial import best_tried, tried
from reportgen.stages.selection.vote import best_first

SETTINGS = Settings(budget=replace(QUICK, search_bootstraps=3), k_max=5)
NAMES = ("recency_days", "n_orders", "monetary")


def _shop(seed):
    rng = np.random.default_rng(seed)
    near = rng.integers(0, 3, 500)
    values = np.column_stack(
        [
            rng.normal(near * 60 + 100, 25),
            1.0 + rng.poisson(0.8, 500),
            np.exp(rng.normal(4 + near / 2, 0.6)),
        ]
    )
    return permuted(Features(names=NAMES, values=values), seed=seed)


def _asked(seed):
    shop, bases = _shop(seed), [(NAMES, "standard"), (NAMES, "log")]
    algorithms = ("k-means", "ward", "bisecting k-means")
    copies = [screen_copy(shop, bases, algorithms, SETTINGS, copy=i) for i in (None, 0, 1)]
    candidates, court = all_judged(copies[0], reference_of(copies[1:]), {}, SETTINGS)
    return shop, best_first(candidates, SETTINGS.thresholds)[:5], court


@pytest.mark.parametrize("seed", range(6))
def test_who_leads_is_who_would_after_whole_trials(seed):
    shop, first, court = _asked(seed)
    whole = [tried(shop, candidate, court, until_out=True) for candidate in first]
    assert best_tried(shop, first, court) == best_first(whole, SETTINGS.thresholds)[0]


def test_prediction_strength_is_asked_of_those_alone_who_may_lead(monkeypatch):
    asked = []
    strength = trial._strength
    monkeypatch.setattr(trial, "_strength", lambda *args: asked.append(1) or strength(*args))
    n = 0
    for seed in range(6):
        shop, first, court = _asked(seed)
        n += len(first)
        best_tried(shop, first, court)
    assert 0 < len(asked) < n
