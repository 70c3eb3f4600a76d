"""The campaign of each segment: who is contacted, who is held out, what that can show."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from reportgen.frames.features import kept_orders
from reportgen.frames.ledger import days_until_kept
from reportgen.frames.moments import to_moment
from reportgen.model.results import BaseRate, Campaigns, Estimate, Kit, Outcomes, Segment
from reportgen.model.settings import Settings
from reportgen.pipeline.addressed import Addressed, Rows, checked, drawn
from reportgen.pipeline.view import View
from reportgen.stages.campaigns import base_rate, brings, delivery_lag, difference, kit, read_from

_ALL = ""  # the campaigns read as one


def plan(
    view: View,
    rows: Rows,
    segments: tuple[Segment, ...],
    outcomes: Outcomes | None,
    settings: Settings,
) -> tuple[Campaigns, Addressed]:
    """Return what the campaigns can show, and who is addressed.

    Parameters
    ----------
    view : View
    rows : callable
        Every customer with a segment, in pieces.
    segments : tuple of Segment
        With their actions; a segment without one gets no campaign.
    outcomes : Outcomes or None
        What the segments did in the past: the rate that a campaign has to beat.
    settings : Settings
    """
    addressed = drawn(rows, segments, settings)
    inside = {key: mine for key in addressed.actions if (mine := addressed.inside(key)).any()}
    # Variable by variable, so that of a large base no two are in memory.
    differences = [
        {key: difference(addressed.out[each], values[each]) for key, each in inside.items()}
        | {_ALL: difference(addressed.out, values)}
        for values in checked(rows, addressed)
    ]
    everyone = float((view.customers["n_orders"] > 1).mean())
    followed = _followed(outcomes, settings)
    assumed = settings.economics.response_right
    answers = Estimate(low=assumed.low, mid=assumed.mid, high=assumed.high)
    kits = tuple(
        brings(
            kit(
                segment.segment_id,
                addressed.out[inside[segment.segment_id]],
                [each[segment.segment_id] for each in differences],
                base=base_rate(followed.get(segment.segment_id), segment.repeat_share, everyone),
                settings=settings.campaign,
            ),
            segment.actions[0].amount_per_order,
            answers,
        )
        for segment in segments
        if segment.segment_id in inside
    )
    orders = kept_orders(view.base.facts, **view.base.window)
    lag = delivery_lag(days_until_kept(orders), settings.campaign.delivered_share)
    window = settings.campaign.window_days
    found = Campaigns(
        holdout_share=settings.campaign.holdout_share,
        window_days=window,
        delivery_lag_days=lag,
        delivered_share=settings.campaign.delivered_share,
        read_from=read_from(to_moment(view.cut_s), window_days=window, lag_days=lag),
        significance=settings.campaign.significance,
        power=settings.campaign.power,
        kits=kits,
        together=_together(addressed.out, [each[_ALL] for each in differences], kits, settings)
        if len(kits) > 1
        else None,
        without=tuple(s.segment_id for s in segments if not s.actions),
        answers=answers,
    )
    return found, addressed


def _followed(outcomes: Outcomes | None, settings: Settings) -> dict[str, float | None]:
    """Return the share of each segment that bought again, if it was followed as long."""
    if outcomes is None or outcomes.follow_up_days != settings.campaign.window_days:
        return {}
    return {each.segment_id: each.repurchase_share for each in outcomes.segments}


def _together(
    out: npt.NDArray[np.bool_],
    differences: Sequence[float | None],
    kits: tuple[Kit, ...],
    settings: Settings,
) -> Kit:
    """Return the campaigns read as one: the rate is the mean of theirs, by customers."""
    sizes = np.array([k.n_campaign + k.n_holdout for k in kits])
    rate = float(np.average([k.base_rate for k in kits], weights=sizes))
    sources = {k.base_rate_from for k in kits}
    source: BaseRate = sources.pop() if len(sources) == 1 else "repeat_share"
    return kit(_ALL, out, differences, base=(rate, source), settings=settings.campaign)
