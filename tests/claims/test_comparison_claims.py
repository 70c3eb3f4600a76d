"""A mean review rose or fell: more than chance, worth telling, and turned round with the data."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_history import comparison

from reportgen.claims.comparison import comparison_claims
from reportgen.model.settings import Comparing


def _scored(level, score, half):
    return replace(
        level, mean_score=score, mean_score_low=score - half, mean_score_high=score + half
    )


def _told(then, now, half=0.02):
    """Return the claims about a segment whose mean review went from one number to another."""
    found = comparison()
    change = found.changes[0]
    moved = replace(
        change,
        before=_scored(change.before, then, half),
        after=_scored(change.after, now, half),
    )
    claims = comparison_claims(replace(found, changes=(moved,)), Comparing())
    return [(claim.text_key, claim.holds) for claim in claims]


def test_it_turns_round():
    assert _told(4.0, 4.3) == [("score-rose", True)]
    assert _told(4.3, 4.0) == [("score-fell", True)]


@pytest.mark.parametrize(("now", "half"), [(4.3, 0.3), (4.04, 0.001)])
def test_neither_chance_nor_a_trifle_is_news(now, half):
    assert _told(4.0, now, half) == [("score-rose", False)]


def test_without_a_run_before_nothing_is_claimed():
    assert list(comparison_claims(None, Comparing())) == []
