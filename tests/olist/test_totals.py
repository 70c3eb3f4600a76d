"""Totals of the real export, to the cent, and its view of an earlier day."""

from __future__ import annotations

import zipfile
from datetime import datetime

import numpy as np
import pandas as pd
import pytest
from exports import STEMS, at, collected, features_of
from oracle import assert_same, features

from reportgen.frames.features import kept_orders, known_reviews
from reportgen.frames.ledger import RULES, kept_per_day, rule_counts, score_counts
from reportgen.frames.moments import to_seconds
from reportgen.stages.cleaning import ledger

pytestmark = pytest.mark.olist

AS_OF = to_seconds(at(2018, 8, 30))  # the midnight after the last kept purchase
EARLIER = at(2018, 1, 1)


@pytest.fixture(scope="session")
def today(olist) -> pd.DataFrame:
    return features_of(olist, cut_s=AS_OF, hide_later=False)


@pytest.fixture(scope="session")
def earlier(olist) -> pd.DataFrame:
    return features_of(olist, cut_s=to_seconds(EARLIER))


@pytest.fixture(scope="session")
def tables(archive) -> dict[str, pd.DataFrame]:
    """Return the tables as pandas reads them."""
    with zipfile.ZipFile(archive) as file:
        found = {
            name: pd.read_csv(file.open(f"{stem}.csv"), encoding="utf-8-sig")
            for name, stem in STEMS.items()
        }
    for table in found.values():
        for name in table.columns[table.columns.str.contains("_date|_at$|timestamp")]:
            table[name] = pd.to_datetime(table[name])
    return found


def _cleaning(facts, **window):
    counts = rule_counts(facts, **window)
    return ledger(
        RULES,
        [c.n_orders for c in counts],
        [c.n_customers for c in counts],
        [c.amount_cents for c in counts],
        (),
    )


def test_the_ledger_runs_from_every_order_to_the_delivered_ones(olist):
    found = _cleaning(olist, cut_s=AS_OF, hide_later=False)
    first, last = found.steps[0], found.steps[-1]
    assert (first.orders_before, first.amount_before) == (99_441, 16_008_872.12)
    assert first.customers_before == found.n_customers == 96_096
    assert (last.orders_after, last.customers_after) == (96_478, 93_358)
    assert last.amount_after == found.kept_amount == 15_422_461.77
    removed = {s.rule: s.orders_before - s.orders_after for s in found.steps}
    assert removed == {
        "canceled": 625,
        "unavailable": 609,
        "under_way": 1_107 + 314 + 301 + 2 + 5,
    }


def test_each_step_of_the_ledger_starts_where_the_one_before_ends(olist):
    """What stands before a rule is what the one before it left, to the cent."""
    for window in (
        {"cut_s": AS_OF, "hide_later": False},
        {"cut_s": to_seconds(EARLIER), "hide_later": True},
    ):
        found = _cleaning(olist, **window)
        for first, second in zip(found.steps, found.steps[1:], strict=False):
            for what in ("rows", "orders", "customers", "amount"):
                left, taken = getattr(first, f"{what}_after"), getattr(second, f"{what}_before")
                assert round(100 * left) == round(100 * taken), (first.rule, what)
        last = found.steps[-1]
        kept = (found.n_kept_orders, found.n_kept_customers, found.kept_amount)
        assert (last.orders_after, last.customers_after, last.amount_after) == kept
        removed = sum(round(100 * (s.amount_before - s.amount_after)) for s in found.steps)
        assert round(100 * found.steps[0].amount_before) - removed == round(100 * kept[2])


def test_every_customer_of_a_delivered_order_is_there_once(today, olist):
    assert len(today) == 93_358
    assert today.index.is_unique
    assert len(collected(olist.customers)) == 96_096
    assert int(today["n_orders"].sum()) == 96_478


def test_no_payment_is_lost_or_counted_twice(today):
    """Mistake: items × payments × reviews joined, then summed: 246–344 instead of 165."""
    assert int(today["monetary_cents"].sum()) == 1_542_246_177
    assert today["monetary_cents"].mean() / 100 == pytest.approx(165.2, abs=0.05)


