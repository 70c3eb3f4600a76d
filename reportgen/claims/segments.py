"""Comparing sentences about segments, each with the numbers that must support it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.model.results import Claim, Contrast, MonthShare, Segment

# Below a fifth of a standard deviation a difference is "small" at best (Cohen 1988): with tens of
# thousands of customers an interval alone would let trifles through.
SMALLEST_EFFECT = 0.2
COMPARED = (
    "recency_days",
    "monetary",
    "review_score_mean",
    "items_per_order",
    "installments_per_order",
)


def contrast_claim(segment_id: str, contrast: Contrast) -> Claim:
    """Return the claim that a segment's mean lies above (or below) the base's.

    It holds where the 95 % interval leaves out the base's mean and the difference is at least a
    fifth of the base's standard deviation.
    """
    above = contrast.mean >= contrast.base_mean
    clear = (
        contrast.effect_low >= SMALLEST_EFFECT
        if above
        else contrast.effect_high <= -SMALLEST_EFFECT
    )
    return Claim(
        text_key=f"{contrast.feature}-{'above' if above else 'below'}",
        subject=segment_id,
        numbers={
            "mean": contrast.mean,
            "mean_low": contrast.mean_low,
            "mean_high": contrast.mean_high,
            "base_mean": contrast.base_mean,
        },
        holds=clear,
    )


def value_claim(segment: Segment) -> Claim:
    """Return the claim that a segment brings more (or less) than its share of customers."""
    above = segment.revenue_share >= segment.customer_share
    money = next((c for c in segment.contrasts if c.feature == "monetary"), None)
    clear = money is not None and (
        money.mean_low > money.base_mean if above else money.mean_high < money.base_mean
    )
    return Claim(
        text_key=f"value-{'above' if above else 'below'}",
        subject=segment.segment_id,
        numbers={
            "revenue_share": segment.revenue_share,
            "customer_share": segment.customer_share,
        },
        holds=clear,
    )


def peak_month(segment: Segment) -> MonthShare | None:
    """Return the month whose share of the segment's orders exceeds the base's share by most."""
    months = segment.habits.months if segment.habits else ()
    return max(
        (each for each in months if each.share is not None),
        key=lambda each: ((each.share or 0.0) - each.base_share, each.month),
        default=None,
    )


def month_claim(segment: Segment, month: MonthShare) -> Claim:
    """Return the claim that a month holds more of a segment's orders than of all orders.

    It holds where the difference is beyond chance after a correction for the number of months, and
    the interval lies above the base's share.
    """
    low = month.low or 0.0
    return Claim(
        text_key="month-apart",
        subject=segment.segment_id,
        numbers={
            "month_share": month.share or 0.0,
            "low_share": low,
            "high_share": month.high or 0.0,
            "base_share": month.base_share,
        },
        holds=month.lift is not None and low > month.base_share,
    )


def segment_claims(segments: Sequence[Segment]) -> Iterable[Claim]:
    """Return every claim about the segments, printed or struck."""
    for segment in segments:
        yield value_claim(segment)
        for contrast in segment.contrasts:
            if contrast.feature in COMPARED:
                yield contrast_claim(segment.segment_id, contrast)
        month = peak_month(segment)
        if month is not None:
            yield month_claim(segment, month)
