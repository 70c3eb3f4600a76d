"""Repurchase differs where it was planted and is declared equal where it was not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from exports import at, write_orders
from planted import repurchase_shop, segmented
from truncation import write_as_of

from reportgen.claims.outcomes import outcome_claims
from reportgen.clusters.parallel import Workers
from reportgen.frames.moments import to_moment, to_seconds
from reportgen.model.settings import Settings
from reportgen.pipeline.followup import outcomes_of

SETTINGS = Settings()


def _outcomes(folder, k, settings=SETTINGS):
    with segmented(folder, k, settings) as (view, chosen):
        return outcomes_of(view, chosen, settings, Workers())


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    folder = write_orders(
        repurchase_shop((0.04, 0.04, 0.30), seed=1), tmp_path_factory.mktemp("planted")
    )
    return folder, _outcomes(folder, 3)


def test_planted_rates_are_told_apart_and_equal_ones_are_not(planted):
    found = planted[1]
    assert len(found.looks) >= 3
    assert all(look.matched == ("S1", "S2", "S3") for look in found.looks)
    differ = {
        (pair.first, pair.second): pair.differ
        for pair in found.pairs
        if pair.outcome == "repurchase"
    }
    assert differ == {("S1", "S2"): True, ("S1", "S3"): True, ("S2", "S3"): False}
    for outcome, rate in zip(found.segments, (0.30, 0.04, 0.04), strict=True):
        assert outcome.repurchase_low < rate < outcome.repurchase_high


def _first(found):
    """Return which segment is said to buy again first, and whether that is printed."""
    (claim,) = (c for c in outcome_claims(found) if c.text_key == "repurchase-first")
    return claim.subject, claim.holds


def test_the_claim_flips_with_the_data_and_is_struck_where_nothing_was_planted(planted, tmp_path):
    turned = repurchase_shop((0.30, 0.04, 0.04), seed=1)
    alike = repurchase_shop((0.08, 0.08, 0.08), seed=2)
    assert _first(planted[1]) == ("S1", True)
    assert _first(_outcomes(write_orders(turned, tmp_path / "turned"), 3)) == ("S3", True)
    found = _outcomes(write_orders(alike, tmp_path / "alike"), 3)
    assert _first(found)[1] is False
    assert not any(pair.differ for pair in found.pairs if pair.outcome == "repurchase")
    assert len(found.pairs) == 6  # they were tested


def test_what_came_later_changes_neither_placement_nor_an_earlier_follow_up(planted, tmp_path):
    """The whole export, and the one written at the end of the first follow-up, agree on it."""
    folder, whole = planted
    first = whole.looks[0]
    year, month, day = map(int, first.date.split("-"))
    rules = replace(SETTINGS.follow_up, most_looks=1, unseen_days=0)
    cut = to_seconds(at(year, month, day)) + 90 * 86_400
    settings = replace(SETTINGS, as_of_s=cut, follow_up=rules)
    on_whole = _outcomes(folder, 3, settings)
    then = write_as_of(folder, to_moment(cut), tmp_path / "then")
    assert _outcomes(then, 3, settings) == on_whole
    assert on_whole is not None


def test_a_short_history_has_no_follow_up(tmp_path):
    folder = write_orders(repurchase_shop((0.04, 0.3), n=150, days=200), tmp_path / "short")
    assert _outcomes(folder, 2) is None
