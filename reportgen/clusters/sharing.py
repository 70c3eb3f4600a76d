"""Which variables know of each other, in whatever way: mutual information of binned values."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from reportgen.clusters.spaces import Features, Labels, Matrix

_BINS = 8
_CHANCE = 0.001  # that two variables which do not know of each other pass


def binned(values: Matrix) -> Labels:
    """Return each value's bin: the commonest value has its own, the others are cut in quantiles.

    -1 where a value is missing.
    """
    found = np.full(len(values), -1, dtype=np.int64)
    there = ~np.isnan(values)
    if not there.any():
        return found
    distinct, counts = np.unique(values[there], return_counts=True)
    commonest = distinct[counts.argmax()]
    others = values[there & (values != commonest)]
    found[there] = 0
    if len(others):
        edges = np.unique(np.quantile(others, np.linspace(0, 1, _BINS)[1:-1]))
        rest = there & (values != commonest)
        found[rest] = 1 + np.searchsorted(edges, others, side="right")
    return found


def shared_information(first: Labels, second: Labels) -> float:
    """Return the mutual information of two binned variables, nats; 0 where chance may explain it.

    Less what independent variables show on as many customers.

    References
    ----------
    Miller (1955), the bias; Wilks (1938), twice n times the information is near chi-squared.
    """
    from scipy.stats import chi2  # takes a moment to load

    both = (first >= 0) & (second >= 0)
    wide = int(second.max(initial=0)) + 1
    flat = np.bincount(first[both] * wide + second[both])
    table = np.zeros((-(-len(flat) // wide), wide))
    table.flat[: len(flat)] = flat
    table = table[table.sum(axis=1) > 0][:, table.sum(axis=0) > 0]
    n, spare = table.sum(), (table.shape[0] - 1) * (table.shape[1] - 1)
    if n < 1 or spare < 1:
        return 0.0
    expected = table.sum(axis=1, keepdims=True) * table.sum(axis=0, keepdims=True) / n
    there = table > 0
    information = float((table[there] * np.log(table[there] / expected[there])).sum() / n)
    if 2 * n * information <= chi2.ppf(1 - _CHANCE, spare):
        return 0.0
    return max(information - float(spare / (2 * n)), 0.0)


def related(features: Features, *, nats: float) -> frozenset[str]:
    """Return the variables that share so much information with another one.

    Parameters
    ----------
    features : Features
    nats : float
        Mutual information, at least.
    """
    bins = {name: binned(features.column(name)) for name in features.names}
    found: set[str] = set()
    for first, second in combinations(features.names, 2):
        if shared_information(bins[first], bins[second]) >= nats:
            found |= {first, second}
    return frozenset(found)
