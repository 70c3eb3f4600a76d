"""How campaigns are tested."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from annotated_types import Interval

from reportgen.model.settings.kinds import Count, Share

#: A share that leaves something on either side.
Inner = Annotated[float, Interval(gt=0, lt=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """How a campaign's effect is told from what would have happened anyway.

    Parameters
    ----------
    holdout_share : float
        Share of each segment that is not contacted (0–1). One in five: where few customers come
        back, a hold-out of a tenth would blur the result by a third more, while half, which
        measures best, would leave half of the value on the table. Our judgement.
    window_days : int
        Days after the start in which an order counts as an answer. A quarter: the time within
        which the outcomes of the segments are followed too.
    significance : float
        Two-sided error of finding an effect where there is none; the convention.
    power : float
        Probability of finding an effect that is there; the convention (Cohen 1988).
    stated_lift : float
        One more buyer in a hundred contacted (0–1): an effect that a shop would notice.
    stated_lift_relative : float
        Or a fifth more buyers than without the campaign, whichever is larger: where many come
        back anyway, one in a hundred would be lost in the noise.
    delivered_share : float
        Orders count once they are delivered: a campaign is read when this share of its last day's
        orders is (0–1).
    """

    holdout_share: Inner = 0.2
    window_days: Count = 90
    significance: Inner = 0.05
    power: Inner = 0.8
    stated_lift: Share = 0.01
    stated_lift_relative: Share = 0.2
    delivered_share: Inner = 0.95
