"""What each campaign can show, before it is run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.model.results.stakes import Estimate

BaseRate = Literal["outcomes", "repeat_share", "repeat_share_all"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """A segment's campaign: who is contacted, who is held out, and what that can show.

    ``segment_id`` is empty for all campaigns together. ``base_rate`` is the share that is expected
    to order within the window without a campaign, ``base_rate_from`` says where it comes from.
    ``detectable_lift`` is the smallest difference in that share found with the stated power, null
    where none is; ``n_needed`` the customers, hold-out included, that the stated lift needs (null
    where none suffice). ``testable``: the stated lift can be seen.
    ``largest_difference`` is the hold-out's largest standardised mean difference from the others
    over the variables checked; chance alone stays below ``chance_difference`` nineteen times in
    twenty. ``brings`` is what the orders of the contacted are worth, in the currency's unit, by the
    assumed ``Campaigns.answers``; null where the segment's amount per order is not known.
    """

    segment_id: str
    n_campaign: int
    n_holdout: int
    base_rate: float
    base_rate_from: BaseRate
    stated_lift: float
    detectable_lift: float | None
    n_needed: int | None
    testable: bool
    largest_difference: float | None
    chance_difference: float | None
    brings: Estimate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaigns:
    """The campaign files of a run.

    ``read_from`` is the earliest date at which a campaign that starts on the as-of date can be
    read: the window, then ``delivery_lag_days`` until ``delivered_share`` of its last orders are
    delivered.
    ``without`` names the segments that get no campaign. ``answers`` is the share of contacts that
    order, an assumption of the settings.
    """

    holdout_share: float
    window_days: int
    delivery_lag_days: int
    delivered_share: float
    read_from: str
    significance: float
    power: float
    kits: tuple[Kit, ...]
    together: Kit | None
    without: tuple[str, ...]
    answers: Estimate | None = None
