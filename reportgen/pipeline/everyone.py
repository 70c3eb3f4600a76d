"""Every customer of the export, with or without a segment."""

from __future__ import annotations

import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd

from reportgen.pipeline.view import View, collected
from reportgen.stages.selection.choose import Segmentation


def all_customers(view: View, chosen: Segmentation) -> pd.DataFrame:
    """Return every customer with an order before as-of; without a kept one, no segment."""
    orders = view.facts.orders
    if view.hide_later:
        orders = orders.filter(nw.col("purchased_s") < view.cut_s)
    buyers = orders.select("customer").unique()
    everyone = collected(view.facts.customers.join(buyers, on="customer", how="inner"))
    ids = np.array([f"S{label + 1}" for label in chosen.placement.labels.tolist()], dtype=object)
    placed = view.customers.assign(segment_id=ids, confidence=chosen.placement.confidence)
    table = everyone.merge(placed, on="customer", how="left", validate="one_to_one")
    whole = {"n_orders": 0, "monetary_cents": 0}
    table = table.fillna(whole).astype(dict.fromkeys(whole, "int64"))
    return table.astype({"in_sao_paulo": "Int64"}).sort_values("customer_unique_id")
