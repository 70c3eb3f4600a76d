"""Every customer of the export, with or without a segment."""

from __future__ import annotations

from collections.abc import Mapping

import narwhals.stable.v2 as nw
import numpy as np
import numpy.typing as npt
import pandas as pd

from reportgen.clusters.spaces import Matrix
from reportgen.pipeline.keeping import FAR_OUT, RESELLER
from reportgen.pipeline.view import View, collected
from reportgen.texts.catalog import Texts
from reportgen.texts.segments import segment_name


def all_customers(
    view: View, segment_id: npt.NDArray[np.object_], confidence: Matrix
) -> pd.DataFrame:
    """Return every customer with an order before as-of; without a kept one, no segment.

    Who is kept apart has no segment either, but a ``reason``.

    Parameters
    ----------
    view : View
    segment_id, confidence : (n_customers,)
        Of the view's customers, in their order.
    """
    orders = view.facts.orders
    if view.hide_later:
        orders = orders.filter(nw.col("purchased_s") < view.cut_s)
    buyers = orders.select("customer").unique()
    everyone = collected(view.facts.customers.join(buyers, on="customer", how="inner"))
    placed = view.customers[["customer"]].assign(segment_id=segment_id, confidence=confidence)
    known = view.everyone.merge(placed, on="customer", how="left", validate="one_to_one")
    table = everyone.merge(known, on="customer", how="left", validate="one_to_one")
    whole = {"n_orders": 0, "monetary_cents": 0}
    table = table.fillna({**whole, "reason": ""}).astype(dict.fromkeys(whole, "int64"))
    return table.astype({"in_sao_paulo": "Int64"}).sort_values("customer_unique_id")


def with_names(table: pd.DataFrame, names: Mapping[str, str], lang: str) -> pd.DataFrame:
    """Return customers with the names of their segments in a language.

    Parameters
    ----------
    table : frame
        With ``segment_id``, missing where a customer has none, and ``reason``.
    names : mapping of str to str
        Segment id to the key of its name in the catalogs.
    lang : str
    """
    texts = Texts(lang=lang)
    words = {key: segment_name(texts, name) for key, name in names.items()}
    why = {"": texts("reason-no-kept-order")}
    why |= {reason: texts(f"reason-{reason}") for reason in (RESELLER, FAR_OUT)}
    named = table["segment_id"].map(words)
    return table.assign(segment=named.fillna(table["reason"].map(why)))
