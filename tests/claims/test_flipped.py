"""Flip the data and the claims flip: whole segments turned round, from features to sentences."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_analysis import build

from reportgen.claims.segments import segment_claims
from reportgen.clusters.spaces import Features, Placement
from reportgen.dossier.portrait import portrait
from reportgen.dossier.voice import Voice
from reportgen.model.settings import Thresholds
from reportgen.stages.profiles import profile
from reportgen.texts.catalog import Texts
from reportgen.texts.numbers import Numbers

NAMES = ("recency_days", "n_orders", "monetary", "review_score_mean")
UNITS = dict(zip(NAMES, ("days", "orders", "currency", "score"), strict=True))
N = 400


def _segments(shift, *, flipped):
    """Return two segments that differ by a shift in every variable; flipped, the other way."""
    rng = np.random.default_rng(5)
    labels = np.repeat([0, 1], N)
    way = np.where(labels == 0, 1.0, -1.0) * (-1.0 if flipped else 1.0)
    values = np.column_stack(
        [
            200 + 40 * (rng.normal(size=2 * N) + shift * way),
            np.ones(2 * N),
            300 + 50 * (rng.normal(size=2 * N) + shift * way),
            3 + 0.4 * (rng.normal(size=2 * N) + shift * way),
        ]
    )
    return profile(
        Features(names=NAMES, values=values),
        Placement(labels=labels, confidence=np.ones(2 * N), jaccard=np.ones(2)),
        units=UNITS,
        built_on=NAMES,
        thresholds=Thresholds(),
    )


def _held(segments):
    return {(c.subject, c.text_key) for c in segment_claims(segments) if c.holds}


@pytest.mark.parametrize("shift", [0.5, 1.0, 2.0])
def test_every_claim_turns_round_with_the_data(shift):
    first, second = (_held(_segments(shift, flipped=flipped)) for flipped in (False, True))
    assert first
    assert first.isdisjoint(second)
    turned = {
        (
            subject,
            key.replace("above", "x").replace("below", "above").replace("x", "below"),
        )
        for subject, key in first
    }
    assert turned == second


def test_without_a_difference_nothing_is_claimed():
    for flipped in (False, True):
        assert _held(_segments(0.0, flipped=flipped)) == set()


@given(st.floats(-2, 2))
def test_no_claim_contradicts_its_own_numbers(shift):
    for claim in segment_claims(_segments(shift, flipped=False)):
        if claim.holds and "mean" in claim.numbers:
            above = claim.numbers["mean"] > claim.numbers["base_mean"]
            assert claim.text_key.endswith("above" if above else "below")


def test_the_portrait_turns_round_too():
    voice = Voice(text=Texts(lang="en"), number=Numbers(lang="en", currency="BRL"))
    told = []
    for flipped in (False, True):
        segments = tuple(replace(s, name="typical") for s in _segments(1.0, flipped=flipped))
        analysis = replace(build(), segments=segments, claims=tuple(segment_claims(segments)))
        told.append([portrait(analysis, segment, voice) for segment in segments])
    assert "paid only" in told[0][1]
    assert "paid only" not in told[0][0]
    assert "paid only" in told[1][0]
    assert "paid only" not in told[1][1]
