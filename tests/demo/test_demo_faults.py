"""The faults and oddities of the real export are all there, in the small demo too."""

from collections import Counter, defaultdict
from datetime import date, datetime, timedelta

DATES = ("order_approved_at", "order_delivered_carrier_date", "order_delivered_customer_date")


def _moment(text):
    return datetime.fromisoformat(text)


def _with_status(export, *statuses):
    return [row for row in export.orders if row["order_status"] in statuses]


def test_dates_stop_where_the_status_stops(export):
    expected = {
        "created": {"000"},
        "approved": {"100"},
        "invoiced": {"100"},
        "processing": {"100"},
        "unavailable": {"100"},
        "shipped": {"110"},
        "delivered": {"111", "011", "101", "110"},
        "canceled": {"000", "100", "110", "111"},
    }
    found = defaultdict(set)
    for row in export.orders:
        assert row["order_estimated_delivery_date"].endswith(" 00:00:00")
        found[row["order_status"]].add("".join("1" if row[name] else "0" for name in DATES))
    assert found == expected


def test_dates_follow_each_other(export):
    for row in export.orders:
        dates = [_moment(row[name]) for name in ("order_purchase_timestamp", *DATES) if row[name]]
        assert dates == sorted(dates)


def test_a_few_delivered_orders_lack_a_delivery_date(export):
    lacking = [r for r in _with_status(export, "delivered") if not r[DATES[2]]]
    assert 2 <= len(lacking) <= 10


def test_the_end_is_thin_and_holds_no_delivered_order(export):
    last_kept = max(r["order_purchase_timestamp"] for r in _with_status(export, "delivered"))
    later = [r for r in export.orders if r["order_purchase_timestamp"] > last_kept]
    assert last_kept.startswith("2023-12-")
    assert 3 <= len(later) <= 0.02 * len(export.orders)
    assert max(r["order_purchase_timestamp"] for r in later) > "2024-01"


def test_nothing_happens_after_the_export(export):
    moments = [row[name] for row in export.orders for name in DATES]
    moments += [row["review_answer_timestamp"] for row in export.reviews]
    assert max(moments) < "2024-02-23"


def test_payments_tie_out_for_nearly_all_orders(export):
    due, paid = Counter(), Counter()
    for row in export.items:
        due[row["order_id"]] += round(100 * (float(row["price"]) + float(row["freight_value"])))
    for row in export.payments:
        paid[row["order_id"]] += round(100 * float(row["payment_value"]))
    off = [order for order in due if paid[order] != due[order]]
    assert 2 <= len(off) <= 0.015 * len(due) + 1


def test_one_delivered_order_has_no_payment(export):
    paid = {row["order_id"] for row in export.payments}
    unpaid = [row for row in export.orders if row["order_id"] not in paid]
    assert [row["order_status"] for row in unpaid] == ["delivered"]


def test_the_means_of_payment(export):
    status = {row["order_id"]: row["order_status"] for row in export.orders}
    by_type = defaultdict(list)
    for row in export.payments:
        by_type[row["payment_type"]].append(row)
    assert set(by_type) == {"credit_card", "boleto", "voucher", "debit_card", "not_defined"}
    assert [status[row["order_id"]] for row in by_type["not_defined"]] == ["canceled"] * 2
    assert {row["payment_value"] for row in by_type["not_defined"]} == {"0.00"}
    instalments = Counter(row["payment_installments"] for row in by_type["credit_card"])
    assert instalments.pop("0") == 1
    assert set(instalments) <= {str(n) for n in range(1, 11)}
    assert {row["payment_installments"] for row in by_type["boleto"]} == {"1"}
    assert max(int(row["payment_sequential"]) for row in by_type["voucher"]) >= 3


def test_orders_without_items_were_not_sent(export):
    with_items = {row["order_id"] for row in export.items}
    without = {r["order_status"] for r in export.orders if r["order_id"] not in with_items}
    assert without == {"unavailable", "canceled", "created"}
    units = Counter(row["order_id"] for row in export.items)
    assert set(units.values()) == {1, 2, 3, 4, 20}


def test_one_buyer_takes_very_many_units_of_one_product(export):
    buyer = {r["customer_id"]: r["customer_unique_id"] for r in export.customers}
    order = {r["order_id"]: buyer[r["customer_id"]] for r in export.orders}
    units = Counter((order[r["order_id"]], r["product_id"]) for r in export.items)
    (customer, _), most = units.most_common(1)[0]
    assert most == 120
    assert export.planted[customer] == "reseller"
    assert Counter(export.planted.values())["reseller"] == 1


