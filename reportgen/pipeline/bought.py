"""What customers bought after a moment, as far as it can be seen."""

from __future__ import annotations

import numpy as np

from reportgen.clusters.spaces import Labels, Matrix
from reportgen.frames.followup import orders_since
from reportgen.frames.moments import SECONDS_PER_DAY
from reportgen.model.settings import Settings
from reportgen.pipeline.base import collected
from reportgen.pipeline.view import View


def bought_since(view: View, customers: Labels, start_s: int, end_s: int) -> tuple[Matrix, Matrix]:
    """Return each customer's kept orders purchased in a time, and what was paid for them.

    Parameters
    ----------
    view : View
    customers : (n,) int64
        Numbers of this export.
    start_s, end_s : int
        From (inclusive) and to (exclusive), seconds since 1970-01-01.
    """
    known = view.cut_s if view.hide_later else None
    orders = collected(orders_since(view.facts, start_s=start_s, known_s=known))
    inside = orders[orders["purchased_s"] < end_s]
    found = inside["customer"].to_numpy(dtype=np.int64)
    cents = inside["payment_cents"].to_numpy(dtype=np.float64)
    size = int(max(customers.max(initial=0), found.max(initial=0))) + 1
    counts = np.bincount(found, minlength=size)[customers].astype(np.float64)
    paid = np.bincount(found, weights=cents, minlength=size)[customers] / 100
    return counts, np.asarray(paid, dtype=np.float64)


def last_seen_s(view: View, settings: Settings) -> int:
    """Return the moment up to which purchases can be seen in full.

    Where later deliveries are hidden, the last orders may be on their way still.
    """
    unseen = settings.follow_up.unseen_days if view.hide_later else 0
    return view.cut_s - unseen * SECONDS_PER_DAY
