"""That one segment stands first is said only where it differs from each other one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.claims.outcomes import outcome_claims


@pytest.fixture
def analysis():
    from sample_analysis import build

    return build()


def _held(outcomes):
    return {(c.text_key, c.subject): c.holds for c in outcome_claims(outcomes)}


def test_first_needs_every_pair(analysis):
    found = analysis.outcomes
    assert _held(found)["repurchase-first", "S1"] is True
    same = tuple(replace(p, differ=p.differ and p.second != "S3") for p in found.pairs)
    assert _held(replace(found, pairs=same))["repurchase-first", "S1"] is False


def test_flipped_numbers_name_another_segment(analysis):
    found = analysis.outcomes
    first, *rest = found.segments
    flipped = replace(found, segments=(replace(first, repurchase_share=0.01), *rest))
    held = _held(flipped)
    assert ("repurchase-first", "S1") not in held
    assert held["repurchase-first", "S2"] is False  # S2 and S3 are not told apart


def test_a_forecast_is_claimed_only_where_it_carries(analysis):
    found = analysis.outcomes
    assert _held(found)["spend-forecast", ""] is False
    assert _held(replace(found, value=replace(found.value, carries=True)))["spend-forecast", ""]
    assert list(outcome_claims(None)) == []
