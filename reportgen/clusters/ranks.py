"""Ranks, and rank correlation of many variables at once, without sorting each pair again."""

from __future__ import annotations

import numpy as np

from reportgen.clusters.spaces import Features, Labels, Matrix
from reportgen.model.results.exploration import Correlation


def _codes(values: Matrix) -> Labels:
    """Return each value's place among the distinct ones, 0 for the smallest; -1 where missing."""
    codes = np.full(len(values), -1, dtype=np.int64)
    there = ~np.isnan(values)
    codes[there] = np.unique(values[there], return_inverse=True)[1]
    return codes


def _ranks(codes: Labels) -> Matrix:
    """Return ranks from 1, the mean rank where values are equal, without sorting again."""
    counts = np.bincount(codes)
    means = np.cumsum(counts) - (counts - 1) / 2
    return np.asarray(means[codes])


def ranks_of(values: Matrix) -> Matrix:
    """Return ranks from 1, the mean rank where values are equal; NaN where a value is missing."""
    codes = _codes(values)
    there = codes >= 0
    ranks = np.full(len(values), np.nan)
    ranks[there] = _ranks(codes[there])
    return ranks


def correlations(features: Features) -> tuple[Correlation, ...]:
    """Return Spearman's rho of every pair of variables, over customers that have both."""
    codes = {name: _codes(features.column(name)) for name in features.names}
    found = []
    for i, first in enumerate(features.names):
        for second in features.names[i + 1 :]:
            both = (codes[first] >= 0) & (codes[second] >= 0)
            one, two = codes[first][both], codes[second][both]
            rho = None
            if len(one) > 2 and one.min() < one.max() and two.min() < two.max():
                rho = float(np.corrcoef(_ranks(one), _ranks(two))[0, 1])
            found.append(Correlation(first=first, second=second, rho=rho))
    return tuple(found)
