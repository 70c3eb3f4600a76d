"""The pieces of the sample analysis, each with a few things to vary."""

from __future__ import annotations

from reportgen.contract.lateness import Drift, Look
from reportgen.model.results import (
    Action,
    Campaigns,
    Candidate,
    Claim,
    Contrast,
    Estimate,
    Evidence,
    FeatureSummary,
    Histogram,
    Kit,
    Lateness,
    Period,
    Replay,
    ReplayPoint,
    Segment,
    StabilityPoint,
    StabilityStart,
)
from reportgen.model.results.calendar import Calendar, Week
from reportgen.model.results.exploration import GroupMean, Named
from reportgen.model.settings.exploring import WeekRules

BUILT_ON = ("recency_days", "n_orders", "monetary", "review_score_mean")
#: Name, unit, mean, edges and counts of 100 customers.
FEATURES = (
    ("recency_days", "days", 180.0, (0.0, 100.0, 200.0, 400.0), (30, 30, 40)),
    ("n_orders", "orders", 1.2, (0.5, 1.5, 2.5), (80, 20)),
    ("monetary", "currency", 150.0, (10.0, 100.0, 1000.0), (50, 50)),
    ("review_score_mean", "score", 4.0, (1.0, 3.0, 5.0), (25, 70)),
    ("items_per_order", "items", 1.1, (1.0, 2.0, 3.0), (90, 10)),
    ("payment_types_per_order", "types", 1.0, (0.5, 1.5, 2.5), (98, 2)),
    ("installments_per_order", "installments", 3.0, (1.0, 2.0, 4.5, 9.0), (50, 30, 20)),
    ("in_sao_paulo", "share", 0.4, (-0.5, 0.5, 1.5), (60, 40)),
)
#: Those that only describe, likewise.
MORE_FEATURES = (
    ("freight_share", "share", 0.2, (0.0, 0.2, 0.6), (50, 50)),
    ("comment_share", "share", 0.4, (-0.5, 0.5, 1.5), (57, 38)),
    ("review_missing", "share", 0.05, (-0.5, 0.5, 1.5), (95, 5)),
    ("days_to_deliver", "days", 12.0, (1.0, 10.0, 40.0), (50, 50)),
    ("days_late", "days", -11.0, (-40.0, 0.0, 30.0), (90, 10)),
    ("late_share", "share", 0.1, (-0.5, 0.5, 1.5), (90, 10)),
    ("n_categories", "categories", 1.1, (0.5, 1.5, 2.5), (90, 10)),
    ("n_sellers", "sellers", 1.2, (0.5, 1.5, 2.5), (80, 20)),
    ("distance_km", "km", 600.0, (0.0, 500.0, 2000.0), (60, 38)),
)

#: A large shop drifts: who is in a wrong segment, per segment, 10 and 20 weeks after a renewal.
DRIFT = Drift(
    looks=tuple(
        Look(weeks=w, n_starts=2, n_customers=60_000.0, same_day_share=0.01, n_wrong=wrong)
        for w, wrong in ((10, (2_000.0, 3_000.0, 1_000.0)), (20, (5_000.0, 5_000.0, 2_000.0)))
    ),
    segment_ids=("S1", "S2", "S3"),
    value_per_order=(200.0, 120.0, 60.0),
)


def feature(name, unit, mean, edges, counts):
    built_on = name in BUILT_ON
    return FeatureSummary(
        name=name,
        unit=unit,
        n=sum(counts),
        n_missing=100 - sum(counts),
        mean=mean,
        sd=mean / 2,
        minimum=edges[0],
        p05=edges[0],
        p25=edges[0],
        median=mean,
        p75=edges[-1],
        p95=edges[-1],
        maximum=edges[-1],
        n_far=2,
        at_mode_share=0.5,
        histogram=Histogram(edges=edges, counts=counts),
        transform="log" if built_on else None,
        distance_share=0.25 if built_on else None,
        between_share=0.5 if built_on else 0.05,
    )


