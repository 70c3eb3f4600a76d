"""Hold-outs of whole exports: exact in every third, reproducible, and stable in growing exports."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pandas as pd
from exports import facts_of, given_labels, reasoned, write_orders
from planted import repurchase_shop

from reportgen.model.settings import Campaign, Settings
from reportgen.pipeline.addressed import listed
from reportgen.pipeline.campaigns import plan
from reportgen.pipeline.everyone import everyone, in_a_table
from reportgen.pipeline.view import view_of

SETTINGS = Settings(campaign=Campaign(holdout_share=0.3))
ACTION = SimpleNamespace(code="second_order", priority=1, offer_cap=10.0, amount_per_order=50.0)


def _segment(segment_id, actions=(ACTION,)):
    return SimpleNamespace(segment_id=segment_id, name="typical", actions=actions, repeat_share=0.2)


def _planned(orders, folder, *, by, segments, settings=SETTINGS):
    """Return the plan of an export whose customers are cut into two segments."""
    with facts_of(write_orders(orders, folder)) as facts:
        view = view_of(facts, settings)
        values = view.features.column(by)
        labels = (values <= np.median(values)).astype(np.int64)
        table = in_a_table(
            everyone(view.base, reasoned(view), given_labels(view, labels), ("S1", "S2"))
        )
        placed = table[table["segment_id"].notna()]

        def rows(names):
            pieces = (placed.iloc[:100], placed.iloc[100:])
            return iter([piece[list(names)] for piece in pieces])

        found, drawn = plan(view, rows, segments, None, settings)
        names = {segment.segment_id: "typical" for segment in segments}
        addressed = pd.concat(listed(drawn, rows, cut_s=view.cut_s, names=names))
        groups = addressed.set_index("customer_unique_id")["group"].astype(str)
        return found, addressed, groups


def test_hardly_anybody_changes_sides(tmp_path):
    """The order of the rows moves nobody; new customers and another segment move a few."""
    orders = repurchase_shop((0.1, 0.2), n=150, seed=3)
    both = (_segment("S1"), _segment("S2"))
    few = [order for order in orders if int(order.buyer[1:]) % 10]
    _, _, before = _planned(few, tmp_path / "few", by="monetary", segments=both)
    _, _, grown = _planned(orders, tmp_path / "grown", by="monetary", segments=both)
    _, _, after = _planned(orders, tmp_path / "all", by="recency_days", segments=both)
    _, _, turned = _planned(orders[::-1], tmp_path / "turned", by="monetary", segments=both)
    assert len(before) == 270
    assert len(grown) == len(after) == len(turned) == 300
    pd.testing.assert_series_equal(turned[grown.index], grown)
    # Six thirds of 45 to 50 customers; drawn anew, 42 in a hundred would change sides.
    assert (grown[before.index] != before).mean() <= 0.03
    assert (after[before.index] != before).mean() <= 0.06


def test_the_plan_counts_what_the_lists_hold_and_the_dissolved_have_none(tmp_path):
    orders = repurchase_shop((0.1, 0.2), n=150, seed=4)
    segments = (_segment("S1"), _segment("S2", actions=()))
    found, addressed, _ = _planned(orders, tmp_path / "shop", by="monetary", segments=segments)
    assert found.without == ("S2",)
    assert set(addressed["segment_id"]) == {"S1"}
    (kit,) = found.kits
    assert kit.n_holdout == (addressed["group"] == "holdout").sum()
    assert kit.n_campaign + kit.n_holdout == len(addressed)
    assert kit.n_holdout == round(0.3 * len(addressed))
    # 0.3 to the customer in every third, and the thirds are thirds.
    for _, third in addressed.groupby("amount_third", observed=True):
        assert abs((third["group"] == "holdout").sum() - 0.3 * len(third)) <= 1
        assert abs(len(third) - len(addressed) / 3) <= 1
