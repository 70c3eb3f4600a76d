"""What the data looks like: one record per variable, and how variables go together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np

from reportgen.clusters.fences import OUTER_FENCE, limits, outside
from reportgen.clusters.indices import spread_explained
from reportgen.clusters.ranks import correlations, ranks_of
from reportgen.clusters.spaces import (
    Features,
    Labels,
    Matrix,
    Recipe,
    distance_shares,
)
from reportgen.model.results import (
    Exploration,
    FeatureSummary,
    Histogram,
    Month,
    StateShare,
)
from reportgen.model.variables import LOGGED, UNITS

_BINS = 24
_SLIVER = 0.0008  # of the customers: less than a bin needs to be drawn
_THIN_MONTH = 0.1  # of the median month: the thin ends of an export


def _histogram(values: Matrix, *, logged: bool) -> Histogram:
    """Return counts over at most 24 bins, with edges even on a logarithmic scale where logged."""
    if not len(values):
        return Histogram(edges=(0.0, 1.0), counts=(0,))
    distinct = np.unique(values)
    if len(distinct) <= _BINS:
        gaps = np.diff(distinct)
        half = float(gaps.min()) / 2 if len(gaps) else 0.5
        edges = np.unique(np.concatenate([distinct - half, distinct[-1:] + half]))
    elif logged:
        edges = np.expm1(np.linspace(np.log1p(values.min()), np.log1p(values.max()), _BINS + 1))
        edges[0], edges[-1] = values.min(), values.max()
    else:
        edges = _even(values)
    counts, edges = np.histogram(values, bins=edges)
    return Histogram(edges=tuple(edges.tolist()), counts=tuple(counts.tolist()))


def _even(values: Matrix) -> Matrix:
    """Return edges of even bins; a few values far out share a wide bin at either end."""
    low, high = np.quantile(values, [_SLIVER, 1 - _SLIVER])
    inner = np.linspace(low, high, _BINS + 1)
    return np.unique(np.concatenate([[values.min()], inner, [values.max()]]))


def _n_far(values: Matrix, name: str, *, fence: float) -> int | None:
    """Return how many values lie beyond the fences; None where the variable has none."""
    ends = limits(values, name, fence=fence)
    return None if ends is None else int(outside(values, ends).sum())


def _summary(
    name: str,
    values: Matrix,
    labels: Labels,
    built_on: Mapping[str, tuple[str | None, float]],
    *,
    fence: float,
) -> FeatureSummary:
    there = values[~np.isnan(values)]
    quantiles = [None] * 5
    if len(there):
        quantiles = np.quantile(there, [0.05, 0.25, 0.5, 0.75, 0.95]).tolist()
    ranks = ranks_of(values)
    counts = np.unique(there, return_counts=True)[1]
    transform, share = built_on.get(name, (None, None))
    return FeatureSummary(
        name=name,
        unit=UNITS[name],
        n=len(there),
        n_missing=len(values) - len(there),
        mean=float(there.mean()) if len(there) else None,
        sd=float(there.std(ddof=1)) if len(there) > 1 else None,
        minimum=float(there.min()) if len(there) else None,
        p05=quantiles[0],
        p25=quantiles[1],
        median=quantiles[2],
        p75=quantiles[3],
        p95=quantiles[4],
        maximum=float(there.max()) if len(there) else None,
        n_far=_n_far(there, name, fence=fence),
        at_mode_share=float(counts.max() / len(there)) if len(there) else 0.0,
        histogram=_histogram(there, logged=UNITS[name] == "currency"),
        transform=transform,
        distance_share=share,
        between_share=spread_explained(ranks, labels, int(labels.max()) + 1),
    )


def _logged(features: Features, recipe: Recipe, name: str) -> bool:
    asked = name in features.treatments.logarithm
    return asked or (recipe.transform == "log" and name in LOGGED)


def summarise(
    features: Features,
    labels: Labels,
    points: Matrix,
    recipe: Recipe,
    *,
    fence: float = OUTER_FENCE,
) -> tuple[FeatureSummary, ...]:
    """Return a record per variable.

    Parameters
    ----------
    features : Features
        Every customer with a kept order, natural units.
    labels : (n_customers,) int64
        The kept segmentation.
    points : (n_fitted, p)
        The scaled customers it was built on.
    recipe : Recipe
        The kept recipe; its features are the columns of ``points``.
    fence : float
        Interquartile ranges beyond the quartiles from which a value is far out.
    """
    shares = distance_shares(points)
    built_on: dict[str, tuple[str | None, float]] = {}
    for name, share in zip(recipe.features, shares.tolist(), strict=True):
        built_on[name] = (
            "log" if _logged(features, recipe, name) else "standard",
            share,
        )
    return tuple(
        _summary(name, features.column(name), labels, built_on, fence=fence)
        for name in features.names
    )


def months(per_day: Mapping[int, tuple[int, int]]) -> tuple[Month, ...]:
    """Return kept orders and amount per calendar month, without gaps.

    A month is incomplete when it holds less than a tenth of the median month, or when the first or
    the last purchase leaves more than three days of it empty.
    """
    if not per_day:
        return ()
    first, last = (date(1970, 1, 1) + timedelta(days=d) for d in (min(per_day), max(per_day)))
    sums: dict[tuple[int, int], list[int]] = {}
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        sums[year, month] = [0, 0]
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    for day, (n, cents) in per_day.items():
        moment = date(1970, 1, 1) + timedelta(days=day)
        total = sums[moment.year, moment.month]
        total[0] += n
        total[1] += cents
    median = float(np.median([n for n, _ in sums.values()]))
    found = []
    for (year, month), (n, cents) in sums.items():
        begins = date(year, month, 1)
        ends = (begins + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        whole = first <= begins + timedelta(days=3) and last >= ends - timedelta(days=3)
        found.append(
            Month(
                month=f"{year:04d}-{month:02d}",
                orders=n,
                amount=cents / 100,
                complete=whole and n >= _THIN_MONTH * median,
            )
        )
    return tuple(found)


def explore(
    features: Features,
    states: Sequence[str | None],
    per_day: Mapping[int, tuple[int, int]],
    review_counts: tuple[int, ...],
) -> Exploration:
    """Return what is known of the kept orders and their customers.

    Parameters
    ----------
    features : Features
    states : (n_customers,) str or None
        State of each customer's last kept order.
    per_day : mapping of day number to (orders, cents)
    review_counts : (5,) ints
        Reviews per score, 1 to 5; empty where the export has no reviews.
    """
    money = features.column("monetary")
    by_state: dict[str, list[float]] = {}
    for state, amount in zip(states, money.tolist(), strict=True):
        if state is not None:
            entry = by_state.setdefault(state, [0, 0.0])
            entry[0] += 1
            entry[1] += amount
    ranked = sorted(by_state.items(), key=lambda item: (-item[1][0], item[0]))
    return Exploration(
        correlations=correlations(features),
        months=months(per_day),
        states=tuple(
            StateShare(state=state, n_customers=int(n), amount=round(amount, 2))
            for state, (n, amount) in ranked
        ),
        review_counts=review_counts,
        one_time_share=float((features.column("n_orders") == 1).mean()),
    )
