"""Comparing sentences hold only while their numbers do: flip the data and they flip."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_analysis import build
from sample_parts import FEATURES, candidate

from reportgen.claims.general import exploration_claims, period_claims, selection_claims
from reportgen.claims.segments import (
    COMPARED,
    contrast_claim,
    month_claim,
    segment_claims,
    value_claim,
)
from reportgen.contract.offer import propose
from reportgen.model.results import (
    Contrast,
    Correlation,
    Exploration,
    MonthShare,
    Period,
    Segment,
    Selection,
    Stability,
    StabilityStart,
)
from reportgen.model.settings import Settings, Thresholds


def _contrast(mean, *, half=1.0, base=100.0, sd=10.0, feature="monetary"):
    return Contrast(
        feature=feature,
        unit="currency",
        n=100,
        mean=mean,
        mean_low=mean - half,
        mean_high=mean + half,
        median=mean,
        base_mean=base,
        effect=(mean - base) / sd,
        effect_low=(mean - half - base) / sd,
        effect_high=(mean + half - base) / sd,
        used_for_fitting=True,
    )


def _segment(contrast, customers=0.3, revenue=0.5):
    return Segment(
        segment_id="S1",
        name="typical",
        slot=0,
        traits=(),
        n_customers=100,
        customer_share=customers,
        revenue=1000.0,
        revenue_share=revenue,
        repeat_share=0.0,
        jaccard=0.9,
        verdict="keep",
        borderline_share=0.1,
        contrasts=(contrast,),
        actions=(),
    )


@pytest.mark.parametrize(
    ("mean", "half", "key", "holds"),
    [
        (110, 1, "monetary-above", True),
        (90, 1, "monetary-below", True),
        (103.1, 1, "monetary-above", True),
        (102.9, 1, "monetary-above", False),  # a trifle: below a fifth of a standard deviation
        (97.1, 1, "monetary-below", False),
        (96.9, 1, "monetary-below", True),
        (110, 11, "monetary-above", False),  # the interval holds the base's mean
        (100, 1, "monetary-above", False),
    ],
)
def test_a_difference_needs_an_interval_and_a_size(mean, half, key, holds):
    claim = contrast_claim("S1", _contrast(mean, half=half))
    assert (claim.text_key, claim.holds) == (key, holds)
    assert claim.numbers["mean"] == mean
    assert claim.numbers["base_mean"] == 100


def test_value_claims_flip_with_the_data():
    more = value_claim(_segment(_contrast(150)))
    assert (more.text_key, more.holds) == ("value-above", True)
    less = value_claim(_segment(_contrast(50), customers=0.5, revenue=0.3))
    assert (less.text_key, less.holds) == ("value-below", True)
    unsure = value_claim(_segment(_contrast(101, half=2)))
    assert not unsure.holds
    # A sentence that its own table contradicts is never printed.
    assert not value_claim(_segment(_contrast(50))).holds


def test_a_segment_without_amounts_claims_none():
    segment = replace(_segment(_contrast(150)), contrasts=())
    (claim,) = segment_claims([segment])
    assert not claim.holds


@pytest.mark.parametrize(
    ("share", "low", "lift", "holds"),
    [
        (0.2, 0.15, 2.0, True),
        (0.2, 0.05, 2.0, False),  # the interval holds the base's share
        (0.2, 0.15, None, False),  # one of many months differs by chance
        (0.05, 0.04, 0.5, False),  # fewer than of all orders
    ],
)
def test_a_month_stands_out_beyond_chance_alone(share, low, lift, holds):
    month = MonthShare(month="2020-01", share=share, base_share=0.1, low=low, high=0.25, lift=lift)
    claim = month_claim(_segment(_contrast(150)), month)
    assert (claim.text_key, claim.holds) == ("month-apart", holds)


def test_every_compared_variable_has_its_claim():
    contrasts = tuple(_contrast(150, feature=name) for name in (*COMPARED, "in_sao_paulo"))
    segment = replace(_segment(_contrast(150)), contrasts=contrasts)
    keys = [claim.text_key for claim in segment_claims([segment])]
    assert keys == ["value-above", *(f"{name}-above" for name in COMPARED)]


def _exploration(share, counts, rho):
    return Exploration(
        correlations=(Correlation(first="a", second="b", rho=rho),),
        months=(),
        states=(),
        review_counts=counts,
        one_time_share=share,
    )


@pytest.mark.parametrize(
    ("share", "counts", "rho", "holding"),
    [
        (
            0.97,
            (1, 0, 0, 2, 9),
            0.95,
            {"one-time-majority", "top-score-majority", "redundant-pair"},
        ),
        (0.5, (1, 0, 0, 9, 10), 0.9, set()),
        (0.3, (9, 0, 0, 2, 9), -0.95, {"redundant-pair"}),
        (0.3, (0, 0, 0, 0, 0), None, set()),
    ],
)
def test_what_is_said_of_the_data_follows_it(share, counts, rho, holding):
    claims = list(exploration_claims(_exploration(share, counts, rho), ()))
    assert {claim.text_key for claim in claims if claim.holds} == holding
    for claim in claims:
        assert claim.numbers  # a comparing sentence carries its numbers


def _start(crossed_on, window="rolling"):
    return StabilityStart(
        start="2018-01-01",
        window=window,
        n_customers=1,
        floor_low=0.9,
        floor_median=0.9,
        horizon_weeks=40,
        points=(),
        crossed_at_weeks=None,
        crossed_on=crossed_on,
        crossed={},
    )


def _period(window, median):
    return Period(
        window=window,
        threshold=0.8,
        median=median,
        low=None,
        high=None,
        n_starts=6,
        n_crossed=6,
        horizon_weeks=40,
    )


def _period_claims(dates, other=8.0, headline=12.0):
    stability = Stability(
        starts=tuple(_start(date) for date in dates),
        step_weeks=2,
        threshold=0.8,
        windows_run=("rolling", "growing"),
        not_run=(),
    )
    contract = replace(
        propose(stability, Settings()),
        period_weeks=_period("rolling", headline),
        alternatives=(_period("growing", other),),
    )
    return {claim.text_key: claim for claim in period_claims(stability, contract)}


def test_crossings_that_share_a_date_are_pointed_out():
    same = _period_claims(["2018-05-01"] * 3 + ["2018-06-01"] * 2)["crossings-share-date"]
    assert (same.subject, same.holds) == ("2018-05-01", True)
    assert not _period_claims(["2018-05-01"] * 3 + ["2018-06-01"] * 3)["crossings-share-date"].holds
    assert not _period_claims(["2018-05-01"] * 2)["crossings-share-date"].holds
    assert "crossings-share-date" not in _period_claims([None] * 6)


def test_the_window_decides_only_where_it_does():
    assert _period_claims([], other=8.0)["window-decides"].holds
    assert not _period_claims([], other=11.0)["window-decides"].holds
    assert "window-decides" not in _period_claims([], other=None)


def _kept_and_seed(theirs, ours=(0.95, 0.9)):
    kept = replace(candidate(5, score=0.6), bootstrap_ari=ours[0], bootstrap_ari_worst=ours[1])
    eight = tuple(name for name, *_ in FEATURES)
    other = replace(candidate(4, score=0.5, features=eight), bootstrap_ari=theirs)
    chosen = build().selection.chosen
    return Selection(candidates=(kept, other), chosen=chosen, not_run=())


@pytest.mark.parametrize(("theirs", "holds"), [(0.6, True), (0.89, True), (0.91, False)])
def test_the_seeds_recipe_is_called_less_stable_only_below_all_of_ours(theirs, holds):
    claim, *_ = selection_claims(_kept_and_seed(theirs), Thresholds())
    assert (claim.text_key, claim.holds) == ("seed-less-stable", holds)
    assert claim.numbers["theirs"] == theirs


def _held_against(**theirs):
    kept = replace(
        candidate(4, score=0.6), bootstrap_ari_worst=0.9, jaccard=(0.8, 0.9), smallest_share=0.05
    )
    fields = {"bootstrap_ari_worst": 0.85, "jaccard": (0.7, 0.9), "smallest_share": 0.04}
    other = replace(candidate(3, score=theirs.pop("score", 0.7)), **(fields | theirs))
    chosen = build().selection.chosen
    found = selection_claims(
        Selection(candidates=(kept, other), chosen=chosen, not_run=()), Thresholds()
    )
    return {claim.text_key for claim in found if claim.holds and claim.subject == "fewer"}


def test_a_neighbour_is_said_to_lose_only_for_what_its_numbers_show():
    assert _held_against() == set()  # a higher score, and nothing against it
    assert _held_against(score=0.5) == {"rival-score"}
    assert _held_against(score=0.599) == set()  # no difference anybody can see
    assert _held_against(bootstrap_ari_worst=0.79) == {"rival-unstable"}
    assert _held_against(jaccard=(0.5, 0.9)) == {"rival-dissolved"}
    assert _held_against(smallest_share=0.005) == {"rival-too-small"}
