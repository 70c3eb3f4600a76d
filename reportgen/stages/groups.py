"""What is told of groups of customers before any segment is drawn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reportgen.clusters.spaces import Features, Matrix
from reportgen.model.results.exploration import GroupMean

_Z95 = 1.959964
_FEWEST = 30  # customers in a group whose mean is told
_WEEK = 7
_MOST_STATES = 7


def group_mean(group: str, values: Matrix) -> GroupMean | None:
    """Return a group's mean with its normal 95 % interval; None below 30 customers."""
    there = values[~np.isnan(values)]
    if len(there) < _FEWEST:
        return None
    mean = float(there.mean())
    half = _Z95 * float(there.std(ddof=1)) / float(np.sqrt(len(there)))
    return GroupMean(group=group, n=len(there), mean=mean, low=mean - half, high=mean + half)


def top_tenth_share(amounts: Matrix) -> float | None:
    """Return the share of the amount that the tenth of the customers who paid most brought."""
    total = float(amounts.sum())
    if total <= 0:
        return None
    n = max(1, len(amounts) // 10)
    return float(np.sort(amounts)[-n:].sum()) / total


def scores_by_delay(features: Features) -> tuple[GroupMean, ...]:
    """Return mean review scores by the mean days after the promised day."""
    if not {"days_late", "review_score_mean"} <= set(features.names):
        return ()
    days, scores = features.column("days_late"), features.column("review_score_mean")
    groups = {
        "early": days <= -_WEEK,
        "on_time": (days > -_WEEK) & (days <= 0),
        "late": (days > 0) & (days <= _WEEK),
        "very_late": days > _WEEK,
    }
    found = [group_mean(group, scores[rows]) for group, rows in groups.items()]
    return tuple(group for group in found if group is not None)


def days_by_state(features: Features, states: Sequence[str | None]) -> tuple[GroupMean, ...]:
    """Return mean days to deliver of the states with the most customers, those first."""
    if "days_to_deliver" not in features.names:
        return ()
    homes = np.array([state or "" for state in states])
    days = features.column("days_to_deliver")
    names, counts = np.unique(homes[homes != ""], return_counts=True)
    order = sorted(zip(counts.tolist(), names.tolist(), strict=True), key=lambda x: (-x[0], x[1]))
    found = [group_mean(name, days[homes == name]) for _, name in order[:_MOST_STATES]]
    return tuple(group for group in found if group is not None)
