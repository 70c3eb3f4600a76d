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
    clear_gain : float
        Gain in likelihood beyond shuffled data, in nats per customer, from which groups count as
        lying in the data: a quarter is what two equal normal clouds gain whose centres lie five
        standard deviations apart.
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
    geography_builds : bool
        Whether where customers live may build segments; it describes them otherwise, because a
        yes/no input makes groups that differ by nothing else.
    """

    smallest_share: Share = 0.01
    smallest_n: Count = 30
    largest_share: Share = 0.85
    worst_ari: Share = 0.8
    dissolved_jaccard: Share = 0.6
    valid_jaccard: Share = 0.75
    stable_jaccard: Share = 0.85
    prediction_strength: Share = 0.8
    clear_gain: Positive = 0.25
    missing_share: Share = 0.2
    period_ari: Share = 0.8
    input_drift: Positive = 0.2
    borderline: Share = 0.2
    geography_builds: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How the vote weighs what survives the knock-out criteria; they sum to 1.

    Parameters
    ----------
    separation : float
        What the segments stand apart beyond the recipe's own no-structure reference, half by the
        silhouette and half by the gain in likelihood: a choice that follows groups in the data is
        worth more than one that is only convenient.
    prediction : float
        Prediction strength.
    stability : float
        The smallest Jaccard of a segment.
    substantiality : float
        The smallest segment's share of customers, in full from 5 %; little, because segments that
        are too small are knocked out anyway.
    value, satisfaction : float
        Share of the customers' spread in amount and in review score that the segments explain: the
        brief is to tell good customers from less good ones in orders and in satisfaction, so both
        weigh the same, and together as much as half of all that speaks for the groups themselves.
    simplicity : float
        Favours few segments.

    Raises
    ------
    ValueError
        Where they do not sum to 1.
    """

    separation: Share = 0.20
    prediction: Share = 0.15
    stability: Share = 0.15
    substantiality: Share = 0.05
    value: Share = 0.20
    satisfaction: Share = 0.20
    simplicity: Share = 0.05

    def __post_init__(self) -> None:
        total = sum(astuple(self))
        if not math.isclose(total, 1, abs_tol=1e-6):
            message = f"the weights sum to {total:g}, not to 1"
            raise ValueError(message)
