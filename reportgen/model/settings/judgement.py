"""The lines and weights that decide between segmentations."""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass

from reportgen.model.settings.kinds import Count, Positive, Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """The lines a segmentation must not cross; each is printed beside what it decided.

    Parameters
    ----------
    smallest_share : float
        A segment below this share of customers is not worth a campaign of its own (0–1).
    smallest_n : int
        Nor is one of fewer customers than this.
    largest_share : float
        One giant cluster is no segmentation (0–1).
    worst_ari : float
        Lowest adjusted Rand index over the resamples that is still accepted.
    dissolved_jaccard, valid_jaccard, stable_jaccard : float
        Bands of the bootstrap Jaccard per segment (Hennig 2007): below the first a segment is not
        to be trusted, from the second on it is valid, from the third on highly stable.
    prediction_strength : float
        Clusters above it can be predicted from half of the data (Tibshirani and Walther 2005).
    missing_share : float
        A feature that is missing for more customers than this is not built on (0–1).
    period_ari : float
        Agreement below which the segmentation counts as out of date.
    input_drift : float
        Distance of an input from where it lay at the start, in its own standard deviations, above
        which a new look is due. 0.2 is what Cohen (1988) calls a small effect; samples of the
        reference itself stay below about 0.1 from some 300 customers on.
    borderline : float
        A customer whose confidence lies below this is near the border of a segment (0–1).
    """

    smallest_share: Share = 0.01
    smallest_n: Count = 30
    largest_share: Share = 0.85
    worst_ari: Share = 0.8
    dissolved_jaccard: Share = 0.6
    valid_jaccard: Share = 0.75
    stable_jaccard: Share = 0.85
    prediction_strength: Share = 0.8
    missing_share: Share = 0.2
    period_ari: Share = 0.8
    input_drift: Positive = 0.2
    borderline: Share = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How the vote weighs what survives the knock-out criteria; they sum to 1.

    Parameters
    ----------
    separation : float
        The silhouette's lift over the recipe's own no-structure reference.
    prediction : float
        Prediction strength.
    stability : float
        The smallest Jaccard of a segment.
    value, satisfaction : float
        Share of the customers' spread in amount and in review score that the segments explain: the
        brief is to tell good customers from less good ones in orders and satisfaction.
    simplicity : float
        Favours few segments.

    Raises
    ------
    ValueError
        Where they do not sum to 1.
    """

    separation: Share = 0.20
    prediction: Share = 0.15
    stability: Share = 0.20
    value: Share = 0.15
    satisfaction: Share = 0.20
    simplicity: Share = 0.10

    def __post_init__(self) -> None:
        total = sum(astuple(self))
        if not math.isclose(total, 1, abs_tol=1e-6):
            message = f"the weights sum to {total:g}, not to 1"
            raise ValueError(message)
