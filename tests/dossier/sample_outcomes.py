"""What the segments of the sample did next: made by hand, two dates, the third unmatched once."""

from __future__ import annotations

from reportgen.model.results import (
    Lifetime,
    LifetimeCheck,
    LifetimeSegment,
    Look,
    LookOutcome,
    Outcomes,
    PairTest,
    SegmentOutcome,
    ValueCheck,
)


def _segment(segment_id, n_looks, n_repurchased, spend):
    share = n_repurchased / 60
    return SegmentOutcome(
        segment_id=segment_id,
        n_looks=n_looks,
        n_customers=60,
        n_distinct=40,
        n_repurchased=n_repurchased,
        repurchase_share=share,
        repurchase_low=share / 2,
        repurchase_high=share * 1.5,
        design_effect=1.2,
        spend_mean=spend,
        spend_low=None if spend < 5 else spend - 4,
        spend_high=None if spend < 5 else spend + 4,
        n_scored=35 if spend > 5 else 0,
        score_mean=4.25 if spend > 5 else None,
        score_low=4.0 if spend > 5 else None,
        score_high=4.5 if spend > 5 else None,
        by_look=(LookOutcome(date="2020-01-01", n_customers=60, n_repurchased=n_repurchased),),
    )


def _pair(outcome, first, second, *, differ):
    return PairTest(
        outcome=outcome,
        first=first,
        second=second,
        difference=0.1,
        p_value=0.001 if differ else 0.4,
        p_adjusted=0.003 if differ else 0.8,
        differ=differ,
    )


def lifetime(*, carries=False):
    return Lifetime(
        days=365,
        repeat_share=0.2 if carries else 0.06,
        needed_repeaters=0.1,
        tolerance=0.1,
        check=LifetimeCheck(
            n_dates=2,
            n_customers=170,
            observed_orders=0.12,
            predicted_orders=0.121 if carries else 0.19,
            observed_spend=14.5,
            predicted_spend=14.2 if carries else 22.75,
            n_segments=3,
            n_segments_fit=3 if carries else 1,
            saved_before=0.3,
            saved_mean=0.05 if carries else -0.02,
        ),
        reasons=() if carries else ("few_repeaters", "total_off", "segments_off", "no_better"),
        segments=tuple(
            LifetimeSegment(
                segment_id=segment_id,
                orders=spend / 50,
                orders_low=spend / 60,
                orders_high=spend / 40,
                spend=spend,
                spend_low=spend * 0.8,
                spend_high=spend * 1.2,
            )
            for segment_id, spend in (("S1", 120.0), ("S2", 40.0), ("S3", 1_600.0))
            if carries
        ),
        parameters={"r": 0.5, "alpha": 9.0, "a": 0.8, "b": 2.5, "p": 6.0, "q": 4.0, "gamma": 15.0},
    )


def outcomes():
    every = ("S1", "S2", "S3")
    return Outcomes(
        follow_up_days=90,
        step_days=60,
        level=0.05,
        fewest_members=30,
        looks=(
            Look(date="2020-01-01", n_customers=80, repurchase_share=0.1, matched=every[:2]),
            Look(date="2020-03-01", n_customers=90, repurchase_share=0.15, matched=every),
        ),
        segments=(
            _segment("S1", 2, 20, 30.0),
            _segment("S2", 2, 6, 10.0),
            _segment("S3", 1, 5, 4.0),
        ),
        pairs=tuple(
            _pair(outcome, first, second, differ=first == "S1")
            for outcome in ("repurchase", "spend")
            for first, second in (("S1", "S2"), ("S1", "S3"), ("S2", "S3"))
        ),
        value=ValueCheck(
            one_time_share=0.8,
            n_tests=1,
            skill_history=0.02,
            skill_segments=0.01,
            needed=0.1,
            carries=False,
        ),
        lifetime=lifetime(),
    )
