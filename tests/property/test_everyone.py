"""Everyone has a place: each customer who bought before as-of is listed once, or says why not."""

from __future__ import annotations

import csv
from datetime import datetime
from types import SimpleNamespace

import numpy as np
import pytest
from exports import Order, facts_of, given_labels, reasoned, write_listed, write_orders
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.clusters.spaces import first_ids
from reportgen.frames.moments import to_seconds
from reportgen.history.customers_file import COLUMNS
from reportgen.model.settings import Settings
from reportgen.pipeline.everyone import everyone
from reportgen.pipeline.records import Computed
from reportgen.pipeline.view import view_of

AS_OF = "2018-03-01 00:00:00"
STEADY = [Order(buyer=f"steady{i:02}", reviews=((5, "2018-01-16", ""),)) for i in range(55)]
STATUSES = ("delivered", "canceled", "unavailable", "shipped", "created", "processing")

odd_orders = st.builds(
    Order,
    buyer=st.sampled_from(["odd1", "odd2", "odd3", "odd4", "steady00", "=odd5"]),
    bought=st.sampled_from(["2018-01-05 09:00:00", "2018-02-27 09:00:00", "2018-03-02 09:00:00"]),
    status=st.sampled_from(STATUSES),
    delivered=st.sampled_from(["", "2018-02-28 12:00:00", "2018-03-05 12:00:00"]),
    estimated=st.sampled_from(["", "2018-02-20 00:00:00", "2018-04-01 00:00:00"]),
    payments=st.sampled_from([(), (("credit_card", "3", "40.00"),), (("", "", "5.00"),)]),
    items=st.sampled_from([(), (("10.00", "1.00"),)]),
    reviews=st.sampled_from([(), ((1, "2018-02-28", "2018-02-28 15:00:00"),)]),
)


def _kept(order: Order, *, hide_later: bool) -> bool:
    if order.status != "delivered":
        return False
    if not hide_later:
        return True
    return max(order.bought, order.delivered or order.estimated or order.bought) < AS_OF


def _listed(folder, *, hide_later):
    asked = Settings(as_of_s=to_seconds(datetime.fromisoformat(AS_OF)) if hide_later else None)
    with facts_of(folder) as facts:
        view = view_of(facts, asked)
        n = len(view.customers)
        placed = given_labels(view, np.arange(n) % 2)
        rows = everyone(view.base, reasoned(view), placed, first_ids(2))
        table = rows.collect(backend="pyarrow").lazy()
    segments = [
        SimpleNamespace(segment_id="S1", name="repeat"),
        SimpleNamespace(segment_id="S2", name="typical"),
    ]
    computed = Computed(
        analysis=SimpleNamespace(segments=segments),
        model="",
        everyone=table,
        engine=None,
        addressed=None,
        rows=None,
        cut_s=0,
        sellers=None,
        resellers=None,
    )
    write_listed(computed, folder / "segments.csv")
    with (folder / "segments.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("hide_later", [True, False])
@settings(max_examples=5)
@given(odd=st.lists(odd_orders, min_size=4, max_size=25))
def test_everyone_who_bought_is_listed_once(tmp_path_factory, odd, hide_later):
    orders = [*STEADY, *odd]
    folder = write_orders(orders, tmp_path_factory.mktemp("shop"))
    rows = _listed(folder, hide_later=hide_later)
    bought = {o.buyer for o in orders if not hide_later or o.bought < AS_OF}
    ids = [row["customer_unique_id"].removeprefix("'") for row in rows]
    assert sorted(ids) == sorted(bought)
    with_kept = {o.buyer for o in orders if _kept(o, hide_later=hide_later)}
    for customer, row in zip(ids, rows, strict=True):
        assert tuple(row) == COLUMNS
        if customer in with_kept:
            assert row["segment_id"] in ("S1", "S2")
            assert 0 <= float(row["confidence"]) <= 1
            assert row["segment"] in ("Repeat buyers", "Typical buyers")
        else:
            assert (row["segment_id"], row["confidence"]) == ("", "")
            assert row["segment"] == "no delivered order"
            assert (row["n_orders"], row["monetary"]) == ("0", "0.00")


def test_without_payments_and_reviews_everyone_keeps_a_place(tmp_path):
    bare = [Order(buyer=f"b{i:02}", payments=(), reviews=()) for i in range(60)]
    rows = _listed(write_orders(bare, tmp_path), hide_later=True)
    assert len(rows) == 60
    assert all(row["segment_id"] for row in rows)
    assert {row["review_score_mean"] for row in rows} == {""}