def test_frequency_counts_orders(today, tables):
    """Mistake: a frequency that counts rows or days."""
    assert (today["n_orders"] == 1).mean() == pytest.approx(0.97, abs=0.005)
    assert today["n_orders"].max() == 15


def test_a_missing_review_is_missing(today, tables):
    kept = tables["orders"].query("order_status == 'delivered'")
    buyers = kept.merge(tables["customers"], on="customer_id")
    scores = tables["reviews"].merge(buyers, on="order_id")
    means = scores.groupby("customer_unique_id")["review_score"].mean()
    known = today["review_score_mean"].dropna()
    assert list(known.index) == list(means.sort_index().index)
    np.testing.assert_allclose(known.to_numpy(float), means.sort_index().to_numpy(), atol=1e-12)
    assert today["review_score_mean"].isna().sum() == 93_358 - len(means) > 500


def test_recency_counts_from_the_midnight_after_the_last_kept_purchase(today):
    last = datetime.fromisoformat("2018-08-29 15:00:37")
    expected = (at(2018, 8, 30) - last).total_seconds() / 86_400
    assert today["recency_days"].min() == pytest.approx(expected, abs=1e-12)


def test_scores_and_days_add_up(olist, tables):
    window = {"cut_s": AS_OF, "hide_later": False}
    scores = score_counts(known_reviews(olist, start_s=None, **window))
    kept = tables["orders"].query("order_status == 'delivered'")["order_id"]
    of_kept = tables["reviews"].loc[tables["reviews"]["order_id"].isin(kept), "review_score"]
    assert list(scores) == of_kept.value_counts().sort_index().tolist()
    per_day = kept_per_day(kept_orders(olist, **window))
    assert sum(n for n, _ in per_day.values()) == 96_478
    assert sum(cents for _, cents in per_day.values()) == 1_542_246_177


def test_the_view_of_new_years_day_by_other_means(earlier, tables):
    orders = tables["orders"]
    reached = orders["order_delivered_customer_date"].fillna(
        orders["order_estimated_delivery_date"]
    )
    seen = orders[
        (orders["order_status"] == "delivered")
        & (orders["order_purchase_timestamp"] < EARLIER)
        & (reached < EARLIER)
    ].merge(tables["customers"], on="customer_id")
    assert len(earlier) == seen["customer_unique_id"].nunique()
    assert int(earlier["n_orders"].sum()) == len(seen)
    paid = tables["payments"].loc[tables["payments"]["order_id"].isin(seen["order_id"])]
    assert int(earlier["monetary_cents"].sum()) == round(paid["payment_value"].sum() * 100)
    reviews = tables["reviews"].merge(seen, on="order_id")
    known = reviews["review_answer_timestamp"].fillna(reviews["review_creation_date"])
    arrived = reached.reindex(orders.index)
    arrived.index = orders["order_id"]
    known = known.fillna(reviews["order_id"].map(arrived))
    answered = reviews[known < EARLIER]
    assert earlier["review_score_mean"].notna().sum() == answered["customer_unique_id"].nunique()
    means = answered.groupby("customer_unique_id")["review_score"].mean().sort_index()
    np.testing.assert_allclose(
        earlier["review_score_mean"].dropna().to_numpy(float), means.to_numpy(), atol=1e-12
    )
    # Orders of December that were under way on that day are not delivered yet.
    late = orders[(orders["order_purchase_timestamp"] < EARLIER) & (reached >= EARLIER)]
    assert (late["order_status"] == "delivered").sum() > 1_000


def test_the_ledger_of_new_years_day(olist, tables):
    found = _cleaning(olist, cut_s=to_seconds(EARLIER), hide_later=True)
    bought = (tables["orders"]["order_purchase_timestamp"] < EARLIER).sum()
    first = found.steps[0]
    assert first.rule == "not_purchased_yet"
    assert (first.orders_before, first.orders_after) == (99_441, bought)


@pytest.mark.long
@pytest.mark.parametrize("cut", [at(2018, 1, 1), at(2017, 6, 15, 12, 30)])
def test_every_column_of_every_customer(olist, archive, tmp_path, cut):
    with zipfile.ZipFile(archive) as file:
        file.extractall(tmp_path)
    assert_same(features_of(olist, cut_s=to_seconds(cut)), features(tmp_path, cut))
