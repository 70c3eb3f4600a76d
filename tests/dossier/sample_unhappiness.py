"""Dissatisfaction in the sample: made by hand, late orders five times as often dissatisfied."""

from __future__ import annotations

from reportgen.model.results import LateBand, LateRisk, ReturnShare, Unhappiness, UnhappyGroup


def _band(start, end, n, low):
    share = low / n
    return LateBand(
        from_days=start,
        to_days=end,
        n_orders=n,
        n_low=low,
        low_share=share,
        low_low=share * 0.5,
        low_high=min(share * 1.5, 1.0),
    )


def _group(name, share, *, above=False):
    return UnhappyGroup(
        name=name,
        n_orders=40,
        low_share=0.2,
        late_share=0.25,
        n_late_low=4,
        late_low_share=share,
        late_low_low=share / 2,
        late_low_high=share * 2,
        above=above,
        amount=400.0,
    )


def _return(*, low, late, n, returned):
    return ReturnShare(
        low=low,
        late=late,
        n_orders=n,
        n_returned=returned,
        share=returned / n,
        share_low=returned / n / 2,
        share_high=returned / n * 1.5,
    )


def unhappiness():
    return Unhappiness(
        low_score=2,
        n_judged=100,
        n_low=18,
        n_late=20,
        n_late_low=10,
        low_amount=2700.0,
        late_low_amount=1500.0,
        risk=LateRisk(
            n_late=20,
            n_late_low=10,
            n_punctual=80,
            n_punctual_low=8,
            difference=0.4,
            difference_low=0.2,
            difference_high=0.6,
            ratio=5.0,
            ratio_low=2.5,
            ratio_high=10.0,
            excess=8.0,
            excess_low=4.0,
            excess_high=12.0,
        ),
        bands=(
            _band(None, -7, 50, 4),
            _band(-6, -1, 20, 2),
            _band(0, 0, 10, 2),
            _band(1, 3, 10, 4),
            _band(15, None, 10, 6),
        ),
        returns=(
            _return(low=False, late=False, n=60, returned=12),
            _return(low=False, late=True, n=8, returned=2),
            _return(low=True, late=False, n=6, returned=1),
            _return(low=True, late=True, n=8, returned=1),
        ),
        return_days=90,
        gone_customers=9,
        gone_amount=1400.0,
        fewest_orders=30,
        states=(_group("RJ", 0.15, above=True), _group("SP", 0.1)),
        categories=(_group("garden", 0.12), _group("toys", 0.08)),
        fewest_seller_orders=10,
        n_sellers=7,
        n_sellers_ranked=2,
        sellers=(_group("1", 0.3, above=True), _group("2", 0.1)),
    )
