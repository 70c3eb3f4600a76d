"""What an order of a customer will be worth: the gamma-gamma model.

Amounts of a customer's orders vary around a mean of their own, whatever the number of orders; a
customer's observed mean is drawn towards everybody's, the more so the fewer orders it rests on.

References
----------
Fader, P. & Hardie, B. (2013). The Gamma-Gamma Model of Monetary Value.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln

from reportgen.clusters.spaces import Matrix
from reportgen.stages.outcomes.likelihood import most_likely
from reportgen.stages.outcomes.purchases import Purchases


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """Parameters of the model: ``p`` within, ``q`` (above 1) and ``gamma`` between customers."""

    p: float
    q: float
    gamma: float


def _log_likelihood(logs: Matrix, n: Matrix, mean: Matrix, weights: Matrix) -> float:
    """Return the log-likelihood (equation 1a) of the logarithms of p, q - 1, gamma."""
    p, q, gamma = np.exp(logs) + np.array([0.0, 1.0, 0.0])
    shape = p * n
    orders = gammaln(shape + q) - gammaln(shape) - gammaln(q) + q * np.log(gamma)
    paid = (shape - 1) * np.log(mean) + shape * np.log(n) - (shape + q) * np.log(gamma + n * mean)
    return float(weights @ (orders + paid))


def fit_amounts(bought: Purchases) -> Amounts | None:
    """Return the most likely parameters; None where nobody paid twice, or nothing is held."""
    paid = bought.mean > 0
    if not (bought.repeats[paid] > 0).any():
        return None
    unit = float(np.median(bought.mean[paid]))
    # Customers who ordered as often and paid the same are one row.
    pairs = np.column_stack([bought.repeats[paid] + 1, bought.mean[paid] / unit])
    rows, counts = np.unique(pairs, axis=0, return_counts=True)
    (n, mean), weights = rows.T, counts / counts.sum()
    found = most_likely(lambda logs: _log_likelihood(logs, n, mean, weights), (1.0, 1.0, 0.0))
    if found is None:
        return None
    p, above, gamma = np.exp(found).tolist()
    return Amounts(p=p, q=1 + above, gamma=gamma * unit)


def expected_amounts(amounts: Amounts, bought: Purchases) -> Matrix:
    """Return each customer's expected amount of an order (equation 5), (n,).

    Examples
    --------
    A single order of 10 lies between itself and everybody's mean, 6.25 x 15.44 / 2.74 = 35.2:

    >>> model = Amounts(p=6.25, q=3.74, gamma=15.44)
    >>> of = lambda *numbers: np.array(numbers)
    >>> one = Purchases(repeats=of(0.0), last_weeks=of(0.0), age_weeks=of(9.0), mean=of(10.0))
    >>> round(float(expected_amounts(model, one)[0]), 2)
    17.69
    """
    n = bought.repeats + 1
    p, q, gamma = amounts.p, amounts.q, amounts.gamma
    return np.asarray(p * (gamma + n * bought.mean) / (p * n + q - 1))
