"""How often customers come back and when they stop: the beta-geometric/NBD model.

While active, a customer orders at a rate of their own; after each order they stop with a
probability of their own. Rates are gamma, probabilities beta distributed over customers.

References
----------
Fader, P., Hardie, B. & Lee, K. L. (2005). "Counting Your Customers" the Easy Way: An Alternative to
the Pareto/NBD Model. Marketing Science 24.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln, hyp2f1

from reportgen.clusters.spaces import Matrix
from reportgen.stages.outcomes.likelihood import most_likely
from reportgen.stages.outcomes.purchases import Purchases, merged

_START = (0.0, 2.0, 0.0, 0.5)  # logarithms


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Parameters of the model, in weeks.

    ``r`` and ``alpha`` are the gamma distribution of rates (mean r / alpha orders a week), ``a``
    and ``b`` the beta distribution of stopping after an order (mean a / (a + b)); all above 0.
    """

    r: float
    alpha: float
    a: float
    b: float


def log_likelihood(logs: Matrix, bought: Purchases, weights: Matrix) -> float:
    """Return the log-likelihood of the logarithms of r, alpha, a, b (equation 6)."""
    r, alpha, a, b = np.exp(logs)
    x, last, age = bought.repeats, bought.last_weeks, bought.age_weeks
    order = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
    stop = gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
    active = -(r + x) * np.log(alpha + age)
    # Only who came back can have stopped: everybody is active after the first order.
    again = x > 0
    fewer = np.where(again, b + x - 1, 1.0)
    stopped = np.where(again, np.log(a) - np.log(fewer) - (r + x) * np.log(alpha + last), -np.inf)
    return float(weights @ (order + stop + np.logaddexp(active, stopped)))


def fit_rates(bought: Purchases) -> Rates | None:
    """Return the most likely parameters; None where the data does not hold them."""
    rows, weights = merged(bought)
    if not len(weights) or not (rows.repeats > 0).any():
        return None
    n = float(weights.sum())
    found = most_likely(lambda logs: log_likelihood(logs, rows, weights) / n, _START)
    if found is None:
        return None
    r, alpha, a, b = np.exp(found).tolist()
    return Rates(r=r, alpha=alpha, a=a, b=b)


def expected_orders(rates: Rates, bought: Purchases, weeks: float) -> Matrix:
    """Return each customer's expected orders in the weeks to come (equation 10), (n,).

    Examples
    --------
    The customer of the authors' note on the model:

    >>> rates = Rates(r=0.243, alpha=4.414, a=0.793, b=2.426)
    >>> of = lambda *numbers: np.array(numbers)
    >>> one = Purchases(repeats=of(2.0), last_weeks=of(30.43), age_weeks=of(38.86), mean=of(1.0))
    >>> round(float(expected_orders(rates, one, 39.0)[0]), 3)
    1.226
    """
    r, alpha, a, b = rates.r, rates.alpha, rates.a, rates.b
    if abs(a - 1) < 1e-6:  # the formula divides by a - 1, its limit does not
        a = 1 + 1e-6
    x, last, age = bought.repeats, bought.last_weeks, bought.age_weeks
    share = weeks / (alpha + age + weeks)
    curve = hyp2f1(r + x, b + x, a + b + x - 1, share)
    shrunk = ((alpha + age) / (alpha + age + weeks)) ** (r + x)
    top = (a + b + x - 1) / (a - 1) * (1 - shrunk * curve)
    fewer = np.where(x > 0, b + x - 1, 1.0)
    stopped = np.where(x > 0, a / fewer * ((alpha + age) / (alpha + last)) ** (r + x), 0.0)
    return np.asarray(top / (1 + stopped))