def _contrast(name, unit, base, factor):
    mean = min(base * factor, 5.0) if unit == "score" else base * factor
    return Contrast(
        feature=name,
        unit=unit,
        n=28 if unit == "score" else 30,
        mean=mean,
        mean_low=mean - abs(mean) * 0.1,
        mean_high=mean + abs(mean) * 0.1,
        median=mean,
        base_mean=base,
        effect=factor - 1,
        effect_low=factor - 1.1,
        effect_high=factor - 0.9,
        used_for_fitting=name in BUILT_ON,
    )


def action(code):
    return Action(
        code=code,
        priority=1,
        score=0.25,
        evidence=(
            Evidence(name="recency_days", value=270.0, unit="days", threshold=225.0, at_least=True),
            Evidence(name="value_ratio", value=0.9, unit="share", threshold=1.0, at_least=False),
        ),
        amount_per_order=120.0,
        offer_cap=12.0,
        texts={},
    )


def segment(place, name, verdict, factor, codes):
    return Segment(
        segment_id=f"S{place + 1}",
        name=name,
        slot=place,
        traits=(name,),
        n_customers=30,
        customer_share=0.3,
        revenue=4500.0 - place,
        revenue_share=0.3,
        repeat_share=0.2,
        jaccard=0.9 - 0.2 * place,
        verdict=verdict,
        borderline_share=0.1,
        contrasts=tuple(_contrast(n, u, mean, factor) for n, u, mean, _, _ in FEATURES),
        further=tuple(_contrast(n, u, mean, 2.0) for n, u, mean, _, _ in MORE_FEATURES[4:6])
        if place == 0
        else (),
        actions=tuple(action(c) for c in codes),
    )


def candidate(k, *, score, why=(), features=BUILT_ON):
    return Candidate(
        algorithm="k-means",
        k=k,
        features=features,
        transform="log",
        evidence="full",
        n_rows=100,
        inertia=10.0,
        silhouette=0.3,
        silhouette_reference=0.28,
        silhouette_lift=0.02,
        silhouette_error=0.012,
        silhouette_full=0.31,
        silhouette_full_error=0.004,
        davies_bouldin_reference=1.1,
        davies_bouldin_full=0.98,
        calinski_harabasz_reference=44.0,
        calinski_harabasz_full=5_000.0,
        gain=1.2,
        gain_reference=0.9,
        gain_lift=0.25,
        gain_rows=3_000,
        reference_copies=20,
        gap=0.8,
        gap_error=0.02,
        sample_agreement=0.97,
        davies_bouldin=1.0,
        calinski_harabasz=50.0,
        prediction_strength=0.8,
        smallest_share=0.3,
        largest_share=0.4,
        smallest_n=30,
        value_spread=0.5,
        satisfaction_spread=0.5,
        bootstrap_ari=0.9,
        bootstrap_ari_worst=0.8,
        jaccard=(0.7, 0.8, 0.9),
        bootstraps=20,
        optima_starts=10,
        optima_hits=9,
        optima_distinct=2,
        optima_agreement=0.95,
        score=score,
        rejected_because=why,
    )


def start(date, window, crossed):
    return StabilityStart(
        start=date,
        window=window,
        n_customers=60,
        floor_low=0.92,
        floor_median=0.96,
        horizon_weeks=20,
        points=tuple(
            StabilityPoint(
                weeks=w,
                ari=ari,
                floor_low=0.92,
                n_customers=60,
                jaccard=(0.9, ari - 0.2, 0.8),
                shares=(0.5, 0.3, 0.2),
                fresh_shares=(0.5, 0.25, 0.25),
                n_new=0,
                wrong_share=(1 - ari) / 2,
            )
            for w, ari in ((10, 0.85), (20, 0.7))
        ),
        crossed_at_weeks=crossed,
        crossed_on=None if crossed is None else "2020-06-01",
        crossed={"0.80": crossed},
    )


def late(weeks):
    """One customer in two hundred more in the wrong segment each week, all from the first two."""
    wrong = 0.5 * weeks
    return Lateness(
        weeks=weeks,
        n_starts=2,
        n_customers=100.0,
        n_wrong=wrong,
        wrong_share=wrong / 100,
        floor_share=0.01,
        moved=((40.0, wrong / 2, 0.0), (wrong / 2, 30.0 - wrong, 0.0), (0.0, 0.0, 30.0)),
    )


