"""Orders and amounts of customers to come, from the two models together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.linalg import LinAlgError, pinvh

from reportgen.clusters.intervals import Z95
from reportgen.clusters.spaces import Labels, Matrix
from reportgen.model.results import LifetimeSegment
from reportgen.stages.outcomes.amounts import Amounts, expected_amounts, fit_amounts
from reportgen.stages.outcomes.bgnbd import Rates, expected_orders, fit_rates, log_likelihood
from reportgen.stages.outcomes.purchases import Purchases, merged

_DAYS_PER_WEEK = 7
_STEP = 1e-3  # of the logarithm of a parameter, for differences

Model = tuple[Rates, Amounts]


def fitted(known: Purchases) -> Model | None:
    """Return both models, fitted to all customers; None where one of them does not hold."""
    rates, amounts = fit_rates(known), fit_amounts(known)
    return None if rates is None or amounts is None else (rates, amounts)


def predicted(model: Model, known: Purchases, days: float) -> Matrix:
    """Return each customer's expected purchases and spend in the days to come, (n, 2)."""
    orders = expected_orders(model[0], known, days / _DAYS_PER_WEEK)
    return np.column_stack([orders, orders * expected_amounts(model[1], known)])


def _spread(rates: Rates, known: Purchases) -> Matrix | None:
    """Return the covariance of the logarithms of r, alpha, a, b: the inverse of the curvature."""
    rows, weights = merged(known)
    at = np.log([rates.r, rates.alpha, rates.a, rates.b])
    steps = np.eye(4) * 10 * _STEP

    def value(*moves: Matrix) -> float:
        return -log_likelihood(at + sum(moves, np.zeros(4)), rows, weights)

    curvature = np.array(
        [
            [
                (value(one, two) - value(one, -two) - value(-one, two) + value(-one, -two))
                / (4 * (10 * _STEP) ** 2)
                for two in steps
            ]
            for one in steps
        ]
    )
    try:
        found = pinvh(curvature)
    except (LinAlgError, ValueError):
        return None
    return np.asarray(found) if np.isfinite(found).all() else None


def _shifted(rates: Rates, i: int, by: float) -> Rates:
    logs = np.log([rates.r, rates.alpha, rates.a, rates.b])
    logs[i] += by
    r, alpha, a, b = np.exp(logs).tolist()
    return Rates(r=r, alpha=alpha, a=a, b=b)


def estimates(
    model: Model, known: Purchases, labels: Labels, ids: Sequence[str], days: int
) -> tuple[LifetimeSegment, ...]:
    """Return each segment's expected orders and spend, with what the parameters leave open.

    The interval is that of the mean over the segment's customers by the delta method, from the
    uncertainty of the rates; amounts are known far better than rates.
    """
    spread = _spread(model[0], known)
    if spread is None:
        return ()

    def means(rates: Rates) -> Matrix:
        values = predicted((rates, model[1]), known, days)
        return np.array([values[labels == i].mean(axis=0) for i in range(len(ids))])

    middle = means(model[0])
    moves = [(_shifted(model[0], i, _STEP), _shifted(model[0], i, -_STEP)) for i in range(4)]
    slopes = np.array([(means(up) - means(down)) / (2 * _STEP) for up, down in moves])
    half = Z95 * np.sqrt(np.maximum(np.einsum("ikm,ij,jkm->km", slopes, spread, slopes), 0.0))
    low, high = np.maximum(middle - half, 0.0), middle + half
    return tuple(
        LifetimeSegment(
            segment_id=ids[i],
            orders=float(middle[i, 0]),
            orders_low=float(low[i, 0]),
            orders_high=float(high[i, 0]),
            spend=float(middle[i, 1]),
            spend_low=float(low[i, 1]),
            spend_high=float(high[i, 1]),
        )
        for i in range(len(ids))
    )


def parameters(model: Model | None) -> dict[str, float]:
    """Return the parameters by their names in the sources; empty without a model."""
    if model is None:
        return {}
    rates, amounts = model
    return {
        "r": rates.r,
        "alpha": rates.alpha,
        "a": rates.a,
        "b": rates.b,
        "p": amounts.p,
        "q": amounts.q,
        "gamma": amounts.gamma,
    }
