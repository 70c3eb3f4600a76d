"""A small decision tree that says in natural units what a segmentation does.

The tree is grown by scikit-learn and then rewritten: its cut points become numbers with few
digits, a missing value gets a side, leaves that say the same are joined, and each leaf's label is
counted anew. What is measured, printed and handed out is the rewritten tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from reportgen.clusters.readable import readable_cut
from reportgen.clusters.spaces import Features, Labels, Matrix

if TYPE_CHECKING:
    from sklearn.tree import DecisionTreeClassifier

Rows = npt.NDArray[np.int64]
_ROUNDING = 0.004  # share of all customers that a cut with fewer digits may move


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Where a path ends: the segment of most customers there."""

    label: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A question: a value at most ``cut`` goes to ``low``, one above it to ``high``.

    ``missing_low`` says where a customer goes who lacks the value.
    """

    feature: str
    cut: float
    missing_low: bool
    low: Tree
    high: Tree

    def goes_low(self, values: Matrix) -> npt.NDArray[np.bool_]:
        """Return which customers go to ``low``, (n_customers,)."""
        missing = np.isnan(values)
        return np.asarray(np.where(missing, self.missing_low, values <= self.cut))


Tree = Leaf | Split


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What one path asks of a feature: ``low < value <= high`` (None where open).

    ``missing`` says whether a customer without the value passes.
    """

    feature: str
    low: float | None
    high: float | None
    missing: bool


def placed(tree: Tree, features: Features) -> Labels:
    """Return the label the tree gives every customer, (n_customers,)."""
    labels = np.empty(len(features.values), dtype=np.int64)

    def walk(node: Tree, rows: Rows) -> None:
        if isinstance(node, Leaf):
            labels[rows] = node.label
            return
        low = node.goes_low(features.column(node.feature)[rows])
        walk(node.low, rows[low])
        walk(node.high, rows[~low])

    walk(tree, np.arange(len(labels)))
    return labels


def passing(path: tuple[Bounds, ...], features: Features) -> npt.NDArray[np.bool_]:
    """Return which customers pass every condition of a path, (n_customers,)."""
    inside = np.ones(len(features.values), dtype=bool)
    for bounds in path:
        values = features.column(bounds.feature)
        low = -np.inf if bounds.low is None else bounds.low
        high = np.inf if bounds.high is None else bounds.high
        inside &= np.where(np.isnan(values), bounds.missing, (values > low) & (values <= high))
    return inside


def _narrowed(asked: dict[str, Bounds], split: Split, *, low: bool) -> dict[str, Bounds]:
    old = asked.get(split.feature)
    bottom, top = (None, None) if old is None else (old.low, old.high)
    if low:
        top = split.cut if top is None else min(top, split.cut)
    else:
        bottom = split.cut if bottom is None else max(bottom, split.cut)
    passes = split.missing_low == low and (old is None or old.missing)
    return asked | {
        split.feature: Bounds(feature=split.feature, low=bottom, high=top, missing=passes)
    }


def paths(tree: Tree) -> Iterator[tuple[tuple[Bounds, ...], int]]:
    """Yield what each leaf asks and its label; every customer passes exactly one of them."""

    def walk(node: Tree, asked: dict[str, Bounds]) -> Iterator[tuple[tuple[Bounds, ...], int]]:
        if isinstance(node, Leaf):
            yield tuple(asked.values()), node.label
            return
        yield from walk(node.low, _narrowed(asked, node, low=True))
        yield from walk(node.high, _narrowed(asked, node, low=False))

    yield from walk(tree, {})


def _readable(cut: float, values: Matrix, n_all: int) -> float:
    """Return a cut with few digits; between whole numbers, the whole number below."""
    there = values[~np.isnan(values)]
    if len(there) and not np.mod(there, 1.0).any():
        return float(np.floor(cut))
    return readable_cut(cut, there, tolerance=_ROUNDING * n_all / max(len(there), 1))


def _rewritten(model: DecisionTreeClassifier, features: Features, labels: Labels) -> Tree:
    grown = model.tree_
    k = int(labels.max()) + 1

    def walk(node: int, rows: Rows, inherited: int) -> Tree:
        counts = np.bincount(labels[rows], minlength=k)
        label = int(counts.argmax()) if len(rows) else inherited
        if grown.children_left[node] < 0 or not len(rows):
            return Leaf(label=label)
        name = features.names[grown.feature[node]]
        values = features.column(name)[rows]
        split = Split(
            feature=name,
            cut=_readable(float(grown.threshold[node]), values, len(labels)),
            missing_low=bool(grown.missing_go_to_left[node]),
            low=Leaf(label=label),
            high=Leaf(label=label),
        )
        low = split.goes_low(values)
        below = walk(int(grown.children_left[node]), rows[low], label)
        above = walk(int(grown.children_right[node]), rows[~low], label)
        if isinstance(below, Leaf) and below == above:
            return below
        return Split(
            feature=name, cut=split.cut, missing_low=split.missing_low, low=below, high=above
        )

    return walk(0, np.arange(len(labels)), 0)


def _weights(labels: Labels, power: float) -> Matrix:
    """Return a weight per customer: ``power`` 0 counts heads, 1 gives each segment equal say."""
    sizes = np.bincount(labels)
    return np.asarray(np.power(len(labels) / np.maximum(sizes, 1), power)[labels])


def recalls(labels: Labels, told: Labels, k: int) -> Matrix:
    """Return, per segment, the share of its customers whom the tree puts there, (k,)."""
    sizes = np.bincount(labels, minlength=k)
    right = np.bincount(labels[labels == told], minlength=k)
    return np.asarray(np.divide(right, sizes, out=np.ones(k), where=sizes > 0))


def surrogate(features: Features, labels: Labels, *, most_leaves: int, enough: float) -> Tree:
    """Return a tree of at most ``most_leaves`` leaves that tells the labels from the features.

    Grown twice: counting heads, and with small segments weighted up so that they are not drowned.
    Of the trees that reproduce ``enough`` of the labels, the one whose worst segment fares best
    is kept; else the one that reproduces most.

    Parameters
    ----------
    features : Features
        What the segmentation was built on, natural units, NaN where missing.
    labels : (n_customers,) int64
    most_leaves : int
        At least 2.
    enough : float
        Share of all labels (0–1).

    References
    ----------
    Breiman, Friedman, Olshen and Stone (1984).
    """
    from sklearn.tree import DecisionTreeClassifier  # takes a second to load

    k = int(labels.max()) + 1

    def rank(tree: Tree) -> tuple[float, ...]:
        told = placed(tree, features)
        fidelity = float((told == labels).mean())
        worst = float(recalls(labels, told, k).min())
        return (1.0, worst, fidelity) if fidelity >= enough else (0.0, fidelity, worst)

    trees = []
    for power in (0.0, 0.5, 1.0):
        model = DecisionTreeClassifier(max_leaf_nodes=most_leaves, random_state=0)
        model.fit(features.values, labels, sample_weight=_weights(labels, power))
        trees.append(_rewritten(model, features, labels))
    return max(trees, key=rank)