def replay(months):
    every = 100 if months is None else round(months * 4.35)
    points = tuple(
        ReplayPoint(
            date=f"2020-0{1 + weeks // 4}-01",
            weeks=weeks,
            wrong_share=0.005 * ((weeks - 1) % every + 1 if weeks else 0),
            refit=weeks > 0 and weeks % every == 0,
        )
        for weeks in range(0, 22, 2)
    )
    return Replay(
        months=months,
        n_refits=sum(point.refit for point in points),
        mean_wrong_share=min(every, 20) * 0.0025,
        mean_n_wrong=min(every, 20) * 0.25,
        points=points,
    )


def period(window, threshold, median):
    return Period(
        window=window,
        threshold=threshold,
        median=median,
        low=10.0,
        high=None,
        n_starts=2,
        n_crossed=1,
        horizon_weeks=20,
    )


def kit(segment_id, *, lift, testable, largest=0.3):
    return Kit(
        segment_id=segment_id,
        n_campaign=24,
        n_holdout=6,
        base_rate=0.2,
        base_rate_from="repeat_share",
        stated_lift=0.04,
        detectable_lift=lift,
        n_needed=5400,
        testable=testable,
        largest_difference=largest,
        chance_difference=1.1,
        brings=Estimate(low=3.456, mid=17.28, high=28.8),
    )


def plan():
    return Campaigns(
        holdout_share=0.2,
        window_days=90,
        delivery_lag_days=21,
        delivered_share=0.95,
        read_from="2020-10-20",
        significance=0.05,
        power=0.8,
        kits=(kit("S1", lift=0.03, testable=True), kit("S2", lift=None, testable=False)),
        together=kit("", lift=0.03, testable=True),
        without=("S3",),
        answers=Estimate(low=0.0012, mid=0.006, high=0.01),
    )


STEADY = {"theirs": 0.4, "theirs_worst": 0.1, "ours": 0.9, "ours_worst": 0.8}
GRID = {
    "ari": 0.3,
    "n_different": 45.0,
    "different_share": 0.45,
    "at_best_share": 0.35,
    "enough_share": 0.1,
}


