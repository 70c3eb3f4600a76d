"""How far the values of an input lie from where they lay before, in units a customer would feel.

Tests of significance call everything different at this many customers, and recency moves with the
clock whoever buys: so effect sizes, and recency never sounds an alarm.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.clusters.spaces import Features, Matrix
from reportgen.model.results import InputShift
from reportgen.model.variables import LOGGED

CLOCK = "recency_days"
_N_LEVELS = 1_000
_LEVELS = (np.arange(_N_LEVELS) + 0.5) / _N_LEVELS
_NOISE_DRAWS, _NOISE_ROWS = 1_000, 500
_SMALLEST_SCALE = 1e-6
_FEWEST = 20  # below so many values a distance says nothing


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Reference:
    """One input at the reference, without missing values.

    Parameters
    ----------
    name : str
    values : (m,) float64
        Sorted, amounts and counts as logarithms: all of them, or their thousand quantiles.
    n : int
        Customers behind them.
    scale : float
        Standard deviation over the base of the start, in which the model measures.
    noise : float
        How far samples of ``_NOISE_ROWS`` lie from the reference, in the values' unit.
    """

    name: str
    values: Matrix
    n: int
    scale: float
    noise: float

    def condensed(self) -> Reference:
        """Return the same with a thousand quantiles for its values: distances stay the same."""
        return replace(self, values=quantiles(self.values))


def references(base: Features, features: Sequence[Features], *, seed: int) -> list[Reference]:
    """Return each input at the reference, where enough of its values are there.

    Parameters
    ----------
    base : Features
        Customers whose standard deviation is the unit.
    features : sequence of Features
        Pooled, they are the reference.
    seed : int
        Of the samples that tell how far chance alone moves an input.
    """
    pooled = replace(base, values=np.concatenate([each.values for each in features]))
    found = []
    for name in base.names:
        values, scale = _known(pooled, name), float(_known(base, name).std())
        if len(values) >= _FEWEST:
            found.append(
                Reference(
                    name=name,
                    values=values,
                    n=len(values),
                    scale=max(scale, _SMALLEST_SCALE),
                    noise=_noise(values, seed=seed),
                )
            )
    return found


def _known(features: Features, name: str) -> Matrix:
    """Return the values of an input, sorted; amounts and counts as logarithms."""
    values = features.column(name)
    values = np.sort(values[~np.isnan(values)])
    return np.log1p(values) if name in LOGGED else values


def quantiles(ascending: Matrix) -> Matrix:
    """Return a thousand evenly spaced quantiles of sorted values."""
    return np.asarray(ascending[(_LEVELS * len(ascending)).astype(np.int64)])


def wasserstein(first: Matrix, second: Matrix) -> float:
    """Return the Wasserstein distance of two sorted samples, from a thousand quantiles of each.

    In one dimension it is the mean distance of equal quantiles: how far the average value has to
    move.
    """
    return float(np.abs(quantiles(first) - quantiles(second)).mean())


def divergence(reference: Matrix, now: Matrix) -> float:
    """Return the Jensen–Shannon divergence (bits, 0–1) over the reference's deciles."""
    edges = np.unique(np.quantile(reference, np.linspace(0.1, 0.9, 9)))
    counts = [
        np.bincount(np.searchsorted(edges, values), minlength=len(edges) + 1)
        for values in (reference, now)
    ]
    shares = [count / count.sum() for count in counts]
    middle = (shares[0] + shares[1]) / 2
    terms = [
        (share[share > 0] * np.log2(share[share > 0] / middle[share > 0])).sum() for share in shares
    ]
    return float(sum(terms) / 2)


def _noise(values: Matrix, *, seed: int) -> float:
    """Return the largest distance of a thousand samples drawn from the values themselves.

    A study has some hundred looks at an input: a bound that one in twenty crosses by chance would
    cry wolf in each.
    """
    rng = np.random.default_rng([seed, 13])
    drawn = np.sort(rng.integers(0, len(values), size=(_NOISE_DRAWS, _NOISE_ROWS)), axis=1)
    sampled = values[drawn[:, (_LEVELS * _NOISE_ROWS).astype(np.int64)]]
    return float(np.abs(sampled - quantiles(values)).mean(axis=1).max())


def shift(reference: Reference, features: Features, *, bound: float) -> InputShift | None:
    """Return how far an input has moved; None where there are too few values."""
    now = _known(features, reference.name)
    if min(len(now), reference.n) < _FEWEST:
        return None
    distance = wasserstein(reference.values, now) / reference.scale
    # The distance of two samples falls with the root of their sizes.
    both = _NOISE_ROWS / len(now) + _NOISE_ROWS / reference.n
    noise = reference.noise / reference.scale * float(np.sqrt(both))
    back = np.expm1 if reference.name in LOGGED else np.asarray
    return InputShift(
        name=reference.name,
        distance=distance,
        jensen_shannon=divergence(reference.values, now),
        noise=noise,
        mean=float(back(now).mean()),
        reference_mean=float(back(reference.values).mean()),
        missing_share=1.0 - len(now) / len(features.values),
        alarm=reference.name != CLOCK and distance > max(bound, noise),
    )


def shifts(inputs: Iterable[Reference], features: Features, *, bound: float) -> list[InputShift]:
    """Return how far the inputs have moved, those that have enough values."""
    found = [shift(each, features, bound=bound) for each in inputs]
    return [each for each in found if each is not None]
