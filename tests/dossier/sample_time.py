"""The hand-made parts of the stability study: why, which choices, whether inputs moved."""

from __future__ import annotations

from reportgen.model.results import (
    Causes,
    Choice,
    Drift,
    DriftLook,
    InputShift,
    Loss,
    Part,
    Reselection,
)


def _loss(parts):
    made = tuple(
        Part(cause=cause, ari=share, wrong_share=share, n_wrong=100 * share)
        for cause, share in parts.items()
    )
    whole = sum(parts.values())
    return Loss(ari=whole, wrong_share=whole, n_wrong=100 * whole, parts=made)


def causes():
    return Causes(
        start=None,
        weeks=20,
        n_starts=2,
        n_customers=100.0,
        n_new=40.0,
        n_gone=30.0,
        model=_loss({"ageing": 0.1, "new_customers": -0.04, "behaviour": 0.03, "optimiser": 0.01}),
        unused_list=_loss(
            {
                "ageing": 0.2,
                "new_customers": 0.4,
                "behaviour": 0.05,
                "boundaries": 0.09,
                "optimiser": 0.01,
            }
        ),
        ruling="ageing",
        n_ruling=2,
    )


def _choice(kind, value, median, *, n=2):
    return Choice(
        kind=kind,
        value=value,
        median_weeks=median,
        low_weeks=None if median is None else median - 4,
        high_weeks=None if median is None or n > 1 else median,
        n_starts=n,
        n_crossed=0 if median is None else 1,
        horizon_weeks=20,
    )


def choices():
    return (
        _choice("headline", "rolling", 20.0),
        _choice("start", "2019-12-01", 20.0, n=1),
        _choice("start", "2020-01-15", None, n=1),
        _choice("window", "growing", 10.0),
        _choice("threshold", "0.70", None),
        _choice("k", "2", 16.0),
        _choice("recency", "without", None),
        _choice("restarts", "one", 12.0),
    )


def reselections():
    return tuple(
        Reselection(
            date=date,
            n_customers=90,
            changed=k != 3,
            k=k,
            kept_by=2 * (k == 3),
            samples=5,
            sample_rows=80,
            scores={"2": None, "3": 0.5, "4": 0.4},
        )
        for date, k in (("2019-12-01", 3), ("2020-06-30", 4))
    )


def _shift(name, distance, *, alarm=False):
    return InputShift(
        name=name,
        distance=distance,
        jensen_shannon=distance / 4,
        noise=0.15,
        mean=10.0,
        reference_mean=9.0,
        missing_share=0.0,
        alarm=alarm,
    )


def drift():
    """The score has too few answers in the newest cohort; the amount sounds one alarm."""
    looks = []
    for weeks, season in ((2, "black_friday"), (4, "christmas"), (6, None)):
        cohort = (
            _shift("recency_days", 0.4),
            _shift("monetary", 0.05 * weeks, alarm=weeks > 4),
        )
        base = (
            _shift("recency_days", 0.3),
            _shift("monetary", 0.01 * weeks),
            _shift("review_score_mean", 0.02),
        )
        looks.append(
            DriftLook(
                date=f"2019-12-{10 + weeks}",
                weeks=weeks,
                n_cohort=25,
                season=season,
                cohort=cohort,
                base=base,
            )
        )
    return Drift(
        start="2019-12-01",
        cohort_weeks=2,
        reference_weeks=12,
        bound=0.2,
        looks=tuple(looks),
        first_alarm_weeks=6,
    )