def test_comments_hold_line_breaks_quotes_and_letters_beyond_ascii(export):
    comments = [row["review_comment_message"] for row in export.reviews]
    assert any("\r\n" in text for text in comments)
    assert any("\r\n\r\n" in text for text in comments)
    assert any('"' in text for text in comments)
    assert any("," in text for text in comments)
    assert any("é" in text for text in comments)
    assert "\n" not in export.text("olist_order_reviews_dataset").replace("\r\n", "")
    assert 0.3 < sum(bool(text) for text in comments) / len(comments) < 0.5


def test_reviews_are_not_one_per_order(export):
    orders_of, reviews_of = defaultdict(set), defaultdict(set)
    for row in export.reviews:
        orders_of[row["review_id"]].add(row["order_id"])
        reviews_of[row["order_id"]].add(row["review_id"])
    assert sum(len(orders) == 2 for orders in orders_of.values()) >= 2
    assert sum(len(reviews) == 2 for reviews in reviews_of.values()) >= 2
    silent = len(export.orders) - len(reviews_of)
    assert 2 <= silent <= 0.03 * len(export.orders)


def test_a_few_reviews_lack_their_dates(export):
    unanswered = [row for row in export.reviews if not row["review_answer_timestamp"]]
    undated = [row for row in export.reviews if not row["review_creation_date"]]
    assert 2 <= len(undated) < len(unanswered) <= 12
    assert all(row in unanswered for row in undated)


def test_late_orders_have_low_scores(full):
    score = {row["order_id"]: int(row["review_score"]) for row in full.reviews}
    late, in_time = [], []
    for row in full.orders:
        if row[DATES[2]] and row["order_id"] in score:
            is_late = row[DATES[2]] > row["order_estimated_delivery_date"]
            (late if is_late else in_time).append(score[row["order_id"]])
    assert 0.05 < len(late) / (len(late) + len(in_time)) < 0.15
    assert sum(late) / len(late) < 2.2
    assert sum(in_time) / len(in_time) > 4.2


def test_products_lack_categories_sizes_and_translations(export):
    lines = export.text("product_category_name_translation").removeprefix("\ufeff").split("\r\n")
    translated = {line.split(",")[0] for line in lines[1:]}
    categories = {row["product_category_name"] for row in export.products}
    assert len(categories - translated - {""}) == 2
    uncategorised = [r for r in export.products if not r["product_category_name"]]
    assert all(not r["product_name_lenght"] for r in uncategorised)
    assert 2 <= len(uncategorised) <= 0.04 * len(export.products)
    assert sum(not row["product_weight_g"] for row in export.products) == 2


def test_places(export):
    states = Counter(row["customer_state"] for row in export.customers)
    assert len(states) == 27
    prefixes = [row["customer_zip_code_prefix"] for row in export.customers]
    assert all(len(prefix) == 5 for prefix in prefixes)
    assert any(prefix.startswith("0") for prefix in prefixes)
    assert any("," in row["seller_city"] for row in export.sellers)
    known = {row["geolocation_zip_code_prefix"] for row in export.rows("olist_geolocation_dataset")}
    assert 0 < len(set(prefixes) - known) < 0.05 * len(set(prefixes)) + 2


def test_the_map_has_copies_accents_and_points_abroad(export):
    points = [tuple(row.values()) for row in export.rows("olist_geolocation_dataset")]
    assert len(set(points)) < len(points)
    abroad = {point[:2] for point in points if float(point[1]) > 6 or float(point[2]) > -30}
    assert len(abroad) == 4
    assert {"são paulo", "sao paulo"} <= {point[3] for point in points}


def test_a_second_order_may_go_elsewhere(full):
    places = defaultdict(set)
    for row in full.customers:
        places[row["customer_unique_id"]].add(row["customer_zip_code_prefix"])
    assert 20 < sum(len(prefixes) > 1 for prefixes in places.values()) < 150


def test_black_friday_is_the_strongest_day(full):
    days = Counter(row["order_purchase_timestamp"][:10] for row in full.orders)
    assert days.most_common(1)[0][0] == "2023-11-24"
    usual = [days[str(date(2023, 10, 2) + timedelta(days=day))] for day in range(28)]
    assert days["2023-11-24"] > 2.5 * sum(usual) / len(usual)
