"""What each rule removes: every order, customer and cent is accounted for."""

from __future__ import annotations

from exports import Order, at, collected, facts_of, write_orders
from oracle import kept_from, moment, rows

from reportgen.frames.features import kept_orders, known_reviews
from reportgen.frames.ledger import RULES, kept_per_day, rule_counts, score_counts
from reportgen.frames.moments import to_seconds
from reportgen.stages.cleaning import ledger

CUT = at(2018, 3, 1)
LATE = "2018-03-01 00:00:00"
SHOP = [
    Order(),
    Order(buyer="u1", status="canceled"),
    Order(buyer="u1", status="delivered", bought="2018-02-20 00:00:00", delivered=LATE),
    Order(buyer="u2", status="canceled", payments=[("voucher", "1", "0.01")]),
    Order(buyer="u3", bought=LATE, delivered="2018-03-09 00:00:00"),
    Order(buyer="u4", status="unavailable", items=[], payments=[]),
    Order(buyer="u5", status="lost"),
    Order(buyer="u0", status="shipped", delivered=""),
]


def _counts(folder, *, cut=CUT, hide_later=True):
    with facts_of(folder) as facts:
        counts = rule_counts(facts, cut_s=to_seconds(cut), hide_later=hide_later)
    names = (*RULES, "kept")
    return {
        name: (count.n_orders, count.n_customers, count.amount_cents)
        for name, count in zip(names, counts, strict=True)
    }


def test_each_order_goes_with_one_rule_and_each_customer_with_their_last(tmp_path):
    assert _counts(write_orders(SHOP, tmp_path)) == {
        "not_purchased_yet": (1, 1, 1100),
        "canceled": (2, 1, 1101),
        "unavailable": (1, 1, 0),
        "refunded": (0, 0, 0),
        "other_status": (1, 1, 1100),
        "under_way": (2, 1, 2200),
        "kept": (1, 1, 1100),
    }


def test_without_as_of_nothing_is_hidden(tmp_path):
    counts = _counts(write_orders(SHOP, tmp_path), hide_later=False)
    assert counts["not_purchased_yet"] == (0, 0, 0)
    assert counts["kept"] == (3, 3, 3300)


def test_the_demo_ledger_adds_up(small_demo):
    cut = at(2023, 6, 1)
    counts = _counts(small_demo, cut=cut)
    orders = rows(small_demo, "orders")
    assert sum(n for n, _, _ in counts.values()) == len(orders)
    people = {row["customer_unique_id"] for row in rows(small_demo, "customers")}
    assert sum(n for _, n, _ in counts.values()) == len(people)
    kept = [
        order
        for order in orders
        if kept_from(order) is not None
        and moment(order["order_purchase_timestamp"]) < cut
        and kept_from(order) < cut
    ]
    assert counts["kept"][0] == len(kept)


def test_days_and_scores(tmp_path):
    known = ("2018-01-16 00:00:00", "2018-01-17 00:00:00")
    hidden = ("2018-01-16 00:00:00", LATE)
    orders = [
        Order(reviews=[(5, *known), (1, *hidden)]),
        Order(bought="2018-01-10 23:59:59", reviews=[(5, *known)]),
        Order(bought="2018-01-11 00:00:00", reviews=[(2, *known)]),
        Order(status="canceled", reviews=[(3, *known)]),
    ]
    with facts_of(write_orders(orders, tmp_path)) as facts:
        window = {"cut_s": to_seconds(CUT), "hide_later": True}
        per_day = kept_per_day(kept_orders(facts, **window))
        scores = score_counts(known_reviews(facts, start_s=None, **window))
    first = (at(2018, 1, 10) - at(1970, 1, 1)).days
    assert per_day == {first: (2, 2200), first + 1: (1, 1100)}
    assert scores == (0, 1, 0, 0, 2)


def test_the_printed_steps_run_from_all_to_kept_without_a_gap():
    cleaning = ledger(["a", "b", "c"], [2, 0, 5, 10], [1, 0, 2, 7], [150, 0, 1, 999], [])
    assert [step.rule for step in cleaning.steps] == ["a", "c"]  # b removes nothing
    assert (cleaning.n_customers, cleaning.n_kept_customers, cleaning.n_kept_orders) == (10, 7, 10)
    first, last = cleaning.steps
    assert (first.orders_before, first.customers_before, first.amount_before) == (17, 10, 11.5)
    assert first.orders_after == last.orders_before == 15
    assert (last.orders_after, last.customers_after, last.amount_after) == (10, 7, 9.99)


def test_an_order_is_one_row_whatever_hangs_on_it(tmp_path):
    review = (3, "2018-01-16 00:00:00", "")
    order = Order(items=[("1.00", "0.10")] * 4, reviews=[review] * 3)
    with facts_of(write_orders([order] * 3, tmp_path)) as facts:
        table = collected(facts.orders)
        assert len(table) == 3
        assert table["item_cents"].tolist() == [400] * 3
        assert table["freight_cents"].tolist() == [40] * 3
        assert len(collected(facts.reviews)) == 9
