"""The campaign of each segment: who is contacted, who is held out, what that can show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from reportgen.frames.features import kept_orders
from reportgen.frames.ledger import days_until_kept
from reportgen.frames.moments import SECONDS_PER_DAY, to_moment
from reportgen.model.results import BaseRate, Campaigns, Kit, Outcomes, Segment
from reportgen.model.settings import Settings
from reportgen.pipeline.view import View
from reportgen.stages.campaigns import (
    THIRDS,
    base_rate,
    delivery_lag,
    held_out,
    kit,
    read_from,
    thirds,
)

GROUPS = ("campaign", "holdout")
CHECKED = ("recency_days", "n_orders", "monetary_cents", "review_score_mean")


def _addressed(
    view: View, table: pd.DataFrame, segments: tuple[Segment, ...], settings: Settings
) -> pd.DataFrame:
    """Return the customers of the segments that get a campaign, each with a group and a third."""
    firsts = {s.segment_id: s.actions[0] for s in segments if s.actions}
    chosen = table[table["segment_id"].isin(list(firsts))]
    codes, names = pd.factorize(chosen["segment_id"])
    first = [firsts[name] for name in names]
    parts, out = _drawn(chosen, codes, settings)
    return chosen.assign(
        group=_words(out.astype(np.int64), GROUPS),
        amount_third=_words(parts, THIRDS),
        action=_words(codes, [action.code for action in first]),
        priority=np.array([action.priority for action in first], dtype=np.int64)[codes],
        offer_cap=np.array([action.offer_cap for action in first], dtype=np.float64)[codes],
        last_order_date=_last_order_dates(view, chosen),
    )


def _words(codes: npt.NDArray[np.int64], words: Sequence[str]) -> pd.Categorical[Any]:
    """Return a column of few words; two codes may stand for one word."""
    categories = list(dict.fromkeys(words))
    places = np.array([categories.index(word) for word in words], dtype=np.int64)
    return pd.Categorical.from_codes(places[codes], dtype=pd.CategoricalDtype(categories))


def _drawn(
    customers: pd.DataFrame, codes: npt.NDArray[np.int64], settings: Settings
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
    """Return each customer's third by amount within their segment, and who is held out."""
    ids, cents = customers["customer_unique_id"].to_numpy(), customers["monetary_cents"].to_numpy()
    parts, out = np.zeros(len(ids), dtype=np.int64), np.zeros(len(ids), dtype=np.bool_)
    for code in np.unique(codes):
        inside = codes == code
        parts[inside] = thirds(cents[inside])
        out[inside] = held_out(
            ids[inside].tolist(),
            parts[inside],
            seed=settings.seed,
            share=settings.campaign.holdout_share,
        )
    return parts, out


def _last_order_dates(view: View, customers: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[Any]]:
    days = (view.cut_s / SECONDS_PER_DAY - customers["recency_days"].to_numpy()) // 1
    return days.astype("datetime64[D]").astype(str).astype(object)


def plan(
    view: View,
    table: pd.DataFrame,
    segments: tuple[Segment, ...],
    outcomes: Outcomes | None,
    settings: Settings,
) -> tuple[Campaigns, pd.DataFrame]:
    """Return what the campaigns can show, and the customers that their files list.

    Parameters
    ----------
    view : View
    table : frame
        Every customer, as ``all_customers`` returns them.
    segments : tuple of Segment
        With their actions; a segment without one gets no campaign.
    outcomes : Outcomes or None
        What the segments did in the past: the rate that a campaign has to beat.
    settings : Settings
    """
    addressed = _addressed(view, table, segments, settings)
    everyone = float((view.customers["n_orders"] > 1).mean())
    followed = _followed(outcomes, settings)
    kits = tuple(
        _kit(
            segment.segment_id,
            rows,
            base_rate(followed.get(segment.segment_id), segment.repeat_share, everyone),
            settings,
        )
        for segment in segments
        if len(rows := addressed[addressed["segment_id"] == segment.segment_id])
    )
    orders = kept_orders(view.facts, cut_s=view.cut_s, hide_later=view.hide_later)
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
        together=_together(addressed, kits, settings) if len(kits) > 1 else None,
        without=tuple(s.segment_id for s in segments if not s.actions),
    )
    return found, addressed


def _variables(rows: pd.DataFrame) -> dict[str, np.ndarray[tuple[int], np.dtype[np.float64]]]:
    return {name: rows[name].to_numpy(dtype=np.float64, na_value=np.nan) for name in CHECKED}


def _followed(outcomes: Outcomes | None, settings: Settings) -> dict[str, float | None]:
    """Return the share of each segment that bought again, if it was followed as long."""
    if outcomes is None or outcomes.follow_up_days != settings.campaign.window_days:
        return {}
    return {each.segment_id: each.repurchase_share for each in outcomes.segments}


def _kit(
    segment_id: str, rows: pd.DataFrame, base: tuple[float, BaseRate], settings: Settings
) -> Kit:
    return kit(
        segment_id,
        (rows["group"] == "holdout").to_numpy(),
        _variables(rows),
        base=base,
        settings=settings.campaign,
    )


def _together(addressed: pd.DataFrame, kits: tuple[Kit, ...], settings: Settings) -> Kit:
    """Return the campaigns read as one: the rate is the mean of theirs, by customers."""
    sizes = np.array([k.n_campaign + k.n_holdout for k in kits])
    rate = float(np.average([k.base_rate for k in kits], weights=sizes))
    sources = {k.base_rate_from for k in kits}
    source: BaseRate = sources.pop() if len(sources) == 1 else "repeat_share"
    out = (addressed["group"] == "holdout").to_numpy()
    return kit("", out, _variables(addressed), base=(rate, source), settings=settings.campaign)
