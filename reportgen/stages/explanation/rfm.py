"""Whether a plain RFM grid would do."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment

from reportgen.clusters.grid import fit_grid
from reportgen.clusters.indices import adjusted_rand_index, contingency, spread_explained
from reportgen.clusters.spaces import Features, Labels
from reportgen.model.results import GridBox, GridCheck


def _spread(features: Features, name: str, labels: Labels, *, logged: bool) -> float | None:
    if name not in features.names:
        return None
    values = features.column(name)
    values = np.log1p(np.maximum(values, 0.0)) if logged else values
    return spread_explained(values, labels, int(labels.max()) + 1)


def grid_check(
    features: Features, labels: Labels, *, segment_ids: Sequence[str], enough_like: float
) -> GridCheck:
    """Return how many customers a plain RFM grid would treat differently, and what it misses.

    Boxes and segments are matched one to one so that most customers agree (Hungarian method); a
    box without a partner counts as different as a whole.

    Parameters
    ----------
    features : Features
        Every customer with a kept order, natural units.
    labels : (n_customers,) int64
        The kept segmentation.
    segment_ids : (k,) names
    enough_like : float
        Share of customers treated differently up to which the grid would do (0–1).
    """
    grid = fit_grid(features)
    boxes = grid.place(features)
    n = len(boxes)
    table = contingency(boxes, labels, len(grid.boxes), len(segment_ids))
    rows, columns = linear_sum_assignment(-table)
    partner = dict(zip(rows.tolist(), columns.tolist(), strict=True))
    different = n - int(table[rows, columns].sum())
    at_best = n - int(table.max(axis=1).sum())
    return GridCheck(
        boxes=tuple(
            GridBox(
                recency_days=box.ranges[0],
                n_orders=box.ranges[1],
                monetary=box.ranges[2],
                n_customers=int(table[i].sum()),
                segment_id=segment_ids[partner[i]] if i in partner else None,
                likeliest_id=segment_ids[int(table[i].argmax())],
            )
            for i, box in enumerate(grid.boxes)
        ),
        n_customers=n,
        ari=adjusted_rand_index(table),
        n_different=different,
        different_share=different / n,
        n_different_at_best=at_best,
        different_at_best_share=at_best / n,
        enough_like=enough_like,
        value_spread=_spread(features, "monetary", labels, logged=True),
        value_spread_grid=_spread(features, "monetary", boxes, logged=True),
        satisfaction_spread=_spread(features, "review_score_mean", labels, logged=False),
        satisfaction_spread_grid=_spread(features, "review_score_mean", boxes, logged=False),
    )
