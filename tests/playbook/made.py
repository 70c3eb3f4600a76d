"""Segments made by hand: means with an interval around them, beside a base."""

from __future__ import annotations

from reportgen.model.results import Contrast, Segment

UNITS = {"recency_days": "days", "review_score_mean": "score", "monetary": "currency"}


def contrast(feature, mean, *, half=0.0, base=100.0, median=None):
    return Contrast(
        feature=feature,
        unit=UNITS.get(feature, "share"),
        n=100,
        mean=mean,
        mean_low=mean - half,
        mean_high=mean + half,
        median=mean if median is None else median,
        base_mean=base,
        effect=0.0,
        effect_low=0.0,
        effect_high=0.0,
        used_for_fitting=True,
    )


def segment(*contrasts, **changes):
    fields = {
        "segment_id": "S1",
        "name": "typical",
        "slot": 0,
        "traits": (),
        "n_customers": 100,
        "customer_share": 0.3,
        "revenue": 1000.0,
        "revenue_share": 0.3,
        "repeat_share": 0.0,
        "jaccard": 0.9,
        "verdict": "keep",
        "borderline_share": 0.1,
        "contrasts": tuple(contrasts),
        "actions": (),
    }
    return Segment(**(fields | changes))