def claims():
    def claim(key, subject="", *, holds=True, **numbers):
        return Claim(text_key=key, subject=subject, numbers=numbers, holds=holds)

    mean = {"mean": 270.0, "mean_low": 260.0, "mean_high": 280.0, "base_mean": 180.0}
    return (
        claim("one-time-majority", share=0.8),
        claim(
            "month-apart", "S1", month_share=0.2, low_share=0.15, high_share=0.25, base_share=0.1
        ),
        claim(
            "month-apart",
            "S2",
            holds=False,
            month_share=0.2,
            low_share=0.05,
            high_share=0.25,
            base_share=0.1,
        ),
        claim("orders-peaked", "2020-06", n_first=60.0, n_second=50.0),
        claim("weekend-quieter", n_weekday=20.0, n_weekend=10.0),
        claim("top-tenth", share=0.4),
        claim("delay-less-happy", late=2.0, early=4.3),
        claim("late-orders", late_share=0.1, n_days=11.0),
        claim("category-first", holds=False, n_first=40.0, n_second=30.0),
        claim("means-majority", share=0.8),
        claim("farther-longer", rho=0.5),
        claim("week-high", "2020-06-03", n_orders=30.0, n_expected=10.0),
        claim("week-low", "2020-06-10", holds=False, n_orders=2.0, n_expected=10.0),
        claim("differ-most", "recency_days", first_share=0.5, second_share=0.4),
        claim("closest-link", "n_orders monetary", holds=False, first=0.6, second=0.58),
        claim("top-score-majority", share=0.6),
        claim("distance-dominated", "recency_days", holds=False, share=0.25, even_share=0.25),
        claim("redundant-pair", "n_orders monetary", holds=False, rho=0.6, threshold=0.9),
        claim("seed-less-stable", theirs=0.2, theirs_worst=0.1, ours=0.9, ours_worst=0.8),
        claim("rival-unstable", "more", holds=False, theirs=0.8, ours=0.8, floor=0.8),
        claim("rival-score", "more", theirs=0.5, ours=0.6),
        claim("crossings-share-date", "2020-06-01", n=3.0, n_crossed=3.0),
        claim("window-decides", "growing", other=10.0, headline=20.0),
        claim("part-rules", "ageing", part=0.2, next_part=0.06, n_ruling=2.0, n_starts=2.0),
        claim("recency_days-above", "S1", **mean),
        claim("monetary-above", "S1", **mean),
        claim("holdout-balanced", largest=0.3, chance=1.1),
        claim("common-less-steady", "k-means", **STEADY),
        claim("common-steadier", "k-means", holds=False, **STEADY),
        claim("common-as-steady", "k-means", holds=False, **STEADY),
        claim("common-split", "k-means", split_share=0.8),
        claim("rules-do-not-decide", holds=False, ari=0.7, largest_share=0.3, unchanged=0.99),
        claim("unused-separates", "items_per_order", effect=0.5, low=0.4, high=0.6, small=0.147),
        claim("rules-faithful", fidelity_share=0.93, enough_share=0.9),
        claim("grid-differs", **GRID),
        claim("grid-would-do", holds=False, **GRID),
        claim("grid-misses-satisfaction", ours_share=0.7, theirs_share=0.02),
        claim("grid-tells-satisfaction", holds=False, ours_share=0.7, theirs_share=0.02),
        claim("grid-misses-value", holds=False, ours_share=0.4, theirs_share=0.6),
        claim("grid-tells-value", ours_share=0.4, theirs_share=0.6),
        claim("late-less-happy", late_share=0.5, punctual_share=0.1),
        claim("sellers-stand-out", n_above=1.0, n_listed=2.0),
        claim("repurchase-first", "S1", first_share=1 / 3, second_share=0.1),
        claim("spend-first", "S1", first_amount=30.0, second_amount=10.0),
        claim("spend-forecast", holds=False, saved_share=0.02, needed_share=0.1),
        claim(
            "lifetime-carries",
            holds=False,
            predicted_per_hundred=19.0,
            observed_per_hundred=12.0,
            repeat_share=0.06,
        ),
        claim("value-below", "S2", holds=False, customer_share=0.3, revenue_share=0.3),
        claim("monetary-below", "S2", holds=False, **mean),
    )


def calendar():
    def week(starts, n, kind="normal", expected=10.0, event=""):
        return Week(starts=starts, n_orders=n, expected=expected, kind=kind, event=event)

    return Calendar(
        weeks=(
            week("2020-05-20", 1, "unusable", None),
            week("2020-05-27", 10),
            week("2020-06-03", 30, "high", event="black-friday"),
            week("2020-06-10", 2, "low"),
            week("2020-06-17", 11),
        ),
        first="2020-05-27",
        end="2020-06-24",
        rules=WeekRules(),
    )


def shop():
    """Return what the shop sells, how it is paid and when, and what lateness does."""
    delays = (("early", 4.3), ("on_time", 4.2), ("late", 3.5), ("very_late", 2.0))
    return {
        "hours": tuple(tuple(hour % 3 for hour in range(24)) for _ in range(7)),
        "top_tenth_share": 0.4,
        "categories": (
            Named(name="toys <b>", n_orders=40, amount=4000.0),
            Named(name="tools", n_orders=30, amount=3000.0),
        ),
        "means_of_payment": (Named(name="credit card", n_orders=80, amount=12000.0),),
        "scores_by_delay": tuple(
            GroupMean(group=group, n=40, mean=mean, low=mean - 0.1, high=mean + 0.1)
            for group, mean in delays
        ),
        "days_by_state": tuple(
            GroupMean(group=group, n=40, mean=mean, low=mean - 1, high=mean + 1)
            for group, mean in (("SP", 8.0), ("RJ", 15.0))
        ),
    }
