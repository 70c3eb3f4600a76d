"""From features in natural units to the space in which distances are measured, and back.

A recipe names features and a transform; a scaler is fitted once and travels with its model, so
that an old model always meets new customers with its own scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from reportgen.clusters.fences import Limits, Treatments, limits, unit_of
from reportgen.model.results.selection import Algorithm, Transform
from reportgen.model.variables import LOGGED

Matrix = npt.NDArray[np.float64]
Labels = npt.NDArray[np.int64]
Options = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Features:
    """Customer features in natural units.

    Parameters
    ----------
    names : tuple of str
        One per column.
    values : (n_customers, n_features) float64
        NaN where a feature is missing; rows in the order of the customer id.
    treatments : Treatments
        What is done to values far out where these features are scaled.
    two_valued : tuple of str or None
        The features that are yes or no, where that was seen on more customers than these: on a
        sample everybody may have one order or two. None: see for yourself.
    """

    names: tuple[str, ...]
    values: Matrix
    treatments: Treatments = field(default_factory=Treatments)
    two_valued: tuple[str, ...] | None = None

    def column(self, name: str) -> Matrix:
        """Return one feature, (n_customers,)."""
        return self.values[:, self.names.index(name)]

    def only(self, names: tuple[str, ...]) -> Features:
        """Return some of the features of every customer."""
        columns = [self.names.index(name) for name in names]
        return replace(self, names=names, values=np.ascontiguousarray(self.values[:, columns]))

    def joined(self, more: Features) -> Features:
        """Return these features and further ones of the same customers."""
        values = np.column_stack([self.values, more.values])
        return replace(self, names=(*self.names, *more.names), values=values)

    def take(self, rows: npt.NDArray[np.int64]) -> Features:
        """Return the same features of some customers."""
        return replace(self, values=self.values[rows])


def canonical_order(features: Features) -> npt.NDArray[np.int64]:
    """Return the rows in an order that depends on what customers did alone.

    Samples drawn by position are then the same whatever the customers are called and however the
    export was sorted. Customers who are alike in everything may change places.
    """
    values = features.values
    first = values[:, 0]
    if np.isnan(first).any():
        return np.lexsort(values.T[::-1])
    order = np.argsort(first, kind="stable")
    same = np.diff(first[order]) == 0
    tied = np.append(same, False) | np.append(False, same)
    rows = order[tied]  # few, where the first feature nearly tells customers apart
    order[tied] = rows[np.lexsort(values[rows].T[::-1])]
    return order


def first_ids(k: int) -> tuple[str, ...]:
    """Return the ids of segments that have no history: ``S1`` has the highest revenue.

    >>> first_ids(2)
    ('S1', 'S2')
    """
    return tuple(f"S{label + 1}" for label in range(k))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Placement:
    """Where every customer belongs.

    Parameters
    ----------
    labels : (n_customers,) int64
        0 … k−1; 0 has the highest revenue, so numbering is reproducible.
    confidence : (n_customers,) float64
        0–1: how clearly a customer lies with the segment.
    jaccard : (k,) float64
        Each segment's bootstrap Jaccard.
    segment_ids : (k,) str
        Lasting ids; empty for ``S1`` … ``Sk``.
    slots : (k,) int
        Which colour and mark each segment has; empty for 0 … k−1.
    """

    labels: Labels
    confidence: Matrix
    jaccard: Matrix
    segment_ids: tuple[str, ...] = ()
    slots: tuple[int, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the segments' ids by label."""
        return self.segment_ids or first_ids(len(self.jaccard))

    @property
    def looks(self) -> tuple[int, ...]:
        """Return the segments' slots by label."""
        return self.slots or tuple(range(len(self.jaccard)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How a segmentation is made.

    Parameters
    ----------
    features : tuple of str
    transform : ``standard`` or ``log``
    k : int
        Number of segments. A density method finds its own: a refit of it may have another.
    algorithm : Algorithm
    options : tuple of (name, value)
        The algorithm's hyper-parameters, where it has any.
    """

    features: tuple[str, ...]
    transform: Transform
    k: int
    algorithm: Algorithm = "k-means"
    options: Options = ()

    def option(self, name: str) -> float:
        """Return a hyper-parameter; ``KeyError`` where the recipe does not set it."""
        return dict(self.options)[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scaler:
    """Limits, logarithm where the transform asks for it, then zero mean and unit variance.

    ``means`` and ``scales`` are per feature of the recipe, in (logged) units. ``units`` is what a
    logged value is counted in before one is added, 1 for all if empty: amounts are counted in
    hundredths of their median, so that another currency gives the same scaled values. ``limits``
    are per feature the lowest and the highest value that counts, in natural units, None where all
    count as they are; empty for none.
    """

    features: tuple[str, ...]
    logged: tuple[bool, ...]
    means: tuple[float, ...]
    scales: tuple[float, ...]
    units: tuple[float, ...] = ()
    limits: tuple[Limits | None, ...] = ()

    def transform(self, features: Features) -> Matrix:
        """Return (n_customers, n_features) in the scaled space; NaN stays NaN."""
        n = len(self.features)
        ends = self.limits or (None,) * n
        columns = [
            _within(features.column(name), end)
            for name, end in zip(self.features, ends, strict=True)
        ]
        raw = _raw(columns, self.logged, self.units or (1.0,) * n)
        return _standardised(raw, self.means, self.scales)


def _within(values: Matrix, ends: Limits | None) -> Matrix:
    return values if ends is None else np.clip(values, *ends)


def _raw(columns: list[Matrix], logged: tuple[bool, ...], units: tuple[float, ...]) -> list[Matrix]:
    return [
        np.log1p(np.maximum(values, 0.0) / unit) if log else values
        for values, log, unit in zip(columns, logged, units, strict=True)
    ]


def _standardised(raw: list[Matrix], means: Sequence[float], scales: Sequence[float]) -> Matrix:
    """Return the columns side by side, (n, p), each in its own unit."""
    # Column by column: arithmetic along rows of a handful of values costs several times as much.
    parts = zip(raw, means, scales, strict=True)
    return np.column_stack([(values - mean) / scale for values, mean, scale in parts])


def fit_scaler(features: Features, names: tuple[str, ...], transform: Transform) -> Scaler:
    """Return the scaler of a recipe, fitted on the customers that have all its features.

    A constant feature gets scale 1, so that it adds nothing to any distance.
    """
    return scaled(features, names, transform)[0]


def scaled(
    features: Features, names: tuple[str, ...], transform: Transform
) -> tuple[Scaler, Matrix]:
    """Return a fitted scaler, and the customers (n_customers, n_features) in its space.

    Values far out are treated as the features ask for.
    """
    asked = features.treatments
    logged = tuple(
        name in asked.logarithm or (transform == "log" and name in LOGGED) for name in names
    )
    columns = [features.column(name) for name in names]
    ends: tuple[Limits | None, ...] = ()
    if asked.winsorise:
        ends = tuple(
            limits(values, name, fence=asked.fence) if name in asked.winsorise else None
            for name, values in zip(names, columns, strict=True)
        )
        columns = [_within(values, end) for values, end in zip(columns, ends, strict=True)]
    units = tuple(
        unit_of(values, name, logged=log)
        for name, values, log in zip(names, columns, logged, strict=True)
    )
    raw = _raw(columns, logged, units)
    complete = _complete(raw)
    spread = [float(values.std()) for values in complete]
    scaler = Scaler(
        features=names,
        logged=logged,
        means=tuple(float(values.mean()) for values in complete),
        scales=tuple(1.0 if scale < 1e-12 else scale for scale in spread),
        units=units,
        limits=ends,
    )
    return scaler, _standardised(raw, scaler.means, scaler.scales)


def _complete(raw: list[Matrix]) -> list[Matrix]:
    """Return the values of the customers who have all of them; a zero where nobody has."""
    missing = np.logical_or.reduce([np.isnan(values) for values in raw])
    kept = [values[~missing] for values in raw] if missing.any() else raw
    return kept if len(kept[0]) else [np.zeros(1) for _ in raw]


def complete_rows(points: Matrix) -> npt.NDArray[np.int64]:
    """Return the indices of the rows without a missing value."""
    # The columns one by one: a test along rows of a handful of values costs several times as much.
    return np.flatnonzero(~np.logical_or.reduce([np.isnan(column) for column in points.T]))


def drawn_rows(points: Matrix, rows: int | None, *, seed: int) -> Matrix:
    """Return at most so many random rows, in their order; all of them where rows is None."""
    if rows is None or len(points) <= rows:
        return points
    rng = np.random.default_rng([seed, 17])
    return points[np.sort(rng.choice(len(points), size=rows, replace=False, shuffle=False))]


def distance_shares(points: Matrix) -> Matrix:
    """Return the share of the mean squared distance between customers that each column carries.

    The mean squared distance between two random rows is twice the summed variance, so a column's
    share is its variance over their sum. Shares sum to 1.
    """
    variances = np.nanvar(points, axis=0)
    total = variances.sum()
    return np.asarray(variances / total if total > 0 else np.full(len(variances), np.nan))
