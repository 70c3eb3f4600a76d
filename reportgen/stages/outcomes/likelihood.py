"""The most likely parameters of a model, all above 0."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from scipy.optimize import minimize

from reportgen.clusters.spaces import Matrix

#: Of the logarithms of parameters, either side of 0.
_BOUND = 9.0
_AT_THE_END = 0.05


def most_likely(log_likelihood: Callable[[Matrix], float], start: Sequence[float]) -> Matrix | None:
    """Return the logarithms of the parameters with the highest likelihood.

    None where it rises up to the edge of what is allowed: then the data knows one distribution
    less than the model has.

    Parameters
    ----------
    log_likelihood : callable
        Of the logarithms; per customer, so that one precision fits every shop.
    start : sequence of float
        Logarithms.
    """

    def loss(logs: np.ndarray[tuple[int], np.dtype[np.float64]]) -> float:
        return -log_likelihood(logs)

    found = minimize(
        loss,
        np.array(start, dtype=np.float64),
        method="L-BFGS-B",
        bounds=[(-_BOUND, _BOUND)] * len(start),
        options={"ftol": 1e-12, "gtol": 1e-7},
    )
    if not np.isfinite(found.fun) or (np.abs(found.x) > _BOUND - _AT_THE_END).any():
        return None
    return np.asarray(found.x)
