"""Customers as of earlier dates, and what they did in the quarter after."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from reportgen.clusters.parallel import Workers
from reportgen.clusters.spaces import Matrix
from reportgen.frames.features import customer_features
from reportgen.frames.followup import scores_since
from reportgen.frames.moments import SECONDS_PER_DAY, to_moment
from reportgen.model.results import Outcomes
from reportgen.model.settings import Settings
from reportgen.pipeline.base import collected
from reportgen.pipeline.keeping import building
from reportgen.pipeline.purchased import all_orders, around, purchases
from reportgen.pipeline.view import View, history_of, matrix_of
from reportgen.stages.outcomes import Snapshot, Today, dates_of, follow
from reportgen.stages.selection.choose import Segmentation


def _summed(
    events: pd.DataFrame, customers: npt.NDArray[np.int64], values: Matrix | None = None
) -> Matrix:
    """Return the sum of the events' values (their number) for each customer, 0 without any."""
    found = events["customer"].to_numpy(dtype=np.int64)
    size = int(max(customers.max(initial=0), found.max(initial=0))) + 1
    sums = np.bincount(found, weights=values, minlength=size)
    return np.asarray(sums[customers], dtype=np.float64)


def _snapshot(
    view: View,
    names: tuple[str, ...],
    cut_s: int,
    *,
    days: int,
    orders: pd.DataFrame,
    scores: pd.DataFrame,
) -> Snapshot:
    with_state = "in_sao_paulo" in names
    seen = collected(customer_features(view.facts, cut_s=cut_s, with_state=with_state))
    table = building(seen, view.keeping, cut_s=cut_s)
    customers = table["customer"].to_numpy(dtype=np.int64)
    end = cut_s + days * SECONDS_PER_DAY
    bought = orders[orders["purchased_s"].between(cut_s, end, inclusive="left")]
    scored = scores[scores["purchased_s"].between(cut_s, end, inclusive="left")]
    return Snapshot(
        moment=cut_s,
        date=to_moment(cut_s).date().isoformat(),
        customers=customers,
        features=matrix_of(table, names, view.keeping),
        n_orders=_summed(bought, customers),
        spend=_summed(bought, customers, bought["payment_cents"].to_numpy(dtype=np.float64)) / 100,
        score_sum=_summed(scored, customers, scored["score"].to_numpy(dtype=np.float64)),
        n_scores=_summed(scored, customers),
        around=around(orders, customers, cut_s, days=days),
    )


def outcomes_of(
    view: View, chosen: Segmentation, settings: Settings, workers: Workers
) -> Outcomes | None:
    """Return what the segments did next; None where the history is too short."""
    rules = settings.follow_up
    history = history_of(view)
    hidden = rules.unseen_days * SECONDS_PER_DAY if view.hide_later else 0
    dates = dates_of(history.first_s, history.end_s - hidden, rules)
    if not dates.moments:
        return None
    # What the recipe is built on, and what every forecast of spend starts from.
    names = (*chosen.recipe.features, "n_orders", "recency_days", "monetary")
    names = tuple(dict.fromkeys(names))
    known = view.cut_s if view.hide_later else None
    scores = collected(scores_since(view.facts, start_s=dates.moments[0], known_s=known))
    orders = all_orders(view)
    snapshots = [
        _snapshot(view, names, moment, days=rules.days, orders=orders, scores=scores)
        for moment in dates.moments
    ]
    ours = view.customers["customer"].to_numpy(dtype=np.int64)
    today = Today(
        features=view.features,
        placement=chosen.placement,
        known=purchases(orders, ours, view.cut_s, hide_later=view.hide_later),
    )
    return follow(
        snapshots,
        today,
        chosen.recipe,
        settings,
        workers=workers,
    )
